#include "core/store/SqlDialect.h"

#include <sqlite3.h>

namespace barline {

namespace {

constexpr QChar kEscape = u'\\';

/// barline_fold(text): NULL of NULL.
void foldValue(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text)
        return;
    const QString plain = QString::fromUtf8(text, sqlite3_value_bytes(values[0]));
    const QByteArray folded = SqlDialect::foldedText(plain).toUtf8();
    sqlite3_result_text64(context, folded.constData(), static_cast<sqlite3_uint64>(folded.size()),
                          reinterpret_cast<sqlite3_destructor_type>(-1), SQLITE_UTF8);
}

} // namespace

int SqlDialect::addFunctions(sqlite3 *connection)
{
    return sqlite3_create_function_v2(connection, "barline_fold", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, foldValue,
                                      nullptr, nullptr, nullptr);
}

QByteArray SqlDialect::atOpen()
{
    return "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA synchronous=FULL;"
           "PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY";
}

QByteArray SqlDialect::beginRead()
{
    return "BEGIN";
}

QByteArray SqlDialect::beginWrite()
{
    return "BEGIN IMMEDIATE";
}

SqlFault SqlDialect::faultOf(int code)
{
    if (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
        return SqlFault::CannotWrite;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return SqlFault::DiskFull;
    case SQLITE_IOERR:
        return SqlFault::Disk;
    case SQLITE_READONLY:
        return SqlFault::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SqlFault::Locked;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return SqlFault::CannotOpen;
    case SQLITE_NOTADB:
        return SqlFault::OtherFile;
    case SQLITE_CORRUPT:
        return SqlFault::Damaged;
    case SQLITE_CONSTRAINT:
        return SqlFault::Constraint;
    case SQLITE_INTERRUPT:
        return SqlFault::Interrupted;
    default:
        return SqlFault::Other;
    }
}

QString SqlDialect::schemaFolder()
{
    return QStringLiteral(":/barline/sql/sqlite");
}

QByteArray SqlDialect::schemaVersion()
{
    return "PRAGMA user_version";
}

QByteArray SqlDialect::bytesOfFile()
{
    return "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
}

QByteArray SqlDialect::unusedBytesOfFile()
{
    return "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size";
}

QByteArray SqlDialect::giveBackUnused()
{
    return "VACUUM";
}

QByteArray SqlDialect::setSchemaVersion(int version)
{
    return "PRAGMA user_version=" + QByteArray::number(version);
}

QByteArray SqlDialect::countOfEverything()
{
    return "SELECT count(*) FROM sqlite_schema";
}

QByteArray SqlDialect::applicationId()
{
    return "PRAGMA application_id";
}

QByteArray SqlDialect::setApplicationId(int id)
{
    return "PRAGMA application_id=" + QByteArray::number(id);
}

QString SqlDialect::folded(const QString &expression)
{
    return QStringLiteral("barline_fold(%1)").arg(expression);
}

QString SqlDialect::foldedText(const QString &text)
{
    return text.toCaseFolded();
}

QString SqlDialect::like(const QString &expression)
{
    return QStringLiteral("%1 LIKE ? ESCAPE '%2'").arg(folded(expression), kEscape);
}

QString SqlDialect::likePattern(const QString &text, Wildcards wildcards)
{
    QString pattern;
    const QString plain = foldedText(text);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar character = plain.at(i);
        const bool isWildcard = character == u'%' || character == u'_';
        const QChar next = i + 1 < plain.size() ? plain.at(i + 1) : QChar();
        if (wildcards == Wildcards::Literal && (isWildcard || character == kEscape)) {
            pattern += kEscape;
        } else if (character == kEscape) {
            // SQLite refuses nothing and PostgreSQL a pattern that ends with its escape: both get whole pairs.
            pattern += kEscape;
            if (next == u'%' || next == u'_' || next == kEscape)
                ++i;
            pattern += next == u'%' || next == u'_' ? next : kEscape;
            continue;
        }
        pattern += character;
    }
    return wildcards == Wildcards::Literal ? QLatin1Char('%') + pattern + QLatin1Char('%') : pattern;
}

QByteArray SqlDialect::numbersOfList()
{
    return "SELECT value FROM json_each(?)";
}

QByteArray SqlDialect::hasKey(const QByteArray &column)
{
    return "EXISTS (SELECT 1 FROM json_each(" + column + ") WHERE key = ?)";
}

} // namespace barline
