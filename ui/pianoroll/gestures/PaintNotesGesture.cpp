#include "ui/pianoroll/gestures/PaintNotesGesture.h"

#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

PaintNotesGesture::PaintNotesGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_from(at)
    , m_last(at)
{
    fill(at, at, false);
    show();
}

Ticks PaintNotesGesture::columnAt(Ticks time) const
{
    const Ticks last = m_scene.clip()->length() - Ticks(1);
    const Ticks inside = std::clamp(time, Ticks(), last);
    if (m_scene.hasGrid())
        return m_scene.snapDown(inside, {});
    // Without a grid the notes follow each other from the press on.
    const Ticks length = m_scene.newLength();
    const Ticks way = inside - m_from.time;
    const qint64 steps = way >= Ticks() ? way / length : -((-way + length - Ticks(1)) / length);
    const Ticks column = m_from.time + length * steps;
    return column < Ticks() ? column + length : column;
}

Ticks PaintNotesGesture::columnAfter(Ticks column) const
{
    // Where lines fall between ticks, the next may be one farther than a step.
    const Ticks next = columnAt(column + m_scene.newLength() + Ticks(1));
    return next > column ? next : column + m_scene.newLength();
}

void PaintNotesGesture::fill(const CanvasPoint &from, const CanvasPoint &to, bool followsPointer)
{
    const CanvasPoint &left = from.time <= to.time ? from : to;
    const CanvasPoint &right = from.time <= to.time ? to : from;
    const Ticks end = columnAt(right.time);
    for (Ticks column = columnAt(left.time); column <= end && m_keys.size() < kMostNotes;
         column = columnAfter(column)) {
        double row = m_from.row;
        if (followsPointer) {
            const double way = static_cast<double>((right.time - left.time).value());
            const double done = static_cast<double>((column - left.time).value());
            const bool isAtPointer = column == columnAt(to.time);
            row =
                isAtPointer || way <= 0 ? to.row : left.row + (right.row - left.row) * std::clamp(done / way, 0.0, 1.0);
        }
        m_keys.insert(column, m_scene.snapKey(m_scene.pitch().pitchAtRow(row), column, to.modifiers));
    }
    m_at = columnAt(to.time);
    m_key = m_keys.value(m_at, m_scene.pitch().pitchAtRow(m_from.row));
}

void PaintNotesGesture::move(const CanvasPoint &at)
{
    if (at.modifiers.testFlag(Qt::ControlModifier)) {
        fill(m_last, at, true);
    } else {
        m_keys.clear();
        fill(m_from, at, false);
    }
    m_last = at;
    show();
}

QList<PlacedNote> PaintNotesGesture::notes() const
{
    QSet<std::pair<Ticks, int>> taken;
    if (!m_keys.isEmpty()) {
        m_scene.visit(m_keys.firstKey(), m_keys.lastKey() + Ticks(1), [&](Ticks start, const Note &note) {
            if (m_keys.value(start, -1) == note.pitch.value())
                taken.insert({start, note.pitch.value()});
        });
    }
    QList<PlacedNote> notes;
    for (auto key = m_keys.constBegin(); key != m_keys.constEnd(); ++key) {
        if (taken.contains({key.key(), key.value()}))
            continue;
        PlacedNote placed;
        placed.start = key.key();
        placed.note.id = NoteId(kNoId);
        placed.note.pitch = Pitch(static_cast<quint8>(key.value()));
        placed.note.duration = std::min(m_scene.newLength(), columnAfter(key.key()) - key.key());
        notes.append(placed);
    }
    return notes;
}

void PaintNotesGesture::show()
{
    m_audition.play(m_key, kDefaultVelocity);
    RollPreview preview;
    preview.made = notes();
    m_scene.setPreview(std::move(preview));
}

NamedEdit PaintNotesGesture::finish(const CanvasPoint &at)
{
    move(at);
    QList<PlacedNote> painted = notes();
    qint64 id = m_scene.context().ids().take(painted.size());
    for (PlacedNote &note : painted)
        note.note.id = NoteId(id++);
    return addingNotes(m_scene, painted);
}

std::optional<Hover> PaintNotesGesture::hover() const
{
    return Hover{Qt::CrossCursor, tr("Drag on to repeat the note · Ctrl follows the pointer up and down · Esc cancels"),
                 QStringLiteral("draw"), keyReadout(m_scene, m_key, m_at)};
}

} // namespace barline
