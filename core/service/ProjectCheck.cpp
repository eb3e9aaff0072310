#include "core/service/ProjectCheck.h"

#include "core/service/LegacyCopy.h"
#include "core/store/AnnouncedWait.h"
#include "core/store/ContentCheck.h"
#include "core/store/Database.h"
#include "core/store/FileWorker.h"
#include "core/store/Integrity.h"
#include "core/store/Migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace barline {

namespace {

struct ProjectCheckText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ProjectCheck)
};

/// A copy of the file, and what its pages and rows are like.
struct ExaminedCopy
{
    std::shared_ptr<FilesCopy> copy;
    Findings findings;
    bool isReadable = false; ///< the music in it can be looked at
};

Finding finding(const QString &file, const QString &message, Finding::Severity severity = Finding::Severity::Error)
{
    return {severity, file, 0, 0, {}, message, {}};
}

QString danglingText(const DanglingRow &row)
{
    return row.rowId == 0 ? ProjectCheckText::tr("A row of table %1 points into table %2, where there is no such row.")
                                .arg(row.table, row.missingIn)
                          : ProjectCheckText::tr("Row %1 of table %2 points into table %3, where there is no such row.")
                                .arg(row.rowId)
                                .arg(row.table, row.missingIn);
}

Result<void> examinePages(DatabaseConnection &connection, const QString &file, ExaminedCopy &examined)
{
    const Result<int> version = Migrations::versionOf(connection);
    if (!version)
        return failure(version.error());
    const Result<IntegrityReport> report = checkIntegrity(connection, IntegrityCheck::Full);
    if (!report)
        return failure(report.error());
    for (const QString &line : report->damage) {
        examined.findings.append(finding(file, ProjectCheckText::tr("The file is damaged: %1").arg(line)));
        examined.findings.last().hint = QStringLiteral("barline salvage");
    }
    for (const QString &line : report->rows)
        examined.findings.append(finding(file, ProjectCheckText::tr("A row holds what it may not: %1").arg(line)));
    if (!report->damage.isEmpty())
        return {};
    if (*version > Migrations::newest()) {
        examined.findings.append(finding(
            file, ProjectCheckText::tr("The project was made by a newer Barline; only the file as such was checked."),
            Finding::Severity::Warning));
        return {};
    }
    const Result<QList<DanglingRow>> dangling = danglingRows(connection);
    if (!dangling)
        return failure(dangling.error());
    for (const DanglingRow &row : *dangling)
        examined.findings.append(finding(file, danglingText(row)));
    examined.isReadable = true;
    return {};
}

Result<ExaminedCopy> examine(const QString &path, const QString &file, const std::optional<LockWait> &wait)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound, ProjectCheckText::tr("There is no project %1.").arg(path));
    Result<std::unique_ptr<FilesCopy>> copy =
        wait ? FilesCopy::take(path, QDir::tempPath(), *wait) : FilesCopy::take(path, QDir::tempPath());
    if (!copy)
        return failure(copy.error());
    ExaminedCopy examined;
    examined.copy = std::move(*copy);
    const auto connection = DatabaseConnection::connect(examined.copy->path(), DatabaseConnection::Mode::ReadWrite);
    const Result<void> done =
        connection ? examinePages(**connection, file, examined) : Result<void>(failure(connection.error()));
    if (done)
        return examined;
    const bool isOfTheFile = done.error().kind() == ErrorKind::Invalid || meansDamage(done.error());
    if (!isOfTheFile)
        return failure(done.error());
    examined.findings.append(
        finding(file, done.error().kind() == ErrorKind::Invalid
                          ? ProjectCheckText::tr("The file is no Barline project, or its start is damaged.")
                          : done.error().message()));
    examined.isReadable = false;
    return examined;
}

/// `file` stands in the findings.
QCoro::Task<Result<Findings>> checkFile(QString path, QString file, std::optional<LockWait> wait, std::stop_token stop)
{
    auto examining = runOnFileWorker([path, file, wait] { return examine(path, file, wait); });
    const Result<ExaminedCopy> examined = co_await examining;
    if (!examined)
        co_return failure(examined.error());
    if (!examined->isReadable)
        co_return examined->findings;
    DatabaseLocation location;
    location.path = examined->copy->path();
    auto opening = Database::open(location);
    const Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    auto reading = (*database)->read([file, stop](Session &session) { return checkContent(session, file, stop); });
    const Result<Findings> content = co_await reading;
    auto closing = (*database)->close();
    (void)co_await closing;
    if (!content)
        co_return failure(content.error());
    co_return examined->findings + *content;
}

QCoro::Task<Result<Findings>> checkOf(QString path, std::optional<LockWait> wait, std::stop_token stop)
{
    auto looking = readIfLegacy(path);
    Result<std::optional<LegacyContent>> legacy = co_await looking;
    if (!legacy && !meansDamage(legacy.error()))
        co_return failure(legacy.error());
    if (!legacy || !*legacy) {
        auto checking = checkFile(path, path, wait, stop);
        co_return co_await checking;
    }
    const Findings odd = (*legacy)->findings;
    const QTemporaryDir folder;
    auto upgrading = makeUpgraded(path, std::move(**legacy), folder.path());
    const Result<QString> upgraded = co_await upgrading;
    if (!upgraded)
        co_return failure(upgraded.error());
    auto checking = checkFile(*upgraded, path, std::nullopt, stop);
    const Result<Findings> checked = co_await checking;
    if (!checked)
        co_return checked;
    co_return odd + *checked;
}

} // namespace

QCoro::Task<Result<Findings>> checkProject(QString path, std::stop_token stop)
{
    return checkOf(std::move(path), std::nullopt, std::move(stop));
}

QCoro::Task<Result<Findings>> checkProjectWaiting(QString path, OpeningWait wait)
{
    const std::stop_token stop = wait.stop;
    const AnnouncedWait announced(std::move(wait));
    auto checking = checkOf(path, announced.lockWait(), stop);
    co_return co_await checking;
}

} // namespace barline
