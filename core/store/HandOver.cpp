#include "core/store/HandOver.h"

#include <QCoreApplication>
#include <QEvent>

namespace barline {

void HandOver::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void HandOver::customEvent(QEvent *)
{
    Job job;
    {
        const std::lock_guard lock(m_mutex);
        job = std::move(m_jobs.front());
        m_jobs.pop_front();
    }
    job();
}

} // namespace barline
