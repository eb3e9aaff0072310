#pragma once

#include "core/edit/notes/PlacedNote.h"
#include "ui/pianoroll/gestures/RollGesture.h"

#include <QMap>

namespace barline {

/// Repeats a note along the drag, one in each step of the grid: on the key of the press, from there to the pointer;
/// with Ctrl on the key under the pointer, wherever it went. Leaves out where the same note starts already.
class PaintNotesGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::PaintNotesGesture)

public:
    /// So many notes at most.
    static constexpr qsizetype kMostNotes = 4000;

    PaintNotesGesture(RollScene &scene, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    Ticks columnAt(Ticks time) const;
    Ticks columnAfter(Ticks column) const;
    void fill(const CanvasPoint &from, const CanvasPoint &to, bool followsPointer);
    QList<PlacedNote> notes() const;
    void show();

    CanvasPoint m_from;
    CanvasPoint m_last;
    QMap<Ticks, int> m_keys; ///< by column
    Ticks m_at;
    int m_key = 0;
};

} // namespace barline
