#include "ui/arranger/ArrangerPanel.h"

#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerNavigation.h"
#include "ui/arranger/actions/ArrangerViewActions.h"
#include "ui/arranger/actions/BlockActions.h"
#include "ui/arranger/actions/BlockClipActions.h"
#include "ui/arranger/actions/CutAction.h"
#include "ui/arranger/bars/FindBarsAction.h"
#include "ui/arranger/bars/OwnBarActions.h"
#include "ui/arranger/bars/RippleButton.h"
#include "ui/arranger/bars/SongBarActions.h"
#include "ui/arranger/drop/BarPaste.h"
#include "ui/arranger/drop/BlockDrop.h"
#include "ui/arranger/drop/BlockPaste.h"
#include "ui/arranger/minimap/Minimap.h"
#include "ui/arranger/timeline/TimelineCorner.h"
#include "ui/arranger/timeline/TimelineView.h"
#include "ui/arranger/tracks/FolderActions.h"
#include "ui/arranger/tracks/RowActions.h"
#include "ui/arranger/tracks/TrackHeaderList.h"

#include <QDataStream>
#include <QGridLayout>
#include <QIODevice>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>

namespace barline {

namespace {

/// A line of one pixel between headers and music.
class EdgeLine : public QWidget
{
public:
    EdgeLine(const ThemeSource &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        setFixedWidth(1);
        connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_theme.color(Token::Separator)); }

private:
    const ThemeSource &m_theme;
};

} // namespace

