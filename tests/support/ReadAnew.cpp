#include "tests/support/ReadAnew.h"

#include "core/edit/Header.h"
#include "core/model/Fields.h"

#include <tuple>

namespace barline::test {

namespace {

using Kind = NoteOverride::Kind;
using NoteIds = QHash<NoteId, NoteId>;

NoteId newNoteId(NoteId note, NoteIds &ids, qint64 &nextId)
{
    NoteId &id = ids[note];
    if (!id.isValid())
        id = NoteId(nextId++);
    return id;
}

Clip readClip(Clip clip, NoteIds &ids, qint64 &nextId)
{
    std::vector<ClipBarPtr> bars;
    for (ClipBarIndex i; i.value() < clip.bars.count(); ++i) {
        ClipBar bar = clip.bars.at(i);
        bar.id = ClipBarId(nextId++);
        for (Note &note : bar.notes)
            note.id = newNoteId(note.id, ids, nextId);
        bars.push_back(makeClipBar(std::move(bar)));
    }
    clip.bars = ClipBars(std::move(bars));
    clip.source = {};
    return clip;
}

void sortOverrides(ClipInstance &instance)
{
    std::sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
              [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
}

auto contentOf(const Note &note)
{
    return std::tuple(note.start, note.pitch, note.duration, note.velocity, note.isRest, note.muted,
                      note.detail->articulation, note.detail->centsOffset, note.detail->vibratoDepth,
                      note.detail->scaleDegree);
}

/// Notes of a clip numbered by bar and content, from 1.
NoteIds numbersOf(const Clip &clip)
{
    NoteIds numbers;
    for (ClipBarIndex i; i.value() < clip.bars.count(); ++i) {
        QList<Note> notes = clip.bars.at(i).notes;
        std::stable_sort(notes.begin(), notes.end(),
                         [](const Note &a, const Note &b) { return contentOf(a) < contentOf(b); });
        for (const Note &note : std::as_const(notes))
            numbers.insert(note.id, NoteId(numbers.size() + 1));
    }
    return numbers;
}

ClipId playedIn(const ClipInstance &instance, ClipBarIndex ownBar)
{
    const auto repointed = instance.bars.constFind(ownBar);
    return repointed == instance.bars.cend() ? instance.clip : repointed->clip;
}

NoteOverride withoutIds(NoteOverride value, const NoteIds &numbers)
{
    value.note = numbers.value(value.note);
    const Note said = value.value;
    if (value.kind != Kind::Added) {
        value.value = {};
        copyFields(value.kind == Kind::Changed ? value.fields : 0, said, value.value);
    }
    value.value.id = {};
    return value;
}

} // namespace

Clip readAnew(const Clip &clip, qint64 &nextId)
{
    NoteIds ids;
    return readClip(clip, ids, nextId);
}

ReadState readAnew(const Project &project, CompositionId id, qint64 &nextId)
{
    ReadState read;
    read.hasLibrary = true;
    const CompositionPtr composition = project.compositions.find(id);
    NoteIds ids;
    for (const ClipPtr &clip : libraryOf(project, *composition)) {
        read.clips.append(readClip(*clip, ids, nextId));
        read.clips.last().home = id;
        read.clips.last().order = read.clips.size() - 1;
    }
    Composition made = headerOf(*composition);
    made.source = {};
    for (const TrackPtr &pointer : composition->tracks) {
        Track track = *pointer;
        track.id = TrackId(nextId++);
        track.order = made.tracks.size();
        std::vector<InstancePtr> instances;
        for (const InstancePtr &each : track.instances) {
            ClipInstance instance = *each;
            instance.id = InstanceId(nextId++);
            instance.order = std::ssize(instances);
            for (NoteOverride &value : instance.noteOverrides) {
                value.note = newNoteId(value.note, ids, nextId);
                value.value.id = value.kind == Kind::Removed ? NoteId() : value.note;
            }
            sortOverrides(instance);
            instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        track.instances = PagedList<InstancePtr>(std::move(instances));
        made.tracks.append(std::make_shared<const Track>(std::move(track)));
    }
    read.compositions.append(std::move(made));
    return read;
}

Clip withoutIds(const Clip &clip)
{
    Clip plain = clip;
    plain.home = {};
    plain.order = 0;
    const NoteIds numbers = numbersOf(clip);
    std::vector<ClipBarPtr> bars;
    for (ClipBarIndex i; i.value() < clip.bars.count(); ++i) {
        ClipBar bar = clip.bars.at(i);
        bar.id = {};
        for (Note &note : bar.notes)
            note.id = numbers.value(note.id);
        bars.push_back(makeClipBar(std::move(bar)));
    }
    plain.bars = ClipBars(std::move(bars));
    plain.source = {};
    return plain;
}

Composition withoutIds(const Project &project, const Composition &composition)
{
    QHash<ClipId, NoteIds> numbers;
    for (const ClipId clip : clipsUsedBy(composition))
        numbers.insert(clip, numbersOf(*project.clips.find(clip)));
    Composition plain = headerOf(composition);
    plain.source = {};
    for (const TrackPtr &pointer : composition.tracks) {
        Track track = *pointer;
        track.id = {};
        track.order = 0;
        std::vector<InstancePtr> instances;
        for (const InstancePtr &each : track.instances) {
            ClipInstance instance = *each;
            instance.id = {};
            instance.order = 0;
            for (NoteOverride &value : instance.noteOverrides) {
                const NoteIds known = value.kind == Kind::Added ? NoteIds() : numbers[playedIn(instance, value.ownBar)];
                value = withoutIds(value, known);
            }
            std::stable_sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
                             [](const NoteOverride &a, const NoteOverride &b) {
                                 const auto key = [](const NoteOverride &value) {
                                     return std::tuple(value.ownBar, value.note, value.kind, value.fields,
                                                       contentOf(value.value));
                                 };
                                 return key(a) < key(b);
                             });
            instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        track.instances = PagedList<InstancePtr>(std::move(instances));
        plain.tracks.append(std::make_shared<const Track>(std::move(track)));
    }
    return plain;
}

} // namespace barline::test
