#pragma once

#include "core/base/JobQueue.h"
#include "core/store/DatabaseConnection.h"

#include <atomic>
#include <thread>

namespace barline {

/// A thread that owns one connection. Jobs run there one after another, in the order in which they were posted. Post
/// from any thread; make and destroy it on one.
class DatabaseWorker
{
public:
    /// The connection is null before it is opened and after it is closed.
    using Job = std::function<void(DatabaseConnection *connection)>;

    /// `name` is the thread's, of 15 bytes at most.
    explicit DatabaseWorker(const QString &name);
    /// Waits for the jobs that were posted.
    ~DatabaseWorker();
    DatabaseWorker(const DatabaseWorker &) = delete;
    DatabaseWorker &operator=(const DatabaseWorker &) = delete;

    void post(Job job);
    /// How many jobs were posted and are not done.
    int pending() const { return m_pending; }

    // On the worker's thread only:
    void setConnection(std::unique_ptr<DatabaseConnection> connection) { m_connection = std::move(connection); }
    DatabaseConnection *connection() const { return m_connection.get(); }
    /// Moves the log into the file where it is long, else as soon as nothing was written for a while.
    void checkpointSoon();
    void closeConnection();

private:
    void run();

    JobQueue m_jobs;
    std::atomic<int> m_pending = 0;

    // The thread's own:
    static constexpr JobQueue::TimePoint kNever = JobQueue::TimePoint::max();
    std::unique_ptr<DatabaseConnection> m_connection;
    JobQueue::TimePoint m_checkpointAt = kNever;
    bool m_isEnding = false;

    std::jthread m_thread;
};

} // namespace barline
