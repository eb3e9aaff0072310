#include "core/service/VersionService.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/Difference.h"
#include "core/store/tables/VersionTable.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct VersionText
{
    Q_DECLARE_TR_FUNCTIONS(barline::VersionService)
};

Error closedMeanwhile()
{
    return {ErrorKind::Cancelled, VersionText::tr("The project was closed.")};
}

} // namespace

QCoro::Task<Result<NamedVersion>> VersionService::nameVersion(QString name) const
{
    const QPointer<ProjectSession> session = m_session;
    auto flushing = session->flush();
    const Result<void> saved = co_await flushing;
    if (!session)
        co_return failure(closedMeanwhile());
    if (!saved)
        co_return failure(saved.error());
    NamedVersion version;
    version.name = name;
    version.author = session->history().author();
    version.time = QDateTime::currentDateTimeUtc();
    version.seq = session->persister().lastSeq();
    const auto encode = [project = session->document().project()] { return encodedVersion(project); };
    auto encoding = runOnWorker(encode);
    const QByteArray content = co_await encoding;
    if (!session)
        co_return failure(closedMeanwhile());
    auto adding = session->store().addVersion(version, content);
    const Result<qint64> id = co_await adding;
    if (!id)
        co_return failure(id.error());
    version.id = *id;
    co_return version;
}

QCoro::Task<Result<QList<NamedVersion>>> VersionService::versions() const
{
    auto reading = m_session->store().versions();
    co_return co_await reading;
}

QCoro::Task<Result<void>> VersionService::restore(NamedVersion version) const
{
    const QPointer<ProjectSession> session = m_session;
    auto reading = session->store().version(version.id);
    const Result<Project> project = co_await reading;
    if (!session)
        co_return failure(closedMeanwhile());
    if (!project)
        co_return failure(project.error());
    const auto compare = [from = session->document().project(), to = *project] { return difference(from, to); };
    auto comparing = runOnWorker(compare);
    const Edit edit = co_await comparing;
    if (!session)
        co_return failure(closedMeanwhile());
    co_return session->history().push(edit, VersionText::tr("Restore “%1”").arg(version.name));
}

QCoro::Task<Result<int>> VersionService::compactHistory() const
{
    const QPointer<ProjectSession> session = m_session;
    auto flushing = session->flush();
    const Result<void> saved = co_await flushing;
    if (!session)
        co_return failure(closedMeanwhile());
    if (!saved)
        co_return failure(saved.error());
    auto compacting = session->store().compactJournal(EditStore::kHistory);
    const Result<int> removed = co_await compacting;
    if (session && removed && *removed > 0)
        session->history().forgetAllBut(EditStore::kHistory);
    if (!session || !removed)
        co_return removed;
    auto shrinking = session->database().shrink();
    const Result<qint64> bytes = co_await shrinking;
    if (!bytes)
        co_return failure(bytes.error());
    co_return removed;
}

} // namespace barline
