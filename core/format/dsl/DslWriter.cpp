#include "core/format/dsl/DslWriter.h"

#include "core/format/dsl/ClipWriter.h"
#include "core/format/dsl/TrackWriter.h"

#include <QCoreApplication>
#include <QSet>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

struct DslWriterText
{
    Q_DECLARE_TR_FUNCTIONS(barline::DslWriter)
};

void writeMaps(JsonLines &json, const Composition &composition)
{
    const auto list = [&](std::string_view name, const auto &entries, auto write) {
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
        writeClip(json, *clip, uses.meterOf(clip->id, composition.meters), numbers);
    json.close();
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
    writeMaps(json, composition);

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
    json.extras(composition.extras);
    json.close();
    json.extras(composition.rootExtras);
    json.close();
    json.end();
}

void writeClipList(JsonLines &json, const QList<ClipPtr> &clips, DocumentForm form)
{
    const bool isList = clips.size() != 1;
    if (isList)
        json.openList();
    for (const ClipPtr &clip : clips) {
        if (form == DocumentForm::Clip)
            writeClipWithBars(json, *clip);
        else
            writeClip(json, *clip, Meter(), NoteNumbers());
    }
    if (isList)
        json.close();
    json.end();
}

Finding leftOut(const QString &message)
{
    Finding finding;
    finding.severity = Finding::Severity::Warning;
    finding.message = message;
    return finding;
}

/// What is to be written, and what is left out.
struct Plan
{
    std::function<void(JsonLines &)> write;
    Findings warnings;
};

Result<Plan> planOf(const QList<ClipPtr> &clips, DocumentForm form)
{
    if (form != DocumentForm::Project && form != DocumentForm::Clip)
        return failure(ErrorKind::Invalid, DslWriterText::tr("A clip cannot be written as %1.").arg(formName(form)));
    Plan plan;
    plan.write = [clips, form](JsonLines &json) { writeClipList(json, clips, form); };
    return plan;
}

Result<Plan> planOf(const Project &project, CompositionId id, DocumentForm form)
{
    const CompositionPtr composition = project.compositions.find(id);
    if (!composition)
        return failure(ErrorKind::NotFound,
                       DslWriterText::tr("There is no composition %1 in the project.").arg(id.value()));
    if (form != DocumentForm::Project) {
        Result<Plan> clips = planOf(libraryOf(project, *composition), form);
        if (clips)
            clips->warnings.append(leftOut(DslWriterText::tr("the clips of the composition \"%1\" are written, but not "
                                                             "its tracks, maps, loops and markers")
                                               .arg(composition->name)));
        return clips;
    }
    Plan plan;
    plan.write = [project, composition](JsonLines &json) { writeProject(json, project, *composition); };
    return plan;
}

bool writeTo(const TextSink &sink, DocumentLines *lines, const Plan &plan)
{
    TextBuffer buffer(sink);
    JsonLines json(buffer, lines);
    plan.write(json);
    buffer.flush();
    return buffer.isTaken();
}

Result<DocumentText> textOf(const Result<Plan> &plan)
{
    if (!plan)
        return failure(plan.error());
    DocumentText text;
    const auto take = [&](QByteArrayView part) {
        text.utf8.append(part);
        return true;
    };
    writeTo(take, &text.lines, *plan);
    text.lines.settle();
    text.warnings = plan->warnings;
    return text;
}

Result<Findings> written(const Result<Plan> &plan, const TextSink &sink)
{
    if (!plan)
        return failure(plan.error());
    if (!writeTo(sink, nullptr, *plan))
        return failure(ErrorKind::Cancelled, DslWriterText::tr("Writing was cancelled."));
    return plan->warnings;
}

} // namespace

Result<DocumentText> clipsAsText(const QList<ClipPtr> &clips, DocumentForm form)
{
    return textOf(planOf(clips, form));
}

Result<DocumentText> compositionAsText(const Project &project, CompositionId composition, DocumentForm form)
{
    return textOf(planOf(project, composition, form));
}

Result<Findings> writeClips(const QList<ClipPtr> &clips, DocumentForm form, const TextSink &sink)
{
    return written(planOf(clips, form), sink);
}

Result<Findings> writeComposition(const Project &project, CompositionId composition, DocumentForm form,
                                  const TextSink &sink)
{
    return written(planOf(project, composition, form), sink);
}

QByteArray writeProject(const Project &project, CompositionId composition)
{
    QByteArray utf8;
    const auto take = [&](QByteArrayView part) {
        utf8.append(part);
        return true;
    };
    (void)writeComposition(project, composition, DocumentForm::Project, take);
    return utf8;
}

} // namespace barline
