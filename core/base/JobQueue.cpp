#include "core/base/JobQueue.h"

#include <utility>

namespace barline {

void JobQueue::put(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_isPut.notify_one(); // who wakes need not wait for the lock
}

JobQueue::Job JobQueue::take()
{
    std::unique_lock lock(m_mutex);
    m_isPut.wait(lock, [this] { return !m_jobs.empty(); });
    return takeFirst();
}

JobQueue::Job JobQueue::takeBefore(TimePoint end)
{
    std::unique_lock lock(m_mutex);
    return m_isPut.wait_until(lock, end, [this] { return !m_jobs.empty(); }) ? takeFirst() : Job();
}

JobQueue::Job JobQueue::takeFirst()
{
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace barline
