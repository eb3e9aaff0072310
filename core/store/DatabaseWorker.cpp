#include "core/store/DatabaseWorker.h"

#include "core/base/WorkerPriority.h"

#include <QTimer>

namespace barline {

namespace {

constexpr int kIdleMs = 3000;

} // namespace

DatabaseWorker::DatabaseWorker(const QString &name)
    : m_handOver(new HandOver)
{
    m_thread.setObjectName(name);
    m_handOver->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_handOver, &QObject::deleteLater);
    m_thread.start();
    post([](DatabaseConnection *) { stepBack(WorkerPriority::Storing); });
}

DatabaseWorker::~DatabaseWorker()
{
    post([this](DatabaseConnection *) {
        closeConnection();
        m_thread.quit();
        m_hasEnded = true;
    });
    m_thread.wait();
    // The thread is over; this says so to whom QThread's own way is hidden.
    while (!m_hasEnded)
        QThread::yieldCurrentThread();
}

void DatabaseWorker::post(Job job)
{
    ++m_waiting;
    m_handOver->post([this, job = std::move(job)] {
        --m_waiting;
        job(m_connection.get());
    });
}

void DatabaseWorker::checkpointSoon()
{
    m_connection->lookAround();
    if (m_connection->needsCheckpoint())
        m_connection->checkpoint();
    if (!m_connection->hasLog())
        return;
    if (!m_idle) {
        m_idle = std::make_unique<QTimer>();
        m_idle->setSingleShot(true);
        m_idle->setInterval(kIdleMs);
        QObject::connect(m_idle.get(), &QTimer::timeout, m_handOver, [this] {
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
