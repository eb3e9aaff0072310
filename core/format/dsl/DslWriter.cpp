#include "core/format/dsl/DslWriter.h"

#include "core/format/dsl/ClipWriter.h"
#include "core/format/dsl/TrackWriter.h"

#include <QSet>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

void writeMaps(JsonLines &json, const Composition &composition)
{
    const auto list = [&](QByteArrayView name, const auto &entries, auto write) {
        if (entries.isEmpty())
            return;
        json.key(name);
        json.openList();
        for (const auto &entry : entries) {
            json.openObject(Layout::OneLine);
            write(entry);
            json.extras(entry.extras);
            json.close();
        }
        json.close();
    };
    const auto beat = [&](Ticks ticks) {
        if (ticks != Ticks())
            json.member("beat", ticks);
    };
    list("tempo_map", composition.tempos, [&](const TempoChange &change) {
        json.member("bar", change.bar.value());
        beat(change.beat);
        json.member("tempo_bpm", change.bpm);
        json.flag("ramp", change.ramp);
    });
    list("meter_map", composition.meters.changes(), [&](const MeterChange &change) {
        json.member("bar", change.bar.value());
        json.member("numerator", change.meter.numerator);
        json.member("denominator", change.meter.denominator);
    });
    list("key_map", composition.keys, [&](const KeyChange &change) {
        json.member("bar", change.bar.value());
        beat(change.beat);
        json.member("key", change.key);
        json.member("mode", modeName(change.mode));
    });
}

void writeLoopsAndMarkers(JsonLines &json, const Composition &composition)
{
    if (!composition.loops.isEmpty()) {
        json.key("loops");
        json.openList();
        for (const Loop &loop : composition.loops) {
            json.openObject(Layout::OneLine);
            json.member("start_bar", loop.startBar.value());
            json.member("length_bars", loop.lengthBars);
            json.member("repeat_count", loop.repeatCount);
            json.extras(loop.extras);
            json.close();
        }
        json.close();
    }
    if (composition.markers.isEmpty())
        return;
    json.key("markers");
    json.openList();
    for (const Marker &marker : composition.markers) {
        json.openObject(Layout::OneLine);
        json.member("bar", marker.bar.value());
        if (marker.beat != Ticks())
            json.member("beat", marker.beat);
        json.member("name", marker.name);
        json.optional("color", marker.color);
        if (marker.lengthBars)
            json.member("length_bars", *marker.lengthBars);
        json.extras(marker.extras);
        json.close();
    }
    json.close();
}

/// The keys of `tracks`: a track's own, else its name, made unique.
QStringList trackKeys(const Composition &composition)
{
    QStringList keys;
    QSet<QString> taken;
    for (const TrackPtr &track : composition.tracks) {
        const QString wanted = track->documentKey.isEmpty() ? track->name : track->documentKey;
        QString key = wanted;
        for (int i = 2; taken.contains(key); ++i)
            key = wanted + QStringLiteral(" (%1)").arg(i);
        taken.insert(key);
        keys.append(key);
    }
    return keys;
}

} // namespace

QByteArray writeProject(const Project &project, CompositionId id)
{
    const CompositionPtr composition = project.compositions.find(id);
    if (!composition)
        return {};
    const QList<ClipPtr> library = libraryOf(project, *composition);
    const NoteNumbers numbers(*composition, library);
    QByteArray out;
    JsonLines json(out);
    json.openObject();
    json.key("project");
    json.openObject();
    json.member("name", composition->name);
    json.member("ticks_per_quarter", composition->ticksPerQuarter);
    json.optional("uid", composition->uid);
    writeMaps(json, *composition);

    json.key("tracks");
    json.openObject();
    const QStringList keys = trackKeys(*composition);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        json.textKey(keys.at(i));
        writeTrack(json, *composition->tracks.at(i), keys.at(i), numbers);
    }
    json.close();
    writeLoopsAndMarkers(json, *composition);

    if (!library.isEmpty()) {
        FirstUses uses;
        for (const TrackPtr &track : composition->tracks) {
            for (const InstancePtr &instance : track->instances)
                uses.add(instance->clip, instance->startBar);
        }
        json.key("clip_library");
        json.openList();
        for (const ClipPtr &clip : library)
            writeClip(json, *clip, uses.meterOf(clip->id, composition->meters), numbers);
        json.close();
    }
    json.extras(composition->extras);
    json.close();
    json.extras(composition->rootExtras);
    json.close();
    out.append('\n');
    return out;
}

} // namespace barline
