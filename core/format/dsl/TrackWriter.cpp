#include "core/format/dsl/TrackWriter.h"

#include "core/format/dsl/ExpressionWriter.h"
#include "core/format/dsl/NoteWriter.h"
#include "core/format/dsl/TakenKeys.h"
#include "core/model/Fields.h"

namespace barline {

namespace {

using Layout = JsonLines::Layout;

/// What `changed` says of the parts of a note's detail: those that differ from the clip's note, which a reader starts
/// from.
void writeChangedDetail(JsonLines &json, const NoteDetail &detail, const NoteDetail &base)
{
    const bool hasDynamics = detail.dynamicsVelocity != base.dynamicsVelocity || detail.dynamics != base.dynamics;
    const bool hasExpression = detail.vibratoDepth != base.vibratoDepth || detail.vibratoRate != base.vibratoRate ||
                               detail.centsOffset != base.centsOffset || detail.expression != base.expression;
    const bool hasSemantics = detail.scaleDegree != base.scaleDegree ||
                              detail.intervalFromPrev != base.intervalFromPrev || detail.semantics != base.semantics;
    if (detail.articulation != base.articulation || !(hasDynamics || hasExpression || hasSemantics))
        json.member("articulation", detail.articulation);
    if (hasDynamics)
        writeDynamics(json, detail);
    if (hasExpression)
        writeNoteExpression(json, detail);
    if (hasSemantics)
        writeSemantics(json, detail);
}

void writeChanged(JsonLines &json, const NoteOverride &each, const Note *base)
{
    const Note &note = each.value;
    const auto has = [&](auto field) { return (each.fields & fieldBit(field)) != 0; };
    const NoteDetail &baseDetail = base ? *base->detail : *NoteDetailPtr();
    json.key("changed");
    json.openObject(Layout::OneLine);
    if (has(&Note::pitch) && !(has(&Note::isRest) && note.isRest))
        json.member("pitch", static_cast<int>(note.pitch.value()));
    if (has(&Note::start))
        json.member("start_beat", note.start);
    if (has(&Note::duration))
        json.member("duration_beats", note.duration);
    if (has(&Note::isRest))
        json.member("is_rest", note.isRest);
    // A reader takes the velocity of `dynamics` where there is no other.
    const bool dynamicsSaysIt = has(&Note::detail) && note.detail->dynamicsVelocity == note.velocity &&
                                note.detail->dynamicsVelocity != baseDetail.dynamicsVelocity;
    if (has(&Note::velocity) && !dynamicsSaysIt)
        json.member("velocity", static_cast<int>(note.velocity.value()));
    if (has(&Note::muted))
        json.member("muted", note.muted);
    if (has(&Note::detail))
        writeChangedDetail(json, *note.detail, baseDetail);
    json.extras(each.changedExtras);
    json.close();
}

void writeNoteOverrides(JsonLines &json, const ClipInstance &instance, const NoteNumbers &numbers)
{
    struct Placed
    {
        const NoteOverride *value;
        ClipId clip;
        qint64 number;
    };
    QList<Placed> placed;
    for (const NoteOverride &each : instance.noteOverrides) {
        const ClipId clip = NoteNumbers::playedBy(instance, each.ownBar);
        const bool isAdded = each.kind == NoteOverride::Kind::Added;
        placed.append({&each, clip, isAdded ? 0 : numbers.of(clip, each.note)});
    }
    // By what is written, not by ids, which the next reader gives anew: numbered ones first, then the added.
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        if (a.value->ownBar != b.value->ownBar)
            return a.value->ownBar < b.value->ownBar;
        if ((a.number == 0) != (b.number == 0))
            return b.number == 0;
        return a.number != b.number ? a.number < b.number : a.value->note < b.value->note;
    });
    json.key("note_overrides");
    json.openList();
    for (const Placed &each : std::as_const(placed)) {
        json.openObject(Layout::OneLine);
        json.mark(&DocumentLines::overrides, {instance.id, each.value->ownBar, each.value->note});
        json.member("bar_index", each.value->ownBar.value());
        if (each.number != 0)
            json.member("note", each.number);
        switch (each.value->kind) {
        case NoteOverride::Kind::Changed:
            writeChanged(json, *each.value, numbers.noteOf(each.clip, each.value->note));
            break;
        case NoteOverride::Kind::Removed:
            json.member("removed", true);
            break;
        case NoteOverride::Kind::Added:
            json.key("added");
            writeNote(json, each.value->value, Ticks(), 0);
            break;
        }
        json.extras(each.value->extras);
        json.close();
    }
    json.close();
}

