#pragma once

#include "tests/support/DiskVfs.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>

#include <map>

namespace barline::test {

/// What happened to the disk, or to the program.
struct DiskEvent
{
    enum class Kind {
        Create,   ///< a file by the name `data`
        Write,    ///< `data` at `offset`
        Truncate, ///< to `offset` bytes
        Sync,     ///< all of the file is durable from here on
        LoseSync, ///< a sync that failed: what was not durable never will be
        Delete,   ///< the name
        Mark,     ///< edits up to the seq `offset` were acknowledged
    };
    Kind kind = Kind::Mark;
    int file = 0; ///< which one; a name that comes again is another file
    qint64 offset = 0;
    QByteArray data;
    bool syncsFolder = false; ///< of Sync and Delete: names are durable too
};

/// The files of a folder by name.
using DiskFiles = std::map<QByteArray, QByteArray>;

/// Writes down what SQLite does to one project, its log and its journal. Any thread.
class DiskLog : public DiskWatcher
{
public:
    /// `path` is the project, which nobody has open, so that it is one durable file, or none.
    void start(const QByteArray &path);
    void markAcknowledged(qint64 seq);
    QList<DiskEvent> stop();
    /// The project as it was at start(); empty where there was none.
    const DiskFiles &before() const { return m_before; }

    int before(const DiskAccess &access) override;
    void after(const DiskAccess &access, int code) override;

private:
    int fileOf(const QByteArray &name);

    QMutex m_mutex;
    QByteArray m_path; ///< empty while off
    DiskFiles m_before;
    QHash<QByteArray, int> m_files; ///< by name
    int m_lastFile = 0;
    QList<DiskEvent> m_events;
};

} // namespace barline::test
