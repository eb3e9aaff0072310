#include "core/store/FileKind.h"

#include "core/store/Migrations.h"
#include "core/store/OpenFiles.h"

#include <QFile>
#include <QtEndian>

namespace barline {

namespace {

// https://www.sqlite.org/fileformat.html, "The Database Header"
constexpr int kHeaderBytes = 100;
constexpr int kApplicationIdAt = 68;

} // namespace

FileKind kindOfFile(const QString &path)
{
    const std::optional<FileLook> look = FileLook::at(path);
    if (!look)
        return FileKind::Project;
    QFile file(path);
    if (!file.exists())
        return FileKind::Missing;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return FileKind::Other;
    const QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return FileKind::Other;
    const auto application = qFromBigEndian<quint32>(header.constData() + kApplicationIdAt);
    return application == Migrations::kApplicationId ? FileKind::Project : FileKind::OtherDatabase;
}

} // namespace barline
