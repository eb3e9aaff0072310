#pragma once

#include "core/store/Database.h"
#include "core/store/repositories/RowEdits.h"

namespace barline {

/// What every repository can read. Asynchronous, from any thread with an event loop: a call is one closure on a worker,
/// one transaction. Lists come in the order that RowsOf<T> gives, in pages. Values come without their content (a clip
/// without its bars, a track without its instances). The database outlives it. `stop` cancels a call (Cancelled).
template <typename T>
class ReadRepository
{
public:
    using Key = typename RowsOf<T>::Key;

    explicit ReadRepository(Database &database)
        : m_database(database)
    {}

    /// NotFound where it is not there.
    QCoro::Task<Result<T>> getById(Key key, std::stop_token stop = {})
    {
        return m_database.read(
            [key](Session &session) -> Result<T> {
                const Result<QList<T>> rows = PagedRows<T>(session).all(RowsOf<T>::isKey(key));
                if (!rows)
                    return failure(rows.error());
                if (rows->isEmpty())
                    return failure(rowMissing(RowsOf<T>::kKind, keyText(key)));
                return rows->constFirst();
            },
            std::move(stop));
    }

    QCoro::Task<Result<PageOf<T>>> getAll(Page page = Page(), std::stop_token stop = {})
    {
        return find(RowFilter(), std::move(page), std::move(stop));
    }

    /// The rows that hold `value` (NULL: a null value) in the table's column of that name; Invalid where there is none.
    QCoro::Task<Result<PageOf<T>>> findBy(QString column, QVariant value, Page page = Page(), std::stop_token stop = {})
    {
        return m_database.read(
            [column = std::move(column), value = std::move(value),
             page = std::move(page)](Session &session) -> Result<PageOf<T>> {
                const Result<RowFilter> filter = PagedRows<T>::columnHolds(column, value);
                return filter ? PagedRows<T>(session).page(*filter, page) : failure(filter.error());
            },
            std::move(stop));
    }

    QCoro::Task<Result<qint64>> count(std::stop_token stop = {})
    {
        return m_database.read([](Session &session) { return PagedRows<T>(session).count({}); }, std::move(stop));
    }

    /// As many as findBy() would give.
    QCoro::Task<Result<qint64>> count(QString column, QVariant value, std::stop_token stop = {})
    {
        return m_database.read(
            [column = std::move(column), value = std::move(value)](Session &session) -> Result<qint64> {
                const Result<RowFilter> filter = PagedRows<T>::columnHolds(column, value);
                return filter ? PagedRows<T>(session).count(*filter) : failure(filter.error());
            },
            std::move(stop));
    }

    QCoro::Task<Result<bool>> exists(Key key, std::stop_token stop = {})
    {
        return m_database.read(
            [key](Session &session) -> Result<bool> {
                const Result<qint64> found = PagedRows<T>(session).count(RowsOf<T>::isKey(key));
                return found ? Result<bool>(*found > 0) : failure(found.error());
            },
            std::move(stop));
    }

protected:
    QCoro::Task<Result<PageOf<T>>> find(RowFilter filter, Page page, std::stop_token stop)
    {
        return m_database.read([filter = std::move(filter), page = std::move(page)](
                                   Session &session) { return PagedRows<T>(session).page(filter, page); },
                               std::move(stop));
    }

    Database &m_database;
};

/// What every repository can change. Each call is one edit of the author's with its journal row, so that it can be
/// undone. The author outlives it.
template <typename T>
class Repository : public ReadRepository<T>
{
public:
    using Key = typename ReadRepository<T>::Key;

    Repository(Database &database, EditAuthor &author)
        : ReadRepository<T>(database)
        , m_author(author)
    {}

    /// With its content. What has no id, also within it, gets one; its key.
    QCoro::Task<Result<Key>> insert(T value, std::stop_token stop = {})
    {
        return this->m_database.write(
            [value = std::move(value), mark = m_author.nextMark()](Session &session) -> Result<Key> {
                const Result<QList<Key>> keys = RowEdits<T>(session, mark).insert({value});
                return keys ? Result<Key>(keys->constFirst()) : failure(keys.error());
            },
            std::move(stop));
    }

    /// All of them or none, as one edit. Their keys, in order.
    QCoro::Task<Result<QList<Key>>> insertMany(QList<T> values, std::stop_token stop = {})
    {
        return this->m_database.write([values = std::move(values), mark = m_author.nextMark()](
                                          Session &session) { return RowEdits<T>(session, mark).insert(values); },
                                      std::move(stop));
    }

    /// Makes of `before`, which the row must still be in all that differs (else Conflict), `after`; their content does
    /// not count. The seq of the edit, 0 where nothing differs.
    QCoro::Task<Result<qint64>> updateById(T before, T after, std::stop_token stop = {})
    {
        return updateMany({Change<T>{std::move(before), std::move(after)}}, std::move(stop));
    }

    QCoro::Task<Result<qint64>> updateMany(QList<Change<T>> changes, std::stop_token stop = {})
    {
        return this->m_database.write([changes = std::move(changes), mark = m_author.nextMark()](
                                          Session &session) { return RowEdits<T>(session, mark).update(changes); },
                                      std::move(stop));
    }

    /// With its content. NotFound where it is not there. The seq of the edit.
    QCoro::Task<Result<qint64>> deleteById(Key key, std::stop_token stop = {})
    {
        return deleteMany({key}, std::move(stop));
    }

    QCoro::Task<Result<qint64>> deleteMany(QList<Key> keys, std::stop_token stop = {})
    {
        return this->m_database.write([keys = std::move(keys), mark = m_author.nextMark()](
                                          Session &session) { return RowEdits<T>(session, mark).remove(keys); },
                                      std::move(stop));
    }

protected:
    EditAuthor &m_author;
};

} // namespace barline
