#include "core/format/dsl/CompositionWriter.h"

#include "core/format/dsl/ClipWriter.h"
#include "core/format/dsl/TrackWriter.h"

#include <QSet>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

template <typename Entries, typename Write>
void writeEntries(JsonLines &json, std::string_view name, const Entries &entries, const Write &write)
{
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
}

void writeBeat(JsonLines &json, Ticks beat)
{
    if (beat != Ticks())
        json.member("beat", beat);
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

void writeLibrary(JsonLines &json, const Composition &composition, const QList<ClipPtr> &library,
                  const NoteNumbers &numbers)
{
    if (library.isEmpty())
        return;
    FirstUses uses;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances)
            uses.add(instance->clip, instance->startBar);
    }
    json.key("clip_library");
    json.openList();
    for (const ClipPtr &clip : library)
        writeClip(json, *clip, uses.meterOf(clip->id, composition.meters), numbers, WrittenObject::LibraryClip);
    json.close();
}

} // namespace

void writeTempoMap(JsonLines &json, const Composition &composition)
{
    writeEntries(json, "tempo_map", composition.tempos, [&](const TempoChange &change) {
        json.member("bar", change.bar.value());
        writeBeat(json, change.beat);
        json.member("tempo_bpm", change.bpm);
        json.flag("ramp", change.ramp);
    });
}

void writeMeterAndKeyMaps(JsonLines &json, const Composition &composition)
{
    writeEntries(json, "meter_map", composition.meters.changes(), [&](const MeterChange &change) {
        json.member("bar", change.bar.value());
        json.member("numerator", change.meter.numerator);
        json.member("denominator", change.meter.denominator);
    });
    writeEntries(json, "key_map", composition.keys, [&](const KeyChange &change) {
        json.member("bar", change.bar.value());
        writeBeat(json, change.beat);
        json.member("key", change.key);
        json.member("mode", modeName(change.mode));
    });
}

void writeLoopsAndMarkers(JsonLines &json, const Composition &composition)
{
    writeEntries(json, "loops", composition.loops, [&](const Loop &loop) {
        json.member("start_bar", loop.startBar.value());
        json.member("length_bars", loop.lengthBars);
        json.member("repeat_count", loop.repeatCount);
    });
    writeEntries(json, "markers", composition.markers, [&](const Marker &marker) {
        json.member("bar", marker.bar.value());
        writeBeat(json, marker.beat);
        json.member("name", marker.name);
        json.optional("color", marker.color);
        if (marker.lengthBars)
            json.member("length_bars", *marker.lengthBars);
    });
}

void writeProject(JsonLines &json, const Project &project, const Composition &composition)
{
    const QList<ClipPtr> library = libraryOf(project, composition);
    const NoteNumbers numbers(composition, library);
    json.openObject();
    json.key("project");
    json.openObject();
    json.member("name", composition.name);
    json.member("ticks_per_quarter", composition.ticksPerQuarter);
    json.optional("uid", composition.uid);
    writeTempoMap(json, composition);
    writeMeterAndKeyMaps(json, composition);

    json.key("tracks");
    json.openObject();
    const QStringList keys = trackKeys(composition);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        json.textKey(keys.at(i));
        writeTrack(json, *composition.tracks.at(i), keys.at(i), numbers);
    }
    json.close();
    writeLoopsAndMarkers(json, composition);
    writeLibrary(json, composition, library, numbers);
    json.extras(composition.extras, takenKeys(DocumentForm::Project, WrittenObject::Composition));
    json.close();
    json.extras(composition.rootExtras);
    json.close();
    json.end();
}

} // namespace barline
