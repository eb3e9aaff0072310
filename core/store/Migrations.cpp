#include "core/store/Migrations.h"

#include "core/store/DatabaseCopy.h"
#include "core/store/DurableFile.h"
#include "core/store/SqlDialect.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace barline {

namespace {

constexpr const char *kSteps[] = {"001_initial", "002_versions", "003_sources"};

/// A copy beside the file, under a name that is free.
Result<QString> backUpBefore(DatabaseConnection &connection, qsizetype version)
{
    const QFileInfo file(connection.path());
    const QString draft = draftPathBeside(connection.path());
    Result<void> copied = copyDatabase(connection, draft);
    QString backup;
    for (int number = 1; copied; ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral(" (%1)").arg(number);
        backup = QStringLiteral("%1/%2.before-v%3%4.barline")
                     .arg(file.absolutePath(), file.completeBaseName())
                     .arg(version)
                     .arg(suffix);
        copied = placeDurably(draft, backup, IfThere::Refuse);
        if (copied || copied.error().kind() != ErrorKind::Conflict)
            break;
        copied = {};
    }
    removeDraft(draft);
    if (!copied)
        return failure(copied.error().during(
            QCoreApplication::translate("barline::Store", "The project must be upgraded, and a copy of it cannot "
                                                          "be made.")));
    return backup;
}

Result<void> runSteps(DatabaseConnection &connection, const QByteArrayList &steps)
{
    Result<void> done = connection.execute(SqlDialect::beginWrite());
    if (!done)
        return done;
    // Another process may have been faster.
    const Result<qint64> before = connection.readInteger(SqlDialect::schemaVersion());
    if (!before)
        done = failure(before.error());
    for (qsizetype version = before.value_or(0) + 1; done && version <= steps.size(); ++version)
        done = connection.execute(steps.at(version - 1));
    if (done && *before < steps.size())
        done = connection.execute(SqlDialect::setApplicationId(Migrations::kApplicationId) + ';' +
                                  SqlDialect::setSchemaVersion(static_cast<int>(steps.size())));
    if (done)
        done = connection.execute("COMMIT");
    if (done)
        return {};
    const Error error = done.error();
    if (connection.isInTransaction()) {
        if (const Result<void> undone = connection.execute("ROLLBACK"); !undone)
            return undone;
    }
    return failure(error);
}

} // namespace

int Migrations::newest()
{
    return static_cast<int>(std::size(kSteps));
}

Result<bool> Migrations::isEmpty(DatabaseConnection &connection)
{
    const Result<qint64> tables = connection.readInteger(SqlDialect::countOfEverything());
    if (!tables)
        return failure(tables.error());
    return *tables == 0;
}

Result<int> Migrations::versionOf(DatabaseConnection &connection)
{
    const Result<qint64> application = connection.readInteger(SqlDialect::applicationId());
    if (!application)
        return failure(application.error());
    if (*application != kApplicationId)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("barline::Store", "%1 is not a Barline project. Open another file.")
                           .arg(connection.path()));
    const Result<qint64> version = connection.readInteger(SqlDialect::schemaVersion());
    if (!version)
        return failure(version.error());
    return static_cast<int>(*version);
}

Result<QByteArrayList> Migrations::scripts()
{
    QByteArrayList scripts;
    for (const char *step : kSteps) {
        QFile script(QStringLiteral("%1/%2.sql").arg(SqlDialect::schemaFolder(), QLatin1String(step)));
        if (!script.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Io,
                           QCoreApplication::translate("barline::Store", "The program is incomplete: %1 is "
                                                                         "missing. Install it again.")
                               .arg(script.fileName()));
        scripts.append(script.readAll());
    }
    return scripts;
}

Result<void> Migrations::run(DatabaseConnection &connection)
{
    const Result<QByteArrayList> steps = scripts();
    return steps ? run(connection, *steps) : failure(steps.error());
}

Result<void> Migrations::run(DatabaseConnection &connection, const QByteArrayList &steps)
{
    const Result<qint64> current = connection.readInteger(SqlDialect::schemaVersion());
    if (!current)
        return failure(current.error());
    if (*current >= steps.size())
        return {};
    if (*current == 0 || connection.isInMemory())
        return runSteps(connection, steps);
    const Result<QString> backup = backUpBefore(connection, steps.size());
    if (!backup)
        return failure(backup.error());
    const Result<void> done = runSteps(connection, steps);
    if (done)
        return done;
    QFile::remove(*backup);
    return failure(done.error().during(
        QCoreApplication::translate("barline::Store", "%1 was made by an older Barline and cannot be upgraded; it is "
                                                      "as it was.")
            .arg(connection.path())));
}

} // namespace barline
