#include "core/format/dsl/sml/SmlWriter.h"

#include "core/format/dsl/ClipWriter.h"
#include "core/format/dsl/ExpressionWriter.h"
#include "core/format/dsl/NoteWriter.h"
#include "core/format/dsl/TakenKeys.h"

namespace barline {

namespace {

using Layout = JsonLines::Layout;

std::string_view tieName(SmlTie::Kind tie)
{
    switch (tie) {
    case SmlTie::Kind::Start:
        return "start";
    case SmlTie::Kind::Stop:
        return "stop";
    case SmlTie::Kind::Continue:
        return "continue";
    case SmlTie::Kind::None:
        break;
    }
    return {};
}

void writeDuration(JsonLines &json, std::string_view key, const SmlDuration &duration)
{
    json.key(key);
    if (duration.word.empty())
        json.source(numberOfParts(duration.length));
    else
        json.value(duration.word);
}

void writePitches(JsonLines &json, const SmlItem &item)
{
    json.key("note");
    if (item.notes.size() == 1) {
        json.value(noteName(item.notes.front()->pitch.value()));
        return;
    }
    json.openList(Layout::OneLine);
    for (const Note *note : item.notes)
        json.value(noteName(note->pitch.value()));
    json.close();
}

/// What is said of a note once, at its first piece.
void writeDetail(JsonLines &json, const Note &note)
{
    const NoteDetail &detail = *note.detail;
    json.flag("muted", note.muted);
    if (hasDynamics(detail))
        writeDynamics(json, detail);
    if (hasExpression(detail))
        writeNoteExpression(json, detail);
    if (hasSemantics(detail))
        writeSemantics(json, detail);
    json.extras(detail.extras, takenKeys(DocumentForm::Sml, WrittenObject::Note));
}

/// `row` is where it starts unless it says so.
void writeItem(JsonLines &json, const SmlItem &item, Ticks row)
{
    const Note &note = *item.notes.front();
    json.openObject(Layout::OneLine);
    if (note.isRest) {
        writeDuration(json, "rest", item.duration);
    } else {
        writePitches(json, item);
        writeDuration(json, "duration", item.duration);
    }
    if (item.start != row)
        json.member("start", item.start);
    if (!item.isContinued()) {
        writeVelocity(json, note);
        json.optional("articulation", note.detail->articulation);
    }
    if (item.tie != SmlTie::Kind::None)
        json.member("tie", tieName(item.tie));
    if (!item.isContinued())
        writeDetail(json, note);
    json.close();
    for (const Note *each : item.notes)
        json.mark(&DocumentLines::notes, each->id);
}

void writeBar(JsonLines &json, const ClipBar &bar, int index, const std::vector<SmlItem> &items)
{
    const bool isEmpty = items.empty() && !isWritten(bar);
    openBar(json, bar, index, isEmpty ? Layout::OneLine : Layout::Lines);
    json.key("items");
    json.openList();
    Ticks row;
    for (const SmlItem &item : items) {
        writeItem(json, item, row);
        row = item.start + item.duration.length;
    }
    json.close();
    BarExpression expression = bar.expression;
    const Extras extras = std::exchange(expression.extras, {});
    if (!expression.isEmpty()) {
        json.key("expression");
        json.openObject();
        writeExpression(json, expression, kCc);
        json.close();
    }
    json.extras(extras, takenKeys(DocumentForm::Sml, WrittenObject::Bar));
    json.close();
}

} // namespace

void writeSml(JsonLines &json, const Clip &clip, SmlItems items)
{
    json.openObject();
    json.mark(&DocumentLines::clips, clip.id);
    if (clip.id.isValid())
        json.member("clip_id", clip.id.value());
    json.member("name", clip.name);
    json.optional("track_name", clip.trackName);
    writeTags(json, clip);
    json.optional("style", clip.style);
    json.optional("uid", clip.uid);
    if (clip.meter != Meter())
        json.member("meter", clip.meter.toString());
    json.key("bars");
    json.openList();
    for (int i = 0; i < clip.bars.count() && json.isTaken(); ++i)
        writeBar(json, clip.bars.at(ClipBarIndex(i)), i, items.nextBar());
    json.close();
    json.extras(clip.extras, takenKeys(DocumentForm::Sml, WrittenObject::Clip));
    json.close();
}

} // namespace barline
