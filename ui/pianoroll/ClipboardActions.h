#pragma once

#include "ui/MusicChoice.h"
#include "ui/canvas/Gesture.h"
#include "ui/theme/ThemeSource.h"

#include <QObject>

class QAction;

namespace barline {

class NoteCanvas;
class RollScene;

/// Cutting notes, and pasting where the pointer is. The clipboard is the window's: it is asked to copy and to paste.
/// GUI thread.
class ClipboardActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. The actions are the panel's.
    ClipboardActions(RollScene &scene, NoteCanvas &canvas, QWidget &panel, const ThemeSource &theme);

    QAction *cutAction() const { return m_cut; }
    QAction *pasteHereAction() const { return m_pasteHere; }

signals:
    /// Notes that are about to be deleted.
    void copyRequested(const barline::MusicChoice &what);
    void pasteRequested(const barline::CanvasPoint &at);

private:
    void cut();
    void pasteHere();
    void showState();

    RollScene &m_scene;
    NoteCanvas &m_canvas;
    QAction *m_cut;
    QAction *m_pasteHere;
};

} // namespace barline
