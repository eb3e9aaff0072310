#pragma once

#include "core/base/JobQueue.h"

#include <QObject>

namespace barline {

/// The way to a thread of Qt, with an event loop: what is posted, from any thread, runs on the thread that this lives
/// on, in the order in which it was posted. Deleted on its thread; what was not run by then never is.
class HandOver : public QObject
{
public:
    void post(JobQueue::Job job);

protected:
    void customEvent(QEvent *event) override;

private:
    JobQueue m_jobs;
};

} // namespace barline
