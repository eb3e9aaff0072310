#include "core/service/ImportService.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/format/dsl/KnownNotes.h"
#include "core/service/ImportSettling.h"
#include "core/service/ProjectReading.h"
#include "core/service/ProjectService.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace barline {

namespace {

constexpr int kMostAttempts = 5;

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ImportService)
};

/// A document's text, handed from worker to worker: the caller's thread never frees it.
struct Text
{
    QByteArray utf8;
    qint64 mostIds = 0;
};
using TextPtr = std::shared_ptr<Text>;

Result<TextPtr> loadText(const DocumentSource &source)
{
    Result<QByteArray> bytes = bytesOf(source);
    if (!bytes)
        return failure(bytes.error());
    const qint64 mostIds = mostIdsOf(*bytes);
    return std::make_shared<Text>(Text{std::move(*bytes), mostIds});
}

std::shared_ptr<const ReadDocument> freedOnWorker(ReadDocument read)
{
    return {new ReadDocument(std::move(read)),
            [](const ReadDocument *done) { freeOnWorker(std::unique_ptr<const ReadDocument>(done)); }};
}

PlannedDocument documentAt(DocumentSource source)
{
    source.text.clear();
    PlannedDocument document;
    document.source = std::move(source);
    return document;
}

void fail(PlannedDocument &document, const Error &error)
{
    document.findings = error.findings();
    if (!document.findings.isEmpty())
        return;
    document.failure = error.kind();
    document.findings.append(
        Finding{Finding::Severity::Error, document.source.findingsName(), 0, 0, {}, error.message(), {}});
}

tl::unexpected<Error> closed()
{
    return failure(ErrorKind::Cancelled, ImportText::tr("The project was closed during the import."));
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, ImportText::tr("The import was cancelled."));
}

/// An import while it is planned. Handed from worker to worker.
struct Planning
{
    ImportMatch match = ImportMatch::Nothing;
    std::stop_token stop;
    Project project;
    Edit added;  ///< by the documents before, as if all of them were added
    Project all; ///< with that: what documents may name
};
using PlanningPtr = std::shared_ptr<Planning>;

/// What the document brings stands beside those after it.
void takeIn(PlannedDocument &document, ReadDocument read, Planning &planning)
{
    document.read = freedOnWorker(std::move(read));
    describe(planning.project, planning.match, document);
    ImportReport report;
    Edit added = planning.added;
    addToEdit(planning.project, *document.read, {}, document.firstId, document.spareId, added, report);
    for (qsizetype i = planning.added.clips.added.size(); i < added.clips.added.size(); ++i)
        planning.all.clips.set(std::make_shared<const Clip>(added.clips.added.at(i)));
    for (qsizetype i = planning.added.compositions.added.size(); i < added.compositions.added.size(); ++i)
        planning.all.compositions.set(std::make_shared<const Composition>(added.compositions.added.at(i)));
    planning.added = std::move(added);
}

void readText(PlannedDocument &document, const QByteArray &utf8, Planning &planning, const Progress &progress)
{
    const ClipLengths known = lengthsOf(planning.all);
    const auto notes = std::make_shared<KnownNotes>(planning.all);
    const FindNote findNote = [notes](ClipId clip, qint64 number) { return notes->find(clip, number); };
    Result<ReadDocument> read = readDocument(utf8, document.source.findingsName(), document.firstId, planning.stop,
                                             &known, findNote, NoteReading::PlainAhead, progress);
    if (read) {
        takeIn(document, *std::move(read), planning);
        return;
    }
    document.form = formOf(utf8);
    fail(document, read.error());
}

/// Reserves ids for what is read, and as many for clips that need another number.
QCoro::Task<Result<PlannedDocument>> withIds(QPointer<ProjectSession> session, PlannedDocument document, qint64 mostIds)
{
    auto reserving = session->store().reserveIds(2 * mostIds);
    const Result<qint64> first = co_await reserving;
    if (!first)
        co_return failure(first.error());
    document.firstId = *first;
    document.spareId = *first + mostIds;
    co_return document;
}

QCoro::Task<Result<PlannedDocument>> planText(QPointer<ProjectSession> session, DocumentSource source,
                                              PlanningPtr planning, Progress progress)
{
    PlannedDocument document = documentAt(source);
    const auto load = [source] { return loadText(source); };
    auto reading = runOnWorker(load);
    const Result<TextPtr> handed = co_await reading;
    if (!session)
        co_return closed();
    if (!handed) {
        fail(document, handed.error());
        co_return document;
    }
    const TextPtr text = *handed;
    auto reserving = withIds(session, document, text->mostIds);
    const Result<PlannedDocument> prepared = co_await reserving;
    if (!prepared)
        co_return failure(prepared.error());
    const auto read = [text, planning, progress, document = *prepared]() mutable {
        const QByteArray utf8 = std::exchange(text->utf8, {});
        readText(document, utf8, *planning, progress);
        return document;
    };
    auto parsing = runOnWorker(read);
    const PlannedDocument planned = co_await parsing;
    co_return planned;
}

