#pragma once

#include "core/base/TaskScope.h"

#include <QObject>
#include <QTimer>

namespace barline {

class EditStore;

/// Looks whether anybody wrote to the project: every 120 ms a worker is asked, which costs it a glance. GUI thread; the
/// store outlives it, or is exchanged.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    explicit ChangeFeed(EditStore &store, QObject *parent = nullptr);

    void start();
    /// An answer that is under way is not heard any more.
    void stop();
    void exchangeStore(EditStore &store);

    /// The newest seq that was seen, one's own among them; 0 before the first.
    qint64 lastSeen() const { return m_lastSeen; }

signals:
    /// After each look; lastSeen() may be as before.
    void looked();

private:
    void look();
    QCoro::Task<Result<void>> lookOnce();

    EditStore *m_store;
    TaskScope m_scope;
    QTimer m_pause;
    qint64 m_lastSeen = 0;
    bool m_isRunning = false;
    bool m_isLooking = false;
};

} // namespace barline
