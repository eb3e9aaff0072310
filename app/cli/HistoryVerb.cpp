#include "app/cli/HistoryVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCoroFuture>

#include <limits>
#include <optional>

namespace barline {

namespace {

struct HistoryVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::HistoryVerb)
};

struct Steps
{
    int undo = 0;
    int redo = 0;
};

/// The number of steps that an option asks for, 0 where it is not given; nothing where it is no number from 1.
std::optional<int> stepsOf(const QCommandLineParser &options, const QString &option)
{
    if (!options.isSet(option))
        return 0;
    bool isNumber = false;
    const int steps = options.value(option).toInt(&isNumber);
    return isNumber && steps > 0 ? std::optional<int>(steps) : std::nullopt;
}

Result<void> makeSteps(History &history, Steps steps)
{
    history.setMostAtOnce(std::numeric_limits<qsizetype>::max());
    for (int i = 0; i < steps.undo; ++i) {
        if (const Result<void> undone = history.undo(); !undone)
            return undone;
    }
    for (int i = 0; i < steps.redo; ++i) {
        if (const Result<void> redone = history.redo(); !redone)
            return redone;
    }
    return {};
}

/// Takes the steps back, or makes them again, and saves.
QCoro::Task<Result<void>> stepAndSave(ProjectSession *session, Steps steps)
{
    QString lost;
    const auto connection = QObject::connect(session, &ProjectSession::notApplied, session,
                                             [&lost, session](const QString &, const QString &why) {
                                                 lost = why;
                                                 session->persister().dropWaiting();
                                             });
    // All steps or none: nothing is committed before the last one was made.
    auto pausing = session->persister().pause();
    (void)co_await pausing;
    const Result<void> made = makeSteps(session->history(), steps);
    if (!made) {
        session->persister().dropWaiting();
        QObject::disconnect(connection);
        co_return made;
    }
    session->persister().resume();
    auto flushing = session->flush();
    Result<void> saved = co_await flushing;
    QObject::disconnect(connection);
    if (saved && !lost.isEmpty())
        saved = failure(ErrorKind::Conflict, lost);
    co_return saved;
}

/// The whole journal, a page at a time.
QCoro::Task<Result<QList<JournalLine>>> readJournal(ProjectSession *session)
{
    constexpr int kPage = 1000;
    QList<JournalLine> lines;
    for (;;) {
        auto reading = session->store().history(lines.isEmpty() ? 0 : lines.constLast().seq, kPage);
        const Result<QList<JournalLine>> page = co_await reading;
        if (!page)
            co_return page;
        lines.append(*page);
        if (page->size() < kPage)
            co_return lines;
    }
}

/// Makes the steps, reads the journal and closes the project.
QCoro::Task<Result<QList<JournalLine>>> stepAndList(std::unique_ptr<ProjectSession> session, Steps steps)
{
    Result<void> done;
    if (steps.undo > 0 || steps.redo > 0) {
        auto stepping = stepAndSave(session.get(), steps);
        done = co_await stepping;
    }
    Result<QList<JournalLine>> lines;
    if (done) {
        auto reading = readJournal(session.get());
        lines = co_await reading;
    } else {
        lines = failure(done.error());
    }
    auto closing = session->close(!done);
    const Result<void> closed = co_await closing;
    if (lines && !closed)
        lines = failure(closed.error());
    co_return lines;
}

ExitStatus printHistory(const QList<JournalLine> &lines)
{
    for (const JournalLine &line : lines) {
        const QString label =
            line.undoOf > 0 ? HistoryVerbText::tr("%1 (takes back %2)").arg(line.label).arg(line.undoOf) : line.label;
        printLine(QStringLiteral("%1  %2  %3  %4")
                      .arg(line.seq, 6)
                      .arg(line.time.toLocalTime().toString(Qt::ISODate), line.author, label));
    }
    return ExitStatus::Done;
}

ExitStatus printHistoryJson(const QList<JournalLine> &lines)
{
    JsonReport json;
    json.beginObject();
    json.beginArray("edits");
    for (const JournalLine &line : lines) {
        json.beginObject();
        json.add("seq", line.seq);
        json.add("time", line.time.toUTC().toString(Qt::ISODateWithMs));
        json.add("author", line.author);
        json.add("label", line.label);
        if (line.undoOf > 0)
            json.add("undo_of", line.undoOf);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return printReport(json);
}

} // namespace

QString HistoryVerb::name() const
{
    return QStringLiteral("history");
}

QString HistoryVerb::summary() const
{
    return HistoryVerbText::tr("List the edits of a project, take steps back or make them again.");
}

Verb::ArgumentCount HistoryVerb::argumentCount() const
{
    return {0, 0};
}

void HistoryVerb::describe(QCommandLineParser &parser) const
{
    parser.addOption({QStringLiteral("undo"), HistoryVerbText::tr("Take back the author's latest N steps (1)."),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("redo"),
                      HistoryVerbText::tr("Make the latest N steps again that were taken back "
                                          "(1)."),
                      QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("author"), HistoryVerbText::tr("Whose steps; yours unless given."), QStringLiteral("NAME")});
}

QStringList HistoryVerb::completed(QStringList arguments) const
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString &argument = arguments[i];
        if (argument != QLatin1String("--undo") && argument != QLatin1String("--redo"))
            continue;
        bool isNumber = false;
        if (i + 1 < arguments.size())
            arguments.at(i + 1).toInt(&isNumber);
        if (!isNumber)
            argument += QStringLiteral("=1");
        else
            argument += QLatin1Char('=') + arguments.takeAt(i + 1);
    }
    return arguments;
}

QCoro::Task<ExitStatus> HistoryVerb::run(VerbCall call) const
{
    const std::optional<int> undo = stepsOf(*call.options, QStringLiteral("undo"));
    const std::optional<int> redo = stepsOf(*call.options, QStringLiteral("redo"));
    if (!undo || !redo) {
        printError(Error(ErrorKind::Invalid, HistoryVerbText::tr("--undo and --redo take a number from 1.")));
        co_return ExitStatus::WrongUsage;
    }
    const auto purpose = *undo > 0 || *redo > 0 ? ProjectService::Purpose::Work : ProjectService::Purpose::Look;
    auto opening = openProject(call.project, call.options->value(QStringLiteral("author")), purpose, call.stop);
    ProjectService::OpenedSession session = co_await opening;
    if (!session)
        co_return printError(session.error());

    if ((*session)->history().start().reason == HistoryStart::Reason::Damaged) {
        Finding damage;
        damage.severity = Finding::Severity::Warning;
        damage.file = (*session)->path();
        damage.message = (*session)->history().startText();
        printFindings({damage});
    }
    showWaits(**session, call.stop);
    Steps steps;
    steps.undo = *undo;
    steps.redo = *redo;
    auto working = stepAndList(std::move(*session), steps);
    const Result<QList<JournalLine>> lines = co_await working;
    if (!lines)
        co_return printError(lines.error());
    co_return call.json ? printHistoryJson(*lines) : printHistory(*lines);
}

} // namespace barline
