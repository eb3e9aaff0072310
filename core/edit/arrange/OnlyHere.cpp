#include "core/edit/arrange/OnlyHere.h"

#include "core/edit/arrange/OverrideWriter.h"
#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>

namespace barline {

namespace {

using Kind = NoteOverride::Kind;

constexpr int kHighest = 127;

/// `value` moved as far as `after` is from `before`.
template <typename Value>
Value moved(Value value, Value before, Value after)
{
    return Value(static_cast<quint8>(std::clamp(value.value() + (after - before), 0, kHighest)));
}

FieldMask touchedBy(const Change<ClipNote> &change)
{
    const FieldMask fields = differingFields(change.before.note, change.after.note);
    return change.before.bar == change.after.bar ? fields : fields | fieldBit(&Note::start);
}

FieldMask fieldsKept(const NoteOverride *noteOverride, FieldMask touched)
{
    return noteOverride && noteOverride->kind == Kind::Changed ? noteOverride->fields & ~touched : 0;
}

/// The clip's note after what happened to it at a place where it is another.
ClipNote followed(const Clip &clip, const ClipNote &source, const Change<ClipNote> &change)
{
    const auto &[before, after] = change;
    const Ticks by = (clip.startOf(after.bar) + after.note.start) - (clip.startOf(before.bar) + before.note.start);
    const FieldMask touched = differingFields(before.note, after.note);
    Note note = source.note;
    note.duration = std::max(Ticks(1), note.duration + (after.note.duration - before.note.duration));
    note.pitch = moved(note.pitch, before.note.pitch, after.note.pitch);
    note.velocity = moved(note.velocity, before.note.velocity, after.note.velocity);
    copyFields(touched & (fieldBit(&Note::isRest) | fieldBit(&Note::muted) | fieldBit(&Note::detail)), after.note,
               note);
    if (by == Ticks())
        return {source.clip, source.bar, note};
    const Ticks start = clip.startOf(source.bar) + source.note.start + by;
    return placedInBar(clip, std::clamp(start, Ticks(), std::max(Ticks(), clip.length() - Ticks(1))), note);
}

/// The edit without its notes of the clip.
Edit withoutNotesOf(const Edit &edit, ClipId clip)
{
    Edit rest = edit;
    rest.notes = {};
    for (const ClipNote &note : edit.notes.added) {
        if (note.clip != clip)
            rest.notes.added.append(note);
    }
    for (const ClipNote &note : edit.notes.removed) {
        if (note.clip != clip)
            rest.notes.removed.append(note);
    }
    for (const Change<ClipNote> &change : edit.notes.changed) {
        if (change.before.clip != clip || change.after.clip != clip)
            rest.notes.changed.append(change);
    }
    return rest;
}

void changeOnlyHere(const Change<ClipNote> &change, OverrideWriter &writer)
{
    const NoteId id = change.before.note.id;
    const ClipBarIndex from = change.before.bar;
    const ClipBarIndex to = change.after.bar;
    if (!writer.isPlayed(from) || !writer.isPlayed(to))
        return;
    OverrideWriter::Wanted wanted{writer.sourceIn(from, id), change.after, 0, nullptr};
    if (!wanted.source)
        wanted.source = writer.sourceIn(to, id);
    wanted.from = writer.overrideIn(from, id);
    if (wanted.source && wanted.source->bar == to)
        wanted.kept = fieldsKept(writer.overrideIn(to, id), touchedBy(change));
    writer.settle(id, wanted, {from, to});
}

void changeEverywhere(const Clip &clip, const Change<ClipNote> &change, OverrideWriter &writer, Edit &edit)
{
    const NoteId id = change.before.note.id;
    const NoteOverride *here = writer.overrideIn(change.before.bar, id);
    if (!here) {
        edit.notes.changed.append(change);
        return;
    }
    const std::optional<ClipNote> source = writer.sourceIn(change.before.bar, id);
    if (here->kind == Kind::Added || !source) {
        changeOnlyHere(change, writer);
        return;
    }
    const ClipNote after = followed(clip, *source, change);
    if (!(after == *source))
        edit.notes.change(*source, after);
    writer.settle(id, {after, change.after, fieldsKept(here, touchedBy(change)), here},
                  {change.before.bar, change.after.bar, after.bar});
}

} // namespace

Edit onlyHere(const Project &project, const ClipPlace &place, const Edit &edit)
{
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass)
        return edit;
    Edit made = withoutNotesOf(edit, place.clip);
    OverrideWriter writer(place, *pass, made);
    for (const Change<ClipNote> &change : edit.notes.changed) {
        if (change.before.clip == place.clip && change.after.clip == place.clip)
            changeOnlyHere(change, writer);
    }
    for (const ClipNote &note : edit.notes.removed) {
        if (note.clip == place.clip && writer.isPlayed(note.bar))
            writer.settle(note.note.id, {writer.sourceIn(note.bar, note.note.id), {}, 0, nullptr}, {note.bar});
    }
    for (const ClipNote &note : edit.notes.added) {
        if (note.clip == place.clip && writer.isPlayed(note.bar))
            writer.settle(note.note.id, {writer.sourceIn(note.bar, note.note.id), note, 0, nullptr}, {note.bar});
    }
    return made;
}

Edit everywhere(const Project &project, const ClipPlace &place, const Edit &edit)
{
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass || pass->instance().noteOverrides.isEmpty())
        return edit;
    Edit made = withoutNotesOf(edit, place.clip);
    OverrideWriter writer(place, *pass, made);
    for (const Change<ClipNote> &change : edit.notes.changed) {
        if (change.before.clip == place.clip && change.after.clip == place.clip)
            changeEverywhere(*pass->clip(), change, writer, made);
    }
    for (const ClipNote &note : edit.notes.removed) {
        if (note.clip != place.clip)
            continue;
        const std::optional<ClipNote> source = writer.sourceIn(note.bar, note.note.id);
        const NoteOverride *here = writer.overrideIn(note.bar, note.note.id);
        if (source)
            made.notes.removed.append(*source);
        if (here)
            writer.replace(here, {});
    }
    for (const ClipNote &note : edit.notes.added) {
        if (note.clip == place.clip)
            made.notes.added.append(note);
    }
    return made;
}

} // namespace barline
