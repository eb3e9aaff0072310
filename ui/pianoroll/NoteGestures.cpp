#include "ui/pianoroll/NoteGestures.h"

#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/ResizeNotes.h"

#include <QCoreApplication>

namespace barline {

namespace {

constexpr double kDragThreshold = 3;
constexpr int kTopPitch = 127;

bool isDrag(const CanvasPoint &from, const CanvasPoint &to)
{
    return (to.pixel - from.pixel).manhattanLength() >= kDragThreshold;
}

/// What `make` makes of the scene's clip, at once where that are few notes.
NamedEdit named(const RollScene &scene, const QSet<NoteId> &notes, std::function<Edit(const Clip &)> make,
                QString (*labelOf)(int count))
{
    NamedEdit edit;
    edit.things = notes.size();
    if (edit.things <= History::kMostAtOnce) {
        edit.edit = make(*scene.clip());
        edit.things = edit.edit.size();
        if (edit.edit.isEmpty())
            return {};
    }
    edit.label = labelOf(static_cast<int>(edit.things));
    edit.make = [id = scene.clip()->id, make = std::move(make)](const Project &project) {
        const ClipPtr clip = project.clips.find(id);
        return clip ? make(*clip) : Edit();
    };
    return edit;
}

} // namespace

Audition::~Audition()
{
    if (m_pitch >= 0)
        m_scene.context().silence();
}

void Audition::play(int pitch, Velocity velocity)
{
    if (pitch == m_pitch)
        return;
    if (m_pitch >= 0)
        m_scene.context().silence();
    m_pitch = pitch;
    const TrackPtr track = m_scene.track();
    if (track)
        m_scene.context().audition(track->id, Pitch(static_cast<quint8>(pitch)), velocity);
}

MoveNotesGesture::MoveNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at)
    : RollGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_notes(scene.context().selectedNotes())
    , m_isShift(at.modifiers.testFlag(Qt::ShiftModifier))
    , m_first(grabbed.start)
    , m_last(grabbed.start)
{
    m_audition.play(grabbed.note.pitch.value(), grabbed.note.velocity);
}

void MoveNotesGesture::move(const CanvasPoint &at)
{
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        m_moves = true;
        if (!m_notes.contains(m_grabbed.note.id))
            m_notes.insert(m_grabbed.note.id);
        m_scene.context().selectNotes(m_notes);
        for (const ChosenNote &chosen : chosenNotes(*m_scene.clip(), m_notes)) {
            m_first = std::min(m_first, chosen.start);
            m_last = std::max(m_last, chosen.start);
            m_lowest = std::min<int>(m_lowest, chosen.note.pitch.value());
            m_highest = std::max<int>(m_highest, chosen.note.pitch.value());
        }
    }
    const Ticks wanted = at.time - m_from.time;
    const Ticks grid = m_scene.shortest(at.modifiers);
    // A hand that goes up or down does not pull a note onto the grid.
    const bool staysInTime = Ticks(std::abs(wanted.value())) < grid / 2;
    m_by = staysInTime ? Ticks()
                       : m_scene.snapMoved(m_grabbed.start, m_grabbed.start + wanted, at.modifiers) - m_grabbed.start;
    m_by = std::clamp(m_by, -m_first, std::max(-m_first, m_scene.clip()->length() - Ticks(1) - m_last));
    m_semitones = static_cast<int>(std::floor(at.row)) - static_cast<int>(std::floor(m_from.row));
    m_semitones = std::clamp(m_semitones, -m_lowest, kTopPitch - m_highest);
    m_audition.play(m_grabbed.note.pitch.value() + m_semitones, m_grabbed.note.velocity);
    RollPreview preview;
    preview.notes = m_notes;
    preview.by = m_by;
    preview.semitones = m_semitones;
    m_scene.setPreview(std::move(preview));
}

NamedEdit MoveNotesGesture::finish(const CanvasPoint &at)
{
    if (m_moves) {
        move(at);
        return movingNotes(m_scene, m_notes, m_by, m_semitones);
    }
    if (!m_isShift)
        m_scene.context().selectNotes({m_grabbed.note.id});
    return {};
}

ResizeNotesGesture::ResizeNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at)
    : RollGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_notes(scene.context().selectedNotes())
    , m_edge(grabbed.part == RollScene::Part::Start ? NoteEdge::Start : NoteEdge::End)
{
    m_notes.insert(grabbed.note.id);
}

