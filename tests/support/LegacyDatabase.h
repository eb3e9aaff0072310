#pragma once

#include <QFile>
#include <QString>

#include <sqlite3.h>

namespace barline::test {

/// Makes a database of the statements, as another program would. False where a statement fails.
inline bool makeDatabase(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    bool done = sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK;
    char *error = nullptr;
    done = done && sqlite3_exec(database, sql.constData(), nullptr, nullptr, &error) == SQLITE_OK;
    if (error)
        qWarning("%s", error);
    sqlite3_free(error);
    sqlite3_close(database);
    return done;
}

/// A database of the format's first implementation, from tests/data/legacy/NAME.sql.
inline bool makeLegacy(const QString &path, const char *name)
{
    QFile script(QStringLiteral(BARLINE_TEST_DATA "/legacy/%1.sql").arg(QLatin1String(name)));
    return script.open(QIODevice::ReadOnly) && makeDatabase(path, script.readAll());
}

} // namespace barline::test
