#include "ui/pianoroll/keys/StepInput.h"

#include "core/edit/notes/ChosenNotes.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

namespace {

constexpr int kKeysInOctave = 12;
constexpr int kLastKey = PitchAxis::kKeys - 1;
constexpr int kLowestOctave = -1;
constexpr int kHighestOctave = 9;

} // namespace

StepInput::StepInput(RollScene &scene, NoteCursor &cursor, std::function<bool(NamedEdit, const History::Kind &)> push)
    : m_scene(scene)
    , m_cursor(cursor)
    , m_push(std::move(push))
{}

void StepInput::setOn(bool on)
{
    letGo();
    m_latest.clear();
    m_before.clear();
    m_isOn = on;
}

QString StepInput::hint() const
{
    return tr("Letters from A (C%1) on are piano keys · Z X octave · R rest · - lengthens · Backspace takes back · Esc "
              "ends",
              "number of the octave")
        .arg(m_octave);
}

int StepInput::lowest() const
{
    return (m_octave + 1) * kKeysInOctave;
}

void StepInput::press(StepKey key)
{
    switch (key.kind) {
    case StepKey::Kind::Note:
        if (const int pitch = lowest() + key.semitone; pitch <= kLastKey) {
            if (m_held.isEmpty())
                begin();
            m_held.insert(key.semitone);
            add(pitch);
        }
        return;
    case StepKey::Kind::Rest:
        begin();
        goOn();
        return;
    case StepKey::Kind::Tie:
        tie();
        return;
    case StepKey::Kind::Back:
        takeBack();
        return;
    case StepKey::Kind::OctaveDown:
        m_octave = std::max(kLowestOctave, m_octave - 1);
        return;
    case StepKey::Kind::OctaveUp:
        m_octave = std::min(kHighestOctave, m_octave + 1);
        return;
    case StepKey::Kind::Unused:
        return;
    }
}

void StepInput::begin()
{
    m_before.append(std::exchange(m_latest, {}));
}

void StepInput::add(int pitch)
{
    if (!m_audition)
        m_audition.emplace(m_scene);
    m_audition->play(pitch, kDefaultVelocity);
    PlacedNote note;
    note.start = m_cursor.place().at;
    note.note.id = m_scene.context().ids().next<NoteId>();
    note.note.pitch = Pitch(static_cast<quint8>(pitch));
    note.note.duration = m_scene.newLength();
    const NamedEdit edit = addingNotes(m_scene, {note});
    if (edit.isEmpty()) {
        m_scene.context().showHint(tr("The clip ends here: go back, or make it longer"));
        return;
    }
    // The notes of a chord are one step.
    const QString kind = QStringLiteral("step-input:%1:%2").arg(m_scene.clip()->id.value()).arg(note.start.value());
    if (m_push(edit, {kind}))
        m_latest.insert(note.note.id);
    m_scene.context().selectNotes(m_latest);
}

void StepInput::release(StepKey key)
{
    if (key.kind != StepKey::Kind::Note || m_held.isEmpty())
        return;
    m_held.remove(key.semitone);
    if (!m_held.isEmpty())
        return;
    m_audition.reset();
    if (!m_latest.isEmpty())
        goOn();
}

void StepInput::letGo()
{
    m_held.clear();
    m_audition.reset();
}

void StepInput::goOn()
{
    const RollScene::Caret caret = m_cursor.place();
    const QSet<NoteId> selected = m_latest;
    m_cursor.moveTo({caret.at + m_scene.newLength(), caret.pitch});
    if (!selected.isEmpty())
        m_scene.context().selectNotes(selected);
}

void StepInput::tie()
{
    const QList<ChosenNote> latest = chosenNotes(*m_scene.clip(), m_latest);
    if (latest.isEmpty()) {
        m_scene.context().showHint(tr("There is no note before the cursor to lengthen"));
        return;
    }
    const Ticks step = m_scene.newLength();
    if (m_push(resizingNotes(m_scene, m_latest, NoteEdge::End, step, Ticks(1)), {}))
        goOn();
}

void StepInput::takeBack()
{
    const QList<ChosenNote> latest = chosenNotes(*m_scene.clip(), m_latest);
    const RollScene::Caret caret = m_cursor.place();
    m_push(deletingNotes(m_scene, m_latest), {});
    m_latest = m_before.isEmpty() ? QSet<NoteId>() : m_before.takeLast();
    m_cursor.moveTo({latest.isEmpty() ? caret.at - m_scene.newLength() : latest.constFirst().start, caret.pitch});
}

} // namespace barline
