#include "tests/support/RandomEdits.h"

#include "core/edit/Apply.h"
#include "core/edit/Header.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/ResizeNotes.h"

namespace barline::test {

namespace {

int below(RandomProject &random, qsizetype count)
{
    return random.random().bounded(static_cast<int>(count));
}

ClipPtr anyClip(const Project &project, RandomProject &random)
{
    return project.clips.isEmpty() ? nullptr : *(project.clips.begin() + below(random, project.clips.size()));
}

CompositionPtr anyComposition(const Project &project, RandomProject &random)
{
    if (project.compositions.isEmpty())
        return nullptr;
    return *(project.compositions.begin() + below(random, project.compositions.size()));
}

/// A track of a composition, and one of its instances where it has any.
struct AnyPlace
{
    CompositionPtr composition;
    TrackPtr track;
    InstancePtr instance;
};

AnyPlace anyPlace(const Project &project, RandomProject &random)
{
    AnyPlace place;
    place.composition = anyComposition(project, random);
    if (!place.composition || place.composition->tracks.isEmpty())
        return place;
    place.track = place.composition->tracks.at(below(random, place.composition->tracks.size()));
    if (!place.track->instances.isEmpty())
        place.instance = place.track->instances.at(below(random, place.track->instances.size()));
    return place;
}

QSet<NoteId> someNotes(const Clip &clip, RandomProject &random)
{
    QSet<NoteId> notes;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            if (below(random, 3) == 0)
                notes.insert(note.id);
        }
    }
    return notes;
}

QSet<InstanceId> someInstances(const Composition &composition, RandomProject &random)
{
    QSet<InstanceId> instances;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances) {
            if (below(random, 3) == 0)
                instances.insert(instance->id);
        }
    }
    return instances;
}

Ticks someWay(RandomProject &random)
{
    const Ticks way = Ticks::beats(below(random, 12)) / 4 + Ticks(below(random, 3) == 0 ? 77 : 0);
    return below(random, 2) == 0 ? way : -way;
}

Edit makeAddNotes(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    QList<PlacedNote> notes;
    for (int i = 0; clip && i < 5; ++i) {
        const Note note = random.note(clip->length());
        notes.append(PlacedNote{note.start, note});
    }
    return clip ? addNotes(*clip, notes) : Edit();
}

Edit makeRemoveNotes(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    return clip ? removeNotes(*clip, someNotes(*clip, random)) : Edit();
}

Edit makeMoveNotes(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    return clip ? moveNotes(*clip, someNotes(*clip, random), someWay(random), below(random, 25) - 12) : Edit();
}

Edit makeResizeNotes(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    const NoteEdge edge = below(random, 2) == 0 ? NoteEdge::Start : NoteEdge::End;
    return clip ? resizeNotes(*clip, someNotes(*clip, random), edge, someWay(random), Ticks::beats(1) / 8) : Edit();
}

Edit makeChangeNoteDetails(const Project &project, RandomProject &random)
{
    Edit edit;
    const ClipPtr clip = anyClip(project, random);
    for (ClipBarIndex bar; clip && bar.value() < clip->bars.count(); ++bar) {
        for (const Note &note : clip->bars.at(bar).notes) {
            Note after = note;
            after.muted = !note.muted;
            after.detail = NoteDetailPtr(random.noteDetail());
            edit.notes.change({clip->id, bar, note}, {clip->id, bar, after});
        }
    }
    return edit;
}

Edit makeChangeBars(const Project &project, RandomProject &random)
{
    Edit edit;
    const ClipPtr clip = anyClip(project, random);
    for (ClipBarIndex bar; clip && bar.value() < clip->bars.count(); ++bar) {
        const ClipBar before = headerOf(clip->bars.at(bar));
        ClipBar after = before;
        after.expression = random.expression(Ticks::beats(2), false);
        if (below(random, 3) == 0)
            after.meter = random.meter();
        edit.bars.change({clip->id, bar, before}, {clip->id, bar, after});
    }
    return edit;
}

/// Bars come at random places, others go, and notes travel from the first bar that goes to the first that comes.
Edit makeInsertAndRemoveBars(const Project &project, RandomProject &random)
{
    Edit edit;
    const ClipPtr clip = anyClip(project, random);
    if (!clip)
        return edit;
    const ClipBarIndex gone(below(random, clip->bars.count()));
    ClipBar removed = clip->bars.at(gone);
    const int added = 1 + below(random, 3);
    const ClipBarIndex first(below(random, clip->bars.count()));
    if (!removed.notes.isEmpty()) {
        const Note travels = removed.notes.takeFirst();
        edit.notes.change({clip->id, gone, travels}, {clip->id, first, travels});
    }
    edit.bars.removed.append({clip->id, gone, removed});
    for (int i = 0; i < added; ++i)
        edit.bars.added.append({clip->id, first + i, *makeClipBar(random.clipBar(clip->meter, random.meter(), 3))});
    return edit;
}

