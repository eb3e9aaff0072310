#pragma once

#include "ui/canvas/AutoScroll.h"
#include "ui/canvas/PlayheadOverlay.h"
#include "ui/pianoroll/NoteDrop.h"
#include "ui/pianoroll/PointerFeedback.h"
#include "ui/pianoroll/RollNavigation.h"
#include "ui/pianoroll/RollPainter.h"

#include <QAbstractScrollArea>

class QHelpEvent;

namespace barline {

class KeyboardView;
class NoteKeys;
class RollRuler;
class VelocityLane;

/// The notes, with the ruler above and the keyboard beside them: paints what is visible, gives the mouse to the tool
/// and pushes what its gestures return.
class NoteCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The scene and the theme outlive it.
    NoteCanvas(RollScene &scene, const ThemeSource &theme, QWidget *parent = nullptr);

    /// Not owned; never null once set.
    void setTool(Tool *tool);
    /// Makes the edit; added notes become the selection.
    bool push(NamedEdit edit, const History::Kind &kind = {});
    /// What a right click beside the notes offers, in groups; not owned.
    void setMenuActions(const QList<QList<QAction *>> &groups) { m_menuActions = groups; }
    RollRuler &ruler() { return *m_ruler; }
    VelocityLane &velocityLane() { return *m_lane; }
    int laneHeight() const { return m_laneHeight; }
    /// Clamped to what a lane can be.
    void setLaneHeight(int height);
    void showLane(bool isShown);
    RollNavigation &navigation() { return *m_navigation; }
    /// What is dragged in and pasted.
    NoteDrop &incoming() { return *m_incoming; }
    /// What the keyboard does.
    NoteKeys &keys() { return *m_keys; }
    /// Where the pointer is, or was last while it was over the notes; none before it was.
    std::optional<CanvasPoint> pointed() const
    {
        return m_lastMouse.isNull() ? std::nullopt : std::optional(m_scene.pointAt(m_lastMouse, {}));
    }
    /// The keys beside the notes.
    KeyboardView &keyboard() { return *m_keyboard; }

signals:
    /// A menu is about to be shown here.
    void menuAsked(const barline::CanvasPoint &at);
    /// It is gone, and what was chosen in it is done.
    void menuClosed();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void syncScrollBars();
    void showToolTip(const QHelpEvent &event);
    /// As the lane needs.
    void setMargins();
    void placeSideViews();
    void showPlayhead();
    void showPlace();
    /// An empty clip that has become one of drums shows the kit.
    void showKit();
    void showHover(const CanvasPoint &at);
    /// Goes on with the gesture, or shows what a press would do, where the pointer is.
    void followPointer(Qt::KeyboardModifiers modifiers);
    /// Shift, Ctrl or Alt went down or up.
    void followModifiers(Qt::KeyboardModifiers modifiers);
    void showMenu(const QPoint &globalPosition);
    void cancelGesture();
    void endPreview();
    QString emptyText() const;

    RollScene &m_scene;
    const ThemeSource &m_theme;
    RollPainter m_painter;
    KeyboardView *m_keyboard;
    RollRuler *m_ruler;
    VelocityLane *m_lane;
    PlayheadOverlay *m_playhead;
    AutoScroll *m_autoScroll;
    NoteDrop *m_incoming;
    RollNavigation *m_navigation;
    NoteKeys *m_keys;
    Tool *m_tool = nullptr;
    std::unique_ptr<Gesture> m_gesture;
    QList<QList<QAction *>> m_menuActions;
    PointerFeedback m_pointer;
    int m_laneHeight;
    QPointF m_lastMouse;
    QPointF m_pressed;
    Qt::MouseButton m_button = Qt::NoButton; ///< that the gesture began with
    bool m_isSyncing = false;
    bool m_mustShowPlace = true;
    bool m_showsDrums = false;
};

} // namespace barline
