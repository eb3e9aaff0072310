#pragma once

#include "ui/pianoroll/RollScene.h"

#include <vector>

namespace barline {

/// The notes of the scene as the velocity lane draws them: a stalk at each note's start, as high as its velocity, with
/// a head. Pixels are the lane's, x = 0 where the notes' view begins. A view of the scene for one paint or press.
class Stalks
{
public:
    static constexpr double kHeadRadius = 3.5;
    static constexpr double kGrabRadius = 7;
    /// More than so many in view are no stalks any more.
    static constexpr qsizetype kMost = 20'000;

    struct Stalk
    {
        NoteId note;
        Ticks start; ///< from the clip's start
        Pitch pitch;
        Velocity velocity; ///< as the scene's preview shows it
        double x = 0;
        double y = 0; ///< the head's middle
        bool isSelected = false;
        bool isMuted = false;
    };

    /// What velocities 127 and 0 are drawn at.
    struct Range
    {
        double top = 0;
        double bottom = 0;

        double yOf(double velocity) const { return bottom - velocity / kMostVelocity * (bottom - top); }
        /// From 1: a note that is drawn sounds.
        Velocity at(double y) const;
    };

    Stalks(const RollScene &scene, Range range);

    /// In order of time; of one time, the selected last. Empty where too many are in view.
    const std::vector<Stalk> &all() const { return m_stalks; }
    bool areTooMany() const { return m_areTooMany; }
    /// The nearest head within reach; a selected one first.
    const Stalk *headAt(QPointF at) const;

private:
    static constexpr double kMostVelocity = 127;

    std::vector<Stalk> m_stalks;
    bool m_areTooMany = false;
};

} // namespace barline
