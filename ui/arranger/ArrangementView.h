#pragma once

#include "ui/arranger/ArrangerController.h"
#include "ui/arranger/BlockPainter.h"
#include "ui/arranger/MoveBlocksGesture.h"
#include "ui/canvas/AutoScroll.h"
#include "ui/canvas/PlayheadOverlay.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace barline {

class ArrangementOverlay;

/// The rows of tracks with their blocks, and the hands that move them. It owns the arranger's place in time and its
/// scroll bars; ruler and track headers follow it.
class ArrangementView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ArrangementView(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                    const ArrangementLayout &layout, QWidget *parent = nullptr);
    ~ArrangementView() override;

    const TimeAxis &axis() const { return m_axis; }
    int scrollY() const;
    /// After the layout changed; `rowsHeight` is how far the rows go down with what follows the last.
    void refresh(int rowsHeight);
    /// Scrolls as little as it takes to see the track's row.
    void showTrack(TrackId track);
    /// Shows the beginning.
    void toStart();
    /// Scrolls and zooms, for a wheel turned over any part of the arranger; `x` in this view's pixels.
    void turnWheel(QWheelEvent *event, double x);
    /// The pixel rectangle of a block in the viewport; empty where there is no such block.
    QRect rectOf(InstanceId instance) const;
    /// What the context menu of blocks has beside the controller's; not owned.
    void setMoreActions(const QList<QAction *> &actions) { m_moreActions = actions; }
    /// Whether something is being dragged.
    bool isDragging() const { return m_drag != nullptr || m_band.has_value(); }

signals:
    void axisChanged();
    void scrolledVertically(int y);

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
    bool viewportEvent(QEvent *event) override;

private:
    struct Press
    {
        QPoint pixel;
        InstanceId instance; ///< none on a free place
        BarNumber bar;
        int row = -1;
        bool toggles = false;
        bool wasSelected = false;
    };
    /// A rubber band; its anchor stays where the music is.
    struct Band
    {
        Ticks time;
        int y = 0;
        QSet<InstanceId> before; ///< what was selected, and stays with Shift or Ctrl
        QSet<InstanceId> kept;
    };

    void updateScrollBars();
    void placePlayhead();
    void followPlayhead(Ticks position);
    /// Scrolls to what was opened in the piano roll, where it is out of sight.
    void revealPlace();
    void revealPlayhead(Ticks position);
    BarNumber barAt(double x) const;
    const Block *blockAt(QPoint pixel) const;
    void dragTo(QPoint pixel);
    void stretchBand(QPoint pixel);
    /// Ends what is being dragged without a trace. False where nothing was.
    bool cancelDrag();
    void hover(QPoint pixel);
    /// Where a double click on a free place would put a clip, in pixels.
    /// For a block too narrow for its name.
    QString wordsFor(const ClipInstance &instance) const;
    QRect targetAt(int row, BarNumber bar) const;
    void leave();
    QRect rectOf(const Block &block, int row) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    ArrangerController &m_controller;
    const ArrangementLayout &m_layout;
    TimeAxis m_axis;
    BlockPictures m_pictures;
    BlockTitles m_titles;
    AutoScroll m_autoScroll;
    ArrangementOverlay *m_overlay;
    PlayheadOverlay *m_playhead;
    Ticks m_shownPlayhead;
    int m_rowsHeight = 0;
    bool m_settingScrollBars = false;
    std::optional<Press> m_press;
    std::optional<Band> m_band;
    std::unique_ptr<MoveBlocksGesture> m_drag;
    InstanceId m_hovered;
    QList<QAction *> m_moreActions;
};

} // namespace barline