/// Another project file: what is in it when it is opened.
QCoro::Task<Result<PlannedDocument>> planProject(QPointer<ProjectSession> session, DocumentSource source,
                                                 PlanningPtr planning)
{
    PlannedDocument document = documentAt(source);
    document.form = DocumentForm::Project;
    ProjectPlace place;
    place.path = source.path;
    const ProjectService service{QString()};
    auto opening = service.open(place, ProjectService::Purpose::Look);
    const ProjectService::OpenedSession opened = co_await opening;
    if (!session)
        co_return closed();
    if (!opened) {
        fail(document, opened.error());
        co_return document;
    }
    const Project project = (*opened)->document().project();
    auto closing = (*opened)->close(false);
    (void)co_await closing;
    if (!session)
        co_return closed();
    auto reserving = withIds(session, document, mostIdsOf(project));
    const Result<PlannedDocument> prepared = co_await reserving;
    if (!prepared)
        co_return failure(prepared.error());
    const auto read = [project, planning, document = *prepared]() mutable {
        takeIn(document, readProject(project, document.firstId), *planning);
        return document;
    };
    auto reading = runOnWorker(read);
    const PlannedDocument planned = co_await reading;
    co_return planned;
}

/// Whether two paths lead to one file. Pool thread.
bool isSameFile(const QString &a, const QString &b)
{
    return QFileInfo(a) == QFileInfo(b);
}

QString labelOf(const ImportPlan &plan)
{
    return plan.documents.size() == 1
               ? ImportText::tr("Import “%1”").arg(plan.documents.constFirst().source.name())
               : ImportText::tr("Import %n Document(s)", nullptr, static_cast<int>(plan.documents.size()));
}

} // namespace

QCoro::Task<Result<ImportPlan>> ImportService::plan(QList<DocumentSource> sources, ImportMatch match,
                                                    std::stop_token stop, Progress progress) const
{
    const QPointer<ProjectSession> session = m_session;
    if (!session)
        co_return closed();
    const Project project = session->document().project();
    const auto planning = std::make_shared<Planning>(Planning{match, stop, project, {}, project});
    QStringList paths;
    for (const DocumentSource &source : sources) {
        if (!source.path.isEmpty())
            paths.append(source.path);
    }
    const auto findOwn = [paths, own = session->path()]() mutable {
        paths.removeIf([&own](const QString &path) { return isSameFile(path, own); });
        return paths;
    };
    auto looking = runOnWorker(findOwn);
    const QStringList others = co_await looking;
    auto sorting = ProjectService::projectsAmong(others);
    const QStringList projects = co_await sorting;
    ImportPlan plan;
    for (const DocumentSource &source : sources) {
        if (!session)
            co_return closed();
        const auto percent = [&](qsizetype done) { return static_cast<int>(done * 100 / sources.size()); };
        const qsizetype done = plan.documents.size();
        const Progress ofOne = progress.part(percent(done), percent(done + 1));
        const bool isProject = !source.path.isEmpty() && projects.contains(source.path);
        auto planningOne =
            isProject ? planProject(session, source, planning) : planText(session, source, planning, ofOne);
        const Result<PlannedDocument> planned = co_await planningOne;
        if (!planned)
            co_return failure(planned.error());
        if (stop.stop_requested())
            co_return cancelled();
        plan.documents.append(*planned);
        ofOne.setPercent(100);
    }
    co_return plan;
}

QCoro::Task<Result<ImportReport>> ImportService::carryOut(ImportPlan plan, QString author, std::stop_token stop) const
{
    const QPointer<ProjectSession> session = m_session;
    if (plan.hasErrors())
        co_return failure(errorOf(plan));
    for (int attempt = 1;; ++attempt) {
        if (!session)
            co_return closed();
        const auto work = [plan, project = session->document().project()] { return settle(project, plan); };
        auto settling = runOnWorker(work);
        const Result<SettledImport> settled = co_await settling;
        if (!session)
            co_return closed();
        if (stop.stop_requested())
            co_return cancelled();
        if (!settled)
            co_return failure(settled.error());
        History &history = session->history();
        const Result<void> pushed = author.isEmpty() ? history.push(settled->edit, labelOf(plan))
                                                     : history.pushAs(author, settled->edit, labelOf(plan));
        if (pushed)
            co_return settled->report;
        // Somebody was faster: what is to be updated is another by now.
        if (pushed.error().kind() != ErrorKind::Conflict || attempt == kMostAttempts)
            co_return failure(pushed.error());
    }
}

QCoro::Task<Result<ImportReport>> ImportService::importFiles(QStringList paths, QString author,
                                                             std::stop_token stop) const
{
    return importDocuments(sourcesOf(paths), author, stop);
}

QCoro::Task<Result<ImportReport>> ImportService::importDocuments(QList<DocumentSource> sources, QString author,
                                                                 std::stop_token stop, ImportMatch match,
                                                                 Progress progress) const
{
    const ImportService service = *this;
    auto planning = service.plan(std::move(sources), match, stop, progress);
    Result<ImportPlan> plan = co_await planning;
    if (!plan)
        co_return failure(plan.error());
    auto carrying = service.carryOut(*std::move(plan), std::move(author), std::move(stop));
    co_return co_await carrying;
}

} // namespace barline
