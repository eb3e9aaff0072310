#include "core/format/dsl/ReferenceWriter.h"

#include "core/format/dsl/CompositionWriter.h"
#include "core/format/dsl/PlaceText.h"
#include "core/format/dsl/ReferenceRuns.h"
#include "core/format/dsl/TakenKeys.h"
#include "core/format/dsl/TrackNodes.h"
#include "core/format/dsl/TrackWriter.h"
#include "core/render/BarContent.h"

#include <QCoreApplication>

#include <tuple>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

struct ReferenceWriter
{
    Q_DECLARE_TR_FUNCTIONS(barline::ReferenceWriter)
};

/// In order of the bars; of one bar in order of the list.
std::vector<BarReference> referencesOf(const Project &project, const Track &track)
{
    std::vector<BarReference> references;
    for (const InstancePtr &instance : track.instances) {
        if (instance->muted)
            continue;
        for (ClipBarIndex own; own.value() < instance->lengthBars; ++own) {
            BarReference reference;
            reference.bar = instance->startBar + own.value();
            reference.plays = sourceOf(project, *instance, own);
            reference.id = instance->id;
            references.push_back(std::move(reference));
        }
    }
    std::stable_sort(references.begin(), references.end(),
                     [](const BarReference &a, const BarReference &b) { return a.bar < b.bar; });
    return references;
}

void writeTrackBars(JsonLines &json, const Project &project, const Track &track, size_t place)
{
    json.openObject();
    json.mark(&DocumentLines::tracks, track.id);
    json.member("name", track.name);
    if (track.instrument != plainInstrument(track.name, place))
        writeInstrument(json, track.instrument);
    writeMix(json, track);
    json.key("bars");
    json.openList();
    for (const BarReference &reference : referencesOf(project, track)) {
        json.openObject(Layout::OneLine);
        json.mark(&DocumentLines::instances, reference.id);
        json.member("bar_index", reference.bar.value());
        json.member("clip_id", reference.plays.clip.value());
        json.member("clip_bar_index", reference.plays.clipBar.value());
        json.extras(reference.plays.extras);
        json.close();
    }
    json.close();
    json.extras(track.extras, takenKeys(DocumentForm::Composition, WrittenObject::Track));
    json.close();
}

bool hasOnePlainTempo(const Composition &composition)
{
    TempoChange plain;
    if (!composition.tempos.isEmpty())
        plain.bpm = composition.tempos.first().bpm;
    return composition.tempos == QList{plain};
}

/// Those beside `project` join the composition's own, where there is none of the same name.
Extras allExtras(const Composition &composition)
{
    QSet<QByteArray> keys{"name",      "ticks_per_quarter", "tempo_bpm",  "uid",
                          "tempo_map", "meter_map",         "key_map",    "tracks",
                          "loops",     "markers",           "voice_bars", "composition"};
    QList<Extras::Entry> entries = composition.extras.entries();
    for (const Extras::Entry &entry : std::as_const(entries))
        keys.insert(entry.key);
    for (const Extras::Entry &entry : composition.rootExtras.entries()) {
        if (!keys.contains(entry.key))
            entries.append(entry);
    }
    return Extras(entries);
}

/// What the form has no words for, by the names that the project form has for it.
QStringList unsaidOf(const ClipInstance &instance)
{
    QStringList unsaid;
    const auto add = [&](bool isThere, const char *key) {
        if (isThere)
            unsaid.append(QString::fromLatin1(key));
    };
    add(!instance.barOverrides.isEmpty(), "bar_overrides");
    add(!instance.noteOverrides.isEmpty(), "note_overrides");
    add(instance.transpose != 0, "transpose");
    add(instance.velocityShift != 0, "velocity_shift");
    add(!instance.color.isEmpty(), "color");
    for (const Extras::Entry &entry : instance.extras.entries())
        unsaid.append(QString::fromUtf8(entry.key));
    for (auto bar = instance.bars.cbegin(); bar != instance.bars.cend(); ++bar) {
        if (bar.key().value() >= instance.lengthBars)
            unsaid.append(QStringLiteral("bars (bar_index %1)").arg(bar.key().value()));
    }
    return unsaid;
}

/// The instance as far as the form can say it.
ClipInstance sayable(const ClipInstance &instance)
{
    ClipInstance plain = instance;
    plain.barOverrides.clear();
    plain.noteOverrides.clear();
    plain.transpose = 0;
    plain.velocityShift = 0;
    return plain;
}

using Instances = std::vector<ClipInstance>;

/// For each bar of the composition, from 1, the instances that cover it, in order.
std::vector<std::vector<CoveringInstance>> coveringOf(const Instances &instances, quint16 track, int bars)
{
    std::vector<std::vector<CoveringInstance>> covering(static_cast<size_t>(bars));
    for (const ClipInstance &instance : instances) {
        for (int i = 0; i < instance.lengthBars; ++i)
            covering[static_cast<size_t>(instance.startBar.value() - 1 + i)].push_back({track, &instance});
    }
    return covering;
}

