#pragma once

#include "core/store/DatabaseOpening.h"
#include "core/store/DatabaseWorker.h"
#include "core/store/Reply.h"
#include "core/store/Session.h"

#include <QCoroTask>

#include <array>
#include <stop_token>

namespace barline {

/// An open database: one worker that writes, in the order in which it is asked to, and two that read; in memory one
/// worker for all. Never blocks the calling thread, which needs an event loop (QCoro::waitFor gives it one). Made, used
/// and destroyed on one thread.
class Database
{
public:
    /// Where `location.create`, makes the file, and fails (Conflict) where it is there already.
    static QCoro::Task<Result<std::unique_ptr<Database>>> open(DatabaseLocation location);
    /// Waits for the workers where close() was not awaited.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; } ///< empty in memory
    bool isReadOnly() const { return m_mode != DatabaseConnection::Mode::ReadWrite; }
    /// Why it can only be read, for the user; empty where it can be written.
    const QString &notice() const { return m_notice; }

    /// Runs `function`, a `Result<T>(Session &)`, on the writer in a transaction that is committed when it succeeds and
    /// rolled back when it fails. Asked for at once, even where the task is awaited later. Cancelled, and nothing is
    /// done, where `stop` was requested before it begins.
    template <typename Function>
    auto write(Function function, std::stop_token stop = {})
    {
        return submit(m_writer.get(), Session::Kind::Write, std::move(function), std::move(stop));
    }

    /// Runs `function` on a reader, all of it on one snapshot.
    template <typename Function>
    auto read(Function function, std::stop_token stop = {})
    {
        return submit(reader(), Session::Kind::Read, std::move(function), std::move(stop));
    }

    /// Writes everything, as of one snapshot, into another file, which is there whole or as it was before.
    QCoro::Task<Result<void>> copyTo(QString path);

    /// Finishes what was asked for and leaves one file where this was its last user. From then on everything fails
    /// (Unavailable).
    QCoro::Task<Result<void>> close();

private:
    explicit Database(QString path);

    template <typename Function>
    using Answer = std::invoke_result_t<Function, Session &>;

    template <typename T>
    static QCoro::Task<T> answer(Reply<T> reply)
    {
        co_return co_await reply;
    }

    template <typename Function>
    QCoro::Task<Answer<Function>> submit(DatabaseWorker *worker, Session::Kind kind, Function function,
                                         std::stop_token stop)
    {
        Reply<Answer<Function>> reply;
        if (m_isClosed || !worker) {
            reply.deliver(failure(closedError()));
            return answer(std::move(reply));
        }
        worker->post([reply, worker, kind, function = std::move(function),
                      stop = std::move(stop)](DatabaseConnection *connection) mutable {
            if (stop.stop_requested()) {
                reply.deliver(failure(cancelledError()));
                return;
            }
            Answer<Function> result = connection ? run<Answer<Function>>(*connection, kind, function)
                                                 : Answer<Function>(failure(closedError()));
            reply.deliver(std::move(result));
            if (connection && kind == Session::Kind::Write)
                worker->checkpointSoon();
        });
        return answer(std::move(reply));
    }

    template <typename T, typename Function>
    static T run(DatabaseConnection &connection, Session::Kind kind, Function &function)
    {
        Session session(connection, kind);
        if (const Result<void> begun = session.begin(); !begun)
            return failure(begun.error());
        T result = function(session);
        if (!result)
            return result;
        if (const Result<void> committed = session.commit(); !committed)
            return failure(committed.error());
        return result;
    }

    static Error closedError();
    static Error cancelledError();
    DatabaseWorker *reader() const;

    QString m_path;
    QString m_notice;
    DatabaseConnection::Mode m_mode = DatabaseConnection::Mode::ReadWrite;
    bool m_isClosed = false;
    std::shared_ptr<FilesCopy> m_copy; ///< what is open instead of the file, where that cannot be recovered in place
    std::unique_ptr<DatabaseWorker> m_writer;
    std::array<std::unique_ptr<DatabaseWorker>, 2> m_readers; ///< null in memory
};

} // namespace barline
