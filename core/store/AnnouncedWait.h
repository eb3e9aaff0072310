#pragma once

#include "core/store/ConnectionWatch.h"

namespace barline {

/// A wait for other programs in what a worker does beside a Database: the listener hears of it on the thread that made
/// this, where it also goes, until then.
class AnnouncedWait
{
public:
    explicit AnnouncedWait(OpeningWait wait)
        : m_shared(std::make_shared<DatabaseShared>())
        , m_stop(std::move(wait.stop))
    {
        m_shared->notices.listen(std::move(wait.listener));
    }
    ~AnnouncedWait() { m_shared->notices.stopListening(); }
    AnnouncedWait(const AnnouncedWait &) = delete;
    AnnouncedWait &operator=(const AnnouncedWait &) = delete;

    /// For the worker, as long as it likes.
    LockWait lockWait() const { return {m_shared, m_stop, true}; }

private:
    std::shared_ptr<DatabaseShared> m_shared;
    std::stop_token m_stop;
};

} // namespace barline
