#pragma once

#include "core/store/DatabaseConnection.h"

#include <functional>
#include <stop_token>

struct sqlite3_stmt;

namespace barline {

/// A stretch of keys, both ends in it.
struct KeyRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// Reads a table of a damaged file by its key, an integer that is the first column of the rows: from both ends up to
/// what cannot be read, then likewise each half of what is left.
class RangeReader
{
public:
    using Take = std::function<void(sqlite3_stmt *row)>;

    enum class Keys {
        Unique,
        Shared, ///< several rows may have one
    };

    /// `columns`, the key first. Reads the table itself, no index.
    RangeReader(DatabaseConnection &connection, const QByteArray &table, const QByteArray &columns, Keys keys);

    /// Hands every readable row of the range to `take`, a row perhaps twice, and answers the stretches that could not
    /// be read. At most some thousand attempts, so that what is left may be longer than the damage.
    Result<QList<KeyRange>> read(KeyRange range, const Take &take, std::stop_token stop);

private:
    enum class Direction { Up, Down };

    /// Reads from one end. False where it met something that cannot be read; then `end` is the last key that it got.
    Result<bool> readFrom(Direction direction, KeyRange range, const Take &take, std::optional<qint64> &end);

    DatabaseConnection &m_connection;
    QByteArray m_select;
    QByteArray m_key;
    Keys m_keys;
};

} // namespace barline
