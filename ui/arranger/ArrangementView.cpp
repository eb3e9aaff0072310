#include "ui/arranger/ArrangementView.h"

#include "ui/arranger/ArrangementOverlay.h"
#include "ui/arranger/ArrangementPainter.h"
#include "ui/arranger/PlaceClip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace barline {

namespace {

constexpr double kFirstZoom = 8; ///< pixels a beat
constexpr double kLeastZoom = 0.05;
constexpr double kMostZoom = 480;
constexpr double kZoomStep = 1.2; ///< a notch of the wheel
constexpr int kBarsBeyond = 32;   ///< to scroll on to after the end
constexpr int kLeastBars = 64;
constexpr int kFollowMargin = 24;
constexpr int kRevealMargin = 48;

} // namespace

ArrangementView::ArrangementView(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                                 const ArrangementLayout &layout, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
    , m_theme(theme)
    , m_controller(controller)
    , m_layout(layout)
    , m_pictures(context)
    , m_autoScroll(this)
    , m_overlay(new ArrangementOverlay(theme, viewport()))
    , m_playhead(new PlayheadOverlay(theme, PlayheadOverlay::Part::Line, viewport()))
    , m_shownPlayhead(context.playhead())
{
    setObjectName(QStringLiteral("arrangement"));
    setAccessibleName(tr("Arrangement: the blocks of all tracks"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    m_axis.setPixelsPerBeat(kFirstZoom);
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_theme, &ThemeSource::changed, this, repaint);
    connect(&m_pictures, &BlockPictures::ready, this, repaint);
    connect(&m_context, &EditorContext::instanceSelectionChanged, this, repaint);
    connect(&m_context, &EditorContext::placeChanged, this, &ArrangementView::revealPlace);
    connect(&m_context, &EditorContext::playheadMoved, this, &ArrangementView::followPlayhead);
    connect(&m_context, &EditorContext::seekRequested, this, &ArrangementView::revealPlayhead);
    connect(&m_autoScroll, &AutoScroll::scrolled, this, [this](QPointF at) { dragTo(at.toPoint()); });
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
    const BarNumber last = meters.locate(m_layout.end()).bar + kBarsBeyond;
    m_axis.setLength(meters.startOf(std::max(BarNumber(kLeastBars + 1), last)));
    updateScrollBars();
    placePlayhead();
    viewport()->update();
}

void ArrangementView::showTrack(TrackId track)
{
    for (int row = 0; row < m_layout.rowCount(); ++row) {
        if (m_layout.row(row).track()->id != track)
            continue;
        const int top = m_layout.topOf(row);
        const int least = top + ArrangementLayout::kRowHeight - viewport()->height();
        verticalScrollBar()->setValue(std::min(top, std::max(least, scrollY())));
    }
}

void ArrangementView::toStart()
{
    cancelDrag();
    m_axis.setOffset(0);
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    placePlayhead();
    viewport()->update();
    emit axisChanged();
}

void ArrangementView::updateScrollBars()
{
    m_settingScrollBars = true;
    const QSize size = viewport()->size();
    QScrollBar *horizontal = horizontalScrollBar();
    horizontal->setRange(0, static_cast<int>(m_axis.maxOffset()));
    horizontal->setPageStep(std::max(1, size.width()));
    horizontal->setSingleStep(24);
    horizontal->setValue(static_cast<int>(m_axis.offset()));
    m_settingScrollBars = false;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setRange(0, std::max(0, m_rowsHeight - size.height()));
    vertical->setPageStep(std::max(1, size.height()));
    vertical->setSingleStep(ArrangementLayout::kRowHeight / 2);
}

void ArrangementView::scrollContentsBy(int dx, int dy)
{
    if (m_settingScrollBars)
        return;
    if (dx != 0) {
        m_axis.setOffset(horizontalScrollBar()->value());
        emit axisChanged();
    }
    if (dy != 0)
        emit scrolledVertically(scrollY());
    placePlayhead();
    m_overlay->showTarget({});
    viewport()->update();
}

void ArrangementView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_axis.setViewWidth(viewport()->width());
    m_overlay->resize(viewport()->size());
    updateScrollBars();
    placePlayhead();
    emit axisChanged();
}

void ArrangementView::turnWheel(QWheelEvent *event, double x)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const double wanted = std::pow(kZoomStep, turn.y() / 120.0);
        const double zoom = std::clamp(m_axis.pixelsPerBeat() * wanted, kLeastZoom, kMostZoom);
        m_axis.zoomAt(x, zoom / m_axis.pixelsPerBeat());
        m_overlay->showTarget({});
        updateScrollBars();
        placePlayhead();
        viewport()->update();
        emit axisChanged();
    } else {
        const bool sideways = (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0;
        const QPoint pixels = event->pixelDelta().isNull() ? turn / 2 : event->pixelDelta();
        const int along = sideways && pixels.x() == 0 ? pixels.y() : pixels.x();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - along);
        if (!sideways)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    }
    event->accept();
}

