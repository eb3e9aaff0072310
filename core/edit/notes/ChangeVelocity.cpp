#include "core/edit/notes/ChangeVelocity.h"

#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>

namespace barline {

Velocity changedVelocity(Velocity velocity, int by)
{
    constexpr int kLoudest = 127;
    const int least = std::min<int>(1, velocity.value());
    return Velocity(static_cast<quint8>(std::clamp(velocity.value() + by, least, kLoudest)));
}

Edit changeVelocity(const Clip &clip, const QSet<NoteId> &notes, int by)
{
    Edit edit;
    for (const ChosenNote &before : chosenNotes(clip, notes)) {
        Note note = before.note;
        if (!note.isRest)
            note.velocity = changedVelocity(note.velocity, by);
        changeNote(clip, before, before.start, note, edit);
    }
    return edit;
}

} // namespace barline
