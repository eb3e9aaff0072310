#pragma once

#include "core/model/Project.h"
#include "core/store/Session.h"

namespace barline {

/// Gives ids, out of blocks reserved in the transaction, to values that have none, and keeps those that they have from
/// being given out again.
class FreshIds
{
public:
    explicit FreshIds(Session &session)
        : m_session(session)
    {}

    template <typename Tag>
    void give(Id<Tag> &id)
    {
        if (!id.isValid())
            id = Id<Tag>(take());
        m_highest = std::max(m_highest, id.value());
    }

    // With all that they hold, which is put in order.
    void giveAll(Clip &clip);
    void giveAll(ClipBar &bar);
    void giveAll(Composition &composition);
    void giveAll(Track &track);
    void giveAll(ClipInstance &instance);
    void giveAll(Note &note) { give(note.id); }

    Result<void> finish();

private:
    qint64 take();

    Session &m_session;
    Result<void> m_status;
    qint64 m_next = 0;
    qint64 m_left = 0;
    qint64 m_blockSize = 16;
    qint64 m_highest = 0;
};

} // namespace barline
