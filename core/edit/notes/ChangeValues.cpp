#include "core/edit/notes/ChangeValues.h"

#include "core/base/TickNumber.h"
#include "core/edit/notes/ChangeVelocity.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

constexpr qint64 kMostOfSound = 127; // of keys and of velocities
constexpr qint64 kLongestNote = Ticks::beats(kMostBeats).value();

bool isOfSound(NoteValue value)
{
    return value == NoteValue::NotePitch || value == NoteValue::NoteVelocity;
}

qint64 product(qint64 number, double factor)
{
    return std::llround(static_cast<double>(number) * factor);
}

/// Where pitches and starts can be.
ValueRange roomFor(NoteValue value, ValueRange among, Ticks clipLength)
{
    if (value == NoteValue::NotePitch)
        return {0, kMostOfSound};
    // What was left behind by a bar that became shorter stays as far out as it is.
    return {std::min<qint64>(0, among.low), std::max(clipLength.value() - 1, among.high)};
}

qint64 lengthBy(qint64 length, qint64 by, Ticks shortest)
{
    return std::max(length + by, std::min(length, std::max<qint64>(1, shortest.value())));
}

} // namespace

qint64 valueOf(NoteValue value, Ticks start, const Note &note)
{
    switch (value) {
    case NoteValue::NotePitch:
        return note.pitch.value();
    case NoteValue::NoteStart:
        return start.value();
    case NoteValue::NoteLength:
        return note.duration.value();
    case NoteValue::NoteVelocity:
        break;
    }
    return note.velocity.value();
}

void ValueRange::take(qint64 value)
{
    low = std::min(low, value);
    high = std::max(high, value);
}

qint64 ValueChange::applied(qint64 number, ValueRange among, Ticks clipLength) const
{
    if (way == Way::To)
        return amount;
    const bool isBy = way == Way::By;
    if (value == NoteValue::NoteVelocity) {
        const qint64 by = isBy ? amount : product(number, factor) - number;
        const auto within = static_cast<int>(std::clamp(by, -kMostOfSound, kMostOfSound));
        return changedVelocity(Velocity(static_cast<quint8>(number)), within).value();
    }
    if (value == NoteValue::NoteLength)
        return std::min(kLongestNote,
                        isBy ? lengthBy(number, amount, shortest) : std::max<qint64>(1, product(number, factor)));
    const ValueRange room = roomFor(value, among, clipLength);
    if (isBy)
        return number + std::clamp(amount, room.low - among.low, room.high - among.high);
    return std::clamp(among.low + product(number - among.low, factor), room.low, room.high);
}

Edit changeValues(const Clip &clip, const QSet<NoteId> &notes, const ValueChange &change)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes);
    const auto isChanged = [&](const ChosenNote &note) { return !(note.note.isRest && isOfSound(change.value)); };
    std::optional<ValueRange> among;
    for (const ChosenNote &note : chosen) {
        if (!isChanged(note))
            continue;
        const qint64 value = valueOf(change.value, note.start, note.note);
        if (among)
            among->take(value);
        else
            among = ValueRange{value, value};
    }
    Edit edit;
    if (!among)
        return edit;
    edit.notes.changed.reserve(chosen.size());
    const Ticks length = clip.length();
    for (const ChosenNote &before : chosen) {
        if (!isChanged(before))
            continue;
        const qint64 value = change.applied(valueOf(change.value, before.start, before.note), *among, length);
        Note note = before.note;
        Ticks start = before.start;
        switch (change.value) {
        case NoteValue::NotePitch:
            note.pitch = Pitch(static_cast<quint8>(value));
            break;
        case NoteValue::NoteStart:
            start = Ticks(value);
            break;
        case NoteValue::NoteLength:
            note.duration = Ticks(value);
            break;
        case NoteValue::NoteVelocity:
            note.velocity = Velocity(static_cast<quint8>(value));
            break;
        }
        changeNote(clip, before, start, note, edit);
    }
    return edit;
}

Edit setArticulation(const Clip &clip, const QSet<NoteId> &notes, const QString &articulation)
{
    Edit edit;
    NoteDetailPtr before;
    NoteDetailPtr after;
    bool isKnown = false;
    for (const ChosenNote &chosen : chosenNotes(clip, notes)) {
        if (chosen.note.isRest)
            continue;
        // Notes that had the same go on sharing it.
        if (!isKnown || !(chosen.note.detail == before)) {
            isKnown = true;
            before = chosen.note.detail;
            NoteDetail detail = *before;
            detail.articulation = articulation;
            after = NoteDetailPtr(std::move(detail));
        }
        Note note = chosen.note;
        note.detail = after;
        changeNote(clip, chosen, chosen.start, note, edit);
    }
    return edit;
}

} // namespace barline
