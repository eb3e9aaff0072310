#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Dragging up or down makes the selected notes louder or softer with the one that was grabbed, by a pixel each; with
/// Shift by a quarter of that. A click selects.
class VelocityGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::VelocityGesture)

public:
    VelocityGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    RollScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    bool m_moves = false;
    int m_by = 0;
};

} // namespace barline
