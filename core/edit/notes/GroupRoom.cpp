#include "core/edit/notes/GroupRoom.h"

namespace barline {

namespace {

constexpr int kHighestPitch = 127;

} // namespace

GroupRoom roomOf(const Clip &clip, const QList<ChosenNote> &notes)
{
    const Ticks last = clip.length() - Ticks(1);
    GroupRoom room{-last, last, -kHighestPitch, kHighestPitch};
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

} // namespace barline
