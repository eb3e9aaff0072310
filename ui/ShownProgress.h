#pragma once

#include "ui/ProgressList.h"

#include <QPointer>

#include <stop_token>

namespace barline {

/// Shows in a window what is going on, with a button that requests its stop, as long as this lives. GUI thread; the
/// window may go before.
class ShownProgress
{
public:
    /// `text` says what is going on, `progress` how far it is, where that is known.
    ShownProgress(ProgressList &list, const QString &text, std::stop_source stop, std::optional<Progress> progress = {})
        : m_list(&list)
        , m_id(list.start(
              text, [stop = std::move(stop)]() mutable { stop.request_stop(); }, std::move(progress)))
    {}
    ~ShownProgress()
    {
        if (m_list)
            m_list->end(m_id);
    }
    ShownProgress(const ShownProgress &) = delete;
    ShownProgress &operator=(const ShownProgress &) = delete;

private:
    QPointer<ProgressList> m_list;
    int m_id;
};

} // namespace barline
