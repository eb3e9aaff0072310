#include "app/cli/CheckVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "app/cli/TerminalProgress.h"
#include "core/base/RunOnWorker.h"
#include "core/format/dsl/DslReader.h"
#include "core/service/DocumentFile.h"
#include "core/service/ProjectService.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace barline {

namespace {

struct CheckVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::CheckVerb)
};

struct CheckedFile
{
    QString file;
    QString form; ///< empty where it is none that is known
    Findings findings;
    bool failed = false; ///< it could not even be read
};

CheckedFile checkFile(const QString &path, std::stop_token stop, const Progress &progress)
{
    const auto alone = [&](const Error &error, const QString &form, bool failed) {
        Findings findings = error.findings();
        if (findings.isEmpty())
            findings.append(Finding{Finding::Severity::Error, path, 0, 0, {}, error.message(), {}});
        return CheckedFile{path, form, findings, failed};
    };
    const Result<QByteArray> bytes = readDocumentFile(path);
    if (!bytes)
        return alone(bytes.error(), QString(), bytes.error().kind() == ErrorKind::Io);
    const QString form = formName(formOf(*bytes));
    const Result<ReadDocument> read =
        readDocument(*bytes, path, 1, stop, nullptr, {}, NoteReading::PlainAhead, progress);
    return read ? CheckedFile{path, form, read->warnings, false} : alone(read.error(), form, false);
}

QCoro::Task<CheckedFile> checkProjectFile(QString argument, std::stop_token stop)
{
    CheckedFile checked;
    checked.file = argument;
    checked.form = QStringLiteral("project");
    const Result<ProjectArgument> project = ProjectArgument::parse(argument);
    Result<Findings> findings;
    if (!project) {
        findings = failure(project.error());
    } else if (!project->inMemory) {
        auto checking = ProjectService::checkWaiting(project->path, waitOnStderr(stop));
        findings = co_await checking;
    }
    if (findings) {
        checked.findings = *findings;
    } else {
        const ErrorKind kind = findings.error().kind();
        checked.findings = {Finding{Finding::Severity::Error, argument, 0, 0, {}, findings.error().message(), {}}};
        checked.failed = kind != ErrorKind::NotFound && kind != ErrorKind::Invalid;
    }
    co_return checked;
}

ExitStatus printChecks(const QList<CheckedFile> &files)
{
    for (const CheckedFile &file : files) {
        printFindings(file.findings);
        if (!hasErrors(file.findings))
            printLine(CheckVerbText::tr("%1: no errors").arg(file.file));
    }
    return ExitStatus::Done;
}

ExitStatus printChecksJson(const QList<CheckedFile> &files)
{
    JsonReport json;
    json.beginObject();
    json.beginArray("files");
    for (const CheckedFile &file : files) {
        json.beginObject();
        json.add("file", file.file);
        json.add("form", file.form);
        json.addFlag("ok", !hasErrors(file.findings));
        json.addFindings("findings", file.findings);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return printReport(json);
}

} // namespace

QString CheckVerb::name() const
{
    return QStringLiteral("check");
}

QString CheckVerb::summary() const
{
    return CheckVerbText::tr("Read documents and projects and report every finding; changes nothing.");
}

Verb::ArgumentCount CheckVerb::argumentCount() const
{
    return {1, std::numeric_limits<int>::max()};
}

void CheckVerb::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 CheckVerbText::tr("Documents (.json) and projects (.barline)."),
                                 QStringLiteral("FILE..."));
}

QCoro::Task<ExitStatus> CheckVerb::run(VerbCall call) const
{
    QList<CheckedFile> files;
    for (const QString &path : call.arguments) {
        if (namesProject(path)) {
            auto checking = checkProjectFile(path, call.stop);
            const CheckedFile checked = co_await checking;
            files.append(checked);
            continue;
        }
        const Progress progress;
        const TerminalProgress bar(CheckVerbText::tr("Checking %1").arg(QFileInfo(path).fileName()), progress);
        const auto check = [path, stop = call.stop, progress] { return checkFile(path, stop, progress); };
        auto checking = runOnWorker(check);
        const CheckedFile checked = co_await checking;
        files.append(checked);
    }
    const ExitStatus printed = call.json ? printChecksJson(files) : printChecks(files);
    if (printed != ExitStatus::Done)
        co_return printed;
    const auto isBad = [](const CheckedFile &file) { return hasErrors(file.findings); };
    const auto hasFailed = [](const CheckedFile &file) { return file.failed; };
    if (std::any_of(files.cbegin(), files.cend(), hasFailed))
        co_return ExitStatus::EnvironmentFailed;
    co_return std::any_of(files.cbegin(), files.cend(), isBad) ? ExitStatus::BadInput : ExitStatus::Done;
}

} // namespace barline
