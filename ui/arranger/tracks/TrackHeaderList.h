#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/tracks/FolderHeader.h"
#include "ui/arranger/tracks/RowViews.h"
#include "ui/arranger/tracks/TrackActions.h"
#include "ui/arranger/tracks/TrackHeader.h"
#include "ui/arranger/tracks/TrackMixActions.h"
#include "ui/arranger/tracks/TrackSpot.h"
#include "ui/canvas/AutoScroll.h"

#include <QPointer>
#include <QWidget>

class QAbstractScrollArea;
class QPushButton;

namespace barline {

class HeaderMark;

/// What the hands do here is made by these.
struct TrackHands
{
    TrackActions &tracks;
    TrackMixActions &mix;
    RowViews &rows;
};

/// The heads of the rows that can be seen, and under the last row the way to one more. Rows are selected, moved and
/// made higher here. Its widgets are as many as fit, whatever the song has.
class TrackHeaderList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kAddRowHeight = 32;

    /// `view` shows the blocks beside it. All outlive it.
    TrackHeaderList(EditorContext &context, ThemeSource &theme, const TrackHands &hands,
                    const ArrangementLayout &layout, QAbstractScrollArea &view, QWidget *parent = nullptr);
    ~TrackHeaderList() override;

    /// `y`: the content's row of pixels that is at the top.
    void setScroll(int y);
    /// After the layout changed.
    void refresh();
    /// Null where the track's row cannot be seen.
    TrackHeader *headerOf(TrackId track) const;
    /// Likewise, the first of that folder.
    FolderHeader *headerOf(const QString &folder) const;
    QPushButton *addButton() const { return m_addButton; }
    /// How far the content goes down, the row for one more track included.
    int contentHeight() const { return m_layout.height() + kAddRowHeight; }
    /// What the context menu of tracks has, with separators; not owned.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }

signals:
    void wheelTurned(QWheelEvent *event);
    void folderRenamed(const QString &folder, const QString &name);
    /// A folder's row was let go there.
    void folderMoved(const barline::FolderRow &row, const barline::TrackSpot &spot);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Rows, Height };
    /// Where a press began.
    struct Press
    {
        QPoint at;
        TrackId track; ///< none on a folder's row
        std::optional<FolderRow> folder;
        Qt::KeyboardModifiers modifiers;
        bool onEdge = false; ///< by which a row is made higher
        bool onInstrument = false;
        bool wasSelected = false;
        int height = 0; ///< of the row
        int scroll = 0; ///< of the list
        RowView rows;   ///< as they were
    };

    // What can be seen (TrackHeaderList.cpp)

    TrackHeader *makeHeader();
    FolderHeader *makeFolderHeader();
    template <typename Header, typename Make>
    void setShown(QList<Header *> &headers, int &shown, int wanted, Make make);
    void refreshTracks();
    void refreshFolders();
    FolderHeader::Sound soundOf(const FolderRow &row) const;
    QSet<TrackId> tracksIn(const FolderRow &row) const;
    void showMix(TrackId track, MixSlider::Kind kind, double by);

    // Hands (TrackHeaderHands.cpp)

    Press pressAt(QPoint at, Qt::KeyboardModifiers modifiers) const;
    void dragTo(QPoint at);
    void showSpot(const std::optional<TrackSpot> &spot);
    /// Ends what is being dragged without a trace. False where nothing was.
    bool cancelDrag();
    void showHover(QPoint at);
    QString hintAt(const Press &place) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    TrackHands m_hands;
    const ArrangementLayout &m_layout;
    QWidget *m_rows;
    QList<TrackHeader *> m_headers;
    int m_shown = 0; ///< so many of m_headers, from the first
    QList<FolderHeader *> m_folderHeaders;
    int m_shownFolders = 0;
    QPushButton *m_addButton;
    HeaderMark *m_mark;
    QPointer<AutoScroll> m_autoScroll; ///< the view's
    QAbstractScrollArea &m_view;
    QList<QAction *> m_menuActions;
    int m_scroll = 0;
    std::optional<Press> m_press;
    Drag m_drag = Drag::None;
    std::optional<TrackSpot> m_spot;
    QPoint m_lastMouse;
};

} // namespace barline
