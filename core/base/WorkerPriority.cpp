#include "core/base/WorkerPriority.h"

#include "core/base/Logging.h"

#include <cstdint>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace barline {

namespace {

constexpr int kMostNice = 19;
/// Longer than any thread's that asks for none: since Linux 6.12 such a thread takes the core from this one as soon as
/// it wakes, and need not wait for the next tick of the scheduler.
constexpr std::uint64_t kSliceNanoseconds = 10'000'000;

/// The kernel's sched_attr (man sched_setattr), whose header does not go with the C library's here.
struct Scheduling
{
    std::uint32_t size = sizeof(Scheduling);
    std::uint32_t policy = SCHED_BATCH;
    std::uint64_t flags = 0;
    std::int32_t niceness = 0;
    std::uint32_t realtimePriority = 0;
    std::uint64_t slice = kSliceNanoseconds;
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

constexpr int stepOf(WorkerPriority priority)
{
    return priority == WorkerPriority::Computing ? 10 : 5;
}

} // namespace

void stepBack(WorkerPriority priority)
{
    // Scheduling is the thread's own on Linux, and niceness cannot be lowered again.
    thread_local bool done = false;
    if (done)
        return;
    done = true;
    Scheduling wanted;
    wanted.niceness = std::min(kMostNice, getpriority(PRIO_PROCESS, 0) + stepOf(priority));
    if (syscall(SYS_sched_setattr, 0, &wanted, 0) != 0)
        qCInfo(lcSession, "a worker keeps its priority");
}

} // namespace barline
