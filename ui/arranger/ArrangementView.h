#pragma once

#include "core/edit/arrange/OwnBarEdits.h"
#include "ui/arranger/ArrangerController.h"
#include "ui/arranger/ArrangerScene.h"
#include "ui/arranger/blocks/BlockFrame.h"
#include "ui/arranger/gestures/BlockTool.h"
#include "ui/canvas/AutoScroll.h"
#include "ui/canvas/PlayheadOverlay.h"

#include <QAbstractScrollArea>

#include <memory>

namespace barline {

class ArrangementOverlay;
class ArrangerNavigation;
class BarSelectionOverlay;
class BlockDrop;

/// The rows of tracks with their blocks: paints what is visible, gives the mouse to gestures and pushes what they
/// return. It owns the arranger's place in time and its scroll bars; ruler and track headers follow it.
class ArrangementView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ArrangementView(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                    const ArrangementLayout &layout, QWidget *parent = nullptr);
    ~ArrangementView() override;

    const TimeAxis &axis() const { return m_scene.axis(); }
    void setAxis(const TimeAxis &axis);
    ArrangerNavigation &navigation() const { return *m_navigation; }
    int scrollY() const;
    /// After the layout changed; `rowsHeight` is how far the rows go down with what follows the last.
    void refresh(int rowsHeight);
    /// Scrolls and zooms, for a wheel turned over any part of the arranger; `x` in this view's pixels.
    void turnWheel(QWheelEvent *event, double x);
    /// The pixel rectangle of a block in the viewport; empty where there is no such block.
    QRect rectOf(InstanceId instance) const { return m_scene.rectOf(instance); }
    /// What the context menu of blocks has; not owned.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }
    /// What the context menu of selected bars has; not owned.
    void setBarActions(const QList<QAction *> &actions) { m_barActions = actions; }
    /// What is dragged in.
    BlockDrop &incoming() { return *m_incoming; }
    /// Whether something is being dragged.
    bool isDragging() const { return !m_scene.preview().isEmpty(); }
    /// Ends what is being dragged without a trace. False where nothing was.
    bool cancelDrag();

signals:
    void axisChanged();
    void scrolledVertically(int y);
    /// The row of pixels at `y` in the view is to stay where it is.
    void rowsZoomed(double factor, int y);
    /// A menu was opened here; nowhere once it is gone and what was chosen in it is done.
    void menuAsked(std::optional<barline::Ticks> at);
    /// Likewise at this bar of a block.
    void menuAskedOn(std::optional<barline::OwnBar> bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    // Where it looks (ArrangementView.cpp)

    /// Something to see changed.
    void repaint();
    void paintBlocks(QPainter &painter, const QRect &exposed);
    /// After the axis was moved by hand or by what is shown.
    void followAxis();
    void updateScrollBars();
    void placePlayhead();

    // Hands (ArrangementHands.cpp)

    void followPointer(Qt::KeyboardModifiers modifiers);
    /// Shift, Ctrl or Alt went down or up.
    void followModifiers(Qt::KeyboardModifiers modifiers);
    void showHover(const CanvasPoint &at);
    void setHovered(InstanceId block);
    void showPreview();
    /// Where a double click on a free place would put a clip, in pixels.
    QRect targetAt(const CanvasPoint &at) const;
    void leave();
    /// Whether the place is in the selected bars, beside the blocks.
    bool isOnSelectedBars(const CanvasPoint &at) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    ArrangerController &m_controller;
    const ArrangementLayout &m_layout;
    ArrangerScene m_scene;
    BlockTool m_tool;
    BlockPictures m_pictures;
    BlockTitles m_titles;
    RoundedRects m_rects;
    AutoScroll m_autoScroll;
    BarSelectionOverlay *m_barOverlay;
    ArrangementOverlay *m_overlay;
    PlayheadOverlay *m_playhead;
    BlockDrop *m_incoming;
    ArrangerNavigation *m_navigation;
    QPixmap m_still; ///< the blocks under a drag, so that its frames cost what it shows; null where they changed
    int m_rowsHeight = 0;
    bool m_settingScrollBars = false;
    std::unique_ptr<Gesture> m_gesture;
    QPointF m_pressed;
    QPointF m_lastMouse;
    bool m_hasMoved = false; ///< far enough from the press to be a drag
    InstanceId m_hovered;
    QList<QAction *> m_menuActions;
    QList<QAction *> m_barActions;
    int m_menus = 0; ///< that were opened
};

} // namespace barline
