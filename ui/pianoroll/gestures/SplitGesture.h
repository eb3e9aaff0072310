#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Cuts notes where the pointer is, on the grid: those on the keys from press to pointer; all selected ones where the
/// press was on one of them; with Shift on all keys.
class SplitGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::SplitGesture)

public:
    SplitGesture(RollScene &scene, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    /// The notes on these keys that sound where the cut is; the bar in which the first of them starts.
    ClipBarIndex takeNotes(int low, int high);

    CanvasPoint m_from;
    QSet<NoteId> m_selected; ///< not empty where these are cut
    ClipBarIndex m_firstSelected;
    QSet<NoteId> m_notes;
    Ticks m_at;
    int m_cuts = 0;
};

} // namespace barline
