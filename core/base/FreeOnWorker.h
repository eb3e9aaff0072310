#pragma once

#include "core/base/WorkerPool.h"

#include <memory>

namespace barline {

/// Lets go of a big value on a pool thread: freeing a million notes takes longer than a frame.
template <typename T>
void freeOnWorker(T value)
{
    workerPool().start([kept = std::make_shared<T>(std::move(value))] {});
}

} // namespace barline
