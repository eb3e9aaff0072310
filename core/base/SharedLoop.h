#pragma once

#include <cstddef>
#include <functional>

namespace barline {

/// Calls `part` with 0 to `count` - 1, on the calling thread and on the helpers of the pool (WorkerPool.h), and returns
/// when all are done. Any thread, but not the GUI's. No helper is waited for that has not begun.
void runShared(size_t count, std::function<void(size_t)> part);

} // namespace barline
