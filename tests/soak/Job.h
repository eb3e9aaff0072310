#pragma once

#include "core/store/EditStore.h"

#include <QCoroTask>

namespace barline::test {

/// What takes long on a project and may be ended in its midst: "copy", to `target`, or "compact".
inline Result<void> runJob(Database &database, const QString &job, const QString &target, std::stop_token stop = {})
{
    if (job == QLatin1String("copy"))
        return QCoro::waitFor(database.copyTo(target, std::move(stop)));
    const auto removed = QCoro::waitFor(EditStore(database).compactJournal(EditStore::kHistory, std::move(stop)));
    return removed ? Result<void>() : failure(removed.error());
}

} // namespace barline::test
