#include "core/service/LegacyCopy.h"

#include "core/service/Author.h"
#include "core/store/Database.h"
#include "core/store/DurableFile.h"
#include "core/store/EditAuthor.h"
#include "core/store/EditCommit.h"
#include "core/store/FileKind.h"
#include "core/store/FileWorker.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace barline {

namespace {

struct LegacyCopyText
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyCopy)
};

HistoryEntry upgradeEntry(const QString &oldPath, Edit edit)
{
    return entryOf(std::move(edit), EditAuthor(barlineAuthor(), newSessionNumber()).nextMark(),
                   LegacyCopyText::tr("Upgrade “%1”").arg(QFileInfo(oldPath).fileName()));
}

/// Moves the draft to the first name that is free.
Result<QString> placeUnderFreeName(const QString &draft, const QString &folder, const QString &name)
{
    constexpr int kMostNames = 1000;
    Result<void> placed;
    for (int number = 1; number < kMostNames; ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral(" (%1)").arg(number);
        const QString path = QStringLiteral("%1/%2%3.barline").arg(folder, name, suffix);
        placed = placeDurably(draft, path, IfThere::Refuse);
        if (placed)
            return path;
        if (placed.error().kind() != ErrorKind::Conflict)
            break;
    }
    return failure(placed.error());
}

QCoro::Task<Result<void>> fillProject(QString draft, QString oldPath, LegacyContent content)
{
    DatabaseLocation location;
    location.path = draft;
    location.create = true;
    auto opening = Database::open(location);
    const Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    auto writing = (*database)->write([oldPath, content = std::move(content)](Session &session) -> Result<void> {
        if (const Result<void> reserved = reserveLegacyIds(session, content); !reserved)
            return reserved;
        if (content.edit.isEmpty())
            return {};
        const Result<qint64> seq = commitEntry(session, upgradeEntry(oldPath, content.edit));
        return seq ? Result<void>() : failure(seq.error());
    });
    const Result<void> written = co_await writing;
    auto closing = (*database)->close();
    const Result<void> closed = co_await closing;
    co_return written ? closed : written;
}

} // namespace

QCoro::Task<Result<std::optional<LegacyContent>>> readIfLegacy(QString path)
{
    auto reading = runOnFileWorker([path]() -> Result<std::optional<LegacyContent>> {
        if (kindOfFile(path) != FileKind::OtherDatabase)
            return std::optional<LegacyContent>();
        return readLegacy(path);
    });
    co_return co_await reading;
}

QCoro::Task<Result<QString>> makeUpgraded(QString oldPath, LegacyContent content, QString folder)
{
    const QFileInfo old(oldPath);
    const QString target = folder.isEmpty() ? old.absolutePath() : folder;
    const QString name = old.completeBaseName();
    const QString draft = draftPathBeside(target + QLatin1Char('/') + name);
    auto filling = fillProject(draft, oldPath, std::move(content));
    const Result<void> filled = co_await filling;
    auto placing = runOnFileWorker([draft, target, name, filled]() -> Result<QString> {
        Result<QString> placed = filled ? placeUnderFreeName(draft, target, name) : failure(filled.error());
        removeDraft(draft);
        return placed;
    });
    Result<QString> placed = co_await placing;
    if (!placed)
        co_return failure(placed.error().during(
            LegacyCopyText::tr("%1 was made by the first version of the format, and an upgraded copy of it cannot be "
                               "made in %2; copy it to another folder and open it there.")
                .arg(oldPath, target)));
    co_return placed;
}

QString upgradeNotice(const QString &oldPath, const QString &newPath, bool isLook)
{
    if (isLook)
        return LegacyCopyText::tr(
                   "%1 was made by the first version of the format; shown is what an upgraded copy of it "
                   "would hold.")
            .arg(oldPath);
    return LegacyCopyText::tr(
               "%1 was made by the first version of the format. You are working in an upgraded copy, %2; "
               "the original stays as it is.")
        .arg(oldPath, newPath);
}

} // namespace barline
