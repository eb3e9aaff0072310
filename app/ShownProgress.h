#pragma once

#include "core/base/Progress.h"

#include <QPointer>
#include <QTimer>

#include <stop_token>

namespace barline {

class MainWindow;

/// Shows in a window how far some work is, with a button that requests its stop, as long as this lives. GUI thread; the
/// window may go before.
class ShownProgress
{
public:
    /// `text` says what is going on.
    ShownProgress(MainWindow &window, const QString &text, Progress progress, std::stop_source stop);
    ~ShownProgress();
    ShownProgress(const ShownProgress &) = delete;
    ShownProgress &operator=(const ShownProgress &) = delete;

private:
    void show() const;

    QPointer<MainWindow> m_window;
    QString m_text;
    Progress m_progress;
    std::stop_source m_stop;
    QTimer m_look;
};

} // namespace barline
