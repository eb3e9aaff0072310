#pragma once

#include "core/base/Progress.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace barline {

/// What is going on in a window, in order of its beginning. The latest is the one to show; what began before it comes
/// back when it ends. GUI thread.
class ProgressList : public QObject
{
    Q_OBJECT

public:
    using Cancel = std::function<void()>;

    explicit ProgressList(QObject *parent = nullptr);

    /// `text` says what is going on, `progress` how far it is, where that is known; `cancel` ends it, where it can be
    /// ended. Its number, for end().
    int start(const QString &text, Cancel cancel, std::optional<Progress> progress = {});
    /// Nothing where it is not there any more.
    void end(int id);

    /// Of the latest: what is going on, and how much of it is done; empty where nothing is.
    QString text() const;
    /// Of the latest; empty where it cannot be ended.
    Cancel cancel() const;

signals:
    /// Something else is to be shown.
    void changed();

private:
    struct Running
    {
        int id = 0;
        QString text;
        Cancel cancel;
        std::optional<Progress> progress;
    };

    void look();

    QList<Running> m_running;
    int m_lastId = 0;
    QString m_shown;
    QTimer m_look;
};

} // namespace barline
