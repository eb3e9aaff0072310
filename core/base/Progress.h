#pragma once

#include <algorithm>
#include <atomic>
#include <memory>

namespace barline {

/// How much of a piece of work is done: who works says so, who waits looks now and then. Copies speak of the same work.
/// Any thread.
class Progress
{
public:
    void setPercent(int percent) const { *m_percent = m_from + std::clamp(percent, 0, 100) * (m_to - m_from) / 100; }
    /// `done` of `all`, in whatever unit.
    void setDone(size_t done, size_t all) const { setPercent(all == 0 ? 100 : static_cast<int>(done * 100 / all)); }
    int percent() const { return *m_percent; }

    /// For who does a part of the work: what is 0 to 100 % there is `from` to `to` of this.
    Progress part(int from, int to) const
    {
        Progress part(*this);
        part.m_from = m_from + from * (m_to - m_from) / 100;
        part.m_to = m_from + to * (m_to - m_from) / 100;
        return part;
    }

private:
    std::shared_ptr<std::atomic<int>> m_percent = std::make_shared<std::atomic<int>>(0);
    int m_from = 0;
    int m_to = 100;
};

} // namespace barline