void ArrangementView::wheelEvent(QWheelEvent *event)
{
    turnWheel(event, event->position().x());
}

void ArrangementView::placePlayhead()
{
    m_playhead->showAt(m_axis.xOf(m_context.playhead()));
}

void ArrangementView::followPlayhead(Ticks position)
{
    const double before = m_axis.xOf(m_shownPlayhead);
    const double now = m_axis.xOf(position);
    m_shownPlayhead = position;
    // Whoever scrolled away from the playhead wants to look elsewhere.
    const bool wasVisible = before >= 0 && before <= m_axis.viewWidth();
    const bool isVisible = now >= 0 && now <= m_axis.viewWidth();
    if (wasVisible && !isVisible && !isDragging()) {
        m_axis.setOffset(m_axis.offset() + now - kFollowMargin);
        updateScrollBars();
        viewport()->update();
        emit axisChanged();
    }
    placePlayhead();
}

void ArrangementView::revealPlayhead(Ticks position)
{
    m_shownPlayhead = position;
    if (m_axis.xOf(position) < 0 || m_axis.xOf(position) > m_axis.viewWidth()) {
        m_axis.reveal(position, kRevealMargin);
        updateScrollBars();
        viewport()->update();
        emit axisChanged();
    }
    placePlayhead();
}

void ArrangementView::revealPlace()
{
    const EditingPlace &place = m_context.place();
    const ArrangementLayout::Found found = m_layout.find(place.instance);
    viewport()->update();
    if (!found.block || isDragging())
        return;
    showTrack(m_layout.row(found.row).track()->id);
    const Ticks at = m_layout.meters().startOf(found.block->instance->startBar + place.ownBar.value());
    if (m_axis.xOf(at) >= 0 && m_axis.xOf(at) < m_axis.viewWidth())
        return;
    m_axis.reveal(at, kRevealMargin);
    updateScrollBars();
    placePlayhead();
    emit axisChanged();
}

void ArrangementView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_pictures.beginFrame();
    const ArrangementPainter arrangement(painter, {m_context, m_theme.theme(), m_axis, m_layout, m_pictures, m_titles,
                                                   viewport()->rect(), event->rect(), scrollY(), m_hovered});
    arrangement.paintRows();
    arrangement.paintBlocks();
    if (!m_layout.hasBlocks())
        arrangement.paintWords(m_context.composition() ? tr("Drop a DSL file, or double-click to place a clip")
                                                       : tr("Drop a DSL file"));
}

// Hands

BarNumber ArrangementView::barAt(double x) const
{
    return m_layout.meters().locate(std::max(Ticks(), m_axis.ticksAt(x))).bar;
}

const Block *ArrangementView::blockAt(QPoint pixel) const
{
    return m_layout.blockAt(m_axis.ticksAt(pixel.x()), pixel.y() + scrollY());
}

QRect ArrangementView::rectOf(const Block &block, int row) const
{
    const ArrangementLayout::Extent extent = ArrangementLayout::extentOf(block, row);
    const int left = static_cast<int>(std::floor(m_axis.xOf(block.start)));
    const int right = static_cast<int>(std::ceil(m_axis.xOf(block.end)));
    return {left, extent.top - scrollY(), std::max(1, right - left), extent.height};
}

QRect ArrangementView::rectOf(InstanceId instance) const
{
    const ArrangementLayout::Found found = m_layout.find(instance);
    return found.block ? rectOf(*found.block, found.row) : QRect();
}

void ArrangementView::mousePressEvent(QMouseEvent *event)
{
    const QPoint pixel = event->position().toPoint();
    const Block *block = blockAt(pixel);
    const int row = m_layout.rowAt(pixel.y() + scrollY());
    const bool keeps = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    QSet<InstanceId> selected = m_context.selectedInstances();
    if (row >= 0)
        m_context.setCurrentTrack(m_layout.row(row).track()->id);
    if (event->button() == Qt::RightButton && block && !selected.contains(block->instance->id))
        m_context.selectInstances({block->instance->id});
    if (event->button() != Qt::LeftButton)
        return;
    cancelDrag();
    m_overlay->showTarget({});
    Press press{pixel, {}, barAt(pixel.x()), row, keeps, false};
    if (!block) {
        m_press = press;
        m_band =
            Band{m_axis.ticksAt(pixel.x()), pixel.y() + scrollY(), selected, keeps ? selected : QSet<InstanceId>()};
        if (!keeps)
            m_context.selectInstances({});
        return;
    }
    press.instance = block->instance->id;
    press.wasSelected = selected.contains(press.instance);
    m_press = press;
    if (!press.wasSelected) {
        if (!keeps)
            selected.clear();
        selected.insert(press.instance);
        m_context.selectInstances(selected);
    }
}

