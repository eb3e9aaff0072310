#include "core/edit/arrange/PasteInstances.h"

#include "core/edit/Header.h"
#include "core/edit/arrange/ClipCopies.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/model/ClipPass.h"

#include <algorithm>

namespace barline {

namespace {

/// A clip that is added with what is pasted.
struct PastedClip
{
    ClipPtr source;
    ClipId id;
    NewNoteIds notes;
};

class Pasting
{
public:
    Pasting(const Project &project, const Composition &composition, qint64 firstId)
        : m_project(project)
        , m_composition(composition)
        , m_documentIds(composition)
        , m_nextId(firstId)
    {}

    void addClips(const CopiedInstances &copied, bool isOwn)
    {
        qint64 order = clipOrderAfterAll(m_project, m_composition.id);
        for (const ClipPtr &clip : copied.clips) {
            if (isOwn && m_project.clips.contains(clip->id))
                continue;
            Clip copy = *clip;
            PastedClip pasted{clip, ClipId(m_nextId), makeOwn(copy, m_nextId, m_composition.id, order++)};
            m_nextId += idsOfClip(copy);
            m_clips.insert(clip->id, std::move(pasted));
            m_edit.clips.added.append(std::move(copy));
        }
    }

    void addInstances(const CopiedInstances &copied, const PastePlace &place)
    {
        const auto trackCount = static_cast<int>(m_composition.tracks.size());
        const int top = std::max(0, static_cast<int>(indexOfTrack(m_composition, place.track)));
        const BarNumber first = spanOf(copied.instances).first;
        QMap<int, std::vector<InstancePtr>> onNew;
        for (const ChosenInstance &one : copied.instances) {
            ClipInstance instance = pasted(*one.instance);
            instance.startBar = place.bar + (one.instance->startBar - first);
            const int track = top + one.track;
            if (track < trackCount)
                m_edit.instances.added.append(
                    {m_composition.id, m_composition.tracks.at(track)->id, std::move(instance)});
            else
                onNew[track].push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        addTracks(std::move(onNew));
    }

    Edit take() { return std::move(m_edit); }

private:
    ClipInstance pasted(const ClipInstance &from)
    {
        ClipInstance instance = from;
        instance.id = InstanceId(m_nextId++);
        instance.order = instance.id.value();
        instance.documentId = m_documentIds.freeFor(instance.id);
        for (NoteOverride &each : instance.noteOverrides)
            follow(each, from);
        instance.clip = idOf(from.clip);
        for (TrackBar &bar : instance.bars)
            bar.clip = idOf(bar.clip);
        return instance;
    }

    ClipId idOf(ClipId clip) const
    {
        const auto found = m_clips.constFind(clip);
        return found == m_clips.cend() ? clip : found->id;
    }

    /// Lets an override name the note of the copy.
    void follow(NoteOverride &each, const ClipInstance &from) const
    {
        const auto pointed = from.bars.constFind(each.ownBar);
        const auto clip = m_clips.constFind(pointed == from.bars.cend() ? from.clip : pointed->clip);
        if (clip == m_clips.cend())
            return;
        const ClipPass pass(std::make_shared<const ClipInstance>(from), clip->source, each.ownBar);
        const std::optional<ClipBarIndex> bar = pass.clipBarOf(each.ownBar);
        each.note = bar ? clip->notes.value({*bar, each.note}, each.note) : each.note;
        if (each.kind != NoteOverride::Kind::Removed)
            each.value.id = each.note;
    }

    void addTracks(QMap<int, std::vector<InstancePtr>> tracks)
    {
        Composition song = m_composition;
        while (!tracks.isEmpty()) {
            Track made = makeTrack(song, TrackId(m_nextId++));
            made.instances = PagedList<InstancePtr>(tracks.take(static_cast<int>(song.tracks.size())));
            m_edit.tracks.added.append({song.id, made});
            song.tracks.append(std::make_shared<const Track>(std::move(made)));
        }
    }

    const Project &m_project;
    const Composition &m_composition;
    DocumentIds m_documentIds;
    qint64 m_nextId;
    QHash<ClipId, PastedClip> m_clips;
    Edit m_edit;
};

} // namespace

CopiedInstances copiedInstances(const Project &project, const Composition &composition,
                                const QSet<InstanceId> &instances)
{
    CopiedInstances copied{chosenInstances(composition, instances), {}, composition.id};
    QSet<ClipId> clips;
    const int top = copied.isEmpty() ? 0 : copied.instances.constFirst().track;
    for (ChosenInstance &one : copied.instances) {
        one.track -= top;
        clips.insert(one.instance->clip);
        for (const TrackBar &bar : one.instance->bars)
            clips.insert(bar.clip);
    }
    for (const ClipPtr &clip : project.clips) {
        if (clips.contains(clip->id))
            copied.clips.append(clip);
    }
    return copied;
}

Project songOf(const Composition &composition, const CopiedInstances &copied)
{
    Composition song = headerOf(composition);
    QMap<int, std::vector<InstancePtr>> tracks;
    for (const ChosenInstance &one : copied.instances)
        tracks[one.track].push_back(one.instance);
    const qsizetype top =
        copied.isEmpty() ? 0 : locateInstance(composition, copied.instances.constFirst().instance->id).track;
    // Tracks between them are there, so that all keep their distances.
    for (int i = 0; !tracks.isEmpty() && i <= tracks.lastKey() && top + i < composition.tracks.size(); ++i) {
        Track track = headerOf(*composition.tracks.at(std::max<qsizetype>(0, top + i)));
        track.instances = PagedList<InstancePtr>(tracks.value(i));
        song.tracks.append(std::make_shared<const Track>(std::move(track)));
    }
    Project project;
    for (const ClipPtr &clip : copied.clips)
        project.clips.set(clip);
    project.compositions.set(std::make_shared<const Composition>(std::move(song)));
    return project;
}

qint64 idsToPaste(const CopiedInstances &copied)
{
    qint64 ids = 0;
    for (const ClipPtr &clip : copied.clips)
        ids += idsOfClip(*clip);
    const int tracks = copied.isEmpty() ? 0 : copied.instances.constLast().track + 1;
    return ids + copied.instances.size() + tracks;
}

Edit pasteInstances(const Project &project, const Composition &composition, const CopiedInstances &copied,
                    const PastePlace &place, qint64 firstId)
{
    if (copied.isEmpty())
        return {};
    Pasting pasting(project, composition, firstId);
    pasting.addClips(copied, place.isOwn);
    pasting.addInstances(copied, place);
    return pasting.take();
}

} // namespace barline
