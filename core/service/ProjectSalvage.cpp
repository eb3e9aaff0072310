#include "core/service/ProjectSalvage.h"

#include "core/store/AnnouncedWait.h"
#include "core/store/Database.h"
#include "core/store/DurableFile.h"
#include "core/store/FileWorker.h"
#include "core/store/Integrity.h"
#include "core/store/salvage/JournalSalvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace barline {

namespace {

struct ProjectSalvageText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ProjectSalvage)
};

/// What is salvaged, into what, by way of which new file, and how.
struct Salvage
{
    QString path;
    QString out;
    QString draft;
    std::optional<LockWait> wait;
    std::stop_token stop;
    Progress progress;
};

Result<TableLosses> fillDraft(const Salvage &salvage)
{
    const auto &[path, out, draft, wait, stop, progress] = salvage;
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound, ProjectSalvageText::tr("There is no project %1.").arg(path));
    if (QFileInfo::exists(out))
        return failure(ErrorKind::Conflict,
                       ProjectSalvageText::tr("%1 is there already. Name a new file to salvage into.").arg(out));
    const Result<std::unique_ptr<FilesCopy>> copy =
        wait ? FilesCopy::take(path, QDir::tempPath(), *wait) : FilesCopy::take(path, QDir::tempPath());
    if (!copy)
        return failure(copy.error());
    return salvageTables((*copy)->path(), draft, path, stop, progress);
}

QCoro::Task<Result<Findings>> fillFromJournal(QString draft, QString path, TableLosses losses, std::stop_token stop)
{
    DatabaseLocation location;
    location.path = draft;
    auto opening = Database::open(location);
    const Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    auto writing = (*database)->write(
        [path, losses, stop](Session &session) { return salvageJournal(session, path, losses, stop); }, stop);
    Result<Findings> missing = co_await writing;
    auto closing = (*database)->close();
    const Result<void> closed = co_await closing;
    if (missing && !closed)
        missing = failure(closed.error());
    co_return missing;
}

QCoro::Task<Result<Findings>> salvageInto(Salvage salvage)
{
    auto reading = runOnFileWorker([salvage] { return fillDraft(salvage); });
    const Result<TableLosses> losses = co_await reading;
    Result<Findings> missing = losses ? Result<Findings>() : failure(losses.error());
    if (losses) {
        auto filling = fillFromJournal(salvage.draft, salvage.path, *losses, salvage.stop);
        missing = co_await filling;
    }
    const bool isFilled = missing.has_value();
    auto placing = runOnFileWorker([draft = salvage.draft, out = salvage.out, isFilled] {
        const Result<void> placed = isFilled ? placeDurably(draft, out, IfThere::Refuse) : Result<void>();
        removeDraft(draft);
        return placed;
    });
    const Result<void> placed = co_await placing;
    if (missing && !placed)
        missing = failure(placed.error());
    co_return missing;
}

} // namespace

QCoro::Task<Result<Findings>> salvageProject(QString path, QString out, std::stop_token stop)
{
    const Progress unseen;
    return salvageProject(std::move(path), std::move(out), std::move(stop), unseen);
}

QCoro::Task<Result<Findings>> salvageProject(QString path, QString out, std::stop_token stop, Progress progress)
{
    return salvageInto({path, out, draftPathBeside(out), std::nullopt, std::move(stop), std::move(progress)});
}

QCoro::Task<Result<Findings>> salvageProjectWaiting(QString path, QString out, OpeningWait wait, Progress progress)
{
    const std::stop_token stop = wait.stop;
    const AnnouncedWait announced(std::move(wait));
    const Salvage salvage{path, out, draftPathBeside(out), announced.lockWait(), stop, progress};
    auto salvaging = salvageInto(salvage);
    co_return co_await salvaging;
}

bool isWorthSalvage(const Error &refusal)
{
    return meansDamage(refusal);
}

} // namespace barline
