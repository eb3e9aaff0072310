#include "core/service/DocumentFile.h"

#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace barline {

namespace {

constexpr qint64 kLargestFile = qint64(256) << 20;

struct DocumentFileText
{
    Q_DECLARE_TR_FUNCTIONS(barline::DocumentFile)
};

/// All of it, of a size that the file says or, as a pipe, does not. Nothing where it turns out to be too large.
std::optional<QByteArray> readNoMore(QFile &file)
{
    constexpr qint64 kPiece = 1 << 20;
    QByteArray bytes;
    bytes.reserve(file.size());
    for (QByteArray piece = file.read(kPiece); !piece.isEmpty(); piece = file.read(kPiece)) {
        bytes += piece;
        if (bytes.size() > kLargestFile)
            return {};
    }
    return bytes;
}

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
    std::optional<QByteArray> bytes;
    if (file.size() <= kLargestFile)
        bytes = readNoMore(file);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, DocumentFileText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (!bytes)
        return failure(ErrorKind::Invalid, DocumentFileText::tr("%1 is larger than 256 MiB.").arg(path));
    return *std::move(bytes);
}

} // namespace barline
