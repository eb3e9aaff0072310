#include "core/store/legacy/LegacyIds.h"

#include <QCoreApplication>

namespace barline {

qint64 LegacyIds::of(LegacyRow &row, QSet<qint64> &used)
{
    const qint64 asked = row.whole("id").value_or(0);
    if (asked > 0 && asked < kMost && !used.contains(asked)) {
        used.insert(asked);
        return asked;
    }
    const qint64 number = take();
    used.insert(number);
    row.report(QCoreApplication::translate("barline::LegacyRow", "%1: id %2 cannot be kept; it became %3")
                   .arg(row.name())
                   .arg(asked)
                   .arg(number));
    return number;
}

} // namespace barline