void writeInstance(JsonLines &json, const ClipInstance &instance, const NoteNumbers &numbers)
{
    json.openObject();
    json.mark(&DocumentLines::instances, instance.id);
    json.member("clip_instance_id", instance.documentId);
    json.member("clip_id", instance.clip.value());
    json.member("start_bar", instance.startBar.value());
    json.member("length_bars", instance.lengthBars);
    if (!instance.barOverrides.isEmpty()) {
        json.key("bar_overrides");
        json.openList();
        for (auto bar = instance.barOverrides.cbegin(); bar != instance.barOverrides.cend(); ++bar) {
            json.openObject();
            json.member("bar_index", bar.key().value());
            writeExpression(json, *bar, kCcLanes);
            json.close();
        }
        json.close();
    }
    if (!instance.noteOverrides.isEmpty())
        writeNoteOverrides(json, instance, numbers);
    if (!instance.bars.isEmpty()) {
        json.key("bars");
        json.openList();
        for (auto bar = instance.bars.cbegin(); bar != instance.bars.cend(); ++bar) {
            json.openObject(Layout::OneLine);
            json.member("bar_index", bar.key().value());
            json.member("clip_id", bar->clip.value());
            json.member("clip_bar_index", bar->clipBar.value());
            json.extras(bar->extras);
            json.close();
        }
        json.close();
    }
    const auto number = [&](std::string_view name, int value) {
        if (value != 0)
            json.member(name, value);
    };
    number("offset_bars", instance.offsetBars);
    json.flag("muted", instance.muted);
    number("transpose", instance.transpose);
    number("velocity_shift", instance.velocityShift);
    json.optional("color", instance.color);
    json.extras(instance.extras);
    json.close();
}

} // namespace

void writeInstrument(JsonLines &json, const Instrument &instrument)
{
    json.key("instrument");
    json.openObject();
    json.member("name", instrument.name);
    json.member("midi_channel", static_cast<int>(instrument.channel.value()));
    json.optional("expression_profile", instrument.expressionProfile);
    const auto number = [&](std::string_view name, const std::optional<int> &value) {
        if (value)
            json.member(name, *value);
    };
    number("program", instrument.program);
    number("bank", instrument.bank);
    number("bend_range", instrument.bendRange);
    json.extras(instrument.extras);
    json.close();
}

void writeMix(JsonLines &json, const Track &track)
{
    if (track.volume != 1)
        json.member("volume", track.volume);
    if (track.pan != 0)
        json.member("pan", track.pan);
    json.flag("muted", track.muted);
    json.flag("soloed", track.soloed);
    json.optional("color", track.color);
}

void writeTrack(JsonLines &json, const Track &track, const QString &key, const NoteNumbers &numbers)
{
    json.openObject();
    json.mark(&DocumentLines::tracks, track.id);
    writeInstrument(json, track.instrument);
    if (key != track.name)
        json.member("name", track.name);
    writeMix(json, track);
    json.key("clips");
    json.openList();
    for (const InstancePtr &instance : track.instances)
        writeInstance(json, *instance, numbers);
    json.close();
    json.extras(track.extras, takenKeys(DocumentForm::Project, WrittenObject::Track));
    json.close();
}

} // namespace barline
