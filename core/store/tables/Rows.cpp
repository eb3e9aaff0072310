#include "core/store/tables/Rows.h"

#include <QCoreApplication>

namespace barline {

Error missedRow()
{
    return Error(ErrorKind::Conflict,
                 QCoreApplication::translate("barline::Store", "The project was changed by another program. Nothing "
                                                               "was written."));
}

} // namespace barline
