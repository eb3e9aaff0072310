#include "core/base/WorkerPool.h"

#include <QThread>
#include <QThreadPool>

namespace barline {

namespace {

struct WorkerPool : QThreadPool
{
    WorkerPool() { setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); }
};

} // namespace

QThreadPool &workerPool()
{
    static WorkerPool pool;
    return pool;
}

} // namespace barline
