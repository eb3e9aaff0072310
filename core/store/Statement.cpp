#include "core/store/Statement.h"

#include "core/store/StoreError.h"

#include <sqlite3.h>
#include <utility>

namespace barline {

namespace {

/// SQLITE_STATIC without its C cast: the bytes outlive the run.
const sqlite3_destructor_type kStays = nullptr;
/// SQLITE_TRANSIENT likewise: SQLite copies.
sqlite3_destructor_type copied()
{
    return reinterpret_cast<sqlite3_destructor_type>(-1);
}

} // namespace

Statement::Statement(sqlite3 *connection, sqlite3_stmt *statement)
    : m_connection(connection)
    , m_statement(statement)
{}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_parameter(other.m_parameter)
    , m_column(other.m_column)
    , m_status(other.m_status)
{}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Statement &Statement::bindNull()
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_null(m_statement, ++m_parameter);
    return *this;
}

Statement &Statement::bind(qint64 value)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_int64(m_statement, ++m_parameter, value);
    return *this;
}

Statement &Statement::bind(double value)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_double(m_statement, ++m_parameter, value);
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    return bindText(value.toUtf8());
}

Statement &Statement::bindText(const QByteArray &utf8)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_text64(m_statement, ++m_parameter, utf8.isEmpty() ? "" : utf8.constData(),
                                       static_cast<sqlite3_uint64>(utf8.size()), utf8.isEmpty() ? kStays : copied(),
                                       SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(const QByteArray &value)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_blob64(m_statement, ++m_parameter, value.constData(),
                                       static_cast<sqlite3_uint64>(value.size()), copied());
    return *this;
}

Result<int> Statement::run()
{
    while (next())
        continue;
    if (const Result<void> done = finish(); !done)
        return failure(done.error());
    return sqlite3_changes(m_connection);
}

Result<int> Statement::runAgain()
{
    Result<int> changed = run();
    sqlite3_reset(m_statement);
    m_parameter = 0;
    return changed;
}

bool Statement::next()
{
    m_column = 0;
    if (m_status != SQLITE_OK)
        return false;
    const int status = sqlite3_step(m_statement);
    if (status == SQLITE_ROW)
        return true;
    if (status != SQLITE_DONE)
        m_status = status;
    return false;
}

Result<void> Statement::finish()
{
    if (m_status == SQLITE_OK)
        return {};
    return failure(storeError(m_connection));
}

bool Statement::columnIsNull()
{
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

qint64 Statement::integer()
{
    return sqlite3_column_int64(m_statement, m_column++);
}

double Statement::real()
{
    return sqlite3_column_double(m_statement, m_column++);
}

QString Statement::text()
{
    return QString::fromUtf8(bytes());
}

QByteArray Statement::bytes()
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, m_column));
    const int size = sqlite3_column_bytes(m_statement, m_column);
    ++m_column;
    return QByteArray(data, size);
}

} // namespace barline
