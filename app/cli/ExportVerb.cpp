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

const QString kCompositionOption = QStringLiteral("composition");
const QString kClipOption = QStringLiteral("clip");
const QString kFormOption = QStringLiteral("form");

template <typename Pointers>
QString listed(const Pointers &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(ExportVerbText::tr("%1 “%2”").arg(thing->id.value()).arg(thing->name));
    return names.join(QStringLiteral(", "));
}

/// The one of that id, else all of that name.
template <typename Pointer, typename Pointers>
QList<Pointer> called(const Pointers &things, const QString &wanted)
{
    QList<Pointer> found;
    for (const Pointer &thing : things) {
        if (QString::number(thing->id.value()) == wanted)
            return {thing};
        if (thing->name == wanted)
            found.append(thing);
    }
    return found;
}

/// The composition that is meant: by id, by name, or the only one. Conflict where several could be.
Result<CompositionPtr> chosenComposition(const Project &project, const QString &wanted)
{
    const auto found = wanted.isEmpty()
                           ? QList<CompositionPtr>(project.compositions.begin(), project.compositions.end())
                           : called<CompositionPtr>(project.compositions, wanted);
    if (found.size() == 1)
        return found.constFirst();
    if (found.size() > 1)
        return failure(ErrorKind::Conflict,
                       ExportVerbText::tr("Which composition? Name one by --composition ID: %1.").arg(listed(found)));
    if (wanted.isEmpty())
        return failure(ErrorKind::NotFound, ExportVerbText::tr("There is no composition in the project."));
    return failure(ErrorKind::NotFound, ExportVerbText::tr("There is no composition “%1” in the project.").arg(wanted));
}

/// Each clip that is meant, by id or by name, of those that may be.
Result<QList<ClipPtr>> chosenClips(const QList<ClipPtr> &candidates, const QStringList &wanted)
{
    QList<ClipPtr> clips;
    for (const QString &each : wanted) {
        const QList<ClipPtr> found = called<ClipPtr>(candidates, each);
        if (found.size() > 1)
            return failure(ErrorKind::Conflict,
                           ExportVerbText::tr("Which clip? Name one by --clip ID: %1.").arg(listed(found)));
        if (found.isEmpty())
            return failure(ErrorKind::NotFound, ExportVerbText::tr("There is no clip “%1” there.").arg(each));
        if (!clips.contains(found.constFirst()))
            clips.append(found.constFirst());
    }
    return clips;
}

/// What the options choose. With clips, a composition narrows down which clips are meant.
Result<ExportContent> contentOf(const Project &project, const QCommandLineParser &options, DocumentForm form)
{
    ExportContent content;
    content.form = form;
    const QStringList clips = options.values(kClipOption);
    const QString composition = options.value(kCompositionOption);
    QList<ClipPtr> candidates(project.clips.begin(), project.clips.end());
    if (clips.isEmpty() || !composition.isEmpty()) {
        const Result<CompositionPtr> chosen = chosenComposition(project, composition);
        if (!chosen)
            return failure(chosen.error());
        content.composition = (*chosen)->id;
        candidates = libraryOf(project, **chosen);
    }
    if (clips.isEmpty())
        return content;
    Result<QList<ClipPtr>> chosen = chosenClips(candidates, clips);
    if (!chosen)
        return failure(chosen.error());
    content.composition = CompositionId();
    content.clips = std::move(*chosen);
    return content;
}

/// The form that is asked for; Invalid where there is none of that name, or where it does not suit.
Result<DocumentForm> formOf(const QCommandLineParser &options, const QString &out)
{
    const bool hasClips = options.isSet(kClipOption);
    const QString name = options.value(kFormOption);
    if (out != QLatin1String("-")) {
        const Result<ExportFormat> format = exportFormatOf(out);
        if (!format)
            return failure(format.error());
        if (*format == ExportFormat::Midi && (hasClips || !name.isEmpty()))
            return failure(ErrorKind::Invalid,
                           ExportVerbText::tr("--clip and --form are for documents (.json), not for MIDI files."));
    }
    if (name.isEmpty())
        return hasClips ? DocumentForm::Clip : DocumentForm::Project;
    const DocumentForm form = formNamed(name);
    if (form == DocumentForm::Composition && hasClips)
        return failure(ErrorKind::Invalid,
                       ExportVerbText::tr("--form composition is for a composition; clips have the forms project, clip "
                                          "and sml."));
    if (form != DocumentForm::Project && form != DocumentForm::Clip && form != DocumentForm::Composition &&
        form != DocumentForm::Sml)
        return failure(ErrorKind::Invalid,
                       ExportVerbText::tr("--form is project, clip, composition or sml, not “%1”.").arg(name));
    return form;
}

