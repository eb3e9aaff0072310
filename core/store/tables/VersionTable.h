#pragma once

#include "core/edit/NamedVersion.h"
#include "core/model/Project.h"
#include "core/store/Session.h"

namespace barline {

/// A project as the table `versions` keeps it, compressed. Pure, any thread; long for a long project.
QByteArray encodedVersion(const Project &project);

/// The table `versions`: named states of the whole project.
class VersionTable
{
public:
    explicit VersionTable(Session &session)
        : m_session(session)
    {}

    /// The id that it got; `version` has none yet.
    Result<qint64> insert(const NamedVersion &version, const QByteArray &content);
    /// Newest first.
    Result<QList<NamedVersion>> all();
    /// NotFound, or Storage where it is damaged.
    Result<Project> content(qint64 id);
    Result<void> remove(qint64 id);

private:
    Session &m_session;
};

} // namespace barline
