#pragma once

#include "core/base/Progress.h"

#include <QTimer>

namespace barline {

/// A bar on stderr, while this lives, of how much of some work is done; nothing where stderr is no terminal. Needs an
/// event loop.
class TerminalProgress
{
public:
    /// `text` says what is going on.
    TerminalProgress(QString text, Progress progress);
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress &) = delete;
    TerminalProgress &operator=(const TerminalProgress &) = delete;

    /// Makes room on stderr for a line of other words; the bar comes back below it.
    void clear() const;

private:
    void draw() const;

    QString m_text;
    Progress m_progress;
    QTimer m_timer; ///< runs where there is a terminal
};

} // namespace barline
