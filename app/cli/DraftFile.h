#pragma once

#include "core/base/Result.h"

#include <QString>

namespace barline {

/// A file that is made beside the place where it belongs and only appears there once it is whole. Whatever was not kept
/// is removed with this object.
class DraftFile
{
public:
    /// `target` empty: the file never appears anywhere.
    explicit DraftFile(QString target);
    ~DraftFile();
    DraftFile(const DraftFile &) = delete;
    DraftFile &operator=(const DraftFile &) = delete;

    const QString &path() const { return m_path; }
    /// Moves the file to its place; Conflict where somebody made one there meanwhile.
    Result<void> keep();

private:
    QString m_target;
    QString m_path;
};

} // namespace barline
