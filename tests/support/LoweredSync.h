#pragma once

namespace barline::test {

/// While this lives, every new SQLite connection of the process has the weaker `PRAGMA synchronous` that it says, and
/// the program cannot change it: to see that a rig notices. One at a time.
class LoweredSync
{
public:
    /// "NORMAL" or "OFF".
    explicit LoweredSync(const char *level);
    ~LoweredSync();
    LoweredSync(const LoweredSync &) = delete;
    LoweredSync &operator=(const LoweredSync &) = delete;
};

} // namespace barline::test
