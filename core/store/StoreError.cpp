#include "core/store/StoreError.h"

#include "core/store/SqlDialect.h"

#include <QCoreApplication>
#include <QSqlError>

#include <sqlite3.h>

namespace barline {

Error storeError(int extendedCode, const QString &detail)
{
    const auto made = [extendedCode](ErrorKind kind, const QString &message) {
        return Error(kind, message).withNativeCode(extendedCode);
    };
    switch (SqlDialect::faultOf(extendedCode)) {
    case SqlFault::CannotWrite:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk cannot be written. Check the "
                                                                  "disk, or save a copy elsewhere."));
    case SqlFault::DiskFull:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk is full. Make room on it, or "
                                                                  "save a copy elsewhere."));
    case SqlFault::ReadOnly:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "The project cannot be written: its file or folder "
                                                                  "is read-only. Save a copy elsewhere."));
    case SqlFault::Locked:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "Another program is writing to the project. Wait "
                                                                  "for it, or close it, and try again."));
    case SqlFault::CannotOpen:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "The project's file cannot be opened. Check that it "
                                                                  "is there and that you may read it."));
    case SqlFault::OtherFile:
        return made(ErrorKind::Invalid,
                    QCoreApplication::translate("barline::Store", "The file is not a Barline project. Open another "
                                                                  "file."));
    case SqlFault::Damaged:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's file is damaged. Open a backup of "
                                                                  "it."));
    case SqlFault::Constraint:
        return made(ErrorKind::Conflict,
                    QCoreApplication::translate("barline::Store", "The project holds something else than this edit "
                                                                  "expects: %1.")
                        .arg(detail));
    case SqlFault::Disk:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk reports an error: %1. Check the "
                                                                  "disk, or save a copy elsewhere.")
                        .arg(detail));
    case SqlFault::Interrupted:
    case SqlFault::Other:
        break;
    }
    return made(ErrorKind::Storage,
                QCoreApplication::translate("barline::Store", "The project's database reports an error: %1. Try "
                                                              "again, or save a copy elsewhere.")
                    .arg(detail));
}

Error storeError(sqlite3 *connection)
{
    return storeError(sqlite3_extended_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)));
}

Error storeError(const QSqlError &error)
{
    if (!error.isValid())
        return Error(ErrorKind::Unavailable,
                     QCoreApplication::translate("barline::Store", "The connection to the project's database is lost. "
                                                                   "Open the project again."));
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return storeError(isNumber ? code : SQLITE_ERROR,
                      error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

Error cancelledError()
{
    return Error(ErrorKind::Cancelled,
                 QCoreApplication::translate("barline::Store", "Cancelled; nothing was changed."));
}

} // namespace barline
