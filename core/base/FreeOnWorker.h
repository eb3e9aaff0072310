#pragma once

#include "core/base/WorkerPool.h"
#include "core/base/WorkerPriority.h"

#include <QThreadPool>

#include <memory>

namespace barline {

/// Lets go of a big value on a pool thread: freeing a million notes takes longer than a frame.
template <typename T>
void freeOnWorker(T value)
{
    auto kept = std::make_shared<T>(std::move(value));
    workerPool().start([kept = std::move(kept)]() mutable {
        stepBack(WorkerPriority::Computing);
        kept.reset();
    });
}

} // namespace barline
