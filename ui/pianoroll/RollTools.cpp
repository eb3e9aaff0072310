#include "ui/pianoroll/RollTools.h"

#include "ui/pianoroll/NoteGestures.h"

namespace barline {

namespace {

bool isInClip(const RollScene &scene, const CanvasPoint &at)
{
    return scene.clip() && at.time >= Ticks() && at.time < scene.clip()->length();
}

Tool::Hover hoverNote(const RollScene::Hit &hit)
{
    if (hit.part != RollScene::Part::Body) {
        return {Qt::SizeHorCursor,
                QCoreApplication::translate("barline::RollTools", "Drag to change the length · Alt leaves the grid")};
    }
    return {Qt::SizeAllCursor,
            QCoreApplication::translate("barline::RollTools",
                                        "Drag to move, edges resize · Alt leaves the grid · Double-click deletes")};
}

std::unique_ptr<Gesture> grab(RollScene &scene, const RollScene::Hit &hit, const CanvasPoint &at)
{
    EditorContext &context = scene.context();
    QSet<NoteId> selected = context.selectedNotes();
    const NoteId id = hit.note.id;
    if (at.modifiers.testFlag(Qt::ShiftModifier)) {
        if (selected.remove(id)) {
            context.selectNotes(selected);
            return nullptr;
        }
        selected.insert(id);
        context.selectNotes(selected);
    } else if (!selected.contains(id)) {
        context.selectNotes({id});
    }
    if (hit.part == RollScene::Part::Body)
        return std::make_unique<MoveNotesGesture>(scene, hit, at);
    return std::make_unique<ResizeNotesGesture>(scene, hit, at);
}

} // namespace

Tool::Hover SelectTool::hover(const CanvasPoint &at) const
{
    if (const auto hit = m_scene.hit(at))
        return hoverNote(*hit);
    if (!isInClip(m_scene, at))
        return {};
    return {Qt::ArrowCursor, tr("Drag to select · Double-click adds a note")};
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
    return isInClip(m_scene, at) ? addingNote(m_scene, noteFor(m_scene, at)) : NamedEdit{};
}

Tool::Hover DrawTool::hover(const CanvasPoint &at) const
{
    if (const auto hit = m_scene.hit(at))
        return hoverNote(*hit);
    if (!isInClip(m_scene, at))
        return {};
    return {Qt::CrossCursor, tr("Click to add a note, drag for its length · Right-click deletes")};
}

std::unique_ptr<Gesture> DrawTool::press(const CanvasPoint &at)
{
    if (!m_scene.clip())
        return nullptr;
    if (const auto hit = m_scene.hit(at))
        return grab(m_scene, *hit, at);
    if (!isInClip(m_scene, at))
        return nullptr;
    return std::make_unique<DrawNoteGesture>(m_scene, at);
}

} // namespace barline
