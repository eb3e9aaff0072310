#include "core/base/WorkerPriority.h"

#include "core/base/Logging.h"

#include <sys/resource.h>
#include <unistd.h>

namespace barline {

namespace {

constexpr int kWorkerNiceness = 10;

} // namespace

void stepBack()
{
    // Priorities are the thread's own on Linux, and cannot be raised again.
    thread_local bool done = false;
    if (!done && setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kWorkerNiceness) != 0)
        qCInfo(lcSession, "a worker keeps its priority");
    done = true;
}

} // namespace barline
