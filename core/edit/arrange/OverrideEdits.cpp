#include "core/edit/arrange/OverrideEdits.h"

#include "core/edit/arrange/OverrideWriter.h"

namespace barline {

namespace {

using Kind = NoteOverride::Kind;

/// The overrides of the pass that are meant.
QList<const NoteOverride *> chosenOverrides(const ClipPass &pass, const QSet<NoteId> &notes)
{
    QList<const NoteOverride *> chosen = pass.overrides();
    if (!notes.isEmpty())
        chosen.removeIf([&](const NoteOverride *each) { return !notes.contains(each->note); });
    return chosen;
}

QList<const NoteOverride *> chosenOrphans(const ClipPass &pass, const QSet<NoteId> &notes)
{
    QList<const NoteOverride *> orphans = chosenOverrides(pass, notes);
    orphans.removeIf([&](const NoteOverride *each) { return !isOrphan(pass, *each); });
    return orphans;
}

Edit withoutOverrides(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes,
                      QList<const NoteOverride *> (*chosen)(const ClipPass &, const QSet<NoteId> &))
{
    Edit edit;
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass)
        return edit;
    OverrideWriter writer(place, *pass, edit);
    for (const NoteOverride *each : chosen(*pass, notes))
        writer.replace(each, {});
    return edit;
}

QSet<NoteId> idsIn(const Clip &clip, const QSet<NoteId> &wanted)
{
    QSet<NoteId> found;
    for (ClipBarIndex bar; !wanted.isEmpty() && bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            if (wanted.contains(note.id))
                found.insert(note.id);
        }
    }
    return found;
}

} // namespace

Edit resetOverrides(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes)
{
    return withoutOverrides(project, place, notes, chosenOverrides);
}

Edit pushOverrides(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes, qint64 firstId)
{
    Edit edit;
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass)
        return edit;
    OverrideWriter writer(place, *pass, edit);
    QHash<NoteId, ClipNote> leaving; // removed here, by what they are in the clip
    QList<ClipNote> coming;
    QSet<NoteId> comingIds;
    for (const NoteOverride *each : chosenOverrides(*pass, notes)) {
        const ClipBarIndex bar = *pass->clipBarOf(each->ownBar);
        if (each->kind == Kind::Added) {
            coming.append({place.clip, bar, each->value});
            coming.last().note.id = each->note;
            comingIds.insert(each->note);
        } else if (const std::optional<ClipNote> source = writer.sourceIn(bar, each->note)) {
            ClipNote here = *source;
            if (each->kind == Kind::Removed)
                leaving.insert(each->note, here);
            else
                copyFields(each->fields, each->value, here.note);
            if (!(here == *source))
                edit.notes.change(*source, here);
        } else {
            continue;
        }
        writer.replace(each, {});
    }
    const QSet<NoteId> present = idsIn(*pass->clip(), comingIds);
    for (ClipNote &note : coming) {
        const auto from = leaving.constFind(note.note.id);
        if (from != leaving.cend()) {
            edit.notes.change(*from, note);
            leaving.erase(from);
            continue;
        }
        if (present.contains(note.note.id))
            note.note.id = NoteId(firstId++);
        edit.notes.added.append(note);
    }
    edit.notes.removed += leaving.values();
    return edit;
}

Edit dropOrphans(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes)
{
    return withoutOverrides(project, place, notes, chosenOrphans);
}

Edit orphansToNotes(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes, qint64 firstId)
{
    Edit edit;
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass)
        return edit;
    OverrideWriter writer(place, *pass, edit);
    for (const NoteOverride *each : chosenOrphans(*pass, notes)) {
        writer.replace(each, {});
        if (each->kind == Kind::Removed)
            continue;
        NoteOverride added = *each;
        added.kind = Kind::Added;
        added.fields = 0;
        added.changedExtras = {};
        added.note = NoteId(firstId++);
        added.value.id = added.note;
        if (added.value.duration < Ticks(1))
            added.value.duration = Ticks(Ticks::kPerBeat);
        const ClipBarIndex bar = *pass->clipBarOf(each->ownBar);
        if (added.value.start >= pass->clip()->meterAt(bar).barLength())
            added.value.start = Ticks();
        writer.replace(nullptr, std::move(added));
    }
    return edit;
}

int instancesOrphanedBy(const Project &project, const Edit &edit)
{
    QSet<NoteId> gone;
    for (const ClipNote &note : edit.notes.removed)
        gone.insert(note.note.id);
    for (const Change<ClipNote> &change : edit.notes.changed) {
        if (change.before.bar != change.after.bar)
            gone.insert(change.before.note.id);
    }
    if (gone.isEmpty())
        return 0;
    QSet<std::pair<InstanceId, NoteId>> settled;
    for (const NoteOverrideOf &each : edit.noteOverrides.removed)
        settled.insert({each.instance, each.noteOverride.note});
    const auto isOrphaned = [&](const ClipInstance &instance) {
        return std::any_of(instance.noteOverrides.cbegin(), instance.noteOverrides.cend(),
                           [&](const NoteOverride &each) {
                               return each.kind != Kind::Added && gone.contains(each.note) &&
                                      !settled.contains({instance.id, each.note});
                           });
    };
    int count = 0;
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks)
            count += static_cast<int>(std::count_if(track->instances.begin(), track->instances.end(),
                                                    [&](const InstancePtr &each) { return isOrphaned(*each); }));
    }
    return count;
}

} // namespace barline
