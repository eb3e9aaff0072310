#pragma once

#include "core/base/Result.h"
#include "core/store/ConnectionWatch.h"

#include <QTemporaryDir>

#include <memory>

namespace barline {

/// A copy of a database as files, with its log or journal, in a hidden folder that goes with this object. Only of what
/// nobody has open in this process. Worker thread.
class FilesCopy
{
public:
    /// In `folder`, which must be there. Unavailable where the files change while they are copied.
    static Result<std::unique_ptr<FilesCopy>> take(const QString &path, const QString &folder);
    /// Likewise, but waits in that way for a program that writes to them, or is about to.
    static Result<std::unique_ptr<FilesCopy>> take(const QString &path, const QString &folder, const LockWait &wait);

    /// The copied file; its log is beside it.
    const QString &path() const { return m_path; }

private:
    /// Of what nobody has open in this process; there is nothing in it yet.
    static Result<std::unique_ptr<FilesCopy>> begin(const QString &path, const QString &folder);
    /// False where the files changed meanwhile.
    Result<bool> fill(const QString &path);

    explicit FilesCopy(const QString &folderTemplate)
        : m_folder(folderTemplate)
    {}

    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace barline
