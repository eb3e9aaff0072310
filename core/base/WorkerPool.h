#pragma once

#include "core/base/JobQueue.h"

#include <atomic>
#include <thread>
#include <vector>

namespace barline {

/// Threads for what computes behind the user's back (RunOnWorker.h, FreeOnWorker.h); one core stays free for the window
/// and what shows it. They step back (WorkerPriority.h). Any thread.
class WorkerPool
{
public:
    WorkerPool();
    /// Waits for what was started.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    void start(JobQueue::Job job);
    /// Blocks until nothing runs any more.
    void waitForDone() const;

private:
    void run();

    JobQueue m_jobs;
    std::atomic<int> m_unfinished = 0;
    std::vector<std::jthread> m_threads;
};

/// The process' own. Not QThreadPool::globalInstance(): Qt paints on that one, and the GUI thread waits for it.
WorkerPool &workerPool();

} // namespace barline
