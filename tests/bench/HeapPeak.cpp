#include "tests/bench/HeapPeak.h"

#include <atomic>
#include <malloc.h>

// What the C library's own functions are called behind those that stand in for them.
extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *block, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void *block);
}

namespace {

std::atomic<bool> counts = false;
std::atomic<std::ptrdiff_t> inUse = 0;
std::atomic<std::ptrdiff_t> mostInUse = 0;

std::ptrdiff_t sizeOf(void *block)
{
    return block && counts.load(std::memory_order_relaxed) ? static_cast<std::ptrdiff_t>(malloc_usable_size(block)) : 0;
}

void add(std::ptrdiff_t bytes)
{
    if (bytes == 0)
        return;
    const std::ptrdiff_t now = inUse.fetch_add(bytes, std::memory_order_relaxed) + bytes;
    std::ptrdiff_t most = mostInUse.load(std::memory_order_relaxed);
    while (now > most && !mostInUse.compare_exchange_weak(most, now, std::memory_order_relaxed))
        ;
}

} // namespace

extern "C" {

void *malloc(std::size_t size)
{
    void *block = __libc_malloc(size);
    add(sizeOf(block));
    return block;
}

void *calloc(std::size_t count, std::size_t size)
{
    void *block = __libc_calloc(count, size);
    add(sizeOf(block));
    return block;
}

void *realloc(void *block, std::size_t size)
{
    const std::ptrdiff_t before = sizeOf(block);
    void *moved = __libc_realloc(block, size);
    if (moved || size == 0)
        add(sizeOf(moved) - before);
    return moved;
}

void *memalign(std::size_t alignment, std::size_t size)
{
    void *block = __libc_memalign(alignment, size);
    add(sizeOf(block));
    return block;
}

void *aligned_alloc(std::size_t alignment, std::size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **block, std::size_t alignment, std::size_t size)
{
    constexpr int kOutOfMemory = 12;
    *block = memalign(alignment, size);
    return *block ? 0 : kOutOfMemory;
}

void free(void *block)
{
    add(-sizeOf(block));
    __libc_free(block);
}
}

namespace barline::bench {

HeapPeak::HeapPeak()
{
    inUse = 0;
    mostInUse = 0;
    counts = true;
}

HeapPeak::~HeapPeak()
{
    counts = false;
}

std::ptrdiff_t HeapPeak::now() const
{
    return inUse;
}

std::ptrdiff_t HeapPeak::most() const
{
    return mostInUse;
}

} // namespace barline::bench
