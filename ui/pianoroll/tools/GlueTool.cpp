#include "ui/pianoroll/tools/GlueTool.h"

#include "ui/pianoroll/gestures/GlueGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover GlueTool::hover(const CanvasPoint &at) const
{
    if (!isInClip(m_scene, at) && !m_scene.hit(at))
        return {};
    return {Qt::PointingHandCursor,
            tr("Click to join the note with the next one of its key, or drag over those to join"),
            QStringLiteral("glue")};
}

std::unique_ptr<Gesture> GlueTool::press(const CanvasPoint &at)
{
    return m_scene.clip() ? std::make_unique<GlueGesture>(m_scene, at) : nullptr;
}

} // namespace barline
