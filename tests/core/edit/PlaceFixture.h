#pragma once

#include "core/edit/Apply.h"
#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/ResizeNotes.h"
#include "core/model/ClipPlace.h"
#include "core/render/Resolve.h"
#include "tests/support/RandomEdits.h"

#include <optional>

namespace barline::test {

/// A project by chance, and a place of it at which a clip is open.
struct PlaceFixture
{
    explicit PlaceFixture(RandomProject &random)
        : project(random.project())
    {
        QList<ClipPlace> places;
        for (const CompositionPtr &song : project.compositions) {
            for (const TrackPtr &track : song->tracks) {
                for (const InstancePtr &each : track->instances) {
                    for (ClipBarIndex own; own.value() < each->lengthBars; ++own) {
                        const ClipPlace at{song->id, each->id, sourceOf(project, *each, own).clip, own};
                        const std::optional<ClipPass> found = passAt(project, at);
                        if (found && found->clipBarOf(own))
                            places.append(at);
                    }
                }
            }
        }
        if (!places.isEmpty())
            place = places.at(random.random().bounded(places.size()));
    }

    ClipPass pass() const { return *passAt(project, place); }
    const Composition &song() const { return *project.compositions.find(place.composition); }

    /// What hands may do to the notes that are seen at the place; nothing that leaves what the place plays.
    Edit editByChance(RandomProject &random) const
    {
        const ClipPtr seen = clipIn(pass());
        QSet<NoteId> notes;
        for (ClipBarIndex bar; bar.value() < seen->bars.count(); ++bar) {
            for (const Note &note : seen->bars.at(bar).notes) {
                if (random.random().bounded(3) == 0)
                    notes.insert(note.id);
            }
        }
        const Ticks by(random.random().bounded(-6, 7) * (Ticks::kPerBeat / 2));
        Edit edit;
        switch (random.random().bounded(5)) {
        case 0:
            edit = removeNotes(*seen, notes);
            break;
        case 1:
            edit = resizeNotes(*seen, notes, NoteEdge::End, by, Ticks(Ticks::kPerBeat / 8));
            break;
        case 2:
            edit = addNotes(*seen, {{Ticks(random.random().bounded(4) * Ticks::kPerBeat),
                                     random.note(Ticks(Ticks::kPerBeat * 2))}});
            break;
        default:
            edit = moveNotes(*seen, notes, by, random.random().bounded(-7, 8));
        }
        const ClipPass here = pass();
        const auto isOutside = [&](const ClipNote &note) { return !here.ownBarOf(note.bar); };
        edit.notes.added.removeIf(isOutside);
        edit.notes.removed.removeIf(isOutside);
        edit.notes.changed.removeIf(
            [&](const Change<ClipNote> &change) { return isOutside(change.before) || isOutside(change.after); });
        return edit;
    }

    /// The clip as it is seen at the place, edited.
    Clip seenAfter(const Edit &edit) const
    {
        Project seen;
        seen.clips.set(clipIn(pass()));
        return *changed(seen, edit).clips.find(place.clip);
    }

    void make(const Edit &edit) { project = changed(project, edit); }

    Project project;
    ClipPlace place;
};

/// All that sounds in an own bar, without ids and without whether it is an override.
struct SoundingNote
{
    Ticks start;
    Ticks end;
    Pitch pitch;
    Velocity velocity;
    bool sounds = false;
    auto operator<=>(const SoundingNote &) const = default;
};

inline QList<SoundingNote> soundOf(const Project &project, CompositionId song, InstanceId instance, ClipBarIndex own)
{
    const CompositionPtr composition = project.compositions.find(song);
    QList<SoundingNote> notes;
    for (const ResolvedNote &note : resolve(project, *composition, *findInstance(*composition, instance), own).notes)
        notes.append({note.start, note.end, note.pitch, note.velocity, note.sounds()});
    std::sort(notes.begin(), notes.end());
    return notes;
}

/// What the notes of a clip are, bar by bar, without ids.
inline QStringList notesOf(const Clip &clip)
{
    QStringList told;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        QStringList here;
        for (const Note &note : clip.bars.at(bar).notes) {
            here.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                            .arg(note.start.value())
                            .arg(note.duration.value())
                            .arg(note.pitch.value())
                            .arg(note.velocity.value())
                            .arg(note.muted)
                            .arg(note.isRest));
        }
        here.sort();
        told.append(here.join(QStringLiteral("; ")));
    }
    return told;
}

} // namespace barline::test
