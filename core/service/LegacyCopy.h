#pragma once

#include "core/store/LegacyUpgrade.h"

#include <QCoroTask>

namespace barline {

/// What a database of the format's first implementation holds; nothing where the file is anything else, or not there.
QCoro::Task<Result<std::optional<LegacyContent>>> readIfLegacy(QString path);

/// Makes a project of what `oldPath` holds, as one edit of Barline's own, and answers its path: NAME.barline in
/// `folder`, beside `oldPath` where that is empty; with a number where that name is taken.
QCoro::Task<Result<QString>> makeUpgraded(QString oldPath, LegacyContent content, QString folder);

/// What to tell the user about it.
QString upgradeNotice(const QString &oldPath, const QString &newPath, bool isLook);

} // namespace barline
