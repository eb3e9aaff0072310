#include "core/service/ImportService.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/arrange/ClipEdits.h"

#include <QCoreApplication>

#include <algorithm>

namespace barline {

namespace {

constexpr qint64 kFirstReservedId = 1'000'000;

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ImportService)
};

/// Points every reference of the composition at the clips' numbers in the project.
void renumber(Composition &composition, const QHash<ClipId, ClipId> &numbers)
{
    const auto renumbered = [&](ClipId clip) { return numbers.value(clip, clip); };
    for (TrackPtr &trackPointer : composition.tracks) {
        Track track = *trackPointer;
        std::vector<InstancePtr> instances;
        instances.reserve(static_cast<size_t>(track.instances.size()));
        for (const InstancePtr &pointer : track.instances) {
            ClipInstance instance = *pointer;
            instance.clip = renumbered(instance.clip);
            for (TrackBar &bar : instance.bars)
                bar.clip = renumbered(bar.clip);
            instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        track.instances = PagedList<InstancePtr>(std::move(instances));
        trackPointer = std::make_shared<const Track>(std::move(track));
    }
}

/// What a document may name: the clips of the project, and of the documents before it.
ClipLengths clipsToName(const Project &project, const Edit &edit)
{
    ClipLengths lengths;
    for (const ClipPtr &clip : project.clips)
        lengths.insert(clip->id, clip->bars.count());
    for (const Clip &clip : edit.clips.added)
        lengths.insert(clip.id, clip.bars.count());
    return lengths;
}

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

struct Prepared
{
    Edit edit;
    ImportReport report;
    Findings errors;
};

} // namespace

void addToEdit(const Project &project, ReadDocument read, const QString &file, qint64 counter, qint64 spare, Edit &edit,
               ImportReport &report)
{
    report.warnings.append(read.warnings);
    QSet<ClipId> taken;
    qint64 order = clipOrderAfterAll(project, CompositionId());
    for (const Clip &clip : edit.clips.added) {
        taken.insert(clip.id);
        order += clip.home.isValid() ? 0 : 1;
    }
    const auto isKept = [&](ClipId id) {
        const bool inRange = id.value() < kFirstReservedId || id.value() >= counter;
        return id.isValid() && inRange && !project.clips.contains(id) && !taken.contains(id);
    };
    QSet<ClipId> kept;
    for (const Clip &clip : read.clips) {
        if (isKept(clip.id))
            kept.insert(clip.id);
    }
    QHash<ClipId, ClipId> numbers;
    for (Clip &clip : read.clips) {
        const ClipId documentId = clip.id;
        if (!kept.contains(documentId)) {
            while (taken.contains(ClipId(spare)) || kept.contains(ClipId(spare)) ||
                   project.clips.contains(ClipId(spare)))
                ++spare;
            clip.id = ClipId(spare++);
            numbers.insert(documentId, clip.id);
        }
        if (!clip.home.isValid())
            clip.order = order++;
        report.clips.append({clip.id, documentId.value(), clip.name});
    }
    for (Composition &composition : read.compositions) {
        if (!numbers.isEmpty())
            renumber(composition, numbers);
        report.compositions.append({composition.id, composition.name, file});
        edit.compositions.added.append(std::move(composition));
    }
    edit.clips.added.append(std::move(read.clips));
}

QCoro::Task<Result<ImportReport>> ImportService::importFiles(QStringList paths, QString author,
                                                             std::stop_token stop) const
{
    return importDocuments(sourcesOf(paths), author, stop);
}

QCoro::Task<Result<ImportReport>> ImportService::importDocuments(QList<DocumentSource> sources, QString author,
                                                                 std::stop_token stop) const
{
    const QPointer<ProjectSession> session = m_session;
    const auto closed = [] {
        return failure(ErrorKind::Cancelled, ImportText::tr("The project was closed during the import."));
    };
    Prepared prepared;
    for (const DocumentSource &source : sources) {
        const auto load = [source] { return readText(source); };
        auto reading = runOnWorker(load);
        const Result<TextPtr> handed = co_await reading;
        if (!session)
            co_return closed();
        if (!handed)
            co_return failure(handed.error());
        const TextPtr text = *handed;

        // Clips that need another number take it from the second half.
        auto reserving = session->store().reserveIds(2 * text->mostIds);
        const Result<qint64> first = co_await reserving;
        if (!session)
            co_return closed();
        if (!first)
            co_return failure(first.error());

        const auto prepare = [text, name = source.findingsName(), first = *first, stop,
                              project = session->document().project(), prepared = std::move(prepared)]() mutable {
            const QByteArray utf8 = std::exchange(text->utf8, {});
            const ClipLengths known = clipsToName(project, prepared.edit);
            Result<ReadDocument> read = readDocument(utf8, name, first, stop, &known);
            if (read)
                addToEdit(project, std::move(*read), name, first, first + text->mostIds, prepared.edit,
                          prepared.report);
            else if (read.error().findings().isEmpty())
                prepared.errors.append(Finding{Finding::Severity::Error, name, 0, 0, {}, read.error().message(), {}});
            else
                prepared.errors.append(read.error().findings());
            return std::move(prepared);
        };
        auto preparing = runOnWorker(prepare);
        prepared = co_await preparing;
        if (!session)
            co_return closed();
    }
    if (stop.stop_requested())
        co_return failure(ErrorKind::Cancelled, ImportText::tr("The import was cancelled."));
    if (hasErrors(prepared.errors))
        co_return failure(Error(prepared.errors + prepared.report.warnings));

    const QString label = sources.size() == 1
                              ? ImportText::tr("Import “%1”").arg(sources.constFirst().name())
                              : ImportText::tr("Import %n Document(s)", nullptr, static_cast<int>(sources.size()));
    History &history = session->history();
    const Result<void> pushed = author.isEmpty() ? history.push(std::move(prepared.edit), label)
                                                 : history.pushAs(author, std::move(prepared.edit), label);
    if (!pushed)
        co_return failure(pushed.error());
    co_return prepared.report;
}

} // namespace barline
