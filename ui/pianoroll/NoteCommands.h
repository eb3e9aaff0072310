#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

class QAction;

namespace barline {

class NoteCanvas;

/// The commands of the piano roll that the mouse can do without: on the selected notes, and those that move and use the
/// note cursor. GUI thread.
class NoteCommands : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. The actions are the panel's.
    NoteCommands(RollScene &scene, NoteCanvas &canvas, QWidget &panel, const ThemeSource &theme);

    /// For the Edit menu.
    const QList<QAction *> &editActions() const { return m_editActions; }
    /// For the Tools menu.
    const QList<QAction *> &keyActions() const { return m_keyActions; }

private:
    void makeEditActions(QWidget &panel, const ThemeSource &theme);
    void makeKeyActions(QWidget &panel, const ThemeSource &theme);
    void changeVelocity(int by);
    void changeLength(int steps);
    void splitHere();
    void glue();
    void duplicate();
    /// Repeated, they are one step.
    History::Kind kindOf(const char *what) const;
    void showSelection();

    RollScene &m_scene;
    NoteCanvas &m_canvas;
    QList<QAction *> m_editActions;
    QList<QAction *> m_keyActions;
};

} // namespace barline
