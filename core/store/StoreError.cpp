#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QSqlError>

#include <sqlite3.h>

namespace barline {

Error storeError(int extendedCode, const QString &detail)
{
    const auto made = [extendedCode](ErrorKind kind, const QString &message) {
        return Error(kind, message).withNativeCode(extendedCode);
    };
    if (extendedCode == SQLITE_IOERR_WRITE || extendedCode == SQLITE_IOERR_FSYNC ||
        extendedCode == SQLITE_IOERR_DIR_FSYNC)
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk cannot be written. Check the "
                                                                  "disk, or save a copy elsewhere."));
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk is full. Make room on it, or "
                                                                  "save a copy elsewhere."));
    case SQLITE_READONLY:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "The project cannot be written: its file or folder "
                                                                  "is read-only. Save a copy elsewhere."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "Another program is writing to the project. Wait "
                                                                  "for it, or close it, and try again."));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return made(ErrorKind::Unavailable,
                    QCoreApplication::translate("barline::Store", "The project's file cannot be opened. Check that it "
                                                                  "is there and that you may read it."));
    case SQLITE_NOTADB:
        return made(ErrorKind::Invalid,
                    QCoreApplication::translate("barline::Store", "The file is not a Barline project. Open another "
                                                                  "file."));
    case SQLITE_CORRUPT:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's file is damaged. Open a backup of "
                                                                  "it."));
    case SQLITE_CONSTRAINT:
        return made(ErrorKind::Conflict,
                    QCoreApplication::translate("barline::Store", "The project holds something else than this edit "
                                                                  "expects: %1.")
                        .arg(detail));
    case SQLITE_IOERR:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's disk reports an error: %1. Check the "
                                                                  "disk, or save a copy elsewhere.")
                        .arg(detail));
    default:
        return made(ErrorKind::Storage,
                    QCoreApplication::translate("barline::Store", "The project's database reports an error: %1. Try "
                                                                  "again, or save a copy elsewhere.")
                        .arg(detail));
    }
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
