#pragma once

#include "core/edit/notes/ScaleNotes.h"
#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Drags one edge of the selected notes: of all by as much, with Shift in proportion to their lengths, with Ctrl so
/// that the whole phrase is stretched.
class ResizeNotesGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::ResizeNotesGesture)

public:
    ResizeNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    bool isAtEnd() const { return m_edge == NoteEdge::End; }
    /// The proportion that puts the grabbed edge `m_by` away from where it was.
    NoteScaling proportion(const CanvasPoint &at) const;
    NoteScaling stretch(const CanvasPoint &at) const;
    void measure();

    RollScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    NoteEdge m_edge;
    bool m_moves = false;
    Ticks m_by;
    std::optional<NoteScaling> m_scaling;
    Ticks m_firstStart;
    Ticks m_lastStart;
    Ticks m_lastEnd;
    ClipBarIndex m_firstBar;
};

} // namespace barline
