#include "tests/support/LoweredSync.h"

#include <QByteArray>

#include <sqlite3.h>

namespace barline::test {

namespace {

QByteArray pragma;

int keepLevel(void *, int action, const char *name, const char *value, const char *, const char *)
{
    const bool changes = action == SQLITE_PRAGMA && qstricmp(name, "synchronous") == 0 && value;
    return changes ? SQLITE_IGNORE : SQLITE_OK;
}

int lower(sqlite3 *connection, char **, const struct sqlite3_api_routines *)
{
    const int code = sqlite3_exec(connection, pragma.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? sqlite3_set_authorizer(connection, keepLevel, nullptr) : code;
}

// SQLite stores extensions as void(*)(void) and calls them with three arguments.
const auto entryPoint = reinterpret_cast<void (*)()>(lower);

} // namespace

LoweredSync::LoweredSync(const char *level)
{
    pragma = QByteArray("PRAGMA synchronous=") + level;
    sqlite3_auto_extension(entryPoint);
}

LoweredSync::~LoweredSync()
{
    sqlite3_cancel_auto_extension(entryPoint);
}

} // namespace barline::test
