#pragma once

#include "core/base/TaskScope.h"
#include "core/service/VersionService.h"

#include <QPointer>

namespace barline {

class MainWindow;

/// What a window's history list wants of the project's named versions and its journal. GUI thread; session and window
/// outlive it.
class Versions : public QObject
{
    Q_OBJECT

public:
    Versions(ProjectSession &session, MainWindow &window, QObject *parent = nullptr);

    /// Asks for a name and keeps the project as it is now under it.
    void askForName();

private:
    QCoro::Task<Result<void>> nameVersion(QString name);
    QCoro::Task<Result<void>> showVersions();
    QCoro::Task<Result<void>> compact();

    VersionService m_service;
    MainWindow &m_window;
    TaskScope m_scope;
};

} // namespace barline
