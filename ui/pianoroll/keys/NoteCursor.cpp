#include "ui/pianoroll/keys/NoteCursor.h"

#include "core/edit/notes/ChosenNotes.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

#include <tuple>

namespace barline {

namespace {

constexpr int kHighestKey = PitchAxis::kKeys - 1;
constexpr double kMargin = 40;

/// The order in which the keyboard visits notes.
using Order = std::tuple<int, qint64, int, qint64>;

Order orderOf(ClipBarIndex bar, const Note &note)
{
    return {bar.value(), note.start.value(), note.pitch.value(), note.id.value()};
}

struct Found
{
    ClipBarIndex bar;
    Note note;
};

/// The nearest note after `from`, or before it.
std::optional<Found> nearest(const Clip &clip, const Order &from, int direction)
{
    std::optional<Found> found;
    for (ClipBarIndex bar(std::get<0>(from)); bar.value() >= 0 && bar.value() < clip.bars.count() && !found;
         bar = bar + direction) {
        for (const Note &note : clip.bars.at(bar).notes) {
            const Order order = orderOf(bar, note);
            if (note.isRest || (direction > 0 ? order <= from : order >= from))
                continue;
            if (!found || (direction > 0) == (order < orderOf(found->bar, found->note)))
                found = Found{bar, note};
        }
    }
    return found;
}

} // namespace

void NoteCursor::show()
{
    if (!m_scene.clip())
        return;
    const QList<ChosenNote> selected = chosenNotes(*m_scene.clip(), m_scene.context().selectedNotes());
    if (!selected.isEmpty()) {
        put({selected.constFirst().start, selected.constFirst().note.pitch.value()});
        return;
    }
    const bool isInView = m_clip == m_scene.clip()->id && m_last.at >= m_scene.time().firstVisible() &&
                          m_last.at < m_scene.time().endVisible() && m_scene.pitch().topOf(m_last.pitch) >= 0 &&
                          m_scene.pitch().topOf(m_last.pitch) < m_scene.pitch().viewHeight();
    if (isInView)
        moveTo(m_last);
    else
        moveTo({m_scene.snapDown(std::max(Ticks(), m_scene.time().firstVisible()), {}),
                m_scene.pitch().pitchAt(m_scene.pitch().viewHeight() / 2)});
}

void NoteCursor::put(RollScene::Caret to)
{
    to.at = std::clamp(to.at, Ticks(), m_scene.clip()->length());
    to.pitch = std::clamp(to.pitch, 0, kHighestKey);
    m_last = to;
    m_clip = m_scene.clip()->id;
    m_scene.setCaret(to);
    reveal(to);
}

void NoteCursor::moveTo(RollScene::Caret to)
{
    put(to);
    const auto under = note();
    m_scene.context().selectNotes(under ? QSet<NoteId>{under->note.id} : QSet<NoteId>());
}

void NoteCursor::moveBy(int lines, int keys)
{
    RollScene::Caret to = place();
    const Ticks step = m_scene.newLength();
    for (; lines > 0; --lines) {
        // Where lines fall between ticks, the next may be one farther than a step.
        const Ticks next = m_scene.snapDown(to.at + step + Ticks(1), {});
        to.at = next > to.at ? next : to.at + step;
    }
    for (; lines < 0; ++lines)
        to.at = m_scene.hasGrid() ? m_scene.snapDown(std::max(Ticks(), to.at - Ticks(1)), {}) : to.at - step;
    if (keys != 0)
        to.pitch = m_scene.keyBeside(to.pitch, to.at, keys);
    moveTo(to);
}

void NoteCursor::moveByBars(int bars)
{
    const Clip &clip = *m_scene.clip();
    const ClipPosition position = clip.locate(place().at);
    // From within a bar the way back goes to its start first.
    const int back = bars < 0 && position.offset > Ticks() ? 1 : 0;
    const int bar = std::clamp(position.bar.value() + bars + back, 0, clip.bars.count());
    moveTo({clip.startOf(ClipBarIndex(bar)), place().pitch});
}

bool NoteCursor::moveToNote(int direction, bool extends)
{
    const Clip &clip = *m_scene.clip();
    const RollScene::Caret caret = place();
    const ClipPosition position = clip.locate(caret.at);
    Order from{position.bar.value(), position.offset.value(), caret.pitch, 0};
    if (const auto under = note(); under && under->start == caret.at)
        std::get<3>(from) = under->note.id.value();
    const auto found = nearest(clip, from, direction);
    if (!found)
        return false;
    put({clip.startOf(found->bar) + found->note.start, found->note.pitch.value()});
    QSet<NoteId> selected = extends ? m_scene.context().selectedNotes() : QSet<NoteId>();
    selected.insert(found->note.id);
    m_scene.context().selectNotes(selected);
    return true;
}

std::optional<RollScene::Hit> NoteCursor::note() const
{
    const RollScene::Caret caret = place();
    std::optional<RollScene::Hit> found;
    m_scene.visit(caret.at, caret.at + Ticks(1), [&](Ticks start, const Note &note) {
        if (note.pitch.value() != caret.pitch || start > caret.at || caret.at >= start + note.duration)
            return;
        // The latest start is what the cursor was moved to; of those that start together the selected one.
        const bool isSelected = m_scene.context().selectedNotes().contains(note.id);
        if (!found || start > found->start || (start == found->start && isSelected))
            found = RollScene::Hit{start, note, RollScene::Part::Body};
    });
    return found;
}

NamedEdit NoteCursor::toggled()
{
    if (const auto under = note())
        return deletingNotes(m_scene, {under->note.id});
    const RollScene::Caret caret = place();
    PlacedNote added;
    added.start = caret.at;
    added.note.id = m_scene.context().ids().next<NoteId>();
    added.note.pitch = Pitch(static_cast<quint8>(m_scene.snapKey(caret.pitch, caret.at, {})));
    added.note.duration = m_scene.newLength();
    return addingNotes(m_scene, {added});
}

QString NoteCursor::words() const
{
    if (const auto under = note())
        return noteReadout(m_scene, {under->start, under->note});
    const RollScene::Caret caret = place();
    return tr("%1 · empty", "key and place").arg(keyReadout(m_scene, caret.pitch, caret.at));
}

void NoteCursor::reveal(const RollScene::Caret &caret)
{
    TimeAxis time = m_scene.time();
    time.reveal(caret.at, kMargin);
    m_scene.setTime(time);
    PitchAxis pitch = m_scene.pitch();
    const double top = pitch.topOf(caret.pitch);
    if (top < 0 || top + pitch.rowHeight() > pitch.viewHeight()) {
        pitch.centerOn(caret.pitch);
        m_scene.setPitch(pitch);
    }
}

} // namespace barline
