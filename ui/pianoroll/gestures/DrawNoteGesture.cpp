#include "ui/pianoroll/gestures/DrawNoteGesture.h"

#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

DrawNoteGesture::DrawNoteGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_note(noteFor(scene, at))
    , m_from(at)
{
    m_audition.play(m_note.note.pitch.value(), m_note.note.velocity);
    show();
}

void DrawNoteGesture::show()
{
    RollPreview preview;
    preview.made = {m_note};
    m_scene.setPreview(std::move(preview));
}

void DrawNoteGesture::move(const CanvasPoint &at)
{
    if (!m_setsLength && !isDrag({{m_from.pixel.x(), at.pixel.y()}, {}, 0, {}}, at))
        return;
    m_setsLength = true;
    const Ticks end = m_scene.snap(at.time, at.modifiers);
    m_note.note.duration = std::max(m_scene.shortest(at.modifiers), end - m_note.start);
    show();
}

NamedEdit DrawNoteGesture::finish(const CanvasPoint &at)
{
    move(at);
    return addingNotes(m_scene, {m_note});
}

std::optional<Hover> DrawNoteGesture::hover() const
{
    return Hover{Qt::CrossCursor, tr("Drag for the length · Alt leaves the grid · Esc cancels"), QStringLiteral("draw"),
                 noteReadout(m_scene, m_note)};
}

} // namespace barline
