#include "ui/pianoroll/tools/VelocityTool.h"

#include "ui/pianoroll/gestures/BandGesture.h"
#include "ui/pianoroll/gestures/VelocityGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover VelocityTool::hover(const CanvasPoint &at) const
{
    if (m_scene.hit(at)) {
        return {Qt::SizeVerCursor,
                tr("Drag up for louder, down for softer, with it all selected ones · Shift is finer"),
                QStringLiteral("velocity")};
    }
    return isInClip(m_scene, at) ? Hover{Qt::ArrowCursor, tr("Drag to select")} : Hover{};
}

std::unique_ptr<Gesture> VelocityTool::press(const CanvasPoint &at)
{
    if (!m_scene.clip())
        return nullptr;
    const auto hit = m_scene.hit(at);
    if (!hit)
        return std::make_unique<BandGesture>(m_scene, at);
    selectPressed(m_scene, hit->note.id, at.modifiers);
    return std::make_unique<VelocityGesture>(m_scene, *hit, at);
}

} // namespace barline