/// Of a copy, or of none.
CopySource someSource(RandomProject &random)
{
    return below(random, 2) == 0 ? CopySource() : CopySource{QStringLiteral("uid-%1").arg(random.nextId()), 7};
}

Edit makeAddClip(const Project &project, RandomProject &random)
{
    const CompositionPtr home = anyComposition(project, random);
    if (!home)
        return {};
    Clip clip = random.clip(home->id, clipOrderAfterAll(project, home->id));
    clip.source = someSource(random);
    return addClip(clip);
}

Edit makeAddEmptyClip(const Project &project, RandomProject &random)
{
    const CompositionPtr home = anyComposition(project, random);
    if (!home)
        return {};
    const qint64 id = random.nextId();
    for (int bar = 0; bar < 4; ++bar)
        random.nextId();
    return addClip(makeEmptyClip(id, QStringLiteral("New"), random.meter(), 4, home->id, 99));
}

Edit makeChangeClip(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    if (!clip)
        return {};
    Edit edit = renameClip(*clip, QStringLiteral("Name %1").arg(random.nextId()));
    edit.clips.changed.first().after.tags.append(QStringLiteral("more"));
    edit.clips.changed.first().after.extras = random.extras();
    return edit;
}

Edit makeRemoveClip(const Project &project, RandomProject &random)
{
    const ClipPtr clip = anyClip(project, random);
    return clip ? removeClip(project, clip->id) : Edit();
}

Edit makeAddTrack(const Project &project, RandomProject &random)
{
    const CompositionPtr composition = anyComposition(project, random);
    return composition ? addTrack(*composition, random.track(orderAfterAll(*composition))) : Edit();
}

Edit makeRemoveTrack(const Project &project, RandomProject &random)
{
    const AnyPlace place = anyPlace(project, random);
    return place.track ? removeTracks(*place.composition, {place.track->id}) : Edit();
}

Edit makeRenameTrack(const Project &project, RandomProject &random)
{
    const AnyPlace place = anyPlace(project, random);
    const QString name = QStringLiteral("Name %1").arg(random.nextId());
    return place.track ? renameTrack(*place.composition, place.track->id, name) : Edit();
}

Edit makeSwitchTrack(const Project &project, RandomProject &random)
{
    const AnyPlace place = anyPlace(project, random);
    if (!place.track)
        return {};
    const auto field = below(random, 2) == 0 ? &Track::muted : &Track::soloed;
    return changeTracks(*place.composition, {place.track->id},
                        [field](Track &track) { track.*field = !(track.*field); });
}

/// The first track becomes the last and gets another instrument.
Edit makeReorderTracks(const Project &project, RandomProject &random)
{
    Edit edit;
    const AnyPlace place = anyPlace(project, random);
    if (!place.track)
        return edit;
    const Track before = headerOf(*place.composition->tracks.constFirst());
    Track after = before;
    after.order = orderAfterAll(*place.composition);
    after.instrument = random.track(0).instrument;
    edit.tracks.change({place.composition->id, before}, {place.composition->id, after});
    return edit;
}

/// A new track takes the instances of one that goes.
Edit makeReplaceTrack(const Project &project, RandomProject &random)
{
    Edit edit;
    const AnyPlace place = anyPlace(project, random);
    if (!place.track)
        return edit;
    const CompositionId composition = place.composition->id;
    const Track added = random.track(orderAfterAll(*place.composition));
    edit.tracks.removed.append({composition, headerOf(*place.track)});
    edit.tracks.added.append({composition, added});
    for (const InstancePtr &instance : place.track->instances)
        edit.instances.change({composition, place.track->id, *instance}, {composition, added.id, *instance});
    return edit;
}

Edit makeAddInstance(const Project &project, RandomProject &random)
{
    const AnyPlace place = anyPlace(project, random);
    const ClipPtr clip = anyClip(project, random);
    if (!place.track || !clip || clip->bars.count() == 0)
        return {};
    return addInstance(*place.composition, place.track->id, random.instance(orderAfterAll(*place.track), {clip}));
}

Edit makeMoveInstances(const Project &project, RandomProject &random)
{
    const CompositionPtr composition = anyComposition(project, random);
    if (!composition)
        return {};
    return moveInstances(*composition, someInstances(*composition, random), below(random, 17) - 8,
                         below(random, 5) - 2);
}

Edit makeRemoveInstances(const Project &project, RandomProject &random)
{
    const CompositionPtr composition = anyComposition(project, random);
    return composition ? removeInstances(*composition, someInstances(*composition, random)) : Edit();
}

Edit makeChangeInstance(const Project &project, RandomProject &random)
{
    Edit edit;
    const AnyPlace place = anyPlace(project, random);
    if (!place.instance)
        return edit;
    const ClipInstance before = headerOf(*place.instance);
    ClipInstance after = before;
    after.order = below(random, 9);
    after.transpose = before.transpose + 1;
    after.lengthBars = before.lengthBars + 1;
    after.bars.insert(ClipBarIndex(0), TrackBar{before.clip, ClipBarIndex(0), random.extras()});
    edit.instances.change({place.composition->id, place.track->id, before},
                          {place.composition->id, place.track->id, after});
    return edit;
}

