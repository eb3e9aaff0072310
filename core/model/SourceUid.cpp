#include "core/model/SourceUid.h"

#include <QUuid>

namespace barline {

namespace {

QString uidOr(const QString &uid, const QString &projectUid, QLatin1String kind, qint64 id)
{
    if (!uid.isEmpty())
        return uid;
    const QString name = QStringLiteral("%1 %2 %3").arg(projectUid, kind).arg(id);
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

} // namespace

QString sourceUidOf(const Clip &clip, const QString &projectUid)
{
    return uidOr(clip.uid, projectUid, QLatin1String("clip"), clip.id.value());
}

QString sourceUidOf(const Composition &composition, const QString &projectUid)
{
    return uidOr(composition.uid, projectUid, QLatin1String("composition"), composition.id.value());
}

} // namespace barline
