#include "core/edit/Apply.h"

#include "core/model/Fields.h"

#include <QCoreApplication>

namespace barline {

namespace {

using Step = Result<void>;

struct ApplyText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Apply)
};

tl::unexpected<Error> gone(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 is no longer there.").arg(what));
}

tl::unexpected<Error> exists(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 is there already.").arg(what));
}

tl::unexpected<Error> differs(const QString &what)
{
    return failure(ErrorKind::Conflict, ApplyText::tr("%1 was changed by another edit.").arg(what));
}

QString named(const Clip &clip)
{
    return ApplyText::tr("Clip “%1”").arg(clip.name);
}

QString named(const Track &track)
{
    return ApplyText::tr("Track “%1”").arg(track.name);
}

QString named(const Composition &composition)
{
    return ApplyText::tr("Composition “%1”").arg(composition.name);
}

QString named(const ClipInstance &instance)
{
    return ApplyText::tr("The block in bar %1").arg(instance.startBar.value());
}

/// Checks the fields that the change sets and sets them. False where one no longer holds what it had before.
template <typename T>
bool setFields(T &value, const T &before, const T &after)
{
    const FieldMask mask = differingFields(before, after);
    if (!agreeOn(mask, value, before))
        return false;
    copyFields(mask, after, value);
    return true;
}

template <typename Pointer>
bool inOrder(const Pointer &a, const Pointer &b)
{
    return a->order != b->order ? a->order < b->order : a->id < b->id;
}

/// A project at work: each step changes it by one list of the edit, or says why it cannot.
class Workbench
{
public:
    explicit Workbench(const Project &project)
        : m_project(project)
    {}

    Result<Applied> run(const Edit &edit)
    {
        Step done = addClips(edit.clips);
        if (done)
            done = editBars(edit.bars);
        if (done)
            done = editNotes(edit.notes);
        if (done)
            done = addCompositions(edit.compositions);
        if (done)
            done = editTracks(edit.tracks);
        if (done)
            done = editInstances(edit.instances);
        if (done)
            done = editBarOverrides(edit.barOverrides);
        if (done)
            done = editNoteOverrides(edit.noteOverrides);
        if (done)
            done = removeCompositions(edit.compositions);
        if (done)
            done = removeClips(edit.clips);
        if (!done)
            return failure(done.error());
        return Applied{std::move(m_project), std::move(m_touched)};
    }

private:
    Step addClips(const Diff<Clip> &clips)
    {
        for (const Clip &clip : clips.added) {
            if (m_project.clips.contains(clip.id))
                return exists(named(clip));
            m_project.clips.set(std::make_shared<const Clip>(clip));
            touchClip(clip.id);
        }
        for (const Change<Clip> &change : clips.changed) {
            const ClipPtr current = m_project.clips.find(change.before.id);
            if (!current)
                return gone(named(change.before));
            Clip clip = *current;
            if (!setFields(clip, change.before, change.after))
                return differs(named(*current));
            m_project.clips.set(std::make_shared<const Clip>(std::move(clip)));
            touchClip(change.before.id);
        }
        return {};
    }

    Step removeClips(const Diff<Clip> &clips)
    {
        for (const Clip &clip : clips.removed) {
            const ClipPtr current = m_project.clips.find(clip.id);
            if (!current)
                return gone(named(clip));
            if (!(*current == clip))
                return differs(named(*current));
            m_project.clips.remove(clip.id);
            touchClip(clip.id);
        }
        return {};
    }

    void touchClip(ClipId clip)
    {
        m_touched.clipList = true;
        m_touched.clips.insert(clip);
    }

