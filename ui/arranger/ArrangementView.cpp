#include "ui/arranger/ArrangementView.h"

#include "ui/arranger/ArrangementOverlay.h"
#include "ui/arranger/ArrangementPainter.h"
#include "ui/arranger/ArrangerNavigation.h"
#include "ui/arranger/bars/BarSelectionOverlay.h"
#include "ui/arranger/drop/BlockDrop.h"
#include "ui/theme/Fonts.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace barline {

namespace {

constexpr double kFirstZoom = 8;  ///< pixels a beat
constexpr int kBarsAfterEnd = 32; ///< to scroll on to after the end
constexpr int kLeastBars = 64;

} // namespace

ArrangementView::ArrangementView(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                                 const ArrangementLayout &layout, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
    , m_theme(theme)
    , m_controller(controller)
    , m_layout(layout)
    , m_scene(context, layout)
    , m_tool(m_scene)
    , m_pictures(context)
    , m_titles(Fonts::labelBold())
    , m_autoScroll(this)
    , m_barOverlay(new BarSelectionOverlay(theme, m_scene, viewport()))
    , m_overlay(new ArrangementOverlay(theme, m_scene, viewport()))
    , m_playhead(new PlayheadOverlay(theme, PlayheadOverlay::Part::Line, viewport()))
    , m_incoming(new BlockDrop(m_scene, controller, this))
    , m_navigation(new ArrangerNavigation(m_scene, *this))
{
    setObjectName(QStringLiteral("arrangement"));
    setAccessibleName(tr("Arrangement: the blocks of all tracks"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    m_scene.axis().setPixelsPerBeat(kFirstZoom);
    connect(&m_theme, &ThemeSource::changed, this, &ArrangementView::repaint);
    connect(&m_pictures, &BlockPictures::ready, this, &ArrangementView::repaint);
    connect(&m_context, &EditorContext::instanceSelectionChanged, this, &ArrangementView::repaint);
    connect(&m_scene, &ArrangerScene::previewChanged, this, &ArrangementView::showPreview);
    connect(&m_context, &EditorContext::placeChanged, this, &ArrangementView::repaint);
    connect(&m_context, &EditorContext::rollSpanChanged, this, [this] {
        m_still = {};
        viewport()->update(rectOf(m_context.place().instance));
    });
    connect(&m_context, &EditorContext::playheadMoved, this, &ArrangementView::placePlayhead);
    connect(&m_autoScroll, &AutoScroll::scrolled, this, [this](QPointF at) {
        if (m_incoming->isDragging())
            m_incoming->move(m_scene.pointAt(at, {}));
        else
            followPointer(QGuiApplication::keyboardModifiers());
    });
}

ArrangementView::~ArrangementView() = default;

int ArrangementView::scrollY() const
{
    return verticalScrollBar()->value();
}

void ArrangementView::refresh(int rowsHeight)
{
    m_rowsHeight = rowsHeight;
    const MeterMap &meters = m_layout.meters();
    const BarNumber last = meters.locate(m_layout.end()).bar + kBarsAfterEnd;
    m_scene.axis().setLength(meters.startOf(std::max(BarNumber(kLeastBars + 1), last)));
    updateScrollBars();
    placePlayhead();
    repaint();
}

void ArrangementView::setAxis(const TimeAxis &axis)
{
    m_scene.axis() = axis;
    m_overlay->showTarget({});
    followAxis();
}

void ArrangementView::followAxis()
{
    updateScrollBars();
    placePlayhead();
    repaint();
    emit axisChanged();
}

void ArrangementView::updateScrollBars()
{
    m_settingScrollBars = true;
    const QSize size = viewport()->size();
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, static_cast<int>(m_scene.axis().maxOffset()));
    horizontal->setPageStep(std::max(1, size.width()));
    horizontal->setSingleStep(24);
    horizontal->setValue(static_cast<int>(m_scene.axis().offset()));
    m_settingScrollBars = false;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setRange(0, std::max(0, m_rowsHeight - size.height()));
    vertical->setPageStep(std::max(1, size.height()));
    vertical->setSingleStep(RowView::kUsualHeight / 2);
}

void ArrangementView::scrollContentsBy(int dx, int dy)
{
    if (m_settingScrollBars)
        return;
    if (dx != 0) {
        m_scene.axis().setOffset(horizontalScrollBar()->value());
        emit axisChanged();
    }
    if (dy != 0) {
        m_scene.setScrollY(scrollY());
        emit scrolledVertically(scrollY());
    }
    placePlayhead();
    m_overlay->showTarget({});
    repaint();
}

void ArrangementView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_scene.axis().setViewWidth(viewport()->width());
    m_barOverlay->resize(viewport()->size());
    m_overlay->resize(viewport()->size());
    repaint();
    followAxis();
}

void ArrangementView::turnWheel(QWheelEvent *event, double x)
{
    m_navigation->move(motionOf(*event), x);
    event->accept();
}

void ArrangementView::wheelEvent(QWheelEvent *event)
{
    turnWheel(event, event->position().x());
}

void ArrangementView::placePlayhead()
{
    m_playhead->showAt(m_scene.axis().xOf(m_context.playhead()));
}

void ArrangementView::repaint()
{
    m_still = {};
    viewport()->update();
}

void ArrangementView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!isDragging()) {
        m_still = {};
        paintBlocks(painter, event->rect());
        return;
    }
    if (m_still.isNull()) {
        const double ratio = viewport()->devicePixelRatioF();
        m_still = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
        m_still.setDevicePixelRatio(ratio);
        QPainter still(&m_still);
        paintBlocks(still, viewport()->rect());
    }
    const double ratio = m_still.devicePixelRatio();
    const QRectF exposed = event->rect();
    painter.drawPixmap(exposed, m_still, QRectF(exposed.topLeft() * ratio, exposed.size() * ratio));
}

void ArrangementView::paintBlocks(QPainter &painter, const QRect &exposed)
{
    m_pictures.beginFrame();
    ArrangementPainter arrangement(painter, {m_context, m_theme.theme(), axis(), m_layout, m_pictures, m_titles,
                                             m_rects, viewport()->rect(), exposed, scrollY(), m_hovered});
    arrangement.paint();
    if (!m_layout.hasBlocks())
        arrangement.paintWords(m_context.composition() ? tr("Drop a document, or double-click to place a clip")
                                                       : tr("Drop a document"));
}

} // namespace barline

#include "moc_ArrangementView.cpp"
