#include "core/store/ConnectionWatch.h"

#include "core/store/LockHolder.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QThread>

#include <sqlite3.h>

namespace barline {

namespace {

struct ConnectionWatchText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ConnectionWatch)
};

constexpr int kStepsBetweenLooks = 1000; // of SQLite's virtual machine: some 20 us
constexpr int kLongestPauseMs = 20;
constexpr qint64 kSayAfterMs = 500;
constexpr qint64 kSayAgainMs = 1000;

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

void DatabaseShared::stopWaitingIn(std::chrono::milliseconds patience)
{
    m_waitsUntil = std::min<qint64>(m_waitsUntil, nowMs() + patience.count());
}

bool DatabaseShared::isWaitingOver() const
{
    return nowMs() >= m_waitsUntil;
}

ConnectionWatch::ConnectionWatch(QString path)
    : m_path(std::move(path))
{}

ConnectionWatch::~ConnectionWatch() = default;

void ConnectionWatch::install(sqlite3 *connection)
{
    sqlite3_progress_handler(connection, kStepsBetweenLooks, onProgress, this);
    sqlite3_busy_handler(connection, onBusy, this);
}

void ConnectionWatch::beginOpening(const LockWait &wait)
{
    m_shared = wait.shared;
    m_stop = wait.stop;
    if (wait.isEndless)
        m_patience = {};
}

void ConnectionWatch::endOpening()
{
    endWait();
    m_stop = {};
    m_patience = kPatience;
}

void ConnectionWatch::notify(DatabaseNotice::Kind kind, const QString &message) const
{
    if (m_shared)
        m_shared->notices.post({kind, message, {}});
}

int ConnectionWatch::onProgress(void *watch)
{
    return static_cast<ConnectionWatch *>(watch)->isStopped() ? 1 : 0;
}

int ConnectionWatch::onBusy(void *watch, int count)
{
    return static_cast<ConnectionWatch *>(watch)->waitsOn(count) ? 1 : 0;
}

bool ConnectionWatch::waitsOn(int count)
{
    if (count == 0) {
        m_waiting.start();
        m_saidMs = kSayAfterMs - kSayAgainMs;
    }
    const qint64 waited = m_waiting.elapsed();
    if (isStopped() || (m_shared && m_shared->isWaitingOver()) || (m_patience && waited >= m_patience->count()))
        return false;
    if (m_shared && waited >= m_saidMs + kSayAgainMs) {
        m_saidMs = waited;
        m_hasSaid = true;
        const QString message = ConnectionWatchText::tr("Waiting for %1 to finish with the project, since %2 s.")
                                    .arg(LockHolder::blocking(m_path).name(), QString::number(waited / 1000));
        m_shared->notices.post({DatabaseNotice::Kind::Waiting, message, std::chrono::milliseconds(waited)});
    }
    QThread::msleep(static_cast<unsigned long>(std::min(count + 1, kLongestPauseMs)));
    return true;
}

void ConnectionWatch::endWait()
{
    if (std::exchange(m_hasSaid, false))
        notify(DatabaseNotice::Kind::GoesOn, {});
}

Error ConnectionWatch::reasonOf(const Error &error) const
{
    const SqlFault fault = SqlDialect::faultOf(error.nativeCode());
    const bool isLocked = fault == SqlFault::Locked;
    if (isStopped() && (isLocked || fault == SqlFault::Interrupted))
        return cancelledError();
    if (!isLocked)
        return error;
    return Error(ErrorKind::Unavailable,
                 ConnectionWatchText::tr("The project is locked by %1. Wait for it, or close it, and try again.")
                     .arg(LockHolder::blocking(m_path).name()))
        .withNativeCode(error.nativeCode());
}

} // namespace barline
