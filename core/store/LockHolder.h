#pragma once

#include <QString>

namespace barline {

/// A process that has a lock on a database's file, as /proc/locks says: the file and its -shm are never opened to ask,
/// as closing them would drop our own locks (DURABILITY.md 3, 8).
struct LockHolder
{
    qint64 pid = 0;  ///< 0: nobody that can be named
    QString command; ///< as "barline import"; empty where the process is not ours to look at

    /// Who writes, or is about to.
    static LockHolder writing(const QString &path);
    /// Who writes; of a file without a log another process that writes or reads, as both keep us from writing.
    static LockHolder blocking(const QString &path);
    /// Another process that reads, and so keeps the log from starting over.
    static LockHolder reading(const QString &path);
    /// Whether another process has any lock on the file or its -shm, or nobody can tell.
    static bool isAnother(const QString &path);

    /// For a sentence: "process 123 (barline import)", "another window of this program", "another program".
    QString name() const;
};

} // namespace barline