void ArrangementView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pixel = event->position().toPoint();
    if (!m_press || !(event->buttons() & Qt::LeftButton)) {
        hover(pixel);
        return;
    }
    const bool isFar = (pixel - m_press->pixel).manhattanLength() >= QApplication::startDragDistance();
    if (!m_band && !m_drag && isFar) {
        m_drag = std::make_unique<MoveBlocksGesture>(m_context.selectedInstances(), m_press->bar, m_press->row);
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_context.showHint(tr("Release to move, Esc cancels"));
    }
    if (!m_drag && !(m_band && isFar) && m_overlay->isEmpty())
        return;
    m_autoScroll.follow(event->position());
    dragTo(pixel);
}

void ArrangementView::dragTo(QPoint pixel)
{
    const CompositionPtr composition = m_context.composition();
    if (m_band) {
        stretchBand(pixel);
        return;
    }
    if (!m_drag || !composition)
        return;
    const int row =
        static_cast<int>(std::floor(static_cast<double>(pixel.y() + scrollY()) / ArrangementLayout::kRowHeight));
    m_drag->moveTo(*composition, barAt(pixel.x()), row);
    QList<ArrangementOverlay::Ghost> ghosts;
    const QRect near = viewport()->rect().adjusted(-40, -40, 40, 40);
    for (const Change<InstanceOf> &change : m_drag->edit().instances.changed) {
        const auto track = static_cast<int>(indexOfTrack(*composition, change.after.track));
        const ClipInstance &after = change.after.instance;
        const Block block{nullptr, m_layout.meters().startOf(after.startBar), m_layout.meters().startOf(after.endBar()),
                          0, 1};
        const QRect rect = rectOf(block, track) & near;
        if (rect.isEmpty())
            continue;
        const TrackPtr target = m_layout.row(track).track();
        ghosts.append({rect, m_theme.theme().trackColor(after.color.isEmpty() ? target->color : after.color, track)});
    }
    m_overlay->showGhosts(std::move(ghosts));
    const int shownRow = std::clamp(row, 0, std::max(0, m_layout.rowCount() - 1));
    m_context.showReadout(
        tr("bar %1 · %2", "bar number, track").arg(barAt(pixel.x()).value()).arg(m_layout.row(shownRow).track()->name));
}

void ArrangementView::stretchBand(QPoint pixel)
{
    const Ticks time = std::max(Ticks(), m_axis.ticksAt(pixel.x()));
    const Ticks from = std::min(m_band->time, time);
    const Ticks to = std::max(m_band->time, time) + Ticks(1);
    const int y = pixel.y() + scrollY();
    const int top = std::min(m_band->y, y);
    const int bottom = std::max(m_band->y, y);
    QSet<InstanceId> selected = m_band->kept;
    for (int row = std::max(0, top / ArrangementLayout::kRowHeight);
         row < m_layout.rowCount() && m_layout.topOf(row) <= bottom; ++row) {
        for (const Block *block : m_layout.row(row).between(from, to)) {
            const ArrangementLayout::Extent extent = ArrangementLayout::extentOf(*block, row);
            if (extent.top <= bottom && extent.top + extent.height >= top)
                selected.insert(block->instance->id);
        }
    }
    const int left = static_cast<int>(std::lround(m_axis.xOf(from)));
    const int right = static_cast<int>(std::lround(m_axis.xOf(to)));
    m_overlay->showBand(QRect(left, top - scrollY(), std::max(1, right - left), std::max(1, bottom - top)));
    m_context.selectInstances(selected);
}

void ArrangementView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const Press press = *m_press;
    const std::unique_ptr<MoveBlocksGesture> drag = std::move(m_drag);
    const bool wasBand = m_band.has_value();
    m_press.reset();
    m_band.reset();
    m_autoScroll.stop();
    m_overlay->clear();
    const CompositionPtr composition = m_context.composition();
    if (drag) {
        if (composition)
            m_controller.moved(drag->finish(*composition));
    } else if (!wasBand && press.instance.isValid() && press.wasSelected) {
        // A click, not a drag, on what was selected.
        QSet<InstanceId> selected{press.instance};
        if (press.toggles) {
            selected = m_context.selectedInstances();
            selected.remove(press.instance);
        }
        m_context.selectInstances(selected);
    }
    hover(event->position().toPoint());
}

