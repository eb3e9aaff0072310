#include "core/service/DslCreation.h"

#include "core/base/RunOnWorker.h"
#include "core/format/dsl/KnownNotes.h"
#include "core/service/ImportSettling.h"
#include "core/store/EditStore.h"
#include "core/store/repositories/RowEdits.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/PagedRows.h"
#include "core/store/tables/ProjectTable.h"

#include <QCoreApplication>

namespace barline {

namespace {

constexpr int kMostAttempts = 5;

struct DslCreation
{
    Q_DECLARE_TR_FUNCTIONS(barline::DslCreation)
};

struct Reserved
{
    qint64 firstId = 0;
    ClipLengths clips;
};

Result<Reserved> reserve(Session &session, qint64 ids)
{
    Reserved reserved;
    Result<qint64> first = ProjectTable(session).reserveIds(ids);
    if (!first)
        return failure(first.error());
    reserved.firstId = *first;
    Result<ClipLengths> lengths = ClipTables(session).lengths();
    if (!lengths)
        return failure(lengths.error());
    reserved.clips = std::move(*lengths);
    return reserved;
}

/// The clips that decide on numbers and places of those that come: of the same number, or of the library alone.
Result<Project> clipsBeside(Session &session, const ReadDocument &read)
{
    QList<ClipId> ids;
    for (const Clip &clip : read.clips)
        ids.append(clip.id);
    Project project;
    for (const RowFilter &filter :
         {idIsIn("clips.id", ids), holds("clips.home_composition_id", CompositionId().value())}) {
        const Result<QList<Clip>> found = PagedRows<Clip>(session).all(filter);
        if (!found)
            return failure(found.error());
        for (const Clip &clip : *found)
            project.clips.set(std::make_shared<const Clip>(clip));
    }
    return project;
}

/// Conflict where a clip that the document was read against is gone or of another length.
Result<void> checkClips(Session &session, const QSet<ClipId> &used, const ClipLengths &known)
{
    const Result<ClipLengths> now = ClipTables(session).lengths();
    if (!now)
        return failure(now.error());
    for (const ClipId clip : used) {
        if (known.contains(clip) && now->value(clip) != known.value(clip))
            return failure(ErrorKind::Conflict,
                           DslCreation::tr("Clip %1 was changed by somebody else meanwhile. Nothing was written; try "
                                           "again.")
                               .arg(clip.value()));
    }
    return {};
}

Result<ImportReport> add(Session &session, const ReadDocument &read, const QString &fileName, const Reserved &reserved,
                         qint64 mostIds, const EditMark &mark)
{
    QSet<ClipId> used;
    for (const Composition &composition : read.compositions)
        used.unite(clipsUsedBy(composition));
    if (const Result<void> unchanged = checkClips(session, used, reserved.clips); !unchanged)
        return failure(unchanged.error());
    const Result<Project> beside = clipsBeside(session, read);
    if (!beside)
        return failure(beside.error());
    Edit edit;
    ImportReport report;
    addToEdit(*beside, read, fileName, reserved.firstId, reserved.firstId + mostIds, edit, report);
    const QString label = read.compositions.isEmpty()
                              ? DslCreation::tr("Add %n Clip(s)", nullptr, static_cast<int>(report.clips.size()))
                              : DslCreation::tr("Add “%1”").arg(read.compositions.constFirst().name);
    const Result<qint64> seq = commitRows(session, std::move(edit), mark, label);
    return seq ? Result<ImportReport>(std::move(report)) : failure(seq.error());
}

Result<void> checkContent(const ReadDocument &read, DslContent content)
{
    if (content == DslContent::Clips && !read.compositions.isEmpty())
        return failure(ErrorKind::Invalid, DslCreation::tr("The document has a composition; clips alone are needed."));
    if (content == DslContent::Compositions && read.compositions.isEmpty())
        return failure(ErrorKind::Invalid, DslCreation::tr("The document has clips only; a composition is needed."));
    return {};
}

/// Reads the document against the project's clips. The project is loaded only where the document overrides notes of it.
QCoro::Task<Result<ReadDocument>> readAgainst(Database &database, QByteArray utf8, QString fileName, Reserved reserved,
                                              std::stop_token stop)
{
    const auto asksForNotes = std::make_shared<bool>(false);
    const auto parse = [utf8, fileName, reserved, stop, asksForNotes] {
        const FindNote findNote = [asksForNotes](ClipId, qint64) {
            *asksForNotes = true;
            return std::optional<NumberedNote>();
        };
        return readDocument(utf8, fileName, reserved.firstId, stop, &reserved.clips, findNote);
    };
    auto parsing = runOnWorker(parse);
    const Result<ReadDocument> read = co_await parsing;
    if (!read || !*asksForNotes)
        co_return read;
    EditStore store(database);
    auto loading = store.load();
    const Result<LoadedProject> loaded = co_await loading;
    if (!loaded)
        co_return failure(loaded.error());
    const auto parseAgain = [utf8, fileName, reserved, stop, project = loaded->project] {
        const auto notes = std::make_shared<KnownNotes>(project);
        const FindNote findNote = [notes](ClipId clip, qint64 number) { return notes->find(clip, number); };
        return readDocument(utf8, fileName, reserved.firstId, stop, &reserved.clips, findNote);
    };
    auto parsingAgain = runOnWorker(parseAgain);
    const Result<ReadDocument> again = co_await parsingAgain;
    co_return again;
}

/// Conflict where somebody else changed a clip that the document names while it was read.
QCoro::Task<Result<ImportReport>> createOnce(Database &database, QByteArray utf8, QString fileName, DslContent content,
                                             EditMark mark, std::stop_token stop)
{
    const qint64 mostIds = mostIdsOf(utf8);
    // Clips that need another number take it from the second half.
    auto reserving = database.write([mostIds](Session &session) { return reserve(session, 2 * mostIds); }, stop);
    const Result<Reserved> reserved = co_await reserving;
    if (!reserved)
        co_return failure(reserved.error());
    auto reading = readAgainst(database, utf8, fileName, *reserved, stop);
    const Result<ReadDocument> read = co_await reading;
    if (!read)
        co_return failure(read.error());
    if (const Result<void> checked = checkContent(*read, content); !checked)
        co_return failure(checked.error());
    auto adding =
        database.write([read = *read, fileName, reserved = *reserved, mostIds,
                        mark](Session &session) { return add(session, read, fileName, reserved, mostIds, mark); },
                       stop);
    co_return co_await adding;
}

} // namespace

QCoro::Task<Result<ImportReport>> createFromDsl(Database &database, EditAuthor &author, QByteArray utf8,
                                                QString fileName, DslContent content, std::stop_token stop)
{
    const EditMark mark = author.nextMark();
    for (int attempt = 1;; ++attempt) {
        auto creating = createOnce(database, utf8, fileName, content, mark, stop);
        const Result<ImportReport> created = co_await creating;
        if (created || created.error().kind() != ErrorKind::Conflict || attempt == kMostAttempts)
            co_return created;
    }
}

} // namespace barline
