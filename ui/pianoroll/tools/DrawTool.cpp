#include "ui/pianoroll/tools/DrawTool.h"

#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/gestures/BandGesture.h"
#include "ui/pianoroll/gestures/DrawNoteGesture.h"
#include "ui/pianoroll/gestures/PaintNotesGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover DrawTool::hover(const CanvasPoint &at) const
{
    if (const auto hit = m_scene.hit(at))
        return hoverOn(*hit, at);
    if (at.modifiers.testFlag(Qt::ControlModifier))
        return {Qt::ArrowCursor, tr("Drag to select")};
    if (!isInClip(m_scene, at))
        return {};
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        return {Qt::CrossCursor, tr("Drag to repeat the note along the way"), QStringLiteral("draw")};
    return {Qt::CrossCursor,
            tr("Click to add a note, drag for its length · Shift repeats it along the drag · Ctrl selects · Right-drag "
               "deletes"),
            QStringLiteral("draw")};
}

std::unique_ptr<Gesture> DrawTool::press(const CanvasPoint &at)
{
    m_drawn = {};
    if (!m_scene.clip())
        return nullptr;
    if (const auto hit = m_scene.hit(at))
        return pressOn(*hit, at);
    if (at.modifiers.testFlag(Qt::ControlModifier))
        return std::make_unique<BandGesture>(m_scene, at, BandGesture::Mode::Replace);
    if (!isInClip(m_scene, at))
        return nullptr;
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        return std::make_unique<PaintNotesGesture>(m_scene, at);
    auto gesture = std::make_unique<DrawNoteGesture>(m_scene, at);
    m_drawn = gesture->note();
    return gesture;
}

NamedEdit DrawTool::doubleClick(const CanvasPoint &at)
{
    const auto hit = m_scene.hit(at);
    if (!hit || hit->note.id == m_drawn)
        return {};
    return deletingNotes(m_scene, {hit->note.id});
}

Hover DrawTool::hoverOn(const RollScene::Hit &hit, const CanvasPoint &at) const
{
    return hoverNote(hit, at.modifiers);
}

std::unique_ptr<Gesture> DrawTool::pressOn(const RollScene::Hit &hit, const CanvasPoint &at)
{
    return grab(m_scene, hit, at);
}

} // namespace barline
