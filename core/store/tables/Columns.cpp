#include "core/store/tables/Columns.h"

namespace barline {

QByteArray insertSqlOf(const char *table, const QByteArrayList &columns)
{
    const QByteArrayList marks(columns.size(), "?");
    return QByteArray("INSERT INTO ") + table + " (" + columns.join(',') + ") VALUES (" + marks.join(',') + ')';
}

QByteArray updateSqlOf(const char *table, const QByteArrayList &set, const char *keys)
{
    return QByteArray("UPDATE ") + table + " SET " + set.join("=?,") + "=? WHERE " +
           QByteArray(keys).split(',').join("=? AND ") + "=?";
}

} // namespace barline
