#include "core/model/TrackFolder.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace barline {

namespace {

const QByteArray kFolderKey = QByteArrayLiteral("folder");
constexpr QChar kFolderMark = u'/';

} // namespace

QString tidyFolder(const QString &folder)
{
    QStringList names;
    for (const QString &part : folder.split(kFolderMark)) {
        if (const QString name = part.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names.join(kFolderMark);
}

QString folderOf(const Track &track)
{
    const QByteArray source = track.extras.valueOf(kFolderKey);
    if (source.isNull())
        return {};
    return tidyFolder(QJsonDocument::fromJson('[' + source + ']').array().at(0).toString());
}

Extras inFolder(const Extras &extras, const QString &folder)
{
    const QString tidy = tidyFolder(folder);
    if (tidy.isEmpty())
        return extras.with(kFolderKey, {});
    const QByteArray list = QJsonDocument(QJsonArray{tidy}).toJson(QJsonDocument::Compact);
    return extras.with(kFolderKey, list.mid(1, list.size() - 2));
}

QStringList folderNames(const QString &folder)
{
    return folder.split(kFolderMark, Qt::SkipEmptyParts);
}

QString folderAround(const QString &folder)
{
    const qsizetype mark = folder.lastIndexOf(kFolderMark);
    return mark < 0 ? QString() : folder.left(mark);
}

bool isWithinFolder(const QString &folder, const QString &outer)
{
    return outer.isEmpty() || folder == outer || folder.startsWith(outer + kFolderMark);
}

QString folderRenamed(const QString &folder, const QString &outer, const QString &name)
{
    if (outer.isEmpty() || !isWithinFolder(folder, outer))
        return folder;
    return tidyFolder(folderAround(outer) + kFolderMark + name + folder.mid(outer.size()));
}

} // namespace barline
