#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace barline {

/// A document on its way in: a file, or text that was dropped or pasted. A value.
struct DocumentSource
{
    QString path;    ///< empty for text
    QByteArray text; ///< UTF-8, where there is no path
    QString title;   ///< what to call the text

    /// For the user: the file's name, or the text's title.
    QString name() const;
    /// What findings call it: the path, or the text's title.
    QString findingsName() const { return path.isEmpty() ? title : path; }
    bool operator==(const DocumentSource &) const = default;
};

QList<DocumentSource> sourcesOf(const QStringList &paths);

/// All bytes of it: NotFound, Io, or Invalid where it is larger than 256 MiB. Pool thread.
Result<QByteArray> bytesOf(const DocumentSource &source);

} // namespace barline
