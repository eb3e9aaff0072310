#pragma once

#include "core/service/ProjectSession.h"

namespace barline {

/// Named versions of an open project, and the length of its journal. Called on the session's thread; where the session
/// dies meanwhile, the task ends without doing anything more.
class VersionService
{
public:
    explicit VersionService(ProjectSession &session)
        : m_session(&session)
    {}

    /// Keeps the project as it is now under a name, once all of it is saved.
    QCoro::Task<Result<NamedVersion>> nameVersion(QString name) const;
    /// Newest first.
    QCoro::Task<Result<QList<NamedVersion>>> versions() const;
    /// Makes the project what it was, as one edit that can be undone; the journal keeps what came between.
    QCoro::Task<Result<void>> restore(NamedVersion version) const;
    /// Removes from the journal all but the last 1,000 edits, and answers how many. The file gets smaller by what
    /// nothing uses any more.
    QCoro::Task<Result<int>> compactHistory() const;

private:
    QPointer<ProjectSession> m_session;
};

} // namespace barline
