#include "core/store/tables/Rows.h"

#include "core/base/Logging.h"

#include <QCoreApplication>

namespace barline {

Error changedElsewhere()
{
    return Error(ErrorKind::Conflict,
                 QCoreApplication::translate("barline::Store", "The project was changed by another program. Nothing "
                                                               "was written."));
}

Error missedRow(const QByteArray &sql)
{
    qCWarning(lcStore, "no row for: %s", sql.constData());
    return changedElsewhere();
}

} // namespace barline
