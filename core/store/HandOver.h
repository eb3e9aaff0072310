#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace barline {

/// The one way of work from thread to thread: what is posted, from any thread, runs on the thread that this lives on,
/// in the order in which it was posted. What a job holds travels under a std::mutex, which the thread sanitizer knows;
/// Qt's event only wakes the thread. Deleted on its thread; what was not run by then never is.
class HandOver : public QObject
{
public:
    using Job = std::function<void()>;

    void post(Job job);

protected:
    void customEvent(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<Job> m_jobs;
};

} // namespace barline
