#include "core/store/DatabaseWorker.h"

#include "core/base/WorkerPriority.h"

#include <pthread.h>

namespace barline {

namespace {

constexpr std::chrono::seconds kIdle{3};

} // namespace

DatabaseWorker::DatabaseWorker(const QString &name)
    : m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), qPrintable(name));
}

DatabaseWorker::~DatabaseWorker()
{
    post([this](DatabaseConnection *) {
        closeConnection();
        m_isEnding = true;
    });
}

void DatabaseWorker::post(Job job)
{
    ++m_pending;
    m_jobs.put([this, job = std::move(job)] {
        job(m_connection.get());
        --m_pending;
    });
}

void DatabaseWorker::run()
{
    stepBack(WorkerPriority::Storing);
    while (!m_isEnding) {
        if (const JobQueue::Job job = m_jobs.takeBefore(m_checkpointAt)) {
            job();
            continue;
        }
        m_checkpointAt = kNever;
        m_connection->checkpoint();
    }
}

void DatabaseWorker::checkpointSoon()
{
    m_connection->lookAround();
    if (m_connection->needsCheckpoint())
        m_connection->checkpoint();
    if (m_connection->hasLog())
        m_checkpointAt = std::chrono::steady_clock::now() + kIdle;
}

void DatabaseWorker::closeConnection()
{
    m_checkpointAt = kNever;
    if (!m_connection)
        return;
    m_connection->putAway();
    m_connection.reset();
}

} // namespace barline
