#include "ui/pianoroll/tools/SelectTool.h"

#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/gestures/BandGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover SelectTool::hover(const CanvasPoint &at) const
{
    if (const auto hit = m_scene.hit(at))
        return hoverNote(*hit, at.modifiers);
    if (!isInClip(m_scene, at))
        return {};
    return {Qt::ArrowCursor, tr("Drag to select · Shift adds, Ctrl takes away · Double-click adds a note")};
}

std::unique_ptr<Gesture> SelectTool::press(const CanvasPoint &at)
{
    if (!m_scene.clip())
        return nullptr;
    if (const auto hit = m_scene.hit(at))
        return grab(m_scene, *hit, at);
    return std::make_unique<BandGesture>(m_scene, at);
}

NamedEdit SelectTool::doubleClick(const CanvasPoint &at)
{
    if (!m_scene.clip())
        return {};
    if (const auto hit = m_scene.hit(at))
        return deletingNotes(m_scene, {hit->note.id});
    return isInClip(m_scene, at) ? addingNotes(m_scene, {noteFor(m_scene, at)}) : NamedEdit{};
}

} // namespace barline
