#pragma once

#include "core/edit/notes/PlacedNote.h"
#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Draws one note from the grid line before the press; dragging sets its length.
class DrawNoteGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::DrawNoteGesture)

public:
    DrawNoteGesture(RollScene &scene, const CanvasPoint &at);
    NoteId note() const { return m_note.note.id; }
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void show();

    PlacedNote m_note;
    CanvasPoint m_from;
    bool m_setsLength = false;
};

} // namespace barline