    Step editBars(const Diff<BarOfClip> &bars)
    {
        QList<BarOfClip> removed = bars.removed;
        std::sort(removed.begin(), removed.end(),
                  [](const BarOfClip &a, const BarOfClip &b) { return a.index > b.index; });
        for (const BarOfClip &bar : removed) {
            const ClipPtr current = m_project.clips.find(bar.clip);
            if (!current || bar.index.value() >= current->bars.count())
                return gone(barName(bar));
            if (!(current->bars.at(bar.index) == bar.bar))
                return differs(barName(bar));
            Clip clip = *current;
            clip.bars.removeAt(bar.index);
            resized(std::move(clip), current->bars.count());
        }
        QList<BarOfClip> added = bars.added;
        std::sort(added.begin(), added.end(), [](const BarOfClip &a, const BarOfClip &b) { return a.index < b.index; });
        for (const BarOfClip &bar : added) {
            const ClipPtr current = m_project.clips.find(bar.clip);
            if (!current || bar.index.value() > current->bars.count())
                return gone(barName(bar));
            Clip clip = *current;
            clip.bars.insert(bar.index, makeClipBar(bar.bar));
            resized(std::move(clip), current->bars.count());
        }
        for (const Change<BarOfClip> &change : bars.changed) {
            const ClipPtr current = m_project.clips.find(change.before.clip);
            if (!current || change.before.index.value() >= current->bars.count())
                return gone(barName(change.before));
            ClipBar bar = current->bars.at(change.before.index);
            if (bar.id != change.before.bar.id || !setFields(bar, change.before.bar, change.after.bar))
                return differs(barName(change.before));
            Clip clip = *current;
            clip.bars.set(change.before.index, makeClipBar(std::move(bar)));
            m_project.clips.set(std::make_shared<const Clip>(std::move(clip)));
            m_touched.addBar(change.before.clip, change.before.index);
            if (change.before.bar.meter != change.after.bar.meter)
                touchClip(change.before.clip);
        }
        return {};
    }

    void resized(Clip clip, int before)
    {
        m_touched.addBar(clip.id, ClipBarIndex(0));
        m_touched.addBar(clip.id, ClipBarIndex(std::max(before, clip.bars.count())));
        touchClip(clip.id);
        m_project.clips.set(std::make_shared<const Clip>(std::move(clip)));
    }

    QString barName(const BarOfClip &bar) const
    {
        const ClipPtr clip = m_project.clips.find(bar.clip);
        return clip ? ApplyText::tr("Bar %1 of clip “%2”").arg(bar.index.value() + 1).arg(clip->name)
                    : ApplyText::tr("A clip with bar %1").arg(bar.index.value() + 1);
    }

    Step editNotes(const Diff<ClipNote> &notes)
    {
        struct BarNotes
        {
            QHash<NoteId, const Note *> out;
            QHash<NoteId, const Change<ClipNote> *> changed;
            QList<Note> in;
        };
        QMap<std::pair<ClipId, ClipBarIndex>, BarNotes> work;
        for (const ClipNote &note : notes.removed)
            work[{note.clip, note.bar}].out.insert(note.note.id, &note.note);
        for (const ClipNote &note : notes.added)
            work[{note.clip, note.bar}].in.append(note.note);
        for (const Change<ClipNote> &change : notes.changed)
            work[{change.before.clip, change.before.bar}].changed.insert(change.before.note.id, &change);
        // A note that changes its bar leaves one and comes into another; both must be at work before notes travel.
        for (const Change<ClipNote> &change : notes.changed)
            work[{change.after.clip, change.after.bar}];

        QMap<std::pair<ClipId, ClipBarIndex>, QList<Note>> travelled;
        QMap<std::pair<ClipId, ClipBarIndex>, QList<Note>> kept;
        for (auto bar = work.cbegin(); bar != work.cend(); ++bar) {
            const auto [clipId, index] = bar.key();
            const ClipPtr clip = m_project.clips.find(clipId);
            if (!clip || index.value() >= clip->bars.count())
                return gone(barName({clipId, index, {}}));
            QList<Note> &rest = kept[bar.key()];
            const QList<Note> &before = clip->bars.at(index).notes;
            rest.reserve(before.size() + bar->in.size());
            qsizetype found = 0;
            for (const Note &note : before) {
                if (const auto out = bar->out.constFind(note.id); out != bar->out.cend()) {
                    if (!(**out == note))
                        return differs(noteName(*clip, index));
                    ++found;
                } else if (const auto change = bar->changed.constFind(note.id); change != bar->changed.cend()) {
                    Note changed = note;
                    if (!setFields(changed, (*change)->before.note, (*change)->after.note))
                        return differs(noteName(*clip, index));
                    ++found;
                    if ((*change)->after.bar == index && (*change)->after.clip == clipId)
                        rest.append(changed);
                    else
                        travelled[{(*change)->after.clip, (*change)->after.bar}].append(changed);
                } else {
                    rest.append(note);
                }
            }
            if (found != bar->out.size() + bar->changed.size())
                return gone(noteName(*clip, index));
            for (const Note &note : bar->in) {
                if (indexOfNote(clip->bars.at(index), note.id) >= 0)
                    return exists(noteName(*clip, index));
            }
            rest.append(bar->in);
        }
        for (auto bar = kept.begin(); bar != kept.end(); ++bar) {
            const auto [clipId, index] = bar.key();
            Clip clip = *m_project.clips.find(clipId);
            ClipBar changed = clip.bars.at(index);
            changed.notes = std::move(*bar) + travelled.value(bar.key());
            clip.bars.set(index, makeClipBar(std::move(changed)));
            m_project.clips.set(std::make_shared<const Clip>(std::move(clip)));
            m_touched.addBar(clipId, index);
        }
        return {};
    }

