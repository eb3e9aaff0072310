#pragma once

#include "core/base/Extras.h"
#include "core/base/Finding.h"
#include "core/base/Result.h"
#include "core/base/Ticks.h"
#include "core/store/DatabaseConnection.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonValue>
#include <QVariant>

#include <functional>
#include <optional>

namespace barline {

/// What is odd in a database of the first implementation. At most kMost are kept; the last one says how many more.
class LegacyProblems
{
public:
    static constexpr int kMost = 1000;

    explicit LegacyProblems(QString file)
        : m_file(std::move(file))
    {}

    /// `column` may be empty: it is about the row.
    void add(const QString &table, qint64 row, const QString &column, const QString &message);
    Findings take();

private:
    QString m_file;
    Findings m_findings;
    qint64 m_more = 0;
};

/// A row of a database of the first implementation: its values by column, as what they should be. A value that is
/// something else is reported and kept as an extra, `legacy_COLUMN`; a column that nobody asks for is an extra too.
class LegacyRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyRow)

public:
    struct Table
    {
        QString name;
        QStringList columns;
        QStringList reserved; ///< keys of the DSL that an extra must not take
    };

    LegacyRow(const Table &table, QVariantList values, LegacyProblems &problems);

    /// SQLite's own number of the row.
    qint64 number() const { return m_values.constFirst().toLongLong(); }
    QString name() const;

    /// Nothing where it is NULL or no whole number.
    std::optional<qint64> whole(const char *column);
    /// Nothing where it is NULL or no finite number.
    std::optional<double> real(const char *column);
    bool flag(const char *column);
    QString text(const char *column);
    /// A position or length by the rule of formats/DSL.md; may be negative. Nothing where it is NULL or out of reach.
    std::optional<Ticks> beats(const char *column);
    /// JSON text without white space; empty where it is NULL, empty, or says null. `fits` sees the value.
    QByteArray json(const char *column, const std::function<bool(const QJsonValue &)> &fits);

    /// Reports the column; its value becomes an extra.
    void refuse(const char *column, const QString &why);
    void report(const QString &message) { m_problems.add(m_table.name, number(), {}, message); }
    void keep(const QByteArray &key, const QByteArray &json) { m_kept.append({key, json}); }
    /// What was refused, and what nobody asked for.
    Extras extras();

private:
    const QVariant &value(const char *column);
    QByteArray keyFor(const QString &column) const;

    const Table &m_table;
    QVariantList m_values; ///< the row's number, then the columns
    LegacyProblems &m_problems;
    QList<bool> m_asked;
    QList<Extras::Entry> m_kept;
};

/// Hands each row of the table to `take`, in order of number.
Result<void> readLegacyTable(DatabaseConnection &connection, const QString &table, const QStringList &reserved,
                             LegacyProblems &problems, const std::function<void(LegacyRow &)> &take);

} // namespace barline
