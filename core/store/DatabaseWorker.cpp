#include "core/store/DatabaseWorker.h"

#include "core/base/Logging.h"

#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

namespace barline {

namespace {

constexpr int kNiceness = 5;
constexpr int kIdleMs = 3000;

} // namespace

DatabaseWorker::DatabaseWorker(const QString &name)
    : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    post([](DatabaseConnection *) {
        // Priorities are the thread's own on Linux: the user's thread goes first.
        if (setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness) != 0)
            qCInfo(lcStore, "the worker keeps its priority");
    });
}

DatabaseWorker::~DatabaseWorker()
{
    post([this](DatabaseConnection *) { closeConnection(); });
    post([this](DatabaseConnection *) { m_thread.quit(); });
    m_thread.wait();
}

void DatabaseWorker::post(Job job)
{
    ++m_waiting;
    QMetaObject::invokeMethod(
        m_context,
        [this, job = std::move(job)] {
            --m_waiting;
            job(m_connection.get());
        },
        Qt::QueuedConnection);
}

void DatabaseWorker::checkpointSoon()
{
    if (m_connection->needsCheckpoint())
        m_connection->checkpoint();
    if (!m_connection->hasLog())
        return;
    if (!m_idle) {
        m_idle = std::make_unique<QTimer>();
        m_idle->setSingleShot(true);
        m_idle->setInterval(kIdleMs);
        QObject::connect(m_idle.get(), &QTimer::timeout, m_context, [this] {
            if (m_connection)
                m_connection->checkpoint();
        });
    }
    m_idle->start();
}

void DatabaseWorker::closeConnection()
{
    m_idle.reset();
    if (!m_connection)
        return;
    m_connection->putAway();
    m_connection.reset();
}

} // namespace barline
