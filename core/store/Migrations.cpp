#include "core/store/Migrations.h"

#include <QCoreApplication>
#include <QFile>

namespace barline {

namespace {

constexpr const char *kSteps[] = {"001_initial", "002_versions"};

Result<void> runStep(DatabaseConnection &connection, int version)
{
    QFile script(QStringLiteral(":/barline/sql/%1.sql").arg(QLatin1String(kSteps[version - 1])));
    if (!script.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, QCoreApplication::translate("barline::Store", "The program is incomplete: %1 is "
                                                                                    "missing. Install it again.")
                                          .arg(script.fileName()));
    Result<void> done = connection.execute("BEGIN IMMEDIATE");
    if (!done)
        return done;
    // Another process may have been faster.
    const Result<qint64> before = connection.readInteger("PRAGMA user_version");
    if (before && *before >= version)
        return connection.execute("COMMIT");
    done = connection.execute(script.readAll());
    if (done)
        done =
            connection.execute(QByteArray("PRAGMA application_id=") + QByteArray::number(Migrations::kApplicationId) +
                               ";PRAGMA user_version=" + QByteArray::number(version) + ";COMMIT");
    if (!done) {
        const Error error = done.error();
        if (const Result<void> undone = connection.execute("ROLLBACK"); !undone)
            return failure(undone.error());
        return failure(error);
    }
    return {};
}

} // namespace

int Migrations::newest()
{
    return static_cast<int>(std::size(kSteps));
}

Result<bool> Migrations::isEmpty(DatabaseConnection &connection)
{
    const Result<qint64> tables = connection.readInteger("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return failure(tables.error());
    return *tables == 0;
}

Result<int> Migrations::versionOf(DatabaseConnection &connection)
{
    const Result<qint64> application = connection.readInteger("PRAGMA application_id");
    if (!application)
        return failure(application.error());
    if (*application != kApplicationId)
        return failure(
            ErrorKind::Invalid,
            QCoreApplication::translate("barline::Store", "%1 is not a Barline project.").arg(connection.path()));
    const Result<qint64> version = connection.readInteger("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    return static_cast<int>(*version);
}

Result<void> Migrations::run(DatabaseConnection &connection)
{
    const Result<qint64> current = connection.readInteger("PRAGMA user_version");
    if (!current)
        return failure(current.error());
    if (*current > 0 && *current < newest() && !connection.isInMemory()) {
        Result<Statement> copy = connection.statement("VACUUM INTO ?");
        if (!copy)
            return failure(copy.error());
        copy->bind(QStringLiteral("%1.before-v%2").arg(connection.path()).arg(newest()));
        if (const Result<int> copied = copy->run(); !copied)
            return failure(copied.error().during(
                QCoreApplication::translate("barline::Store", "The project must be upgraded, and a copy of it cannot "
                                                              "be made.")));
    }
    for (int version = static_cast<int>(*current) + 1; version <= newest(); ++version) {
        if (const Result<void> done = runStep(connection, version); !done)
            return done;
    }
    return {};
}

} // namespace barline
