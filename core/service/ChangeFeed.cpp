#include "core/service/ChangeFeed.h"

#include "core/base/Logging.h"
#include "core/store/EditStore.h"

#include <QPointer>

namespace barline {

namespace {

constexpr int kPauseMs = 120;

} // namespace

ChangeFeed::ChangeFeed(EditStore &store, QObject *parent)
    : QObject(parent)
    , m_store(&store)
    , m_scope([](const Error &error) { qCWarning(lcSession) << error.message(); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ChangeFeed::look);
}

void ChangeFeed::start()
{
    m_isRunning = true;
    if (!m_isLooking)
        m_pause.start();
}

void ChangeFeed::stop()
{
    m_isRunning = false;
    m_pause.stop();
}

void ChangeFeed::exchangeStore(EditStore &store)
{
    m_store = &store;
    m_lastSeen = 0;
}

void ChangeFeed::look()
{
    m_isLooking = true;
    m_scope.spawn(lookOnce());
}

QCoro::Task<Result<void>> ChangeFeed::lookOnce()
{
    const QPointer<ChangeFeed> self(this);
    EditStore *store = m_store;
    auto pending = store->lastSeqIfWritten();
    const Result<qint64> seq = co_await pending;
    if (!self)
        co_return {};
    m_isLooking = false;
    if (!m_isRunning)
        co_return {};
    m_pause.start();
    if (store != m_store)
        co_return {};
    // A file that cannot be read now may be readable again soon; whoever saves says what is wrong with it.
    if (seq && *seq != 0)
        m_lastSeen = *seq;
    emit looked();
    co_return {};
}

} // namespace barline

#include "moc_ChangeFeed.cpp"
