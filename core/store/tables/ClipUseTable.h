#pragma once

#include "core/store/ClipPlace.h"
#include "core/store/Page.h"
#include "core/store/Session.h"

namespace barline {

/// Where clips are used: by instances that play them, themselves or through a re-pointed bar.
class ClipUseTable
{
public:
    explicit ClipUseTable(Session &session)
        : m_session(session)
    {}

    Result<qint64> count(ClipId clip);
    /// In order of composition, track and its list.
    Result<PageOf<ClipPlace>> places(ClipId clip, const Page &page);
    /// The compositions with such an instance, ascending.
    Result<QList<CompositionId>> compositions(ClipId clip);

private:
    Session &m_session;
};

} // namespace barline
