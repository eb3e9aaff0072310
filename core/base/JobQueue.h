#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace barline {

/// The one place where work changes threads. What was written before a job was put is seen after it was taken: by a
/// lock of the standard library, which the thread sanitizer knows, as it does not know what Qt does. Any thread.
class JobQueue
{
public:
    using Job = std::function<void()>;
    using TimePoint = std::chrono::steady_clock::time_point;

    void put(Job job);
    /// The oldest; blocks until there is one.
    Job take();
    /// The same, but empty where there is none by then.
    Job takeBefore(TimePoint end);

private:
    Job takeFirst();

    std::mutex m_mutex;
    std::condition_variable m_isPut;
    std::deque<Job> m_jobs;
};

} // namespace barline