Result<Findings> writeToStdout(const Project &project, const ExportContent &content, const std::stop_token &stop)
{
    bool isTaken = true;
    const auto print = [&](QByteArrayView part) {
        isTaken = printBytes(QByteArray::fromRawData(part.data(), part.size())) == ExitStatus::Done;
        return isTaken && !stop.stop_requested();
    };
    Result<Findings> written = exportDocument(project, content, print);
    if (!isTaken)
        return failure(ErrorKind::Io, ExportVerbText::tr("The document cannot be written to stdout."));
    return written;
}

QCoro::Task<Result<Findings>> writeTo(QString out, Project project, ExportContent content, std::stop_token stop)
{
    if (out == QLatin1String("-"))
        co_return writeToStdout(project, content, stop);
    auto writing = exportToFile(std::move(project), std::move(content), out, stop);
    Result<Findings> written = co_await writing;
    co_return written;
}

ExitStatus report(const QString &out, const Findings &findings, bool isWritten)
{
    JsonReport json;
    json.beginObject();
    if (isWritten)
        json.add("written", out);
    json.addFindings("warnings", findings);
    json.endObject();
    return printReport(json);
}

} // namespace

QString ExportVerb::name() const
{
    return QStringLiteral("export");
}

QString ExportVerb::summary() const
{
    return ExportVerbText::tr("Write a composition or clips as a document (.json), or a MIDI file (.mid).");
}

Verb::ArgumentCount ExportVerb::argumentCount() const
{
    return {1, 1};
}

void ExportVerb::describe(QCommandLineParser &parser) const
{
    const QString idOrName = QStringLiteral("ID or NAME");
    parser.addPositionalArgument(QStringLiteral("OUT"),
                                 ExportVerbText::tr("Ends in .json or .mid; - writes a document to stdout."));
    parser.addOption(
        {kCompositionOption, ExportVerbText::tr("Which composition; not needed where there is one."), idOrName});
    parser.addOption({kClipOption, ExportVerbText::tr("A clip; several make a list."), idOrName});
    parser.addOption({kFormOption,
                      ExportVerbText::tr("Form of the document: project (the default), clip (the default of --clip), "
                                         "composition or sml."),
                      QStringLiteral("FORM")});
}

QCoro::Task<ExitStatus> ExportVerb::run(VerbCall call) const
{
    const QString out = call.arguments.constFirst();
    const Result<DocumentForm> form = formOf(*call.options, out);
    if (!form) {
        printError(form.error());
        co_return ExitStatus::WrongUsage;
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

    const Result<ExportContent> content = contentOf(project, *call.options, *form);
    if (!content) {
        const ExitStatus status = printError(content.error());
        co_return content.error().kind() == ErrorKind::Conflict ? ExitStatus::WrongUsage : status;
    }
    auto writing = writeTo(out, project, *content, call.stop);
    const Result<Findings> written = co_await writing;
    const bool isReported = call.json && out != QLatin1String("-");
    Findings findings = written ? *written : written.error().findings();
    for (Finding &finding : findings)
        finding.file = out == QLatin1String("-") ? QString() : out;
    if (!written && findings.isEmpty())
        co_return printError(written.error());
    const ExitStatus status = written ? ExitStatus::Done : ExitStatus::BadInput;
    if (!isReported) {
        printFindings(findings);
        co_return status;
    }
    const ExitStatus reported = report(out, findings, written.has_value());
    co_return reported == ExitStatus::Done ? status : reported;
}

} // namespace barline
