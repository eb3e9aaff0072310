#include "core/edit/notes/FindNotes.h"

#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>
#include <bitset>

namespace barline {

namespace {

template <typename Test>
QSet<NoteId> notesWhere(const Clip &clip, Test test)
{
    QSet<NoteId> found;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            if (!note.isRest && test(bar, note))
                found.insert(note.id);
        }
    }
    return found;
}

/// Those whose pitch, modulo `classes`, is that of one of `notes`.
QSet<NoteId> notesLike(const Clip &clip, const QSet<NoteId> &notes, int classes)
{
    std::bitset<128> wanted;
    for (const ChosenNote &chosen : chosenNotes(clip, notes)) {
        if (!chosen.note.isRest)
            wanted.set(static_cast<size_t>(chosen.note.pitch.value() % classes));
    }
    return notesWhere(clip, [&](ClipBarIndex, const Note &note) {
        return wanted.test(static_cast<size_t>(note.pitch.value() % classes));
    });
}

} // namespace

QSet<NoteId> allNotes(const Clip &clip)
{
    return notesWhere(clip, [](ClipBarIndex, const Note &) { return true; });
}

QSet<NoteId> otherNotes(const Clip &clip, const QSet<NoteId> &notes)
{
    return notesWhere(clip, [&](ClipBarIndex, const Note &note) { return !notes.contains(note.id); });
}

QSet<NoteId> notesOnKeysOf(const Clip &clip, const QSet<NoteId> &notes)
{
    constexpr int kKeys = 128;
    return notesLike(clip, notes, kKeys);
}

QSet<NoteId> notesOnClassesOf(const Clip &clip, const QSet<NoteId> &notes)
{
    constexpr int kClasses = 12;
    return notesLike(clip, notes, kClasses);
}

QSet<NoteId> notesInPlacesOf(const Clip &clip, const QSet<NoteId> &notes)
{
    QSet<Ticks> places;
    for (const ChosenNote &chosen : chosenNotes(clip, notes))
        places.insert(chosen.note.start);
    return notesWhere(clip, [&](ClipBarIndex, const Note &note) { return places.contains(note.start); });
}

QSet<NoteId> notesBetween(const Clip &clip, Pitch low, Pitch high)
{
    return notesWhere(clip, [&](ClipBarIndex, const Note &note) { return low <= note.pitch && note.pitch <= high; });
}

QSet<NoteId> notesBetween(const Clip &clip, Velocity softest, Velocity loudest)
{
    return notesWhere(
        clip, [&](ClipBarIndex, const Note &note) { return softest <= note.velocity && note.velocity <= loudest; });
}

QSet<NoteId> notesOutOfScale(const Clip &clip, const ScaleMap &scales)
{
    ClipBarIndex at;
    Ticks barStart;
    return notesWhere(clip, [&](ClipBarIndex bar, const Note &note) {
        if (bar != at)
            barStart = clip.startOf(bar);
        at = bar;
        const std::optional<Scale> scale = scales.at(barStart + note.start);
        return scale && !scale->contains(note.pitch.value());
    });
}

QSet<NoteId> everyNthNote(const Clip &clip, const QSet<NoteId> &notes, int nth, int from)
{
    QList<ChosenNote> chosen = chosenNotes(clip, notes);
    std::stable_sort(chosen.begin(), chosen.end(), [](const ChosenNote &a, const ChosenNote &b) {
        return a.start != b.start ? a.start < b.start : a.note.pitch < b.note.pitch;
    });
    QSet<NoteId> found;
    for (qsizetype i = from - 1; i < chosen.size(); i += nth)
        found.insert(chosen.at(i).note.id);
    return found;
}

} // namespace barline
