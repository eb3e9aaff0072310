#include "app/cli/SalvageVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "app/cli/TerminalProgress.h"
#include "core/service/ProjectService.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace barline {

namespace {

struct SalvageVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::SalvageVerb)
};

/// Waits and says so as other verbs do, and shows how far it is.
QCoro::Task<Result<Findings>> salvageInSight(QString path, QString out, std::stop_token stop)
{
    const Progress progress;
    const TerminalProgress bar(SalvageVerbText::tr("Salvaging %1").arg(QFileInfo(path).fileName()), progress);
    OpeningWait wait = waitOnStderr(stop);
    wait.listener = [&bar, say = wait.listener](const DatabaseNotice &notice) {
        bar.clear();
        say(notice);
    };
    auto salvaging = ProjectService::salvageWaiting(path, out, wait, progress);
    co_return co_await salvaging;
}

ExitStatus printSalvageJson(const QString &out, const Findings &missing)
{
    JsonReport json;
    json.beginObject();
    json.add("written", out);
    json.addFindings("missing", missing);
    json.endObject();
    return printReport(json);
}

} // namespace

QString SalvageVerb::name() const
{
    return QStringLiteral("salvage");
}

QString SalvageVerb::summary() const
{
    return SalvageVerbText::tr("Take what can be read of a damaged project into a new one, and list what is missing.");
}

Verb::ArgumentCount SalvageVerb::argumentCount() const
{
    return {1, 1};
}

void SalvageVerb::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("OUT"), SalvageVerbText::tr("The new project; must not be there yet."),
                                 QStringLiteral("OUT"));
}

QCoro::Task<ExitStatus> SalvageVerb::run(VerbCall call) const
{
    const QString out = call.arguments.constFirst();
    auto salvaging = salvageInSight(call.project.path, out, call.stop);
    const Result<Findings> missing = co_await salvaging;
    if (!missing)
        co_return printError(missing.error());
    printFindings(*missing);
    if (call.json)
        co_return printSalvageJson(out, *missing);
    printLine(missing->isEmpty() ? SalvageVerbText::tr("%1: nothing is missing").arg(out)
                                 : SalvageVerbText::tr("%1: written without what is listed").arg(out));
    co_return ExitStatus::Done;
}

} // namespace barline
