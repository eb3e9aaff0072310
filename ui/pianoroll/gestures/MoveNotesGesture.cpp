#include "ui/pianoroll/gestures/MoveNotesGesture.h"

#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

MoveNotesGesture::MoveNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at)
    : RollGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_notes(scene.context().selectedNotes())
{
    m_audition.play(grabbed.note.pitch.value(), grabbed.note.velocity);
}

void MoveNotesGesture::begin()
{
    m_moves = true;
    m_notes.insert(m_grabbed.note.id);
    m_scene.context().selectNotes(m_notes);
    const QList<ChosenNote> chosen = chosenNotes(*m_scene.clip(), m_notes);
    m_room = roomOf(*m_scene.clip(), chosen);
    m_firstBar = chosen.isEmpty() ? ClipBarIndex() : chosen.first().bar;
}

void MoveNotesGesture::move(const CanvasPoint &at)
{
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        begin();
    }
    m_isCopy = at.modifiers.testFlag(Qt::ControlModifier);
    const Ticks wanted = at.time - m_from.time;
    const Ticks grid = m_scene.shortest(at.modifiers);
    // A hand that goes up or down does not pull a note onto the grid.
    const bool staysInTime = Ticks(std::abs(wanted.value())) < grid / 2;
    m_by = staysInTime ? Ticks()
                       : m_scene.snapMoved(m_grabbed.start, m_grabbed.start + wanted, at.modifiers) - m_grabbed.start;
    const PitchAxis &axis = m_scene.pitch();
    const int grabbed = m_grabbed.note.pitch.value();
    const int wantedKey = grabbed + axis.pitchAtRow(at.row) - axis.pitchAtRow(m_from.row);
    m_shift = m_scene.shiftOf(grabbed, wantedKey, m_grabbed.start + m_by, at.modifiers);
    if (at.modifiers.testFlag(Qt::ShiftModifier)) {
        const QPointF way = at.pixel - m_from.pixel;
        if (std::abs(way.x()) >= std::abs(way.y()))
            m_shift = {};
        else
            m_by = Ticks();
    }
    m_by = m_room.clamped(m_by);
    m_shift = m_room.clamped(m_shift);
    m_audition.play(shown().note.pitch.value(), m_grabbed.note.velocity);
    RollPreview preview;
    preview.notes = m_notes;
    preview.by = m_by;
    preview.shift = m_shift;
    preview.isCopy = m_isCopy;
    m_scene.setPreview(std::move(preview));
}

PlacedNote MoveNotesGesture::shown() const
{
    PlacedNote note{m_grabbed.start + m_by, m_grabbed.note};
    note.note.pitch = m_shift.of(note.note.pitch, note.start);
    return note;
}

NamedEdit MoveNotesGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        select(m_grabbed.note.id, m_from.modifiers);
        return {};
    }
    return m_isCopy ? copyingNotes(m_scene, m_notes, m_by, m_shift)
                    : movingNotes(m_scene, m_notes, m_by, m_shift, m_firstBar);
}

std::optional<Hover> MoveNotesGesture::hover() const
{
    if (!m_moves)
        return std::nullopt;
    return Hover{m_isCopy ? Qt::DragCopyCursor : Qt::SizeAllCursor,
                 tr("Shift keeps to one axis · Ctrl copies · Alt leaves grid and scale · Esc cancels"),
                 {},
                 noteReadout(m_scene, shown())};
}

} // namespace barline