bool ArrangementView::cancelDrag()
{
    const bool was = m_press.has_value();
    if (m_band)
        m_context.selectInstances(m_band->before);
    m_press.reset();
    m_band.reset();
    m_drag.reset();
    m_autoScroll.stop();
    m_overlay->clear();
    return was;
}

void ArrangementView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint pixel = event->position().toPoint();
    cancelDrag();
    if (const Block *block = blockAt(pixel)) {
        const InstancePtr instance = block->instance;
        m_controller.openBlock(*instance, ClipBarIndex(barAt(pixel.x()) - instance->startBar));
        return;
    }
    const int row = m_layout.rowAt(pixel.y() + scrollY());
    m_controller.placeClip(row < 0 ? TrackId() : m_layout.row(row).track()->id, barAt(pixel.x()));
    hover(pixel);
}

void ArrangementView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_context.selectedInstances().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_controller.blockActions());
    menu->addSeparator();
    menu->addActions(m_moreActions);
    menu->popup(event->globalPos());
}

void ArrangementView::keyPressEvent(QKeyEvent *event)
{
    const bool hasSelection = !m_context.selectedInstances().isEmpty();
    if (event->key() == Qt::Key_Escape) {
        if (cancelDrag()) {
            hover(viewport()->mapFromGlobal(QCursor::pos()));
        } else if (hasSelection) {
            m_context.selectInstances({});
        } else {
            event->ignore();
        }
        return;
    }
    const QHash<int, QPoint> steps{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const auto step = steps.constFind(event->key());
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (step != steps.constEnd() && isPlain && hasSelection && !isDragging()) {
        m_controller.moveSelected(step->x(), step->y());
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool ArrangementView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leave();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Block *block = blockAt(help->pos());
        QToolTip::showText(help->globalPos(), block ? wordsFor(*block->instance) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ArrangementView::hover(QPoint pixel)
{
    const Block *block = viewport()->rect().contains(pixel) ? blockAt(pixel) : nullptr;
    const int row = m_layout.rowAt(pixel.y() + scrollY());
    const InstanceId hovered = block ? block->instance->id : InstanceId();
    if (hovered != m_hovered) {
        const QRect before = rectOf(m_hovered);
        m_hovered = hovered;
        viewport()->update(before.adjusted(-2, -2, 2, 2));
        viewport()->update(rectOf(hovered).adjusted(-2, -2, 2, 2));
    }
    viewport()->setCursor(block ? Qt::OpenHandCursor : Qt::ArrowCursor);
    const bool isFree = !block && row >= 0 && viewport()->rect().contains(pixel);
    m_overlay->showTarget(isFree ? targetAt(row, barAt(pixel.x())) : QRect());
    if (!m_context.composition())
        return;
    const ClipPtr open = m_context.clip();
    if (block)
        m_context.showHint(tr("Drag to move, double-click to open the clip"));
    else if (row < 0)
        m_context.showHint(tr("Double-click to place a clip in a new track"));
    else
        m_context.showHint(open ? tr("Double-click to place “%1”, drag to select").arg(open->name)
                                : tr("Double-click to place a new clip, drag to select"));
    const int bar = barAt(pixel.x()).value();
    if (row < 0) {
        m_context.showReadout(tr("bar %1").arg(bar));
        return;
    }
    const QString track = m_layout.row(row).track()->name;
    const ClipPtr clip = block ? m_context.project().clips.find(block->instance->clip) : nullptr;
    m_context.showReadout(clip ? tr("bar %1 · %2 · %3", "bar number, track, clip").arg(bar).arg(track, clip->name)
                               : tr("bar %1 · %2", "bar number, track").arg(bar).arg(track));
}

QString ArrangementView::wordsFor(const ClipInstance &instance) const
{
    const ClipPtr clip = m_context.project().clips.find(instance.clip);
    return tr("%1 · from bar %2, %n bar(s)", "clip, first bar", instance.lengthBars)
        .arg(clip ? clip->name : tr("No clip"))
        .arg(instance.startBar.value());
}

QRect ArrangementView::targetAt(int row, BarNumber bar) const
{
    const ClipPtr open = m_context.clip();
    const int bars = freeBarsAt(*m_layout.row(row).track(), bar, open ? open->bars.count() : kNewClipBars);
    const MeterMap &meters = m_layout.meters();
    return rectOf(Block{nullptr, meters.startOf(bar), meters.startOf(bar + bars), 0, 1}, row)
        .intersected(viewport()->rect().adjusted(-8, 0, 8, 0));
}

void ArrangementView::leave()
{
    m_overlay->showTarget({});
    if (m_hovered.isValid())
        viewport()->update(rectOf(m_hovered).adjusted(-2, -2, 2, 2));
    m_hovered = {};
    m_context.showHint({});
    m_context.showReadout({});
}

} // namespace barline

#include "moc_ArrangementView.cpp"
