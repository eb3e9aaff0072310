#pragma once

#include "app/Versions.h"
#include "core/playback/Transport.h"
#include "core/service/ProjectSession.h"
#include "ui/EditorContext.h"
#include "ui/MainWindow.h"

#include <memory>

namespace barline {

class ThemeSource;

/// One open project on screen: its session, what its window's parts share, its sound, its window, and the wires between
/// them. Made whole, gone whole. GUI thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(std::unique_ptr<ProjectSession> session, ThemeSource &themes, QObject *parent = nullptr);
    ~Desk() override;

    ProjectSession &session() { return *m_session; }
    EditorContext &context() { return m_context; }
    Transport &transport() { return m_transport; }
    MainWindow &window() { return *m_window; }
    Versions &versions() { return *m_versions; }

private:
    void followEdit(const Touched &touched);
    /// The player goes round those bars, wherever edits put them.
    void followCycle();
    void playCurrent();
    void showSaveState();
    /// Says that the project cannot be saved where it is, and offers another place.
    void offerCopy(const QString &why);

    std::unique_ptr<ProjectSession> m_session;
    EditorContext m_context;
    Transport m_transport;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Versions> m_versions;
    QString m_saidProblem; ///< until it is over
};

} // namespace barline
