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
    /// A part of what the caller computes meanwhile: on other threads, one for each core that the caller leaves, so
    /// that it does not wait for what was started. They step back too.
    void startHelp(JobQueue::Job job);
    int helperCount() const { return static_cast<int>(m_helpers.size()); }
    /// Blocks until nothing runs any more.
    void waitForDone() const;

private:
    void run(JobQueue &jobs);

    JobQueue m_jobs;
    JobQueue m_help;
    std::atomic<int> m_unfinished = 0;
    std::vector<std::jthread> m_threads;
    std::vector<std::jthread> m_helpers;
};

/// The process' own. Not QThreadPool::globalInstance(): Qt paints on that one, and the GUI thread waits for it.
WorkerPool &workerPool();

} // namespace barline
