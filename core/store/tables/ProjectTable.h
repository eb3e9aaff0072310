#pragma once

#include "core/model/Project.h"
#include "core/store/Session.h"

namespace barline {

/// A composition in numbers.
struct CompositionInfo
{
    CompositionId id;
    QString name;
    int bars = 0; ///< to the end of its last instance, loop or section
    int tracks = 0;
    qint64 notes = 0; ///< of the clips that it uses, each once; without rests
    double tempo = 120;
};

/// A project in numbers, as `barline info` prints them.
struct ProjectInfo
{
    int schemaVersion = 0;
    QList<CompositionInfo> compositions;
    qint64 tracks = 0;
    qint64 clips = 0;
    qint64 notes = 0;    ///< without rests
    qint64 edits = 0;    ///< in the journal
    qint64 versions = 0; ///< with a name
    qint64 bytes = 0;    ///< of the file, once its log is in it
    qint64 unused = 0;   ///< of these; a compaction gives them back
};

/// The one row of `project`: who it is, the last seq, and the counter of ids.
class ProjectTable
{
public:
    explicit ProjectTable(Session &session)
        : m_session(session)
    {}

    Result<QString> uid();
    Result<qint64> seq();
    /// Counts it up; the new one.
    Result<qint64> nextSeq();
    /// The first of `count` ids that nobody else gets.
    Result<qint64> reserveIds(qint64 count);
    /// Moves the counter past an id that a document brought.
    Result<void> keepId(qint64 id);
    Result<ProjectInfo> info();

private:
    Session &m_session;
};

} // namespace barline
