#pragma once

#include "core/store/DatabaseCall.h"
#include "core/store/DatabaseCopy.h"
#include "core/store/DatabaseOpening.h"
#include "core/store/DatabaseWorker.h"

#include <QCoroTask>

#include <array>
#include <stop_token>

namespace barline {

/// An open database: one worker that writes, in the order in which it is asked to, and two that read; in memory one
/// worker for all. Never blocks the calling thread. read() and write() may be called on any thread with an event loop,
/// where the answer then arrives; all else belongs to the thread that made it.
///
/// A write waits for another program's lock as long as that takes, and says so (listen()), until it is cancelled or the
/// database is closed; those behind it wait in order.
class Database
{
public:
    /// Where `location.create`, makes the file, and fails (Conflict) where it is there already.
    /// Where another program keeps the file locked, it waits for some seconds, then fails (Unavailable) and names it.
    static QCoro::Task<Result<std::unique_ptr<Database>>> open(DatabaseLocation location);
    /// As open(), but waits in that way; Cancelled once that is over.
    static QCoro::Task<Result<std::unique_ptr<Database>>> openWaiting(DatabaseLocation location, OpeningWait wait);
    /// As close() where that was not awaited, and waits for it. Nobody calls any more.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; } ///< empty in memory
    bool isReadOnly() const { return m_mode != DatabaseConnection::Mode::ReadWrite; }
    /// Why it can only be read, for the user; empty where it can be written.
    const QString &notice() const { return m_notice; }

    /// Hears what the user should know from now on.
    void listen(DatabaseNotices::Listener listener) { m_shared->notices.listen(std::move(listener)); }

    /// Runs `function`, a `Result<T>(Session &)`, on the writer in a transaction that is committed when it succeeds and
    /// rolled back when it fails. Asked for at once, even where the task is awaited later. Cancelled, with nothing
    /// done, where `stop` is requested before it is committed: at once where it still waits, else as soon as its
    /// statement ends.
    template <typename Function>
    auto write(Function function, std::stop_token stop = {})
    {
        return submit(m_writer.get(), Session::Kind::Write, std::move(function), std::move(stop), {});
    }

    /// Runs `function` on a reader, all of it on one snapshot. Keep it under 250 ms: page by key. One that takes longer
    /// is named, by `file` and `line` of its caller, once it keeps the log long (DatabaseNotice::Kind::LongLog).
    template <typename Function>
    auto read(Function function, std::stop_token stop = {}, const char *file = __builtin_FILE(),
              int line = __builtin_LINE())
    {
        return submit(reader(), Session::Kind::Read, std::move(function), std::move(stop), {file, line});
    }

    /// Writes everything into another file, which is there whole, as the project is at the end, or as it was before.
    /// What is asked for meanwhile is done. Works also once the own file was moved or removed
    /// (DatabaseNotice::Kind::FileGone): it is still open. Cancelled soon after `stop` is requested.
    QCoro::Task<Result<void>> copyTo(QString path, std::stop_token stop = {});
    /// The two halves of it. The first one takes long and can be cancelled; until the second one is asked for, what is
    /// committed goes into the copy too.
    QCoro::Task<Result<std::shared_ptr<DatabaseCopy>>> beginCopy(QString path, std::stop_token stop, Progress progress);
    QCoro::Task<Result<void>> finishCopy(std::shared_ptr<DatabaseCopy> copy, QString path);

    /// Gives what nothing in the file uses any more back to the disk, and answers how many bytes. Not inside a
    /// transaction; readers go on meanwhile, and writes wait.
    QCoro::Task<Result<qint64>> shrink(std::stop_token stop = {});

    /// Nobody waits for another program's lock for longer than `patience` any more: writes then fail (Unavailable) and
    /// name who holds it.
    void stopWaiting(std::chrono::milliseconds patience);

    /// Finishes what was asked for, or answers it with why it could not be done, and leaves one file where this was its
    /// last user. Waits for another program's lock for a second at most. From then on everything fails (Unavailable).
    QCoro::Task<Result<void>> close();

private:
    explicit Database(QString path);
    static QCoro::Task<Result<std::unique_ptr<Database>>> openOn(std::unique_ptr<Database> database,
                                                                 DatabaseLocation location, LockWait wait);

    template <typename T>
    static QCoro::Task<T> answer(Reply<T> reply)
    {
        co_return co_await reply;
    }

    template <typename Function>
    auto submit(DatabaseWorker *worker, Session::Kind kind, Function function, std::stop_token stop, CodePlace caller)
    {
        const auto call = std::make_shared<DatabaseCall<Function>>(kind, std::move(function), std::move(stop), caller);
        if (m_isClosed || !worker) {
            call->run(nullptr);
        } else {
            worker->post([worker, call](DatabaseConnection *connection) {
                call->run(connection);
                if (connection)
                    worker->checkpointSoon();
            });
        }
        return answer(call->reply());
    }

    DatabaseWorker *reader() const;

    QString m_path;
    QString m_notice;
    DatabaseConnection::Mode m_mode = DatabaseConnection::Mode::ReadWrite;
    std::atomic<bool> m_isClosed = false;
    std::shared_ptr<DatabaseShared> m_shared = std::make_shared<DatabaseShared>();
    std::shared_ptr<FilesCopy> m_copy; ///< what is open instead of the file, where that cannot be recovered in place
    std::unique_ptr<DatabaseWorker> m_writer;
    std::array<std::unique_ptr<DatabaseWorker>, 2> m_readers; ///< null in memory
};

} // namespace barline
