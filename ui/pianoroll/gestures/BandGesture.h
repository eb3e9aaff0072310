#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Selects what a rubber band touches; with Shift beside what was selected, with Ctrl it takes that out of it. A click
/// on nothing selects nothing. Leaves the selection as it was when it is destroyed without finish().
class BandGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::BandGesture)

public:
    /// Whether the keys that are held at the press say what the band does, or only chose the band.
    enum class Mode { Keys, Replace };

    BandGesture(RollScene &scene, const CanvasPoint &at, Mode mode = Mode::Keys);
    ~BandGesture() override;
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    /// What becomes of notes in the band.
    enum class Change { Replace, Add, Remove };

    Change changeFor(const CanvasPoint &at) const;
    RollPreview::Band bandTo(const CanvasPoint &at) const;
    /// Selects what a band says of all notes.
    void selectAll(const RollPreview::Band &band, Change change);
    /// The same, where it said `before` of another: looks at those between the two only.
    void selectBetween(const RollPreview::Band &before, const RollPreview::Band &band);
    bool isChosen(const RollPreview::Band &band, Ticks start, const Note &note) const;

    CanvasPoint m_from;
    Mode m_mode;
    QSet<NoteId> m_before;
    Change m_change = Change::Replace;
    quint64 m_selection = 0; ///< as the last step left it
    bool m_isFinished = false;
};

} // namespace barline
