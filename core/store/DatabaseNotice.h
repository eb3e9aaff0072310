#pragma once

#include "core/base/HandOver.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace barline {

/// What the user should know of while a database is at work.
struct DatabaseNotice
{
    enum class Kind {
        Waiting,          ///< for another program's lock; said again each second
        GoesOn,           ///< the wait is over, either way
        LittleRoom,       ///< on the project's file system
        LongLog,          ///< a reader keeps the log from starting over
        CheckpointFailed, ///< the log cannot be moved into the file, where it stays
        FileGone,         ///< the file is no longer the one that was opened: nothing is acknowledged any more
    };

    Kind kind = Kind::GoesOn;
    QString message;                    ///< a sentence for the user; empty for GoesOn
    std::chrono::milliseconds since{0}; ///< how long it has been waiting
};

/// How an opening waits for programs that keep the file locked: as long as they do, and `listener` hears of it, until
/// `stop` is requested.
struct OpeningWait
{
    std::function<void(const DatabaseNotice &)> listener; ///< on the thread that opens, while it opens
    std::stop_token stop;
};

/// The way of notices from the workers to whoever listens.
class DatabaseNotices
{
public:
    using Listener = std::function<void(const DatabaseNotice &)>;

    DatabaseNotices() = default;
    /// On the listener's thread.
    ~DatabaseNotices();
    DatabaseNotices(const DatabaseNotices &) = delete;
    DatabaseNotices &operator=(const DatabaseNotices &) = delete;

    /// Calls `listener` on this thread, through its event loop, instead of the one before. Always the same thread.
    void listen(Listener listener);
    /// On that thread.
    void stopListening();
    /// Any thread.
    void post(DatabaseNotice notice);

private:
    std::mutex m_mutex;
    std::unique_ptr<HandOver> m_receiver; ///< lives on the listener's thread
    std::shared_ptr<const Listener> m_listener;
};

} // namespace barline
