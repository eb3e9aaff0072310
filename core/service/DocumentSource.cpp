#include "core/service/DocumentSource.h"

#include "core/service/DocumentFile.h"

#include <QFileInfo>

namespace barline {

QString DocumentSource::name() const
{
    return path.isEmpty() ? title : QFileInfo(path).fileName();
}

QList<DocumentSource> sourcesOf(const QStringList &paths)
{
    QList<DocumentSource> sources;
    for (const QString &path : paths)
        sources.append({path, {}, {}});
    return sources;
}

Result<QByteArray> bytesOf(const DocumentSource &source)
{
    return source.path.isEmpty() ? Result<QByteArray>(source.text) : readDocumentFile(source.path);
}

} // namespace barline
