#include "core/service/DocumentFile.h"

#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>

namespace barline {

namespace {

constexpr qint64 kLargestFile = qint64(256) << 20;

struct DocumentFileText
{
    Q_DECLARE_TR_FUNCTIONS(barline::DocumentFile)
};

} // namespace

Result<QByteArray> readDocumentFile(const QString &path)
{
    const std::optional<FileLook> look = FileLook::at(path);
    if (!look)
        return failure(ErrorKind::Invalid,
                       DocumentFileText::tr("%1 is the project that is open, not a document.").arg(path));
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, DocumentFileText::tr("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, DocumentFileText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > kLargestFile)
        return failure(ErrorKind::Invalid, DocumentFileText::tr("%1 is larger than 256 MiB.").arg(path));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, DocumentFileText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return bytes;
}

} // namespace barline
