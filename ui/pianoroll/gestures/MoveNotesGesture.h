#pragma once

#include "core/edit/notes/GroupRoom.h"
#include "core/edit/notes/PlacedNote.h"
#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Moves the selected notes with the one that was grabbed; Shift keeps to one axis, Ctrl leaves copies. A click without
/// a move selects the grabbed one.
class MoveNotesGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::MoveNotesGesture)

public:
    MoveNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void begin();
    /// The grabbed note where it is now.
    PlacedNote shown() const;

    RollScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    GroupRoom m_room;
    ClipBarIndex m_firstBar;
    bool m_moves = false;
    bool m_isCopy = false;
    Ticks m_by;
    PitchShift m_shift;
};

} // namespace barline
