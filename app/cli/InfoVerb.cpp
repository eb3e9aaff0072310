#include "app/cli/InfoVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace barline {

namespace {

struct InfoVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::InfoVerb)
};

QCoro::Task<Result<ProjectInfo>> readInfo(ProjectArgument project, std::stop_token stop)
{
    auto opening = openProject(project, QString(), ProjectService::Purpose::Look, std::move(stop));
    ProjectService::OpenedSession session = co_await opening;
    if (!session)
        co_return failure(session.error());
    auto reading = (*session)->store().info();
    Result<ProjectInfo> info = co_await reading;
    auto closing = (*session)->close(false);
    const Result<void> closed = co_await closing;
    if (!closed)
        co_return failure(closed.error());
    co_return info;
}

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
    auto reading = readInfo(call.project, call.stop);
    const Result<ProjectInfo> info = co_await reading;
    if (!info)
        co_return printError(info.error());
    co_return call.json ? printInfoJson(*info) : printInfo(*info);
}

} // namespace barline