    static QString noteName(const Clip &clip, ClipBarIndex bar)
    {
        return ApplyText::tr("A note in bar %1 of clip “%2”").arg(bar.value() + 1).arg(clip.name);
    }

    Step addCompositions(const Diff<Composition> &compositions)
    {
        for (const Composition &composition : compositions.added) {
            if (m_project.compositions.contains(composition.id))
                return exists(named(composition));
            m_project.compositions.set(std::make_shared<const Composition>(composition));
            touchComposition(composition.id);
        }
        for (const Change<Composition> &change : compositions.changed) {
            const CompositionPtr current = m_project.compositions.find(change.before.id);
            if (!current)
                return gone(named(change.before));
            Composition composition = *current;
            if (!setFields(composition, change.before, change.after))
                return differs(named(*current));
            m_project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
            touchComposition(change.before.id);
        }
        return {};
    }

    Step removeCompositions(const Diff<Composition> &compositions)
    {
        for (const Composition &composition : compositions.removed) {
            const CompositionPtr current = m_project.compositions.find(composition.id);
            if (!current)
                return gone(named(composition));
            if (!(*current == composition))
                return differs(named(*current));
            m_project.compositions.remove(composition.id);
            touchComposition(composition.id);
        }
        return {};
    }

    void touchComposition(CompositionId composition)
    {
        m_touched.compositionList = true;
        m_touched.compositions.insert(composition);
    }

