#pragma once

#include <QString>

#include <chrono>
#include <list>
#include <mutex>
#include <optional>

namespace barline {

/// A line of our own code.
struct CodePlace
{
    const char *file = "";
    int line = 0;
};

/// A read of ours that holds its snapshot for long.
struct LongRead
{
    QString place; ///< who asked for it, as "EditStore.cpp:217"
    std::chrono::milliseconds held{0};
};

/// Which reads of one database hold a snapshot now. One that holds it for long keeps the log from starting over
/// (DURABILITY.md 7). Any thread.
class RunningReads
{
public:
    static constexpr std::chrono::milliseconds kLong{250};

    /// The one that has held its snapshot longest, where that is longer than kLong.
    std::optional<LongRead> longest() const;

private:
    friend class RunningRead;

    struct Entry
    {
        CodePlace place;
        std::chrono::steady_clock::time_point since;
    };

    mutable std::mutex m_mutex;
    std::list<Entry> m_reads; ///< oldest first
};

/// Marks a read as running while it lives. `reads`, which may be null, outlives it.
class RunningRead
{
public:
    RunningRead(RunningReads *reads, CodePlace place);
    ~RunningRead();
    RunningRead(const RunningRead &) = delete;
    RunningRead &operator=(const RunningRead &) = delete;

private:
    RunningReads *m_reads;
    std::list<RunningReads::Entry>::iterator m_entry;
};

} // namespace barline
