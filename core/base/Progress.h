#pragma once

#include <atomic>
#include <memory>

namespace barline {

/// How much of a piece of work is done: who works says so, who waits looks now and then. Copies speak of the same work.
/// Any thread.
class Progress
{
public:
    void setPercent(int percent) const { *m_percent = percent; }
    int percent() const { return *m_percent; }

private:
    std::shared_ptr<std::atomic<int>> m_percent = std::make_shared<std::atomic<int>>(0);
};

} // namespace barline
