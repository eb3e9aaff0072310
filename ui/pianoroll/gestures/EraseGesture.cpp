#include "ui/pianoroll/gestures/EraseGesture.h"

#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/NotesAlong.h"

namespace barline {

EraseGesture::EraseGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_from(at)
    , m_last(at)
{
    move(at);
}

void EraseGesture::move(const CanvasPoint &at)
{
    m_moves = m_moves || isDrag(m_from, at);
    m_notes.unite(notesAlong(m_scene, m_last, at));
    m_last = at;
    RollPreview preview;
    preview.hidden = m_notes;
    m_scene.setPreview(std::move(preview));
}

NamedEdit EraseGesture::finish(const CanvasPoint &at)
{
    move(at);
    return deletingNotes(m_scene, m_notes);
}

std::optional<Hover> EraseGesture::hover() const
{
    return Hover{Qt::CrossCursor, tr("Deletes what the pointer touches · Esc cancels"), QStringLiteral("erase"),
                 m_notes.isEmpty() ? QString() : tr("%n note(s)", nullptr, static_cast<int>(m_notes.size()))};
}

} // namespace barline
