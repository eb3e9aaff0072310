#include "ui/canvas/PlayheadFollower.h"

namespace barline {

namespace {

/// The player moves the playhead by less than this; a seek by more.
constexpr Ticks kMostPlayed = Ticks::beats(2);
constexpr double kPageMargin = 24; ///< that stays before the playhead on a new page

} // namespace

void PlayheadFollower::moveTo(Ticks position)
{
    const Ticks step = m_position ? position - *m_position : kMostPlayed;
    m_isPlayed = step >= Ticks() && step < kMostPlayed;
    m_position = position;
}

void PlayheadFollower::follow(TimeAxis &axis, Follow how, Ticks at) const
{
    const double x = axis.xOf(at);
    if (how == Follow::Smooth && m_isPlayed)
        axis.setOffset(axis.offset() + x - axis.viewWidth() / 2);
    else if (how != Follow::Off && (x < 0 || x >= axis.viewWidth()))
        axis.setOffset(axis.offset() + x - kPageMargin);
}

} // namespace barline
