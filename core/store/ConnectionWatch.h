#pragma once

#include "core/base/Error.h"
#include "core/store/DatabaseNotice.h"
#include "core/store/RunningReads.h"

#include <QElapsedTimer>

#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>

struct sqlite3;

namespace barline {

/// What the workers of one database share: who hears of notices, who reads, and until when they wait for other
/// programs.
class DatabaseShared
{
public:
    DatabaseNotices notices;
    RunningReads reads;

    /// From then on nobody waits for another program's lock.
    void stopWaitingIn(std::chrono::milliseconds patience);
    bool isWaitingOver() const;

private:
    std::atomic<qint64> m_waitsUntil = std::numeric_limits<qint64>::max(); ///< ms of the steady clock
};

/// How an opening waits for programs that keep the file locked.
struct LockWait
{
    std::shared_ptr<DatabaseShared> shared; ///< who hears of it; null: nobody
    std::stop_token stop;                   ///< ends the wait, and what is under way
    bool isEndless = false;                 ///< until `stop`, else ConnectionWatch::kPatience
};

/// What SQLite asks while it works or waits for a connection: whether the call was cancelled, and whether to go on
/// waiting for a lock that somebody else holds. Installed for life; the connection's thread.
class ConnectionWatch
{
public:
    explicit ConnectionWatch(QString path);
    ~ConnectionWatch();
    ConnectionWatch(const ConnectionWatch &) = delete;
    ConnectionWatch &operator=(const ConnectionWatch &) = delete;

    void install(sqlite3 *connection);
    /// From now on it speaks for that database, and waits in that way.
    void beginOpening(const LockWait &wait);
    /// From now on it waits as it usually does.
    void endOpening();
    void notify(DatabaseNotice::Kind kind, const QString &message) const;
    /// Of that database; null where there is none.
    RunningReads *reads() const { return m_shared ? &m_shared->reads : nullptr; }

    /// From now on statements end (SQLITE_INTERRUPT) once `stop` is requested; an empty token ends that.
    void follow(std::stop_token stop) { m_stop = std::move(stop); }
    bool isStopped() const { return m_stop.stop_requested(); }

    /// How long a lock is waited for; nothing: until the call is cancelled or the database closes.
    void setPatience(std::optional<std::chrono::milliseconds> patience) { m_patience = patience; }
    static constexpr std::chrono::milliseconds kPatience{5000};
    /// For what SQLite does not wait for itself: pauses, and says whether to try for the `count`th time (from 0) again.
    bool waitsOn(int count);
    /// Says that the wait is over, where it was said that there is one.
    void endWait();

    /// What is behind an error: Cancelled where that is so, and who holds a lock that was not got.
    Error reasonOf(const Error &error) const;

private:
    static int onProgress(void *watch);
    static int onBusy(void *watch, int count);

    QString m_path;
    std::shared_ptr<DatabaseShared> m_shared;
    std::stop_token m_stop;
    std::optional<std::chrono::milliseconds> m_patience = kPatience;
    QElapsedTimer m_waiting;
    qint64 m_saidMs = 0; ///< of m_waiting
    bool m_hasSaid = false;
};

} // namespace barline