void ResizeNotesGesture::move(const CanvasPoint &at)
{
    if (!m_moves && !isDrag(m_from, at))
        return;
    m_moves = true;
    const Ticks edge = m_edge == NoteEdge::Start ? m_grabbed.start : m_grabbed.start + m_grabbed.note.duration;
    m_by = m_scene.snapMoved(edge, edge + (at.time - m_from.time), at.modifiers) - edge;
    RollPreview preview;
    preview.notes = m_notes;
    preview.by = m_by;
    preview.edge = m_edge;
    preview.shortest = m_scene.shortest(at.modifiers);
    m_scene.setPreview(std::move(preview));
}

NamedEdit ResizeNotesGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        m_scene.context().selectNotes({m_grabbed.note.id});
        return {};
    }
    const auto make = [notes = m_notes, edge = m_edge, by = m_by, shortest = m_scene.shortest(at.modifiers)](
                          const Clip &clip) { return resizeNotes(clip, notes, edge, by, shortest); };
    return named(m_scene, m_notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteGestures", "Resize %n Note(s)", nullptr, count);
    });
}

BandGesture::BandGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_from(at)
    , m_before(scene.context().selectedNotes())
{}

BandGesture::~BandGesture()
{
    if (!m_isFinished)
        m_scene.context().selectNotes(m_before);
}

void BandGesture::move(const CanvasPoint &at)
{
    if (!m_scene.preview().band && !isDrag(m_from, at))
        return;
    RollPreview preview;
    preview.band = RollPreview::Band{
        std::max(Ticks(), std::min(m_from.time, at.time)), std::max({Ticks(1), m_from.time, at.time}),
        PitchAxis::pitchAtRow(std::min(m_from.row, at.row)), PitchAxis::pitchAtRow(std::max(m_from.row, at.row))};
    QSet<NoteId> notes = m_scene.notesIn(*preview.band);
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        notes.unite(m_before);
    m_scene.context().selectNotes(notes);
    m_scene.setPreview(std::move(preview));
}

NamedEdit BandGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_scene.preview().band && !at.modifiers.testFlag(Qt::ShiftModifier))
        m_scene.context().selectNotes({});
    m_isFinished = true;
    return {};
}

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
    preview.added = m_note;
    m_scene.setPreview(std::move(preview));
}

void DrawNoteGesture::move(const CanvasPoint &at)
{
    if (!m_setsLength && std::abs(at.pixel.x() - m_from.pixel.x()) < kDragThreshold)
        return;
    m_setsLength = true;
    const Ticks end = m_scene.snap(at.time, at.modifiers);
    m_note.note.duration = std::max(m_scene.shortest(at.modifiers), end - m_note.start);
    show();
}

NamedEdit DrawNoteGesture::finish(const CanvasPoint &at)
{
    move(at);
    return addingNote(m_scene, m_note);
}

PlacedNote noteFor(RollScene &scene, const CanvasPoint &at)
{
    PlacedNote placed;
    placed.start = std::min(scene.snapDown(at.time, at.modifiers), scene.clip()->length() - Ticks(1));
    placed.note.id = scene.context().ids().next<NoteId>();
    placed.note.duration = scene.newLength();
    placed.note.pitch = Pitch(static_cast<quint8>(PitchAxis::pitchAtRow(at.row)));
    return placed;
}

NamedEdit addingNote(const RollScene &scene, const PlacedNote &note)
{
    return {addNotes(*scene.clip(), {note}),
            QCoreApplication::translate("barline::NoteGestures", "Add %n Note(s)", nullptr, 1),
            {},
            0};
}

NamedEdit deletingNotes(const RollScene &scene, const QSet<NoteId> &notes)
{
    const auto make = [notes](const Clip &clip) { return removeNotes(clip, notes); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteGestures", "Delete %n Note(s)", nullptr, count);
    });
}

NamedEdit movingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, int semitones)
{
    if (by == Ticks() && semitones == 0)
        return {};
    const auto make = [notes, by, semitones](const Clip &clip) { return moveNotes(clip, notes, by, semitones); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteGestures", "Move %n Note(s)", nullptr, count);
    });
}

} // namespace barline
