#pragma once

#include "core/base/TaskScope.h"
#include "ui/MainWindow.h"

#include <QPointer>

#include <stop_token>

namespace barline {

/// The way out for a project that is refused because it is damaged: offers to salvage it, asks where to, and does it
/// while the window goes on. GUI thread.
class SalvageController : public QObject
{
    Q_OBJECT

public:
    /// `scope` counts the work under way and outlives this.
    explicit SalvageController(TaskScope &scope, QObject *parent = nullptr);

    /// Says in `window` why the project at `path` cannot be opened, and offers to salvage it.
    void offer(MainWindow &window, const QString &path, const QString &why);
    /// Ends what is under way; nothing of it is left.
    void stop() { m_stop.request_stop(); }

signals:
    /// A new project was written; `missing` is what could not be saved.
    void salvaged(const QString &path, const QString &out, const barline::Findings &missing);

private:
    void askWhere(MainWindow &window, const QString &path);
    QCoro::Task<Result<void>> salvage(QPointer<MainWindow> window, QString path, QString out);

    TaskScope &m_scope;
    std::stop_source m_stop;
};

} // namespace barline
