#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"
#include "ui/pianoroll/lane/Stalks.h"

#include <QHash>
#include <QLineF>

namespace barline {

/// A gesture of the velocity lane. Its points are the lane's: x = 0 where the notes' view begins.
class LaneGesture : public RollGesture
{
public:
    LaneGesture(RollScene &scene, Stalks::Range range)
        : RollGesture(scene)
        , m_range(range)
    {}

protected:
    Stalks::Range m_range;
};

/// Drags the head of one note, or those of all that are selected with it. A click selects.
class DragStalksGesture : public LaneGesture
{
public:
    DragStalksGesture(RollScene &scene, Stalks::Range range, const Stalks::Stalk &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

private:
    Stalks::Stalk m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    bool m_moves = false;
    int m_by = 0;
};

/// Draws velocities along the pointer's way, or along the straight line from the press to it. Where notes are selected
/// only theirs change.
class DrawVelocitiesGesture : public LaneGesture
{
public:
    enum class Way { Free, Line };

    DrawVelocitiesGesture(RollScene &scene, Stalks::Range range, Way way, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

    /// From where to where the line goes; for Way::Line.
    std::optional<QLineF> line() const { return m_way == Way::Line ? std::optional(m_line) : std::nullopt; }

private:
    void drawAlong();

    Way m_way;
    QLineF m_line;                        ///< all of it, or the pointer's last step
    QHash<NoteId, Velocity> m_velocities; ///< that the notes get
};

} // namespace barline
