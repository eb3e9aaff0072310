#pragma once

#include "tests/support/DiskVfs.h"

#include <atomic>

namespace barline::test {

/// Lets the disk fail: the nth call of a kind from now on, once or for as long as the fault lasts. Any thread.
class DiskFaults : public DiskWatcher
{
public:
    struct Fault
    {
        DiskCall call = DiskCall::Write;
        int code = 0; ///< SQLite's answer: SQLITE_IOERR_WRITE, SQLITE_FULL, ...
        int nth = 1;  ///< from 1
        bool lasts = false;
    };

    void begin(const Fault &fault);
    void end() { m_isOn = false; }
    /// How many calls failed since begin().
    int failed() const { return m_failed; }

    int before(const DiskAccess &access) override;
    void after(const DiskAccess &access, int code) override;

private:
    Fault m_fault; ///< written while off
    std::atomic<bool> m_isOn = false;
    std::atomic<int> m_seen = 0;
    std::atomic<int> m_failed = 0;
};

} // namespace barline::test
