#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

/// Makes one note of those on a key that the pointer touches; a click, of the one under it and the next on its key, or
/// of the selected ones where it is one of them.
class GlueGesture : public RollGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::GlueGesture)

public:
    GlueGesture(RollScene &scene, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    QSet<NoteId> chosen() const;
    void show();

    CanvasPoint m_last;
    std::optional<RollScene::Hit> m_pressed;
    QSet<NoteId> m_touched;
    Ticks m_first; ///< how far to the left the pointer, or what it pressed, was
    NoteId m_next; ///< on the key of what was pressed
};

/// The next note on the key of this one; none where it is the last.
NoteId nextOnKey(const RollScene &scene, const RollScene::Hit &note);

} // namespace barline
