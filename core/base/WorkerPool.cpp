#include "core/base/WorkerPool.h"

#include "core/base/WorkerPriority.h"

#include <QThread>

#include <algorithm>

namespace barline {

WorkerPool::WorkerPool()
{
    const int count = std::max(1, QThread::idealThreadCount() - 1);
    for (int i = 0; i < count; ++i) {
        m_threads.emplace_back([this] { run(m_jobs); });
        m_helpers.emplace_back([this] { run(m_help); });
    }
}

WorkerPool::~WorkerPool()
{
    for (size_t i = 0; i < m_threads.size(); ++i) {
        m_jobs.put({});
        m_help.put({});
    }
}

void WorkerPool::start(JobQueue::Job job)
{
    ++m_unfinished;
    m_jobs.put(std::move(job));
}

void WorkerPool::startHelp(JobQueue::Job job)
{
    ++m_unfinished;
    m_help.put(std::move(job));
}

void WorkerPool::waitForDone() const
{
    while (const int unfinished = m_unfinished)
        m_unfinished.wait(unfinished);
}

void WorkerPool::run(JobQueue &jobs)
{
    stepBack(WorkerPriority::Computing);
    while (JobQueue::Job job = jobs.take()) {
        job();
        job = {};
        --m_unfinished;
        m_unfinished.notify_all();
    }
}

WorkerPool &workerPool()
{
    static WorkerPool pool;
    return pool;
}

} // namespace barline
