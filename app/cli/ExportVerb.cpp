#include "app/cli/ExportVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "core/service/ExportService.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace barline {

namespace {

struct ExportVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ExportVerb)
};

QString listed(const QList<CompositionPtr> &compositions)
{
    QStringList names;
    for (const CompositionPtr &composition : compositions)
        names.append(ExportVerbText::tr("%1 “%2”").arg(composition->id.value()).arg(composition->name));
    return names.join(QStringLiteral(", "));
}

QList<CompositionPtr> compositionsCalled(const Project &project, const QString &wanted)
{
    QList<CompositionPtr> found;
    for (const CompositionPtr &composition : project.compositions) {
        if (QString::number(composition->id.value()) == wanted)
            return {composition};
        if (wanted.isEmpty() || composition->name == wanted)
            found.append(composition);
    }
    return found;
}

/// The one composition that is meant: by id, by name, or the only one. Conflict where several could be.
Result<CompositionPtr> chosen(const Project &project, const QString &wanted)
{
    const QList<CompositionPtr> found = compositionsCalled(project, wanted);
    if (found.size() == 1)
        return found.constFirst();
    if (found.size() > 1)
        return failure(ErrorKind::Conflict,
                       ExportVerbText::tr("Which composition? Name one by --composition ID: %1.").arg(listed(found)));
    if (wanted.isEmpty())
        return failure(ErrorKind::NotFound, ExportVerbText::tr("There is no composition in the project."));
    return failure(ErrorKind::NotFound, ExportVerbText::tr("There is no composition “%1” in the project.").arg(wanted));
}

QCoro::Task<ExitStatus> writeTo(QString out, Project project, CompositionId composition, bool asJson)
{
    if (out == QLatin1String("-")) {
        const Result<QByteArray> bytes = exportBytes(project, composition, ExportFormat::Json);
        co_return bytes ? printBytes(*bytes) : printError(bytes.error());
    }
    auto writing = exportToFile(project, composition, out);
    const Result<void> written = co_await writing;
    if (!written)
        co_return printError(written.error());
    if (!asJson)
        co_return ExitStatus::Done;
    JsonReport json;
    json.beginObject();
    json.add("written", out);
    json.addFindings("warnings", {});
    json.endObject();
    co_return printReport(json);
}

} // namespace

QString ExportVerb::name() const
{
    return QStringLiteral("export");
}

QString ExportVerb::summary() const
{
    return ExportVerbText::tr("Write a composition as a document (.json) or a MIDI file (.mid).");
}

Verb::ArgumentCount ExportVerb::argumentCount() const
{
    return {1, 1};
}

void ExportVerb::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("OUT"),
                                 ExportVerbText::tr("Ends in .json or .mid; - writes a document to stdout."));
    parser.addOption({QStringLiteral("composition"),
                      ExportVerbText::tr("Which composition; not needed where there is one."),
                      QStringLiteral("ID or NAME")});
    parser.addOption({QStringLiteral("form"), ExportVerbText::tr("Form of the document: project."),
                      QStringLiteral("FORM"), QStringLiteral("project")});
}

QCoro::Task<ExitStatus> ExportVerb::run(VerbCall call) const
{
    const QString out = call.arguments.constFirst();
    const QString form = call.options->value(QStringLiteral("form"));
    if (form != QLatin1String("project")) {
        printError(Error(ErrorKind::Invalid, ExportVerbText::tr("--form is project, not “%1”.").arg(form)));
        co_return ExitStatus::WrongUsage;
    }
    if (out != QLatin1String("-")) {
        const Result<ExportFormat> format = exportFormatOf(out);
        if (!format) {
            printError(format.error());
            co_return ExitStatus::WrongUsage;
        }
    }
    auto opening = openProject(call.project, QString(), ProjectService::Purpose::Look, call.stop);
    ProjectService::OpenedSession session = co_await opening;
    if (!session)
        co_return printError(session.error());
    const Project project = (*session)->document().project();
    auto closing = (*session)->close(false);
    const Result<void> closed = co_await closing;
    if (!closed)
        co_return printError(closed.error());

    const Result<CompositionPtr> composition = chosen(project, call.options->value(QStringLiteral("composition")));
    if (!composition) {
        const ExitStatus status = printError(composition.error());
        co_return composition.error().kind() == ErrorKind::Conflict ? ExitStatus::WrongUsage : status;
    }
    auto writing = writeTo(out, project, (*composition)->id, call.json);
    co_return co_await writing;
}

} // namespace barline
