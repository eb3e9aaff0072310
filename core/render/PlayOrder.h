#pragma once

#include "core/render/TempoTimeline.h"

namespace barline {

/// Bars of the composition that are played one after another, without a jump.
struct PlayedSpan
{
    BarNumber first{1};
    int bars = 0;
    int firstPlayed = 0; ///< how many bars were played before it
    Ticks from;          ///< from the composition's start
    Ticks to;
    Ticks songStart; ///< where it begins in the song as it is heard
    double songSeconds = 0;

    Ticks songEnd() const { return songStart + (to - from); }
    bool operator==(const PlayedSpan &) const = default;
};

/// The song as it is heard: loops played out (the inner one in full on each pass of the outer one; a loop that crosses
/// an earlier one of the list is not played). Song positions count what was played, composition positions what is
/// written; both are ticks from the start.
class PlayOrder
{
public:
    /// What a song is held to, however often its loops repeat.
    static constexpr int kMostBars = 500'000;

    PlayOrder() = default;
    /// Goes on to `atLeast`, from the composition's start, also where the music ends before.
    explicit PlayOrder(const Composition &composition, Ticks atLeast = {});

    /// In order; a later one never goes on where the one before ended.
    const std::vector<PlayedSpan> &spans() const { return m_spans; }
    const TempoTimeline &tempo() const { return m_tempo; }
    const MeterMap &meters() const { return m_meters; }

    int barCount() const { return m_barCount; }
    /// The bar that is played after `played` others.
    BarNumber barAt(int played) const;
    /// The song position where that bar begins; the end for barCount().
    Ticks songStartOf(int played) const;
    /// How many bars are done at a song position, within 0..barCount().
    int playedBarAt(Ticks song) const;
    /// The song position at which the pass that holds `song` jumps, or the song ends.
    Ticks jumpAfter(Ticks song) const { return spanAt(song).songEnd(); }
    /// The song position at which playing on from `song` leaves what is written in `from` to `to`, loops in it played
    /// out: where the song ends at the latest, `song` itself where it is not in there.
    Ticks leaves(Ticks song, Ticks from, Ticks to) const;

    Ticks length() const { return m_spans.empty() ? Ticks() : m_spans.back().songEnd(); }
    Ticks toComposition(Ticks song) const;
    /// In the first pass that plays it; the end where none does.
    Ticks toSong(Ticks composition) const;
    double secondsAt(Ticks song) const;
    Ticks songAt(double seconds) const;

private:
    const PlayedSpan &spanAt(Ticks song) const;
    const PlayedSpan &spanOfPlayed(int played) const;
    void play(BarNumber first, BarNumber end);

    std::vector<PlayedSpan> m_spans;
    TempoTimeline m_tempo;
    MeterMap m_meters;
    int m_barCount = 0;
};

} // namespace barline
