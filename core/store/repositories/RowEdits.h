#pragma once

#include "core/store/EditAuthor.h"
#include "core/store/repositories/EditRows.h"
#include "core/store/tables/PagedRows.h"

#include <map>
#include <set>

namespace barline {

/// Commits what a repository changed; 0, and nothing is written, where that is nothing. The seq of the edit.
Result<qint64> commitRows(Session &session, Edit edit, const EditMark &mark, const QString &label);

/// Refuses (Conflict, with the number of places) to remove clips that are in use.
Result<void> checkUnused(Session &session, const QList<ClipId> &clips);

// What must hold once the rows are written; Invalid where it does not.

template <typename T>
Result<void> checkWritten(Session &, const QList<T> &)
{
    return {};
}
/// Bars of a clip count from 0 without a gap.
Result<void> checkWritten(Session &session, const QList<BarOfClip> &bars);

template <typename T>
T withoutContent(T value)
{
    if constexpr (requires { headerOf(EditRows<T>::modelIn(value)); })
        EditRows<T>::modelIn(value) = headerOf(std::move(EditRows<T>::modelIn(value)));
    return value;
}

/// Whether the row holds what a change believes: its place, and every field that the change writes.
template <typename T>
bool isAsBefore(const T &present, const Change<T> &change)
{
    using Rows = EditRows<T>;
    if (Rows::placeOf(present) != Rows::placeOf(change.before))
        return false;
    if constexpr (requires { Rows::modelIn(present); }) {
        const FieldMask mask = differingFields(Rows::modelIn(change.before), Rows::modelIn(change.after));
        return agreeOn(mask, Rows::modelIn(present), Rows::modelIn(change.before));
    } else {
        return present == change.before;
    }
}

/// Changes rows of one type within a transaction: each call is one edit, with its journal row.
template <typename T>
class RowEdits
{
    using Rows = EditRows<T>;

public:
    using Key = typename RowsOf<T>::Key;

    RowEdits(Session &session, EditMark mark)
        : m_session(session)
        , m_mark(std::move(mark))
    {}

    /// The keys of what was added, in the order of `values`.
    Result<QList<Key>> insert(QList<T> values)
    {
        if (const Result<void> placed = Rows::place(m_session, values); !placed)
            return failure(placed.error());
        FreshIds ids(m_session);
        QList<Key> keys;
        for (T &value : values) {
            Rows::giveIds(value, ids);
            keys.append(RowsOf<T>::keyOf(value));
        }
        if (const Result<void> given = ids.finish(); !given)
            return failure(given.error());
        Edit edit;
        (edit.*Rows::kList).added = values;
        const Result<qint64> done = commit(std::move(edit), addLabel(RowsOf<T>::kKind, values.size()), values);
        return done ? Result<QList<Key>>(keys) : failure(done.error());
    }

    /// NotFound, or Conflict where a row is no longer as before. The seq of the edit, 0 where nothing differs.
    Result<qint64> update(QList<Change<T>> changes)
    {
        QList<Key> keys;
        QList<T> afters;
        for (const Change<T> &change : changes) {
            keys.append(RowsOf<T>::keyOf(change.before));
            afters.append(change.after);
            if (RowsOf<T>::keyOf(change.after) != keys.constLast())
                return failure(rowMoves(RowsOf<T>::kKind, keyText(keys.constLast())));
        }
        if (const Result<void> placed = Rows::place(m_session, afters); !placed)
            return failure(placed.error());
        const Result<std::map<Key, T>> present = presentRows(keys);
        if (!present)
            return failure(present.error());
        Edit edit;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            const T &row = present->at(keys.at(i));
            const T after = withoutContent(afters.at(i));
            if (Rows::homeOf(row) != Rows::homeOf(after))
                return failure(rowMoves(RowsOf<T>::kKind, keyText(keys.at(i))));
            if (!isAsBefore(row, changes.at(i)))
                return failure(rowChanged(RowsOf<T>::kKind, keyText(keys.at(i))));
            const T before = withoutContent(changes.at(i).before);
            if (!(before == after))
                (edit.*Rows::kList).change(before, after);
        }
        const qsizetype count = (edit.*Rows::kList).changed.size();
        return commit(std::move(edit), changeLabel(RowsOf<T>::kKind, count), afters);
    }

    /// With what they hold. NotFound where one is not there. The seq of the edit.
    Result<qint64> remove(const QList<Key> &keys)
    {
        const Result<std::map<Key, T>> present = presentRows(keys);
        if (!present)
            return failure(present.error());
        if constexpr (std::is_same_v<T, Clip>) {
            if (const Result<void> unused = checkUnused(m_session, keys); !unused)
                return failure(unused.error());
        }
        Result<QList<T>> whole = Rows::load(m_session, keys);
        if (!whole)
            return failure(whole.error());
        Edit edit;
        (edit.*Rows::kList).removed = *whole;
        return commit(std::move(edit), removeLabel(RowsOf<T>::kKind, whole->size()), *whole);
    }

private:
    Result<std::map<Key, T>> presentRows(const QList<Key> &keys)
    {
        QList<T> rows;
        if constexpr (requires { RowsOf<T>::isOneOfKeys(keys); }) {
            Result<QList<T>> found = PagedRows<T>(m_session).all(RowsOf<T>::isOneOfKeys(keys));
            if (!found)
                return failure(found.error());
            rows = std::move(*found);
        } else {
            Result<QList<T>> found = Rows::load(m_session, keys);
            if (!found)
                return failure(found.error());
            rows = std::move(*found);
        }
        std::map<Key, T> present;
        for (T &row : rows)
            present.insert_or_assign(RowsOf<T>::keyOf(row), std::move(row));
        std::set<Key> named;
        for (const Key &key : keys) {
            if (!present.contains(key))
                return failure(rowMissing(RowsOf<T>::kKind, keyText(key)));
            if (!named.insert(key).second)
                return failure(rowTwice(RowsOf<T>::kKind, keyText(key)));
        }
        return present;
    }

    Result<qint64> commit(Edit edit, const QString &label, const QList<T> &written)
    {
        const Result<qint64> seq = commitRows(m_session, std::move(edit), m_mark, label);
        if (!seq)
            return seq;
        if (const Result<void> whole = checkWritten(m_session, written); !whole)
            return failure(whole.error());
        return seq;
    }

    Session &m_session;
    EditMark m_mark;
};

} // namespace barline
