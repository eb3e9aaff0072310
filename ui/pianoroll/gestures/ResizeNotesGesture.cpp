#include "ui/pianoroll/gestures/ResizeNotesGesture.h"

#include "core/edit/notes/ChosenNotes.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

ResizeNotesGesture::ResizeNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at)
    : RollGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_notes(scene.context().selectedNotes())
    , m_edge(grabbed.part == RollScene::Part::Start ? NoteEdge::Start : NoteEdge::End)
{
    m_notes.insert(grabbed.note.id);
}

void ResizeNotesGesture::measure()
{
    m_moves = true;
    m_firstStart = m_lastStart = m_grabbed.start;
    m_lastEnd = m_grabbed.start + m_grabbed.note.duration;
    const QList<ChosenNote> notes = chosenNotes(*m_scene.clip(), m_notes);
    m_firstBar = notes.isEmpty() ? ClipBarIndex() : notes.first().bar;
    for (const ChosenNote &chosen : notes) {
        m_firstStart = std::min(m_firstStart, chosen.start);
        m_lastStart = std::max(m_lastStart, chosen.start);
        m_lastEnd = std::max(m_lastEnd, chosen.start + chosen.note.duration);
    }
}

void ResizeNotesGesture::move(const CanvasPoint &at)
{
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        measure();
    }
    const Ticks edge = isAtEnd() ? m_grabbed.start + m_grabbed.note.duration : m_grabbed.start;
    m_by = m_scene.snapMoved(edge, edge + (at.time - m_from.time), at.modifiers) - edge;
    m_scaling.reset();
    if (at.modifiers.testFlag(Qt::ControlModifier))
        m_scaling = stretch(at);
    else if (at.modifiers.testFlag(Qt::ShiftModifier))
        m_scaling = proportion(at);
    if (m_scaling) {
        preview(scaleNotes(*m_scene.clip(), m_notes, *m_scaling, m_firstBar));
        return;
    }
    RollPreview preview;
    preview.notes = m_notes;
    preview.by = m_by;
    preview.edge = m_edge;
    preview.shortest = m_scene.shortest(at.modifiers);
    m_scene.setPreview(std::move(preview));
}

NoteScaling ResizeNotesGesture::proportion(const CanvasPoint &at) const
{
    const Ticks from = m_grabbed.note.duration;
    const Ticks least = std::min(from, m_scene.shortest(at.modifiers));
    return {from, std::max(least, from + (isAtEnd() ? m_by : -m_by)), m_edge, std::nullopt};
}

NoteScaling ResizeNotesGesture::stretch(const CanvasPoint &at) const
{
    const Ticks pivot = isAtEnd() ? m_firstStart : m_lastEnd;
    const Ticks from = isAtEnd() ? m_grabbed.start + m_grabbed.note.duration - pivot : pivot - m_grabbed.start;
    const Ticks least = std::min(from, m_scene.shortest(at.modifiers));
    NoteScaling scaling{from, std::max(least, from + (isAtEnd() ? m_by : -m_by)), m_edge, pivot};
    // The outermost start stays within the clip, and the proportions with it.
    const Ticks outermost = isAtEnd() ? m_lastStart - pivot : pivot - m_firstStart;
    const Ticks room = isAtEnd() ? m_scene.clip()->length() - Ticks(1) - pivot : pivot;
    if (outermost > Ticks() && scaling.scaled(outermost) > room)
        scaling = {outermost, std::max(Ticks(1), room), m_edge, pivot};
    return scaling;
}

NamedEdit ResizeNotesGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        select(m_grabbed.note.id, m_from.modifiers);
        return {};
    }
    if (m_scaling)
        return scalingNotes(m_scene, m_notes, *m_scaling);
    return resizingNotes(m_scene, m_notes, m_edge, m_by, m_scene.shortest(at.modifiers));
}

std::optional<Hover> ResizeNotesGesture::hover() const
{
    if (!m_moves)
        return std::nullopt;
    const PlacedNote note = m_scaling ? shown(m_grabbed) : m_scene.preview().shown(m_grabbed.start, m_grabbed.note);
    return Hover{Qt::SizeHorCursor,
                 tr("Shift keeps the proportions · Ctrl stretches the phrase · Alt leaves the grid · Esc cancels"),
                 {},
                 noteReadout(m_scene, note)};
}

} // namespace barline
