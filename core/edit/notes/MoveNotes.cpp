#include "core/edit/notes/MoveNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

namespace {

constexpr int kHighestPitch = 127;

/// How far the group can go. Standing still is always possible.
struct Room
{
    Ticks earliest;
    Ticks latest;
    int down = -kHighestPitch;
    int up = kHighestPitch;
};

Room roomOf(const Clip &clip, const QList<ChosenNote> &notes)
{
    const Ticks last = clip.length() - Ticks(1);
    Room room{-last, last};
    for (const ChosenNote &chosen : notes) {
        room.earliest = std::max(room.earliest, -chosen.start);
        room.latest = std::min(room.latest, last - chosen.start);
        if (chosen.note.isRest)
            continue;
        room.down = std::max(room.down, -chosen.note.pitch.value());
        room.up = std::min(room.up, kHighestPitch - chosen.note.pitch.value());
    }
    room.earliest = std::min(room.earliest, Ticks());
    room.latest = std::max(room.latest, Ticks());
    return room;
}

} // namespace

Edit moveNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, int semitones)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes);
    const Room room = roomOf(clip, chosen);
    by = std::clamp(by, room.earliest, room.latest);
    semitones = std::clamp(semitones, room.down, room.up);
    Edit edit;
    edit.notes.changed.reserve(chosen.size());
    for (const ChosenNote &before : chosen) {
        Note note = before.note;
        if (!note.isRest)
            note.pitch = note.pitch + semitones;
        changeNote(clip, before, before.start + by, note, edit);
    }
    return edit;
}

} // namespace barline
