#include "core/base/HandOver.h"

#include <QCoreApplication>
#include <QEvent>

namespace barline {

void HandOver::post(JobQueue::Job job)
{
    m_jobs.put(std::move(job));
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void HandOver::customEvent(QEvent *)
{
    const JobQueue::Job job = m_jobs.take();
    job();
}

} // namespace barline