    Step editTracks(const Diff<TrackOf> &tracks)
    {
        for (const TrackOf &track : tracks.removed) {
            const CompositionPtr current = m_project.compositions.find(track.composition);
            const qsizetype index = current ? indexOfTrack(*current, track.track.id) : -1;
            if (index < 0)
                return gone(named(track.track));
            if (!(*current->tracks.at(index) == track.track))
                return differs(named(track.track));
            Composition composition = *current;
            composition.tracks.removeAt(index);
            m_project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
            m_touched.tracks.insert(track.track.id);
        }
        for (const TrackOf &track : tracks.added) {
            const CompositionPtr current = m_project.compositions.find(track.composition);
            if (!current)
                return gone(ApplyText::tr("The composition of track “%1”").arg(track.track.name));
            if (indexOfTrack(*current, track.track.id) >= 0)
                return exists(named(track.track));
            Composition composition = *current;
            const auto pointer = std::make_shared<const Track>(track.track);
            const auto at =
                std::upper_bound(composition.tracks.cbegin(), composition.tracks.cend(), pointer, inOrder<TrackPtr>);
            composition.tracks.insert(at - composition.tracks.cbegin(), pointer);
            m_project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
            m_touched.tracks.insert(track.track.id);
        }
        for (const Change<TrackOf> &change : tracks.changed) {
            const CompositionPtr current = m_project.compositions.find(change.before.composition);
            const qsizetype index = current ? indexOfTrack(*current, change.before.track.id) : -1;
            if (index < 0)
                return gone(named(change.before.track));
            Composition composition = *current;
            Track track = *composition.tracks.at(index);
            if (!setFields(track, change.before.track, change.after.track))
                return differs(named(track));
            composition.tracks[index] = std::make_shared<const Track>(std::move(track));
            std::sort(composition.tracks.begin(), composition.tracks.end(), inOrder<TrackPtr>);
            m_project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
            m_touched.tracks.insert(change.before.track.id);
        }
        return {};
    }

    Step editInstances(const Diff<InstanceOf> &instances)
    {
        for (const InstanceOf &instance : instances.removed) {
            const Result<ClipInstance> taken = takeInstance(instance);
            if (!taken)
                return failure(taken.error());
            if (!(*taken == instance.instance))
                return differs(named(instance.instance));
        }
        for (const InstanceOf &instance : instances.added) {
            if (const Step done = putInstance(instance); !done)
                return done;
        }
        for (const Change<InstanceOf> &change : instances.changed) {
            Result<ClipInstance> moved = takeInstance(change.before);
            if (!moved)
                return failure(moved.error());
            if (!setFields(*moved, change.before.instance, change.after.instance))
                return differs(named(change.before.instance));
            if (const Step done = putInstance({change.after.composition, change.after.track, *moved}); !done)
                return done;
        }
        return {};
    }

    /// Takes the instance out of its track and returns what was there.
    Result<ClipInstance> takeInstance(const InstanceOf &instance)
    {
        const CompositionPtr current = m_project.compositions.find(instance.composition);
        const qsizetype trackIndex = current ? indexOfTrack(*current, instance.track) : -1;
        if (trackIndex < 0)
            return gone(ApplyText::tr("The track of a block in bar %1").arg(instance.instance.startBar.value()));
        Track track = *current->tracks.at(trackIndex);
        const qsizetype index = placeOf(track, instance.instance);
        if (index < 0)
            return gone(named(instance.instance));
        const InstancePtr taken = track.instances.at(index);
        track.instances.removeAt(index);
        setTrack(*current, trackIndex, std::move(track));
        m_touched.instances.insert(instance.instance.id);
        return *taken;
    }

    Step putInstance(const InstanceOf &instance)
    {
        const CompositionPtr current = m_project.compositions.find(instance.composition);
        const qsizetype trackIndex = current ? indexOfTrack(*current, instance.track) : -1;
        if (trackIndex < 0)
            return gone(ApplyText::tr("The track of a block in bar %1").arg(instance.instance.startBar.value()));
        Track track = *current->tracks.at(trackIndex);
        const auto pointer = std::make_shared<const ClipInstance>(instance.instance);
        const auto at = std::lower_bound(track.instances.begin(), track.instances.end(), pointer, inOrder<InstancePtr>);
        if (at != track.instances.end() && (*at)->id == instance.instance.id)
            return exists(named(instance.instance));
        track.instances.insert(at - track.instances.begin(), pointer);
        setTrack(*current, trackIndex, std::move(track));
        m_touched.instances.insert(instance.instance.id);
        return {};
    }

    /// By its order first, which `instance` usually still has.
    static qsizetype placeOf(const Track &track, const ClipInstance &instance)
    {
        const auto at = std::lower_bound(track.instances.begin(), track.instances.end(), instance,
                                         [](const InstancePtr &a, const ClipInstance &b) {
                                             return a->order != b.order ? a->order < b.order : a->id < b.id;
                                         });
        if (at != track.instances.end() && (*at)->id == instance.id)
            return at - track.instances.begin();
        return indexOfInstance(track, instance.id);
    }

