#include "ui/pianoroll/PointerFeedback.h"

#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/NoteReadout.h"

namespace barline {

PointerFeedback::PointerFeedback(RollScene &scene, const ThemeSource &theme, KeyboardView &keyboard, QWidget &view)
    : m_scene(scene)
    , m_keyboard(keyboard)
    , m_view(view)
    , m_cursors(theme)
{}

void PointerFeedback::show(const CanvasPoint &at, const Tool &tool, const Gesture *gesture)
{
    m_keyboard.setHovered(m_scene.pitch().hasRow(at.row) ? m_scene.pitch().pitchAtRow(at.row) : -1);
    const auto hit = m_scene.hit(at);
    m_scene.setHovered(hit && !gesture ? hit->note.id : NoteId());
    const std::optional<Hover> hover = gesture ? gesture->hover() : tool.hover(at);
    if (hover)
        show(*hover);
    m_scene.context().showReadout(hover && !hover->readout.isEmpty() ? hover->readout : valuesAt(at, hit));
}

void PointerFeedback::show(const Hover &hover)
{
    if (hover.drawing.isEmpty())
        m_view.setCursor(hover.cursor);
    else
        m_view.setCursor(m_cursors.cursor(hover.drawing, hover.cursor, m_view.devicePixelRatioF()));
    m_scene.context().showHint(hover.hint);
}

QString PointerFeedback::valuesAt(const CanvasPoint &at, const std::optional<RollScene::Hit> &hit) const
{
    if (hit)
        return noteReadout(m_scene, {hit->start, hit->note});
    if (at.time < Ticks() || !m_scene.pitch().hasRow(at.row))
        return {};
    return keyReadout(m_scene, m_scene.keyAt(at), m_scene.snapDown(at.time, at.modifiers));
}

void PointerFeedback::leave(const Gesture *gesture)
{
    m_keyboard.setHovered(-1);
    m_scene.setHovered({});
    if (gesture)
        return;
    m_view.unsetCursor();
    m_scene.context().showHint(QString());
    m_scene.context().showReadout(QString());
}

} // namespace barline
