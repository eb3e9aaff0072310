#include "ui/pianoroll/tools/SmartTool.h"

#include "ui/pianoroll/gestures/VelocityGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

namespace {

bool isForVelocity(const RollScene &scene, const RollScene::Hit &hit, const CanvasPoint &at)
{
    return hit.part == RollScene::Part::Body && isAtTop(scene, at);
}

} // namespace

Hover SmartTool::hoverOn(const RollScene::Hit &hit, const CanvasPoint &at) const
{
    if (isForVelocity(m_scene, hit, at))
        return {Qt::SizeVerCursor, tr("Drag up for louder, down for softer · Below this edge a drag moves the note")};
    return DrawTool::hoverOn(hit, at);
}

std::unique_ptr<Gesture> SmartTool::pressOn(const RollScene::Hit &hit, const CanvasPoint &at)
{
    if (!isForVelocity(m_scene, hit, at))
        return DrawTool::pressOn(hit, at);
    selectPressed(m_scene, hit.note.id, at.modifiers);
    return std::make_unique<VelocityGesture>(m_scene, hit, at);
}

} // namespace barline