Edit makeOverrideBars(const Project &project, RandomProject &random)
{
    Edit edit;
    const AnyPlace place = anyPlace(project, random);
    for (ClipBarIndex bar; place.instance && bar.value() < place.instance->lengthBars; ++bar) {
        const BarExpression after = random.expression(Ticks::beats(2), true);
        const BarOverrideOf to{place.composition->id, place.instance->id, bar, after};
        const auto current = place.instance->barOverrides.constFind(bar);
        if (current == place.instance->barOverrides.cend()) {
            edit.barOverrides.added.append(to);
            continue;
        }
        const BarOverrideOf from{place.composition->id, place.instance->id, bar, *current};
        if (below(random, 2) == 0)
            edit.barOverrides.removed.append(from);
        else
            edit.barOverrides.change(from, to);
    }
    return edit;
}

Edit makeOverrideNotes(const Project &project, RandomProject &random)
{
    Edit edit;
    const AnyPlace place = anyPlace(project, random);
    if (!place.instance)
        return edit;
    const auto of = [&](const NoteOverride &value) {
        return NoteOverrideOf{place.composition->id, place.instance->id, value};
    };
    for (const NoteOverride &current : place.instance->noteOverrides) {
        if (below(random, 2) == 0) {
            edit.noteOverrides.removed.append(of(current));
            continue;
        }
        NoteOverride after = current;
        after.value.velocity = Velocity(static_cast<quint8>(below(random, 128)));
        after.extras = random.extras();
        edit.noteOverrides.change(of(current), of(after));
    }
    for (int i = 0; i < 3; ++i) {
        NoteOverride added;
        added.ownBar = ClipBarIndex(below(random, place.instance->lengthBars));
        added.kind = NoteOverride::Kind::Added;
        added.value = random.note(Ticks::beats(2));
        added.note = added.value.id;
        edit.noteOverrides.added.append(of(added));
    }
    return edit;
}

Edit makeAddComposition(const Project &, RandomProject &random)
{
    Composition composition = random.composition();
    composition.tracks.append(std::make_shared<const Track>(random.track(0)));
    composition.source = someSource(random);
    return addComposition(composition);
}

Edit makeChangeComposition(const Project &project, RandomProject &random)
{
    const CompositionPtr composition = anyComposition(project, random);
    if (!composition)
        return {};
    Edit edit = renameComposition(*composition, QStringLiteral("Name %1").arg(random.nextId()));
    Composition &after = edit.compositions.changed.first().after;
    const Composition maps = random.composition();
    after.tempos = maps.tempos;
    after.meters = maps.meters;
    after.loops = maps.loops;
    after.markers = maps.markers;
    return edit;
}

Edit makeRemoveComposition(const Project &project, RandomProject &random)
{
    const CompositionPtr composition = anyComposition(project, random);
    return composition ? removeComposition(project, composition->id) : Edit();
}

} // namespace

const QList<RandomOperation> &randomOperations()
{
    static const QList<RandomOperation> kOperations{
        {"add notes", makeAddNotes},
        {"remove notes", makeRemoveNotes},
        {"move notes", makeMoveNotes},
        {"resize notes", makeResizeNotes},
        {"change note details", makeChangeNoteDetails},
        {"change bars", makeChangeBars},
        {"insert and remove bars", makeInsertAndRemoveBars},
        {"add clip", makeAddClip},
        {"add empty clip", makeAddEmptyClip},
        {"change clip", makeChangeClip},
        {"remove clip", makeRemoveClip},
        {"add track", makeAddTrack},
        {"remove track", makeRemoveTrack},
        {"rename track", makeRenameTrack},
        {"switch track", makeSwitchTrack},
        {"reorder tracks", makeReorderTracks},
        {"replace track", makeReplaceTrack},
        {"add instance", makeAddInstance},
        {"move instances", makeMoveInstances},
        {"remove instances", makeRemoveInstances},
        {"change instance", makeChangeInstance},
        {"override bars", makeOverrideBars},
        {"override notes", makeOverrideNotes},
        {"add composition", makeAddComposition},
        {"change composition", makeChangeComposition},
        {"remove composition", makeRemoveComposition},
    };
    return kOperations;
}

Edit randomEdit(const Project &project, RandomProject &random)
{
    return randomOperations().at(below(random, randomOperations().size())).make(project, random);
}

Project editedAtRandom(Project project, RandomProject &random, int edits)
{
    for (int i = 0; i < edits; ++i) {
        if (const Result<Applied> applied = apply(project, randomEdit(project, random)))
            project = applied->project;
    }
    return project;
}

Project changed(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    if (!applied)
        qFatal("%s", qPrintable(applied.error().message()));
    return applied->project;
}

} // namespace barline::test
