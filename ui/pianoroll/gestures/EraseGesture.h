#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Deletes all notes that the pointer touches on its way from press to release, as one step. Nothing between two mouse
/// events is left out.
class EraseGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::EraseGesture)

public:
    EraseGesture(RollScene &scene, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;
    /// Whether it touched nothing and went nowhere.
    bool isIdle() const { return m_notes.isEmpty() && !m_moves; }

private:
    CanvasPoint m_from;
    CanvasPoint m_last;
    QSet<NoteId> m_notes;
    bool m_moves = false;
};

} // namespace barline
