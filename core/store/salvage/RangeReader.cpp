#include "core/store/salvage/RangeReader.h"

#include "core/store/Integrity.h"
#include "core/store/StoreError.h"

#include <deque>
#include <sqlite3.h>

namespace barline {

namespace {

struct Finalizer
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

} // namespace

RangeReader::RangeReader(DatabaseConnection &connection, const QByteArray &table, const QByteArray &columns, Keys keys)
    : m_connection(connection)
    , m_select("SELECT " + columns + " FROM " + table + " NOT INDEXED WHERE ")
    , m_key(columns.left(columns.indexOf(',')))
    , m_keys(keys)
{}

Result<QList<KeyRange>> RangeReader::read(KeyRange range, const Take &take, std::stop_token stop)
{
    constexpr int kMostAttempts = 4000;
    QList<KeyRange> unreadable;
    std::deque<KeyRange> open{range};
    for (int attempt = 0; !open.empty(); ++attempt) {
        if (stop.stop_requested())
            return failure(cancelledError());
        const KeyRange next = open.front();
        open.pop_front();
        if (attempt >= kMostAttempts) {
            unreadable.append(next);
            continue;
        }
        std::optional<qint64> low;
        Result<bool> isWhole = readFrom(Direction::Up, next, take, low);
        if (!isWhole)
            return failure(isWhole.error());
        if (*isWhole)
            continue;
        std::optional<qint64> high;
        isWhole = readFrom(Direction::Down, next, take, high);
        if (!isWhole)
            return failure(isWhole.error());
        const KeyRange left{low ? *low + 1 : next.first, high ? *high - 1 : next.last};
        if (left.first > left.last) {
            if (m_keys == Keys::Shared)
                unreadable.append({low.value_or(next.first), high.value_or(next.last)});
        } else if (left.first == left.last) {
            unreadable.append(left);
        } else {
            const qint64 middle = left.first + (left.last - left.first) / 2;
            open.push_back({left.first, middle});
            open.push_back({middle + 1, left.last});
        }
    }
    std::sort(unreadable.begin(), unreadable.end(),
              [](const KeyRange &a, const KeyRange &b) { return a.first < b.first; });
    QList<KeyRange> merged;
    for (const KeyRange &stretch : unreadable) {
        if (!merged.isEmpty() && stretch.first <= merged.constLast().last + 1)
            merged.last().last = std::max(merged.constLast().last, stretch.last);
        else
            merged.append(stretch);
    }
    return merged;
}

Result<bool> RangeReader::readFrom(Direction direction, KeyRange range, const Take &take, std::optional<qint64> &end)
{
    const QByteArray sql = m_select + m_key + " BETWEEN ? AND ? ORDER BY " + m_key +
                           (direction == Direction::Up ? QByteArray() : QByteArray(" DESC"));
    sqlite3_stmt *prepared = nullptr;
    int status = sqlite3_prepare_v2(m_connection.handle(), sql.constData(), -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalizer> statement(prepared);
    if (status == SQLITE_OK) {
        sqlite3_bind_int64(prepared, 1, range.first);
        sqlite3_bind_int64(prepared, 2, range.last);
        while ((status = sqlite3_step(prepared)) == SQLITE_ROW) {
            end = sqlite3_column_int64(prepared, 0);
            take(prepared);
        }
    }
    if (status == SQLITE_DONE)
        return true;
    const Error error = storeError(m_connection.handle());
    return meansDamage(error) ? Result<bool>(false) : failure(error);
}

} // namespace barline
