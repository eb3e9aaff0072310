#include "ui/pianoroll/gestures/GlueGesture.h"

#include "core/edit/notes/GlueNotes.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/NotesAlong.h"

namespace barline {

GlueGesture::GlueGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_last(at)
    , m_pressed(scene.hit(at))
    , m_touched(notesAlong(scene, at, at))
    , m_first(m_pressed ? m_pressed->start : at.time)
    , m_next(m_pressed ? nextOnKey(scene, *m_pressed) : NoteId())
{
    show();
}

QSet<NoteId> GlueGesture::chosen() const
{
    if (m_touched.size() > 1 || !m_pressed)
        return m_touched;
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    if (selected.size() > 1 && selected.contains(m_pressed->note.id))
        return selected;
    return {m_pressed->note.id, m_next};
}

void GlueGesture::show()
{
    const Clip &clip = *m_scene.clip();
    preview(glueNotes(clip, chosen(), clip.length(), clip.locate(std::max(Ticks(), m_first)).bar));
}

void GlueGesture::move(const CanvasPoint &at)
{
    m_touched.unite(notesAlong(m_scene, m_last, at));
    m_last = at;
    m_first = std::min(m_first, at.time);
    show();
}

NamedEdit GlueGesture::finish(const CanvasPoint &at)
{
    move(at);
    return gluingNotes(m_scene, chosen(), m_scene.clip()->length());
}

std::optional<Hover> GlueGesture::hover() const
{
    return Hover{Qt::PointingHandCursor, tr("Drag over notes of one key to make them one · Esc cancels"),
                 QStringLiteral("glue"), m_pressed ? noteReadout(m_scene, shown(*m_pressed)) : QString()};
}

NoteId nextOnKey(const RollScene &scene, const RollScene::Hit &note)
{
    const Clip &clip = *scene.clip();
    Ticks barStart = clip.startOf(clip.locate(note.start).bar);
    for (ClipBarIndex bar = clip.locate(note.start).bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &other : clip.bars.at(bar).notes) {
            const Ticks start = barStart + other.start;
            const bool isLater = start > note.start || (start == note.start && note.note.id < other.id);
            if (isLater && !other.isRest && other.pitch == note.note.pitch)
                return other.id;
        }
        barStart += clip.meterAt(bar).barLength();
    }
    return {};
}

} // namespace barline
