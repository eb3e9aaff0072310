#pragma once

#include <array>
#include <atomic>
#include <memory>

namespace barline {

/// Hands immutable values from one thread to the audio thread and takes back what that is done with. No side locks or
/// waits; the audio side neither allocates nor frees.
template <typename T>
class Handover
{
public:
    Handover() = default;
    Handover(const Handover &) = delete;
    Handover &operator=(const Handover &) = delete;
    ~Handover()
    {
        delete m_offered.load();
        delete m_retired.load();
    }

    /// Giving side. Returns what was offered before and never taken, for the caller to free.
    std::unique_ptr<const T> offer(std::unique_ptr<const T> value)
    {
        return std::unique_ptr<const T>(m_offered.exchange(value.release(), std::memory_order_acq_rel));
    }

    /// Giving side: what the audio side is done with, null for nothing.
    std::unique_ptr<const T> reclaim()
    {
        return std::unique_ptr<const T>(m_retired.exchange(nullptr, std::memory_order_acq_rel));
    }

    /// Audio side: a newly offered value, now this side's until retire(). Null where there is none, or the one retired
    /// before was not taken back yet.
    const T *take()
    {
        if (m_retired.load(std::memory_order_acquire))
            return nullptr;
        return m_offered.exchange(nullptr, std::memory_order_acq_rel);
    }
    /// Audio side, after take(): gives back the value that was in use until then, which may be null.
    void retire(const T *value) { m_retired.store(value, std::memory_order_release); }

private:
    std::atomic<const T *> m_offered{nullptr};
    std::atomic<const T *> m_retired{nullptr};
};

/// A ring of small values from one thread to one other.
template <typename T, size_t Size>
class CommandRing
{
    static_assert((Size & (Size - 1)) == 0);

public:
    /// False where the ring is full.
    bool push(const T &value)
    {
        const size_t written = m_written.load(std::memory_order_relaxed);
        if (written - m_read.load(std::memory_order_acquire) == Size)
            return false;
        m_values[written % Size] = value;
        m_written.store(written + 1, std::memory_order_release);
        return true;
    }

    bool pop(T &value)
    {
        const size_t read = m_read.load(std::memory_order_relaxed);
        if (read == m_written.load(std::memory_order_acquire))
            return false;
        value = m_values[read % Size];
        m_read.store(read + 1, std::memory_order_release);
        return true;
    }

private:
    std::array<T, Size> m_values{};
    std::atomic<size_t> m_written{0};
    std::atomic<size_t> m_read{0};
};

} // namespace barline
