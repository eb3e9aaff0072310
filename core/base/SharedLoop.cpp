#include "core/base/SharedLoop.h"

#include "core/base/WorkerPool.h"

#include <memory>

namespace barline {

namespace {

struct Loop
{
    std::function<void(size_t)> part;
    size_t count;
    std::atomic<size_t> next = 0;
    std::atomic<int> helpers = 0; ///< that have begun

    void run()
    {
        for (size_t i = next++; i < count; i = next++)
            part(i);
    }

    void help()
    {
        ++helpers;
        run();
        --helpers;
        helpers.notify_all();
    }
};

} // namespace

void runShared(size_t count, std::function<void(size_t)> part)
{
    const auto loop = std::make_shared<Loop>();
    loop->part = std::move(part);
    loop->count = count;
    if (count > 1) {
        for (int i = 0; i < workerPool().helperCount(); ++i)
            workerPool().startHelp([loop] { loop->help(); });
    }
    loop->run();
    // Who begins from now on finds nothing to do.
    while (const int helpers = loop->helpers)
        loop->helpers.wait(helpers);
}

} // namespace barline
