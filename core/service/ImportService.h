#pragma once

#include "core/service/ImportPlan.h"
#include "core/service/ImportReport.h"
#include "core/service/ProjectSession.h"

#include <stop_token>

namespace barline {

/// Brings documents into an open project: all of them as one edit, or nothing. They are read and parsed on pool
/// threads; called on the session's thread. The session outlives the task, or the task ends without doing anything.
class ImportService
{
public:
    explicit ImportService(ProjectSession &session)
        : m_session(&session)
    {}

    /// Reads the documents and says what is in them and what it can update. Changes nothing; documents with errors are
    /// in the plan too, with all findings.
    QCoro::Task<Result<ImportPlan>> plan(QList<DocumentSource> sources, ImportMatch match, std::stop_token stop,
                                         Progress progress = {}) const;
    /// Carries out a plan as its choices say, as one edit. Invalid, with every finding of every document, where one has
    /// errors; Conflict where something that it updates is no longer there. `author` empty: the session's own.
    QCoro::Task<Result<ImportReport>> carryOut(ImportPlan plan, QString author, std::stop_token stop) const;

    /// Both in one go. What `match` finds is updated, all else is added. `progress`: of the reading, which is nearly
    /// all of it.
    QCoro::Task<Result<ImportReport>> importDocuments(QList<DocumentSource> sources, QString author,
                                                      std::stop_token stop, ImportMatch match = ImportMatch::Nothing,
                                                      Progress progress = {}) const;
    QCoro::Task<Result<ImportReport>> importFiles(QStringList paths, QString author, std::stop_token stop) const;

private:
    QPointer<ProjectSession> m_session;
};

} // namespace barline
