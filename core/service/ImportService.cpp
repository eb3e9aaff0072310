#include "core/service/ImportService.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/service/ImportSettling.h"

#include <QCoreApplication>

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

Result<TextPtr> readText(const DocumentSource &source)
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

/// What documents may name, and what those before have brought.
struct Beside
{
    Project project;
    Edit added; ///< as if all were added
};

void readInto(PlannedDocument &document, const QByteArray &utf8, ImportMatch match, Beside &beside,
              std::stop_token stop)
{
    ClipLengths known = lengthsOf(beside.project);
    for (const Clip &clip : std::as_const(beside.added.clips.added))
        known.insert(clip.id, clip.bars.count());
    const QString name = document.source.findingsName();
    Result<ReadDocument> read = readDocument(utf8, name, document.firstId, stop, &known);
    if (!read) {
        document.form = formOf(utf8);
        fail(document, read.error());
        return;
    }
    document.read = freedOnWorker(*std::move(read));
    describe(beside.project, match, document);
    ImportReport report;
    addToEdit(beside.project, *document.read, name, document.firstId, document.spareId, beside.added, report);
}

QString labelOf(const ImportPlan &plan)
{
    return plan.documents.size() == 1
               ? ImportText::tr("Import “%1”").arg(plan.documents.constFirst().source.name())
               : ImportText::tr("Import %n Document(s)", nullptr, static_cast<int>(plan.documents.size()));
}

tl::unexpected<Error> closed()
{
    return failure(ErrorKind::Cancelled, ImportText::tr("The project was closed during the import."));
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, ImportText::tr("The import was cancelled."));
}

} // namespace

QCoro::Task<Result<ImportPlan>> ImportService::plan(QList<DocumentSource> sources, ImportMatch match,
                                                    std::stop_token stop) const
{
    const QPointer<ProjectSession> session = m_session;
    if (!session)
        co_return closed();
    ImportPlan plan;
    Beside beside{session->document().project(), {}};
    for (const DocumentSource &source : sources) {
        PlannedDocument document = documentAt(source);
        const auto load = [source] { return readText(source); };
        auto reading = runOnWorker(load);
        const Result<TextPtr> handed = co_await reading;
        if (!session)
            co_return closed();
        if (!handed) {
            fail(document, handed.error());
            plan.documents.append(document);
            continue;
        }
        const TextPtr text = *handed;

        // Clips that need another number take it from the second half.
        auto reserving = session->store().reserveIds(2 * text->mostIds);
        const Result<qint64> first = co_await reserving;
        if (!session)
            co_return closed();
        if (!first)
            co_return failure(first.error());
        document.firstId = *first;
        document.spareId = *first + text->mostIds;

        const auto prepare = [text, match, stop, document, beside = std::move(beside)]() mutable {
            const QByteArray utf8 = std::exchange(text->utf8, {});
            readInto(document, utf8, match, beside, stop);
            return std::pair(std::move(document), std::move(beside));
        };
        auto preparing = runOnWorker(prepare);
        std::pair<PlannedDocument, Beside> prepared = co_await preparing;
        if (!session)
            co_return closed();
        if (stop.stop_requested())
            co_return cancelled();
        plan.documents.append(prepared.first);
        beside = std::move(prepared.second);
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
                                                                 std::stop_token stop, ImportMatch match) const
{
    const ImportService service = *this;
    auto planning = service.plan(std::move(sources), match, stop);
    Result<ImportPlan> plan = co_await planning;
    if (!plan)
        co_return failure(plan.error());
    auto carrying = service.carryOut(*std::move(plan), std::move(author), std::move(stop));
    co_return co_await carrying;
}

} // namespace barline
