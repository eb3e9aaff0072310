#include "core/format/dsl/ClipWriter.h"

#include "core/format/dsl/ExpressionWriter.h"
#include "core/format/dsl/NoteWriter.h"

#include <algorithm>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

/// Whether a bar has something of its own besides keys that are left out.
bool hasMoreThan(std::span<const std::string_view> taken, const ClipBar &bar)
{
    const QList<Extras::Entry> &extras = bar.expression.extras.entries();
    if (extras.isEmpty() || bar.meter)
        return isWritten(bar);
    BarExpression known = bar.expression;
    known.extras = Extras();
    return !known.isEmpty() || std::any_of(extras.cbegin(), extras.cend(), [taken](const Extras::Entry &entry) {
        return std::find(taken.begin(), taken.end(), entry.key.toStdString()) == taken.end();
    });
}

/// Of the project form: those that have something of their own.
void writeBars(JsonLines &json, const Clip &clip)
{
    const std::span<const std::string_view> taken = takenKeys(DocumentForm::Project, WrittenObject::Bar);
    bool isOpen = false;
    for (int i = 0; i < clip.bars.count(); ++i) {
        const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
        if (!hasMoreThan(taken, bar))
            continue;
        if (!std::exchange(isOpen, true)) {
            json.key("bars");
            json.openList();
        }
        openBar(json, bar, i, Layout::Lines);
        writeExpression(json, bar.expression, kCcLanes, taken);
        json.close();
    }
    if (isOpen)
        json.close();
}

void writeNotes(JsonLines &json, const Clip &clip, const NoteNumbers &numbers)
{
    json.key("notes");
    json.openList();
    const bool isNumbered = numbers.hasAny(clip.id);
    Ticks start;
    for (int i = 0; i < clip.bars.count() && json.isTaken(); ++i) {
        const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
        for (const Note &note : bar.notes) {
            writeNote(json, note, start, isNumbered ? numbers.of(clip.id, note.id) : 0);
            json.mark(&DocumentLines::notes, note.id);
        }
        start += bar.meter.value_or(clip.meter).barLength();
    }
    json.close();
}

/// A bar without anything in it stands in one line.
void writeBarWithNotes(JsonLines &json, const ClipBar &bar, int index)
{
    const bool isEmpty = bar.notes.isEmpty() && !isWritten(bar);
    openBar(json, bar, index, isEmpty ? Layout::OneLine : Layout::Lines);
    json.key("notes");
    json.openList();
    for (const Note &note : bar.notes) {
        writeBarNote(json, note);
        json.mark(&DocumentLines::notes, note.id);
    }
    json.close();
    writeExpression(json, bar.expression, kCc, takenKeys(DocumentForm::Clip, WrittenObject::Bar));
    json.close();
}

} // namespace

qint64 derivedLength(const Clip &clip)
{
    OwnMeters own;
    Ticks end;
    Ticks start;
    for (int i = 0; i < clip.bars.count(); ++i) {
        const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
        if (bar.meter)
            own.insert(i, *bar.meter);
        for (const Note &note : bar.notes)
            end = std::max(end, start + note.end());
        start += bar.meter.value_or(clip.meter).barLength();
    }
    return barsToHold(end, clip.meter, own);
}

bool isWritten(const ClipBar &bar)
{
    return bar.meter.has_value() || !bar.expression.isEmpty();
}

void openBar(JsonLines &json, const ClipBar &bar, int index, JsonLines::Layout layout)
{
    json.openObject(layout);
    json.mark(&DocumentLines::bars, bar.id);
    json.member("bar_index", index);
    if (bar.meter)
        json.member("meter", bar.meter->toString());
}

void writeTags(JsonLines &json, const Clip &clip)
{
    if (clip.tags.isEmpty())
        return;
    json.key("tags");
    json.openList(Layout::OneLine);
    for (const QString &tag : clip.tags)
        json.value(tag);
    json.close();
}

void writeClip(JsonLines &json, const Clip &clip, Meter derived, const NoteNumbers &numbers, WrittenObject clipAs)
{
    json.openObject();
    json.mark(&DocumentLines::clips, clip.id);
    if (clip.id.isValid())
        json.member("clip_id", clip.id.value());
    json.member("name", clip.name);
    json.optional("style", clip.style);
    writeTags(json, clip);
    json.optional("track_name", clip.trackName);
    json.optional("uid", clip.uid);
    if (derivedLength(clip) != clip.bars.count())
        json.member("length_bars", clip.bars.count());
    if (clip.meter != derived)
        json.member("meter", clip.meter.toString());
    writeBars(json, clip);
    writeNotes(json, clip, numbers);
    json.extras(clip.extras, takenKeys(DocumentForm::Project, clipAs));
    json.close();
}

void writeClipWithBars(JsonLines &json, const Clip &clip)
{
    json.openObject();
    json.mark(&DocumentLines::clips, clip.id);
    json.member("name", clip.name);
    json.optional("track_name", clip.trackName);
    writeTags(json, clip);
    json.optional("style", clip.style);
    if (clip.id.isValid())
        json.member("clip_id", clip.id.value());
    json.optional("uid", clip.uid);
    if (derivedLength(clip) > clip.bars.count())
        json.member("length_bars", clip.bars.count());
    if (clip.meter != Meter())
        json.member("meter", clip.meter.toString());
    json.key("bars");
    json.openList();
    for (int i = 0; i < clip.bars.count() && json.isTaken(); ++i)
        writeBarWithNotes(json, clip.bars.at(ClipBarIndex(i)), i);
    json.close();
    json.extras(clip.extras, takenKeys(DocumentForm::Clip, WrittenObject::Clip));
    json.close();
}

} // namespace barline
