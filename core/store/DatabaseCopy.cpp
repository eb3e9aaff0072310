#include "core/store/DatabaseCopy.h"

#include "core/store/DatabaseWorker.h"
#include "core/store/DurableFile.h"
#include "core/store/StoreError.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace barline {

namespace {

constexpr int kPagesAStep = 64; // some 0.3 ms
constexpr int kMostRestarts = 3;

void advanceSoon(DatabaseWorker &worker, std::shared_ptr<DatabaseCopy> copy, Reply<Result<void>> reply,
                 std::stop_token stop, Progress progress)
{
    worker.post([&worker, copy, reply, stop, progress](DatabaseConnection *connection) {
        if (!connection || stop.stop_requested()) {
            copy->end();
            reply.deliver(failure(cancelledError()));
            return;
        }
        const Result<bool> isNearlyDone = copy->advance(progress);
        if (isNearlyDone && !*isNearlyDone)
            advanceSoon(worker, copy, reply, stop, progress);
        else
            reply.deliver(isNearlyDone ? Result<void>() : failure(isNearlyDone.error()));
    });
}

} // namespace

DatabaseCopy::DatabaseCopy(QString draft)
    : m_draft(std::move(draft))
{}

DatabaseCopy::~DatabaseCopy()
{
    end();
}

Reply<Result<void>> DatabaseCopy::advanceOn(DatabaseWorker &worker, std::shared_ptr<DatabaseCopy> copy,
                                            std::stop_token stop, Progress progress)
{
    Reply<Result<void>> reply = copy->m_advanced;
    worker.post([&worker, copy, reply, stop, progress](DatabaseConnection *connection) {
        const Result<void> begun = connection ? copy->begin(*connection) : failure(cancelledError());
        if (begun)
            advanceSoon(worker, copy, reply, stop, progress);
        else
            reply.deliver(begun);
    });
    return reply;
}

Result<void> DatabaseCopy::begin(DatabaseConnection &connection)
{
    m_connection = &connection;
    m_connection->attach(*this);
    const int opened =
        sqlite3_open_v2(m_draft.toUtf8().constData(), &m_target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    // It is synced once, when it is whole.
    if (opened == SQLITE_OK)
        sqlite3_exec(m_target, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    if (opened == SQLITE_OK)
        m_backup = sqlite3_backup_init(m_target, "main", connection.handle(), "main");
    if (!m_backup || sqlite3_backup_step(m_backup, 0) != SQLITE_OK)
        return failure(problem());
    m_left = sqlite3_backup_remaining(m_backup);
    return {};
}

Result<bool> DatabaseCopy::advance(const Progress &progress)
{
    if (m_left > kPagesAStep) {
        if (sqlite3_backup_step(m_backup, kPagesAStep) != SQLITE_OK)
            return failure(problem());
        const int left = sqlite3_backup_remaining(m_backup);
        m_restarts += left > m_left ? 1 : 0;
        m_left = left;
        progress.setPercent(100 -
                            static_cast<int>(qint64(100) * left / std::max(1, sqlite3_backup_pagecount(m_backup))));
    }
    return m_left <= kPagesAStep || m_restarts > kMostRestarts;
}

Result<void> DatabaseCopy::finish()
{
    if (!m_backup)
        return failure(cancelledError());
    if (sqlite3_backup_step(m_backup, -1) != SQLITE_DONE)
        return failure(problem());
    sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (sqlite3_exec(m_target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(problem());
    close();
    return {};
}

void DatabaseCopy::end()
{
    if (!m_connection)
        return;
    close();
    removeDraft(m_draft);
    m_advanced.deliver(failure(cancelledError()));
}

Error DatabaseCopy::problem()
{
    sqlite3_backup_finish(std::exchange(m_backup, nullptr)); // hands its error to the target
    const Error error = storeError(m_target);
    close();
    removeDraft(m_draft);
    return error;
}

void DatabaseCopy::close()
{
    sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    sqlite3_close(std::exchange(m_target, nullptr));
    m_connection->detach(*this);
    m_connection = nullptr;
}

Result<void> copyDatabase(DatabaseConnection &connection, const QString &path)
{
    DatabaseCopy copy(draftPathBeside(path));
    Result<void> done = copy.begin(connection);
    if (done)
        done = copy.finish();
    return done ? placeCopy(copy.draft(), path) : done;
}

Result<void> placeCopy(const QString &draft, const QString &path)
{
    const Result<void> placed = placeDurably(draft, QFileInfo(path).absoluteFilePath(), IfThere::Replace);
    removeDraft(draft);
    return placed;
}

} // namespace barline
