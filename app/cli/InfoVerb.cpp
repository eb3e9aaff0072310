#include "app/cli/InfoVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

namespace barline {

namespace {

struct InfoVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::InfoVerb)
};

ExitStatus printInfo(const ProjectInfo &info)
{
    for (const CompositionInfo &composition : info.compositions) {
        printLine(InfoVerbText::tr("%1 “%2”: %3 bars, %4 tracks, %5 notes, %6 bpm")
                      .arg(composition.id.value())
                      .arg(composition.name)
                      .arg(composition.bars)
                      .arg(composition.tracks)
                      .arg(composition.notes)
                      .arg(composition.tempo));
    }
    printLine(InfoVerbText::tr("Compositions: %1, clips: %2, notes: %3, edits: %4")
                  .arg(info.compositions.size())
                  .arg(info.clips)
                  .arg(info.notes)
                  .arg(info.edits));
    const QLocale locale;
    printLine(InfoVerbText::tr("Tracks: %1, named versions: %2, size: %3, unused: %4")
                  .arg(info.tracks)
                  .arg(info.versions)
                  .arg(locale.formattedDataSize(info.bytes), locale.formattedDataSize(info.unused)));
    return ExitStatus::Done;
}

ExitStatus printInfoJson(const ProjectInfo &info)
{
    JsonReport json;
    json.beginObject();
    json.add("schema_version", qint64(info.schemaVersion));
    json.beginArray("compositions");
    for (const CompositionInfo &composition : info.compositions) {
        json.beginObject();
        json.add("id", composition.id.value());
        json.add("name", composition.name);
        json.add("bars", qint64(composition.bars));
        json.add("tracks", qint64(composition.tracks));
        json.add("notes", composition.notes);
        json.add("tempo_bpm", composition.tempo);
        json.endObject();
    }
    json.endArray();
    json.add("clips", info.clips);
    json.add("notes", info.notes);
    json.add("edits", info.edits);
    json.endObject();
    return printReport(json);
}

} // namespace

QString InfoVerb::name() const
{
    return QStringLiteral("info");
}

QString InfoVerb::summary() const
{
    return InfoVerbText::tr("Show what a project contains.");
}

Verb::ArgumentCount InfoVerb::argumentCount() const
{
    return {0, 0};
}

void InfoVerb::describe(QCommandLineParser &) const {}

QCoro::Task<ExitStatus> InfoVerb::run(VerbCall call) const
{
    if (const Result<void> there = checkThere(call.project); !there)
        co_return printError(there.error());
    auto reading = ProjectService::statisticsWaiting(call.project.path, waitOnStderr(call.stop));
    const Result<ProjectStatistics> read = co_await reading;
    if (!read)
        co_return printError(read.error());
    printNotice(read->notice);
    co_return call.json ? printInfoJson(read->info) : printInfo(read->info);
}

} // namespace barline
