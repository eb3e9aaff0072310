#include "core/edit/notes/GroupRoom.h"

namespace barline {

namespace {

constexpr int kHighestPitch = 127;

} // namespace

PitchShift GroupRoom::clamped(PitchShift shift) const
{
    shift.semitones = std::clamp(shift.semitones, down, up);
    if (shift.steps == 0)
        return shift;
    // The group is as far from the lowest key as it may go down.
    for (const ScaleMap::Span &span : shift.scales.spans()) {
        shift.steps = std::max(shift.steps, std::min(0, span.scale.stepsBetween(-down, 0)));
        shift.steps = std::min(shift.steps, std::max(0, span.scale.stepsBetween(kHighestPitch - up, kHighestPitch)));
    }
    return shift;
}

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
