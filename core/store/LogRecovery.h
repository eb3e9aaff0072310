#pragma once

#include "core/store/DatabaseConnection.h"
#include "core/store/FilesCopy.h"

namespace barline {

/// The opening of a project that was not closed, so that its log (-wal) or journal is beside it and nobody holds it
/// (DURABILITY.md 10): both are copied aside first, and put back where the log turns out not to belong to the file.
/// Worker thread.
class LogRecovery
{
public:
    /// Copies them aside where that is needed and possible; the copy goes with this object.
    static Result<LogRecovery> prepare(const QString &path);

    bool isNeeded() const { return m_aside != nullptr; }
    /// The project's uid as the file has it without its log; empty where nothing is to be recovered, or it has none.
    const QString &uidWithoutLog() const { return m_uid; }
    /// Puts file and log back as they were, for a project that turned out to be damaged with its log, and says what to
    /// do: `damage`, but where the file is sound without its log. Call it with no connection open.
    Error undo(const Error &damage) const;

private:
    explicit LogRecovery(QString path)
        : m_path(std::move(path))
    {}
    /// Of a file that is torn, nothing is believed.
    void readWithoutLog();

    QString m_path;
    QString m_uid;
    bool m_isSoundWithoutLog = false;
    std::unique_ptr<FilesCopy> m_aside;
};

/// The uid of the project that the connection sees; empty where it has none.
QString uidIn(DatabaseConnection &connection);
/// Whether a log or journal with something in it is beside the file.
bool hasLogBeside(const QString &path);

} // namespace barline
