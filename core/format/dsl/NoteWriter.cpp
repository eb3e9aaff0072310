#include "core/format/dsl/NoteWriter.h"

#include "core/base/ShortNumber.h"
#include "core/base/TickNumber.h"
#include "core/format/dsl/TakenKeys.h"

namespace barline {

namespace {

using Layout = JsonLines::Layout;

/// Longer than any note without details.
constexpr size_t kMostPlainLetters = 256;

template <size_t N>
char *put(char *at, const char (&text)[N])
{
    std::memcpy(at, text, N - 1);
    return at + N - 1;
}

/// A note that has nothing but its place, pitch and velocity, as nearly all have: the same as member by member, but
/// faster.
char *putPlainNote(char *at, const Note &note, Ticks start)
{
    at = writeShortNumber(put(at, "{\"pitch\": "), note.pitch.value());
    at = writeDecimal(put(at, ", \"start_beat\": "), start);
    at = writeDecimal(put(at, ", \"duration_beats\": "), note.duration);
    if (note.velocity != kDefaultVelocity)
        at = writeShortNumber(put(at, ", \"velocity\": "), note.velocity.value());
    return put(at, "}");
}

void writeNumber(JsonLines &json, std::string_view name, const std::optional<double> &value)
{
    if (value)
        json.member(name, *value);
}

} // namespace

void writeDynamics(JsonLines &json, const NoteDetail &detail)
{
    json.key("dynamics");
    json.openObject(Layout::OneLine);
    if (detail.dynamicsVelocity)
        json.member("velocity", static_cast<int>(detail.dynamicsVelocity->value()));
    json.extras(detail.dynamics);
    json.close();
}

void writeNoteExpression(JsonLines &json, const NoteDetail &detail)
{
    json.key("expression");
    json.openObject(Layout::OneLine);
    writeNumber(json, "vibrato_depth", detail.vibratoDepth);
    writeNumber(json, "vibrato_rate", detail.vibratoRate);
    writeNumber(json, "cents_offset", detail.centsOffset);
    json.extras(detail.expression);
    json.close();
}

void writeSemantics(JsonLines &json, const NoteDetail &detail)
{
    json.key("semantics");
    json.openObject(Layout::OneLine);
    writeNumber(json, "scale_degree", detail.scaleDegree);
    writeNumber(json, "interval_from_prev", detail.intervalFromPrev);
    json.extras(detail.semantics);
    json.close();
}

void writeVelocity(JsonLines &json, const Note &note)
{
    if (note.velocity != note.detail->dynamicsVelocity.value_or(kDefaultVelocity))
        json.member("velocity", static_cast<int>(note.velocity.value()));
}

bool hasDynamics(const NoteDetail &detail)
{
    return detail.dynamicsVelocity || !detail.dynamics.isEmpty();
}

bool hasExpression(const NoteDetail &detail)
{
    return detail.vibratoDepth || detail.vibratoRate || detail.centsOffset || !detail.expression.isEmpty();
}

bool hasSemantics(const NoteDetail &detail)
{
    return detail.scaleDegree || detail.intervalFromPrev || !detail.semantics.isEmpty();
}

void writeNote(JsonLines &json, const Note &note, Ticks shift, qint64 number)
{
    if (!note.detail && !note.isRest && !note.muted && number == 0) {
        json.line(kMostPlainLetters, [&](char *at) { return putPlainNote(at, note, shift + note.start); });
        return;
    }
    json.openObject(Layout::OneLine);
    if (!note.isRest)
        json.member("pitch", static_cast<int>(note.pitch.value()));
    json.member("start_beat", shift + note.start);
    json.member("duration_beats", note.duration);
    json.flag("is_rest", note.isRest);
    writeVelocity(json, note);
    const NoteDetail &detail = *note.detail;
    json.optional("articulation", detail.articulation);
    json.flag("muted", note.muted);
    if (hasDynamics(detail))
        writeDynamics(json, detail);
    if (number != 0)
        json.member("id", number);
    if (hasExpression(detail))
        writeNoteExpression(json, detail);
    if (hasSemantics(detail))
        writeSemantics(json, detail);
    json.extras(detail.extras);
    json.close();
}

void writeBarNote(JsonLines &json, const Note &note)
{
    json.openObject(Layout::OneLine);
    if (!note.isRest)
        json.member("absolute_pitch", static_cast<int>(note.pitch.value()));
    json.member("start", note.start);
    json.member("duration", note.duration);
    json.flag("is_rest", note.isRest);
    writeVelocity(json, note);
    NoteDetail detail = *note.detail;
    writeNumber(json, "scale_degree", std::exchange(detail.scaleDegree, {}));
    writeNumber(json, "interval_from_prev", std::exchange(detail.intervalFromPrev, {}));
    writeNumber(json, "cents_offset", std::exchange(detail.centsOffset, {}));
    json.optional("articulation", detail.articulation);
    json.flag("muted", note.muted);
    if (hasDynamics(detail))
        writeDynamics(json, detail);
    if (hasExpression(detail))
        writeNoteExpression(json, detail);
    if (hasSemantics(detail))
        writeSemantics(json, detail);
    json.extras(detail.extras, takenKeys(DocumentForm::Clip, WrittenObject::Note));
    json.close();
}

} // namespace barline
