#include "app/cli/ImportVerb.h"

#include "app/cli/DraftFile.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "core/service/ImportService.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <limits>
#include <optional>

namespace barline {

namespace {

struct ImportVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ImportVerb)
};

constexpr int kRead = 40; ///< percent of the work when all is read; then it is stored

QString textOf(const QStringList &files)
{
    return files.size() == 1 ? ImportVerbText::tr("Importing %1").arg(QFileInfo(files.constFirst()).fileName())
                             : ImportVerbText::tr("Importing %n document(s)", nullptr, static_cast<int>(files.size()));
}

/// Imports, saves and closes. The project is in no use any more when this ends, whatever the outcome.
QCoro::Task<Result<ImportReport>> importInto(std::unique_ptr<ProjectSession> session, QStringList files,
                                             ImportMatch match, std::stop_token stop)
{
    const Progress progress;
    const TerminalProgress bar(textOf(files), progress);
    showWaits(*session, stop, &bar);
    session->persister().setProgress(progress.part(kRead, 100));
    QString lost;
    QObject::connect(session.get(), &ProjectSession::notApplied, session.get(),
                     [&lost](const QString &, const QString &why) { lost = why; });
    session->history().setMostAtOnce(std::numeric_limits<qsizetype>::max());
    const ImportService service(*session);
    auto importing = service.importDocuments(sourcesOf(files), QString(), stop, match, progress.part(0, kRead));
    Result<ImportReport> report = co_await importing;
    if (report) {
        auto flushing = session->flush();
        const Result<void> saved = co_await flushing;
        if (!saved)
            report = failure(saved.error());
        else if (!lost.isEmpty())
            report = failure(ErrorKind::Conflict, lost);
    }
    auto closing = session->close(!report);
    const Result<void> closed = co_await closing;
    if (report && !closed)
        report = failure(closed.error());
    session.reset(); // before what it speaks to
    co_return report;
}

QString lineFor(const ImportedComposition &composition)
{
    const QString text = composition.isUpdate ? ImportVerbText::tr("Updated composition %2, “%1”.")
                                              : ImportVerbText::tr("Imported “%1” as composition %2.");
    return text.arg(composition.name).arg(composition.id.value());
}

bool isRenumbered(const ImportedClip &clip)
{
    return clip.documentId != 0 && clip.documentId != clip.id.value();
}

QString lineFor(const ImportedClip &clip)
{
    QString text =
        clip.isUpdate ? ImportVerbText::tr("Updated clip %2, “%1”.") : ImportVerbText::tr("Imported “%1” as clip %2.");
    text = text.arg(clip.name).arg(clip.id.value());
    if (isRenumbered(clip))
        text += QLatin1Char(' ') + ImportVerbText::tr("It is clip_id %1 in the document.").arg(clip.documentId);
    return text;
}

/// Of the clips that came with a composition only those that have another number now.
ExitStatus printImport(const ImportReport &report)
{
    printFindings(report.warnings);
    for (const ImportedComposition &composition : report.compositions)
        printLine(lineFor(composition));
    for (const ImportedClip &clip : report.clips) {
        if (report.compositions.isEmpty() || isRenumbered(clip))
            printLine(lineFor(clip));
    }
    return ExitStatus::Done;
}

ExitStatus printImportJson(const ImportReport &report)
{
    JsonReport json;
    json.beginObject();
    json.beginArray("compositions");
    for (const ImportedComposition &composition : report.compositions) {
        json.beginObject();
        json.add("id", composition.id.value());
        json.add("name", composition.name);
        json.endObject();
    }
    json.endArray();
    json.beginArray("clips");
    for (const ImportedClip &clip : report.clips) {
        json.beginObject();
        json.add("id", clip.id.value());
        json.add("name", clip.name);
        if (clip.documentId != 0)
            json.add("document_id", clip.documentId);
        json.endObject();
    }
    json.endArray();
    json.addFindings("warnings", report.warnings);
    json.endObject();
    return printReport(json);
}

ExitStatus printImportError(const Error &error, bool asJson)
{
    if (!asJson || error.findings().isEmpty())
        return printError(error);
    ImportReport nothing;
    nothing.warnings = error.findings();
    const ExitStatus printed = printImportJson(nothing);
    return printed == ExitStatus::Done ? statusOf(error) : printed;
}

} // namespace

QString ImportVerb::name() const
{
    return QStringLiteral("import");
}

QString ImportVerb::summary() const
{
    return ImportVerbText::tr("Import documents into a project, all of them or none; makes the project where there is "
                              "none.");
}

Verb::ArgumentCount ImportVerb::argumentCount() const
{
    return {1, std::numeric_limits<int>::max()};
}

void ImportVerb::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 ImportVerbText::tr("Documents (.json) and projects (.barline)."),
                                 QStringLiteral("FILE..."));
    parser.addOption(
        {QStringLiteral("author"), ImportVerbText::tr("Who imports, for the history."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("replace"),
                      ImportVerbText::tr("Update what the project has of it already, by uid, then by name.")});
}

QCoro::Task<ExitStatus> ImportVerb::run(VerbCall call) const
{
    const QString author = call.options->value(QStringLiteral("author"));
    std::optional<DraftFile> draft;
    if (call.project.inMemory || !QFileInfo::exists(call.project.path))
        draft.emplace(call.project.path);
    ProjectPlace place;
    place.path = draft ? draft->path() : call.project.path;
    const ProjectService service(authorNamed(author));
    auto opening = draft ? service.create(place)
                         : service.openWaiting(place, ProjectService::Purpose::Work, waitOnStderr(call.stop));
    ProjectService::OpenedSession session = co_await opening;
    if (!session)
        co_return printError(session.error());
    printNotice((*session)->openingNotice());
    const QString made = (*session)->path() == place.path ? QString() : (*session)->path();

    const bool replaces = call.options->isSet(QStringLiteral("replace"));
    auto importing = importInto(std::move(*session), call.arguments,
                                replaces ? ImportMatch::UidThenName : ImportMatch::Nothing, call.stop);
    const Result<ImportReport> report = co_await importing;
    if (!report) {
        if (!made.isEmpty())
            QFile::remove(made);
        co_return printImportError(report.error(), call.json);
    }
    if (draft) {
        if (const Result<void> kept = draft->keep(); !kept)
            co_return printError(kept.error());
    }
    co_return call.json ? printImportJson(*report) : printImport(*report);
}

} // namespace barline