/// What a reader makes of the track's references.
Instances readInstances(const Project &project, const Track &track)
{
    const auto lengthOf = [&](ClipId id) {
        const ClipPtr clip = project.clips.find(id);
        return clip ? clip->bars.count() : 1;
    };
    Instances instances;
    for (InstanceDraft &draft : instancesOf(referencesOf(project, track), lengthOf)) {
        for (RepointDraft &bar : draft.bars)
            draft.instance.bars.insert(bar.ownBar, std::move(bar.bar));
        instances.push_back(std::move(draft.instance));
    }
    return instances;
}

/// In which order notes and controllers of one moment are sent does not matter, but for each controller by itself.
void settleOrder(BarContent &content)
{
    std::sort(content.notes.begin(), content.notes.end(), [](const ScheduledNote &a, const ScheduledNote &b) {
        return std::tuple(a.start, a.pitch, a.end, a.velocity) < std::tuple(b.start, b.pitch, b.end, b.velocity);
    });
    std::stable_sort(content.controls.begin(), content.controls.end(),
                     [](const ScheduledControl &a, const ScheduledControl &b) {
                         return std::tuple(a.at, a.kind, a.number) < std::tuple(b.at, b.kind, b.number);
                     });
}

bool soundTheSame(BarContent a, BarContent b)
{
    settleOrder(a);
    settleOrder(b);
    return a.notes == b.notes && a.controls == b.controls;
}

/// Where the track would sound otherwise, all else being as the form can say it.
void compareSound(Findings &findings, const Project &project, const Composition &composition, qsizetype place)
{
    const Track &track = *composition.tracks.at(place);
    Instances before;
    for (const InstancePtr &instance : track.instances) {
        if (!instance->muted)
            before.push_back(sayable(*instance));
    }
    const Instances after = readInstances(project, track);
    const int bars = lengthInBars(composition);
    const auto coveringBefore = coveringOf(before, static_cast<quint16>(place), bars);
    const auto coveringAfter = coveringOf(after, static_cast<quint16>(place), bars);
    for (int i = 0; i < bars; ++i) {
        const BarNumber bar(i + 1);
        const auto index = static_cast<size_t>(i);
        if (!soundTheSame(contentOf(project, composition, bar, coveringBefore[index]),
                          contentOf(project, composition, bar, coveringAfter[index])))
            findings.append(findingOf(Finding::Severity::Warning,
                                      ReferenceWriter::tr("bar %1 of track \"%2\" will sound otherwise: where its "
                                                          "instances begin and end cannot be said, but notes ring or "
                                                          "curves hold across that")
                                          .arg(QString::number(bar.value()), track.name)));
    }
}

} // namespace

void writeReferences(JsonLines &json, const Project &project, const Composition &composition)
{
    json.openObject();
    json.member("name", composition.name);
    json.member("ticks_per_quarter", composition.ticksPerQuarter);
    const bool hasOneTempo = hasOnePlainTempo(composition);
    if (hasOneTempo)
        json.member("tempo_bpm", composition.tempos.first().bpm);
    json.optional("uid", composition.uid);
    if (!hasOneTempo)
        writeTempoMap(json, composition);
    writeMeterAndKeyMaps(json, composition);
    json.key("tracks");
    json.openList();
    for (qsizetype i = 0; i < composition.tracks.size() && json.isTaken(); ++i)
        writeTrackBars(json, project, *composition.tracks.at(i), static_cast<size_t>(i));
    json.close();
    writeLoopsAndMarkers(json, composition);
    json.extras(allExtras(composition), takenKeys(DocumentForm::Composition, WrittenObject::Composition));
    json.close();
}

Findings notInReferences(const Project &project, const Composition &composition)
{
    Findings findings;
    const auto warn = [&](const QString &message) { findings.append(findingOf(Finding::Severity::Warning, message)); };
    const Extras all = allExtras(composition);
    for (const Extras::Entry &entry : composition.rootExtras.entries()) {
        if (!all.entries().contains(entry))
            warn(ReferenceWriter::tr("the key %1 is left out; the composition has one of that name")
                     .arg(QString::fromUtf8(entry.key)));
    }
    for (qsizetype place = 0; place < composition.tracks.size(); ++place) {
        const TrackPtr &track = composition.tracks.at(place);
        if (!track->documentKey.isEmpty() && track->documentKey != track->name)
            warn(ReferenceWriter::tr("%1: its key \"%2\" is left out").arg(placeOf(*track), track->documentKey));
        for (const InstancePtr &instance : track->instances) {
            if (instance->muted) {
                warn(ReferenceWriter::tr("%1 is muted and left out").arg(placeOf(*track, *instance)));
                continue;
            }
            const QStringList unsaid = unsaidOf(*instance);
            if (!unsaid.isEmpty())
                warn(ReferenceWriter::tr("%1: left out are %2")
                         .arg(placeOf(*track, *instance), unsaid.join(QStringLiteral(", "))));
        }
        compareSound(findings, project, composition, place);
    }
    return findings;
}

} // namespace barline