    void setTrack(const Composition &current, qsizetype index, Track track)
    {
        Composition composition = current;
        composition.tracks[index] = std::make_shared<const Track>(std::move(track));
        m_project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
    }

    /// Hands a copy of the instance to `change` and puts it back.
    template <typename Changer>
    Step changeInstance(CompositionId compositionId, InstanceId id, Changer &&change)
    {
        const CompositionPtr current = m_project.compositions.find(compositionId);
        const InstanceLocation place = current ? locateInstance(*current, id) : InstanceLocation();
        if (!place.isValid())
            return gone(ApplyText::tr("A block"));
        Track track = *current->tracks.at(place.track);
        ClipInstance instance = *track.instances.at(place.instance);
        if (const Step done = change(instance); !done)
            return done;
        track.instances.set(place.instance, std::make_shared<const ClipInstance>(std::move(instance)));
        setTrack(*current, place.track, std::move(track));
        m_touched.instances.insert(id);
        return {};
    }

    Step editBarOverrides(const Diff<BarOverrideOf> &overrides)
    {
        const auto replace = [this](const BarOverrideOf &value, const BarExpression *before,
                                    const BarExpression *after) {
            return changeInstance(value.composition, value.instance, [&](ClipInstance &instance) -> Step {
                const auto current = instance.barOverrides.constFind(value.ownBar);
                const bool present = current != instance.barOverrides.cend();
                if (present != (before != nullptr) || (present && !(*current == *before)))
                    return differs(named(instance));
                if (after)
                    instance.barOverrides.insert(value.ownBar, *after);
                else
                    instance.barOverrides.remove(value.ownBar);
                return {};
            });
        };
        for (const BarOverrideOf &value : overrides.removed) {
            if (const Step done = replace(value, &value.expression, nullptr); !done)
                return done;
        }
        for (const BarOverrideOf &value : overrides.added) {
            if (const Step done = replace(value, nullptr, &value.expression); !done)
                return done;
        }
        for (const Change<BarOverrideOf> &change : overrides.changed) {
            if (const Step done = replace(change.after, &change.before.expression, &change.after.expression); !done)
                return done;
        }
        return {};
    }

    Step editNoteOverrides(const Diff<NoteOverrideOf> &overrides)
    {
        const auto replace = [this](const NoteOverrideOf &value, const NoteOverride *before,
                                    const NoteOverride *after) {
            return changeInstance(value.composition, value.instance, [&](ClipInstance &instance) -> Step {
                QList<NoteOverride> &list = instance.noteOverrides;
                const auto at =
                    std::lower_bound(list.begin(), list.end(), value.noteOverride,
                                     [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
                const bool present = at != list.end() && !comesBefore(value.noteOverride, *at);
                if (present != (before != nullptr) || (present && !(*at == *before)))
                    return differs(named(instance));
                if (present && after)
                    *at = *after;
                else if (after)
                    list.insert(at, *after);
                else
                    list.erase(at);
                return {};
            });
        };
        for (const NoteOverrideOf &value : overrides.removed) {
            if (const Step done = replace(value, &value.noteOverride, nullptr); !done)
                return done;
        }
        for (const NoteOverrideOf &value : overrides.added) {
            if (const Step done = replace(value, nullptr, &value.noteOverride); !done)
                return done;
        }
        for (const Change<NoteOverrideOf> &change : overrides.changed) {
            if (const Step done = replace(change.after, &change.before.noteOverride, &change.after.noteOverride); !done)
                return done;
        }
        return {};
    }

    Project m_project;
    Touched m_touched;
};

} // namespace

Result<Applied> apply(const Project &project, const Edit &edit)
{
    return Workbench(project).run(edit);
}

} // namespace barline
