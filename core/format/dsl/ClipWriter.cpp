#include "core/format/dsl/ClipWriter.h"

namespace barline {

namespace {

using Layout = JsonLines::Layout;

void writeCurve(JsonLines &json, const Curve &curve)
{
    json.openList();
    for (const CurvePoint &point : curve) {
        json.openObject(Layout::OneLine);
        json.member("time", point.time);
        json.member("value", point.value);
        if (point.shape != CurveShape::Linear)
            json.member("shape", point.shape == CurveShape::Step ? QStringLiteral("step") : QStringLiteral("smooth"));
        json.extras(point.extras);
        json.close();
    }
    json.close();
}

void writeCurve(JsonLines &json, QByteArrayView name, const std::optional<Curve> &curve)
{
    if (!curve)
        return;
    json.key(name);
    writeCurve(json, *curve);
}

void writePedal(JsonLines &json, const QList<PedalEvent> &events)
{
    json.key("pedal_events");
    json.openList();
    for (const PedalEvent &event : events) {
        json.openObject(Layout::OneLine);
        json.member("time", event.time);
        if (event.wireValue) {
            json.member("controller", 64);
            json.member("value", static_cast<int>(*event.wireValue));
        } else {
            json.member("on", event.on);
        }
        json.extras(event.extras);
        json.close();
    }
    json.close();
}

bool isWritten(const ClipBar &bar)
{
    return bar.meter.has_value() || !bar.expression.isEmpty();
}

void writeBars(JsonLines &json, const Clip &clip)
{
    bool isOpen = false;
    for (int i = 0; i < clip.bars.count(); ++i) {
        const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
        if (!isWritten(bar))
            continue;
        if (!std::exchange(isOpen, true)) {
            json.key("bars");
            json.openList();
        }
        json.openObject();
        json.member("bar_index", i);
        if (bar.meter)
            json.member("meter", bar.meter->toString());
        writeExpression(json, bar.expression);
        json.close();
    }
    if (isOpen)
        json.close();
}

/// How many bars a reader would give the clip that knows its meters and notes.
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

} // namespace

void writeExpression(JsonLines &json, const BarExpression &expression)
{
    writeCurve(json, "velocity_curve", expression.velocity);
    if (!expression.cc.isEmpty() || !expression.ccExtras.isEmpty()) {
        json.key("cc_lanes");
        json.openObject();
        for (auto lane = expression.cc.cbegin(); lane != expression.cc.cend(); ++lane) {
            json.key(QByteArray::number(lane.key()));
            writeCurve(json, *lane);
        }
        json.extras(expression.ccExtras);
        json.close();
    }
    writeCurve(json, "pitch_bend_curve", expression.pitchBend);
    writeCurve(json, "aftertouch_curve", expression.aftertouch);
    if (expression.pedal)
        writePedal(json, *expression.pedal);
    if (!expression.metadata.isEmpty()) {
        json.key("metadata");
        json.source(expression.metadata);
    }
    json.extras(expression.extras);
}

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
    const auto number = [&](QByteArrayView name, const std::optional<double> &value) {
        if (value)
            json.member(name, *value);
    };
    number("vibrato_depth", detail.vibratoDepth);
    number("vibrato_rate", detail.vibratoRate);
    number("cents_offset", detail.centsOffset);
    json.extras(detail.expression);
    json.close();
}

void writeSemantics(JsonLines &json, const NoteDetail &detail)
{
    json.key("semantics");
    json.openObject(Layout::OneLine);
    if (detail.scaleDegree)
        json.member("scale_degree", *detail.scaleDegree);
    if (detail.intervalFromPrev)
        json.member("interval_from_prev", *detail.intervalFromPrev);
    json.extras(detail.semantics);
    json.close();
}

void writeNote(JsonLines &json, const Note &note, Ticks shift, qint64 number)
{
    const NoteDetail &detail = *note.detail;
    json.openObject(Layout::OneLine);
    if (!note.isRest)
        json.member("pitch", static_cast<int>(note.pitch.value()));
    json.member("start_beat", shift + note.start);
    json.member("duration_beats", note.duration);
    json.flag("is_rest", note.isRest);
    if (note.velocity != detail.dynamicsVelocity.value_or(kDefaultVelocity))
        json.member("velocity", static_cast<int>(note.velocity.value()));
    json.optional("articulation", detail.articulation);
    json.flag("muted", note.muted);
    if (detail.dynamicsVelocity || !detail.dynamics.isEmpty())
        writeDynamics(json, detail);
    if (number != 0)
        json.member("id", number);
    if (detail.vibratoDepth || detail.vibratoRate || detail.centsOffset || !detail.expression.isEmpty())
        writeNoteExpression(json, detail);
    if (detail.scaleDegree || detail.intervalFromPrev || !detail.semantics.isEmpty())
        writeSemantics(json, detail);
    json.extras(detail.extras);
    json.close();
}

void writeClip(JsonLines &json, const Clip &clip, Meter derived, const NoteNumbers &numbers)
{
    json.openObject();
    json.member("clip_id", clip.id.value());
    json.member("name", clip.name);
    json.optional("style", clip.style);
    if (!clip.tags.isEmpty()) {
        json.key("tags");
        json.openList(Layout::OneLine);
        for (const QString &tag : clip.tags)
            json.value(tag);
        json.close();
    }
    json.optional("track_name", clip.trackName);
    json.optional("uid", clip.uid);
    if (derivedLength(clip) != clip.bars.count())
        json.member("length_bars", clip.bars.count());
    if (clip.meter != derived)
        json.member("meter", clip.meter.toString());
    writeBars(json, clip);
    json.key("notes");
    json.openList();
    const bool isNumbered = numbers.hasAny(clip.id);
    Ticks start;
    for (int i = 0; i < clip.bars.count(); ++i) {
        const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
        for (const Note &note : bar.notes)
            writeNote(json, note, start, isNumbered ? numbers.of(clip.id, note.id) : 0);
        start += bar.meter.value_or(clip.meter).barLength();
    }
    json.close();
    json.extras(clip.extras);
    json.close();
}

} // namespace barline
