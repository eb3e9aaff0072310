#include "ui/pianoroll/inspector/ValueDrag.h"

#include "ui/pianoroll/NoteSteps.h"

namespace barline {

namespace {

constexpr int kOctave = 12;
constexpr int kBigVelocityStep = 10;
constexpr Ticks kFineStep{Ticks::kPerBeat / 96}; // 5 of the ticks that are shown

} // namespace

ValueChange changeOf(const RollScene &scene, NoteValue value, const ValueSteps &steps)
{
    ValueChange change{.value = value, .way = ValueChange::Way::By};
    if (value == NoteValue::NotePitch || value == NoteValue::NoteVelocity) {
        const int big = value == NoteValue::NotePitch ? kOctave : kBigVelocityStep;
        change.amount = steps.steps + steps.fine + steps.big * big;
        return change;
    }
    const Ticks by = scene.newLength() * steps.steps + kFineStep * steps.fine +
                     scene.clip()->meterAt(ClipBarIndex(0)).barLength() * steps.big;
    change.amount = by.value();
    change.shortest = scene.shortest(steps.fine != 0 ? Qt::AltModifier : Qt::NoModifier);
    return change;
}

ValueDrag::ValueDrag(RollScene &scene, NoteValue value, const NoteSpread &spread)
    : m_scene(scene)
    , m_value(value)
    , m_before(spread)
    , m_notes(scene.context().selectedNotes())
    , m_change(changeOf(scene, value, {}))
    , m_audition(scene)
{}

ValueDrag::~ValueDrag()
{
    if (!m_isFinished)
        m_scene.setPreview({});
}

void ValueDrag::move(const ValueSteps &steps)
{
    m_change = changeOf(m_scene, m_value, steps);
    const ValueRange now = spread().of(m_value);
    RollPreview preview;
    preview.notes = m_notes;
    switch (m_value) {
    case NoteValue::NotePitch:
        preview.shift.semitones = static_cast<int>(now.low - m_before.of(m_value).low);
        if (now.isOne())
            m_audition.play(static_cast<int>(now.low),
                            Velocity(static_cast<quint8>(m_before.of(NoteValue::NoteVelocity).high)));
        break;
    case NoteValue::NoteStart:
        preview.by = Ticks(now.low - m_before.of(m_value).low);
        break;
    case NoteValue::NoteLength:
        preview.by = Ticks(m_change.amount);
        preview.edge = NoteEdge::End;
        preview.shortest = m_change.shortest;
        break;
    case NoteValue::NoteVelocity:
        preview.velocityBy = static_cast<int>(m_change.amount);
        break;
    }
    m_scene.setPreview(std::move(preview));
}

NoteSpread ValueDrag::spread() const
{
    return m_before.after(m_change, m_scene.clip()->length());
}

NamedEdit ValueDrag::finish()
{
    m_isFinished = true;
    return m_change.amount == 0 ? NamedEdit() : changingValues(m_scene, m_notes, m_change);
}

} // namespace barline
