#pragma once

#include "core/store/DatabaseConnection.h"
#include "core/store/HandOver.h"

#include <QThread>

#include <atomic>

class QTimer;

namespace barline {

/// A thread with an event loop that owns one connection. Jobs run there one after another, in the order in which they
/// were posted. Post from any thread; make and destroy it on one.
class DatabaseWorker
{
public:
    /// The connection is null before it is opened and after it is closed.
    using Job = std::function<void(DatabaseConnection *connection)>;

    explicit DatabaseWorker(const QString &name);
    /// Waits for the jobs that were posted.
    ~DatabaseWorker();
    DatabaseWorker(const DatabaseWorker &) = delete;
    DatabaseWorker &operator=(const DatabaseWorker &) = delete;

    void post(Job job);
    /// Posted and not yet begun.
    int waiting() const { return m_waiting; }

    // On the worker's thread only:
    void setConnection(std::unique_ptr<DatabaseConnection> connection) { m_connection = std::move(connection); }
    DatabaseConnection *connection() const { return m_connection.get(); }
    /// Moves the log into the file where it is long, else as soon as nothing was written for a while.
    void checkpointSoon();
    void closeConnection();

private:
    QThread m_thread;
    HandOver *m_handOver; ///< lives on the thread, which deletes it at its end
    std::unique_ptr<QTimer> m_idle;
    std::unique_ptr<DatabaseConnection> m_connection;
    std::atomic<int> m_waiting = 0;
    std::atomic<bool> m_hasEnded = false; ///< the thread leaves the members alone from then on
};

} // namespace barline
