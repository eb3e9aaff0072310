#include "core/store/Integrity.h"

#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <sqlite3.h>

namespace barline {

namespace {

struct IntegrityText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Integrity)
};

bool isCorrupt(int code)
{
    const SqlFault fault = SqlDialect::faultOf(code);
    return fault == SqlFault::Damaged || fault == SqlFault::OtherFile;
}

/// Row-level lines are worded so; all others speak of the file's own order.
bool isAboutARow(const QString &line)
{
    return line.contains(QLatin1String(" value in ")) || line.startsWith(QLatin1String("CHECK constraint failed"));
}

QHash<QString, QString> tablesByRoot(DatabaseConnection &connection)
{
    QHash<QString, QString> names;
    const Result<QSqlQuery *> query =
        connection.query(QStringLiteral("SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0"));
    while (query && (*query)->next())
        names.insert((*query)->value(0).toString(), (*query)->value(1).toString());
    return names;
}

/// The error because of which the check could not read a page, where that was not the page's own fault: 0 for none.
int diskErrorIn(const QString &line)
{
    static const QRegularExpression kCode(QStringLiteral("error code[= ]+(\\d+)"));
    const int code = kCode.match(line).captured(1).toInt();
    return isCorrupt(code) ? 0 : code;
}

/// "Tree 5 page 3 cell 2: ..." as "table notes, page 3: ..."
QString inPlainWords(const QString &line, const QHash<QString, QString> &tables)
{
    static const QRegularExpression kPlace(
        QStringLiteral("^(?:On tree page|Tree|Page) (\\d+)(?: page (\\d+))?[^:]*: *(.*)$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = kPlace.match(line);
    if (!match.hasMatch())
        return line;
    const QString page = match.captured(2).isEmpty() ? match.captured(1) : match.captured(2);
    QString what = match.captured(3);
    if (what.contains(QLatin1String("error code")))
        what = IntegrityText::tr("it cannot be read");
    const QString table = tables.value(match.captured(1));
    return table.isEmpty() ? IntegrityText::tr("page %1: %2").arg(page, what)
                           : IntegrityText::tr("table %1, page %2: %3").arg(table, page, what);
}

} // namespace

Result<IntegrityReport> checkIntegrity(DatabaseConnection &connection, IntegrityCheck check)
{
    IntegrityReport report;
    const auto damaged = [&](const Error &error) -> Result<IntegrityReport> {
        if (!isCorrupt(error.nativeCode()))
            return failure(error);
        report.damage.append(QString::fromUtf8(sqlite3_errmsg(connection.handle())));
        return report;
    };
    const bool isQuick = check == IntegrityCheck::Quick;
    Result<Statement> statement =
        connection.statement(isQuick ? "PRAGMA quick_check(100)" : "PRAGMA integrity_check(100)");
    if (!statement)
        return damaged(statement.error());
    const QHash<QString, QString> tables = tablesByRoot(connection);
    while (statement->next()) {
        const QStringList lines = statement->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (line == QLatin1String("ok") || line.startsWith(QLatin1String("*** in database")))
                continue;
            if (const int code = diskErrorIn(line); code != 0)
                return failure(storeError(code, line));
            (isAboutARow(line) ? report.rows : report.damage).append(inPlainWords(line, tables));
        }
    }
    if (const Result<void> done = statement->finish(); !done)
        return damaged(done.error());
    return report;
}

Result<QList<DanglingRow>> danglingRows(DatabaseConnection &connection)
{
    QList<DanglingRow> rows;
    Result<Statement> statement = connection.statement("PRAGMA foreign_key_check");
    if (!statement)
        return failure(statement.error());
    while (statement->next()) {
        DanglingRow row;
        row.table = statement->text();
        row.rowId = statement->integer();
        row.missingIn = statement->text();
        rows.append(row);
    }
    if (const Result<void> done = statement->finish(); !done)
        return failure(done.error());
    return rows;
}

bool meansDamage(const Error &error)
{
    return isCorrupt(error.nativeCode());
}

Error damageError(const QString &path, const QStringList &damage)
{
    constexpr int kMostShown = 3;
    QString lines = damage.mid(0, kMostShown).join(QStringLiteral("; "));
    if (damage.size() > kMostShown)
        lines = IntegrityText::tr("%1; and %2 more").arg(lines).arg(damage.size() - kMostShown);
    return Error(ErrorKind::Storage,
                 IntegrityText::tr("%1 is damaged (%2). Salvage what can be read of it into a new project, or open a "
                                   "backup.")
                     .arg(path, lines))
        .withNativeCode(SQLITE_CORRUPT);
}

} // namespace barline
