#pragma once

#include "core/format/dsl/DslReader.h"
#include "core/service/DocumentSource.h"
#include "core/service/ProjectSession.h"

#include <stop_token>

namespace barline {

struct ImportedClip
{
    ClipId id;
    qint64 documentId = 0; ///< its `clip_id` in the document, 0 where it has none
    QString name;
};

struct ImportedComposition
{
    CompositionId id;
    QString name;
    QString file;
};

struct ImportReport
{
    QList<ImportedComposition> compositions;
    QList<ImportedClip> clips;
    Findings warnings;
};

/// Brings documents into an open project: all of them as one edit, or nothing. They are read and parsed on pool
/// threads; called on the session's thread. The session outlives the task, or the task ends without doing anything.
class ImportService
{
public:
    explicit ImportService(ProjectSession &session)
        : m_session(&session)
    {}

    /// Invalid, with every finding of every document, where one has errors. `author` empty: the session's own.
    QCoro::Task<Result<ImportReport>> importDocuments(QList<DocumentSource> sources, QString author,
                                                      std::stop_token stop) const;
    QCoro::Task<Result<ImportReport>> importFiles(QStringList paths, QString author, std::stop_token stop) const;

private:
    QPointer<ProjectSession> m_session;
};

/// A clip keeps its document's number where it is free in the project and either below 1,000,000 or not below
/// `counter`, the file's id counter; else it gets the next free one from `spare` up. A clip that comes without a
/// composition joins the clip library of the project. Adds what was read to `edit` and `report`. Pure.
void addToEdit(const Project &project, ReadDocument read, const QString &file, qint64 counter, qint64 spare, Edit &edit,
               ImportReport &report);

} // namespace barline