ArrangerPanel::ArrangerPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rowViews(new RowViews(context, this))
    , m_tracks(new TrackActions(context, theme, this))
    , m_mix(new TrackMixActions(context, theme, this))
    , m_folders(new FolderActions(context, *m_rowViews, theme, this))
    , m_controller(new ArrangerController(context, theme, this))
    , m_view(new ArrangementView(context, theme, *m_controller, m_layout, this))
    , m_timelineScene(new TimelineScene(context, theme, m_view->axis(), m_layout, this))
    , m_timelineRows(new TimelineRows(*m_timelineScene, this))
    , m_timelineActions(new TimelineActions(*m_timelineScene, *m_timelineRows, *this))
    , m_corner(new TimelineCorner(theme, *m_timelineRows, *m_timelineActions, this))
    , m_timeline(new TimelineView(*m_timelineScene, *m_timelineRows, *m_timelineActions, *m_view, this))
    , m_headers(new TrackHeaderList(context, theme, {*m_tracks, *m_mix, *m_rowViews}, m_layout, *m_view, this))
    , m_minimap(new Minimap(context, theme, m_view->axis(), m_layout, this))
    , m_besideMinimap(new QWidget(this))
    , m_separator(makeSeparator())
    , m_blocks(new BlockActions(*m_controller, context, theme, this))
    , m_barSteps(new BarSteps(context, this))
    , m_bars(new SongBarActions(context, *m_barSteps, theme, this))
    , m_incoming(new BlockPaste(context, this))
    , m_incomingBars(new BarPaste(context, *m_barSteps, this))
    , m_views(new ArrangerViewActions(context, *m_view, theme, this))
{
    setObjectName(QStringLiteral("arranger"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Arranger"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_corner, 0, 0);
    grid->addWidget(new EdgeLine(theme, this), 0, 1, 3, 1);
    grid->addWidget(m_timeline, 0, 2);
    grid->addWidget(m_headers, 1, 0);
    grid->addWidget(m_view, 1, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(1, 1);
    addMinimap(*grid);
    m_corner->setFixedWidth(TrackHeader::kWidth);
    setFocusProxy(m_view);
    m_timeline->setFocusProxy(m_view);

    makeTrackActions(theme);
    makeCut(theme);
    makeBlockActions(theme);
    makeBarActions(theme);
    for (QAction *action : actions())
        addAction(action);
    connect(m_controller, &ArrangerController::clipOpened, this, &ArrangerPanel::clipOpened);
    connect(&m_view->incoming(), &BlockDrop::importRequested, this, &ArrangerPanel::importRequested);
    connect(m_rowViews, &RowViews::changed, this, &ArrangerPanel::refresh);
    connect(m_tracks, &TrackActions::renameRequested, this, &ArrangerPanel::rename);
    connect(m_tracks, &TrackActions::trackReached, m_view,
            [this](TrackId track) { m_view->navigation().showTrack(track); });
    m_tracks->setHidden([this](TrackId track) {
        const CompositionPtr composition = m_context.composition();
        const qsizetype row = composition ? indexOfTrack(*composition, track) : -1;
        return row >= 0 && row < m_layout.rowCount() && m_layout.heightOf(static_cast<int>(row)) == 0;
    });
    connect(m_folders, &FolderActions::renameRequested, this, &ArrangerPanel::renameFolder);
    connect(m_headers, &TrackHeaderList::folderRenamed, m_folders, &FolderActions::rename);
    connect(m_headers, &TrackHeaderList::folderMoved, m_folders, &FolderActions::move);
    connect(m_view, &ArrangementView::rowsZoomed, this, &ArrangerPanel::zoomRows);
    connect(m_view, &ArrangementView::axisChanged, m_timeline, &TimelineView::refresh);
    connect(m_view, &ArrangementView::scrolledVertically, m_headers, &TrackHeaderList::setScroll);
    connect(m_timeline, &TimelineView::wheelTurned, m_view,
            [this](QWheelEvent *event) { m_view->turnWheel(event, event->position().x()); });
    connect(m_headers, &TrackHeaderList::wheelTurned, m_view,
            [this](QWheelEvent *event) { m_view->turnWheel(event, 0); });
    connect(&m_context, &EditorContext::edited, this, [this](const Touched &touched) {
        refresh();
        if (!touched.everything)
            return;
        m_view->cancelDrag();
        m_view->navigation().toStart();
    });
    connect(&m_context, &EditorContext::compositionChanged, this, [this] {
        m_view->cancelDrag();
        refresh();
        m_view->navigation().restore();
    });
    refresh();
}

ArrangerPanel::~ArrangerPanel() = default;

QList<QAction *> ArrangerPanel::actions() const
{
    return trackActions() + QList<QAction *>{m_separator} + blockActions() + barActions();
}

const QList<QAction *> &ArrangerPanel::timelineActions() const
{
    return m_timelineActions->all();
}

QAction *ArrangerPanel::cycleAction() const
{
    return m_timelineActions->cycle();
}

void ArrangerPanel::makeTrackActions(const ThemeSource &theme)
{
    const auto *rows = new RowActions(
        m_context, *m_rowViews, m_layout, theme,
        [this] { return m_view->viewport()->height() - TrackHeaderList::kAddRowHeight; }, this);
    const QList<QList<QAction *>> groups =
        m_tracks->groups() + m_mix->groups() + QList<QList<QAction *>>{m_folders->actions(), rows->actions()};
    for (const QList<QAction *> &group : groups) {
        if (!m_trackActions.isEmpty())
            m_trackActions += makeSeparator();
        m_trackActions += group;
    }
    m_headers->setMenuActions(m_trackActions);
}

void ArrangerPanel::addMinimap(QGridLayout &grid)
{
    grid.addWidget(m_besideMinimap, 2, 0);
    grid.addWidget(m_minimap, 2, 2);
    connect(m_view, &ArrangementView::axisChanged, m_minimap, &Minimap::showAxis);
    connect(m_minimap, &Minimap::axisWanted, m_view, [this](const TimeAxis &axis) { m_view->navigation().look(axis); });
    connect(m_minimap, &Minimap::wheelTurned, m_view,
            [this](QWheelEvent *event) { m_view->turnWheel(event, m_view->axis().viewWidth() / 2); });
    connect(m_views->minimapAction(), &QAction::toggled, this, [this](bool isShown) {
        m_minimap->setVisible(isShown);
        m_besideMinimap->setVisible(isShown);
    });
}

QByteArray ArrangerPanel::saveView() const
{
    QByteArray view;
    QDataStream stream(&view, QIODevice::WriteOnly);
    stream << m_views->minimapAction()->isChecked() << m_timelineRows->save();
    return view;
}

void ArrangerPanel::restoreView(const QByteArray &view)
{
    QDataStream stream(view);
    bool hasMinimap = true;
    stream >> hasMinimap;
    if (stream.status() == QDataStream::Ok)
        m_views->minimapAction()->setChecked(hasMinimap);
    QByteArray rows;
    stream >> rows;
    if (stream.status() == QDataStream::Ok)
        m_timelineRows->restore(rows);
}

void ArrangerPanel::resetView()
{
    m_views->minimapAction()->setChecked(true);
}

const QList<QAction *> &ArrangerPanel::viewActions() const
{
    return m_views->actions();
}

QByteArray ArrangerPanel::saveViews() const
{
    QByteArray views;
    QDataStream stream(&views, QIODevice::WriteOnly);
    stream << m_view->navigation().saveViews() << m_rowViews->save();
    return views;
}

void ArrangerPanel::restoreViews(const QByteArray &views)
{
    QByteArray places;
    QByteArray rows;
    QDataStream stream(views);
    stream >> places >> rows;
    if (stream.status() != QDataStream::Ok)
        return;
    m_rowViews->restore(rows);
    m_view->navigation().restoreViews(places);
}

void ArrangerPanel::makeCut(const ThemeSource &theme)
{
    const auto *cut = new CutAction(*m_blocks, *m_bars, m_context, theme, this);
    connect(cut, &CutAction::copyRequested, this, &ArrangerPanel::copyRequested);
    m_cut = cut->action();
}

void ArrangerPanel::makeBlockActions(const ThemeSource &theme)
{
    const auto *clips = new BlockClipActions(*m_controller, m_context, theme, this);
    m_blockActions = m_controller->blockActions() + QList<QAction *>{m_cut};
    for (const QList<QAction *> &group : m_blocks->groups() + clips->groups())
        m_blockActions += QList<QAction *>{makeSeparator()} + group;
    connect(m_view, &ArrangementView::menuAsked, this, [this](std::optional<Ticks> at) {
        m_pointed = at;
        m_blocks->point(at ? std::optional(m_timelineScene->nearestLine(*at)) : std::nullopt);
    });
}

void ArrangerPanel::makeBarActions(const ThemeSource &theme)
{
    for (const QList<QAction *> &group : m_bars->groups()) {
        if (!m_barActions.isEmpty())
            m_barActions += makeSeparator();
        m_barActions += group;
    }
    auto *ownBars = new OwnBarActions(*m_controller, m_context, theme, this);
    const auto *find = new FindBarsAction(*ownBars, m_context, theme, this);
    m_barActions += QList<QAction *>{makeSeparator()} + ownBars->actions() +
                    QList<QAction *>{find->action(), makeSeparator(), m_cut};
    connect(find, &FindBarsAction::trackWanted, &m_view->navigation(), &ArrangerNavigation::showTrack);
    connect(m_view, &ArrangementView::menuAskedOn, ownBars, &OwnBarActions::point);
    auto *ofBlock = new QMenu(tr("This &Bar"), this);
    ofBlock->setToolTipsVisible(true);
    ofBlock->addActions(ownBars->actions());
    ofBlock->addAction(find->action());
    m_blockMenu = m_blockActions + QList<QAction *>{makeSeparator(), ofBlock->menuAction()};
    setMoreActions({});
    new RippleButton(m_bars->rippleAction(), *m_timelineRows, m_corner);
    connect(m_timelineScene, &TimelineScene::barsDropped, m_bars, &SongBarActions::drop);
}

QAction *ArrangerPanel::makeSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    return separator;
}

void ArrangerPanel::setMoreActions(const QList<QAction *> &actions)
{
    m_view->setMenuActions(m_blockMenu + QList<QAction *>{makeSeparator()} + actions);
    m_view->setBarActions(m_barActions + actions);
    m_timelineActions->setBarActions(m_barActions + actions);
}

std::optional<BarNumber> ArrangerPanel::pointedBar() const
{
    const std::optional<Ticks> &at = m_timelineScene->pointed() ? m_timelineScene->pointed() : m_pointed;
    return at ? std::optional(m_timelineScene->placeAt(*at).bar) : std::nullopt;
}

void ArrangerPanel::refresh()
{
    const CompositionPtr composition = m_context.composition();
    m_layout.setComposition(composition, m_rowViews->shown());
    m_timelineRows->refresh();
    m_view->refresh(m_headers->contentHeight());
    m_minimap->refresh();
    m_headers->setScroll(m_view->scrollY());
    m_headers->refresh();
}

void ArrangerPanel::rename(TrackId track)
{
    m_view->navigation().showTrack(track);
    if (TrackHeader *header = m_headers->headerOf(track))
        header->startRenaming();
}

void ArrangerPanel::renameFolder(const QString &folder)
{
    for (const FolderRow &row : m_layout.folders()) {
        if (row.folder == folder)
            m_view->navigation().showTrack(m_layout.row(row.firstRow).track()->id);
    }
    if (FolderHeader *header = m_headers->headerOf(folder))
        header->startRenaming();
}

void ArrangerPanel::zoomRows(double factor, int y)
{
    const double rows = m_layout.rowsAbove(y + m_view->scrollY());
    if (m_rowViews->scale(factor))
        m_view->verticalScrollBar()->setValue(m_layout.yOf(rows) - y);
}

} // namespace barline

#include "moc_ArrangerPanel.cpp"
