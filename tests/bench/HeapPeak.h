#pragma once

#include <cstddef>

namespace barline::bench {

/// What malloc has handed out in this process while it counts, on all threads: HeapPeak.cpp stands in for malloc in the
/// program that links it. One at a time.
class HeapPeak
{
public:
    HeapPeak();
    ~HeapPeak();
    HeapPeak(const HeapPeak &) = delete;
    HeapPeak &operator=(const HeapPeak &) = delete;

    /// Bytes more than at the beginning: now, and at the most.
    std::ptrdiff_t now() const;
    std::ptrdiff_t most() const;
};

} // namespace barline::bench
