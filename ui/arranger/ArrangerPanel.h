#pragma once

#include "core/service/DocumentSource.h"
#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QGridLayout;

namespace barline {

class ArrangementView;
class ArrangerController;
class ArrangerViewActions;
class BarPaste;
class BarSteps;
class BlockActions;
class BlockPaste;
class Minimap;
class FolderActions;
class RowActions;
class RowViews;
class SongBarActions;
class TimelineActions;
class TimelineCorner;
class TimelineRows;
class TimelineScene;
class TimelineView;
class TrackActions;
class TrackHeaderList;
class TrackMixActions;

/// The upper half of the window: timeline, track headers, and the blocks of all tracks. Everything in it reads and
/// changes the document through the context. Context and theme outlive it.
class ArrangerPanel : public QWidget
{
    Q_OBJECT

public:
    ArrangerPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);
    ~ArrangerPanel() override;

    /// All of them: tracks first, then blocks, separators between. Their shortcuts work while the arranger has the
    /// focus; that of adding a track always.
    QList<QAction *> actions() const;
    /// For the window's menus.
    const QList<QAction *> &trackActions() const { return m_trackActions; }
    const QList<QAction *> &blockActions() const { return m_blockActions; }
    const QList<QAction *> &viewActions() const;

    /// With separators.
    const QList<QAction *> &barActions() const { return m_barActions; }
    /// What is done to sections, tempo, meter, key, loops and the cycle, with separators.
    const QList<QAction *> &timelineActions() const;
    /// Whether the cycle region is played round and round.
    QAction *cycleAction() const;

    /// What the context menus of blocks and of bars have beside those; not owned.
    void setMoreActions(const QList<QAction *> &actions);

    /// What is pasted here.
    BlockPaste &incoming() const { return *m_incoming; }
    BarPaste &incomingBars() const { return *m_incomingBars; }
    /// While a menu is up that was opened at a place of the song, its bar: what is pasted from the menu goes there.
    std::optional<BarNumber> pointedBar() const;
    ArrangementView &view() const { return *m_view; }
    /// Where the compositions of this project were left, for the next time that it is opened.
    QByteArray saveViews() const;
    void restoreViews(const QByteArray &views);
    /// What is chosen of how it shows, for the next start; as the bytes of a window's layout.
    QByteArray saveView() const;
    /// Passes over what it does not know.
    void restoreView(const QByteArray &view);
    /// Back to what it was first.
    void resetView();
    const ArrangementLayout &rows() const { return m_layout; }
    QSize sizeHint() const override { return {960, 420}; }
    QSize minimumSizeHint() const override { return {360, 150}; }

signals:
    /// A block was opened: the hands go on in the piano roll.
    void clipOpened();
    /// What is selected is to be copied to the clipboard; once it is there, and only then, call `takeAway`.
    void copyRequested(const std::function<void()> &takeAway);
    /// What was dropped here is no clip.
    void importRequested(const QList<barline::DocumentSource> &sources);

private:
    void addMinimap(QGridLayout &grid);
    void makeCut(const ThemeSource &theme);
    void makeBlockActions(const ThemeSource &theme);
    void makeBarActions(const ThemeSource &theme);
    QAction *makeSeparator();
    void refresh();
    void makeTrackActions(const ThemeSource &theme);
    void rename(TrackId track);
    void renameFolder(const QString &folder);
    /// Keeps what is at `y` in the view where it is.
    void zoomRows(double factor, int y);

    EditorContext &m_context;
    ArrangementLayout m_layout;
    RowViews *m_rowViews;
    TrackActions *m_tracks;
    TrackMixActions *m_mix;
    FolderActions *m_folders;
    ArrangerController *m_controller;
    ArrangementView *m_view;
    TimelineScene *m_timelineScene;
    TimelineRows *m_timelineRows;
    TimelineActions *m_timelineActions;
    TimelineCorner *m_corner;
    TimelineView *m_timeline;
    TrackHeaderList *m_headers;
    Minimap *m_minimap;
    QWidget *m_besideMinimap;
    QAction *m_separator;
    BlockActions *m_blocks;
    BarSteps *m_barSteps;
    SongBarActions *m_bars;
    BlockPaste *m_incoming;
    BarPaste *m_incomingBars;
    std::optional<Ticks> m_pointed; ///< by the menu of blocks or bars
    ArrangerViewActions *m_views;
    QAction *m_cut = nullptr;
    QList<QAction *> m_blockMenu;    ///< of a block, with separators
    QList<QAction *> m_trackActions; ///< with separators
    QList<QAction *> m_blockActions; ///< with separators
    QList<QAction *> m_barActions;   ///< with separators
};

} // namespace barline
