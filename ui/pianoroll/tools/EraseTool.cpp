#include "ui/pianoroll/tools/EraseTool.h"

#include "ui/pianoroll/gestures/EraseGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover EraseTool::hover(const CanvasPoint &at) const
{
    if (!isInClip(m_scene, at) && !m_scene.hit(at))
        return {};
    return {Qt::CrossCursor, tr("Click or drag over notes to delete them"), QStringLiteral("erase")};
}

std::unique_ptr<Gesture> EraseTool::press(const CanvasPoint &at)
{
    return m_scene.clip() ? std::make_unique<EraseGesture>(m_scene, at) : nullptr;
}

} // namespace barline
