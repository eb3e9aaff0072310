#include "ui/arranger/ArrangerNavigation.h"

#include "core/edit/arrange/ChosenInstances.h"
#include "ui/arranger/ArrangementView.h"

#include <QScrollBar>

namespace barline {

namespace {

constexpr double kLeastBeat = 0.05; ///< pixels
constexpr double kMostBeat = 480;
constexpr int kPlaceMargin = 48;

} // namespace

ArrangerNavigation::ArrangerNavigation(ArrangerScene &scene, ArrangementView &view)
    : QObject(&view)
    , m_scene(scene)
    , m_view(view)
    , m_shown(scene.context().compositionId())
{
    const EditorContext &context = scene.context();
    m_follower.moveTo(context.playhead());
    connect(&view, &ArrangementView::axisChanged, this, &ArrangerNavigation::remember);
    connect(&view, &ArrangementView::scrolledVertically, this, &ArrangerNavigation::remember);
    // Until restore() the view is neither the one's nor the other's.
    connect(&context, &EditorContext::compositionChanged, this, [this] { m_shown = {}; });
    connect(&context, &EditorContext::placeChanged, this, &ArrangerNavigation::revealPlace);
    connect(&context, &EditorContext::playheadMoved, this, &ArrangerNavigation::followPlayhead);
    connect(&context, &EditorContext::seekRequested, this, &ArrangerNavigation::revealPlayhead);
}

void ArrangerNavigation::move(const ViewMotion &motion, double x)
{
    switch (motion.kind) {
    case ViewMotion::Kind::Scroll:
        scrollBy(motion.by);
        break;
    case ViewMotion::Kind::ZoomTime:
        zoomTime(motion.factor, x);
        break;
    case ViewMotion::Kind::ZoomRows:
        zoomRows(motion.factor, static_cast<int>(motion.at.y()));
        break;
    }
}

void ArrangerNavigation::zoomTime(double factor, double x)
{
    TimeAxis axis = m_scene.axis();
    axis.zoomAt(x, std::clamp(axis.pixelsPerBeat() * factor, kLeastBeat, kMostBeat) / axis.pixelsPerBeat());
    m_view.setAxis(axis);
}

void ArrangerNavigation::zoomRows(double factor, int y)
{
    emit m_view.rowsZoomed(factor, y);
}

void ArrangerNavigation::scrollBy(QPointF pixels)
{
    const QPoint whole = m_pixels.take(pixels);
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() + whole.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + whole.y());
}

void ArrangerNavigation::look(TimeAxis axis)
{
    const Ticks first = axis.firstVisible();
    const double zoom = std::clamp(axis.pixelsPerBeat(), kLeastBeat, kMostBeat);
    if (zoom != axis.pixelsPerBeat()) {
        axis.setPixelsPerBeat(zoom);
        axis.setOffset(axis.widthOf(first));
    }
    m_view.setAxis(axis);
}

void ArrangerNavigation::show(Ticks from, Ticks to)
{
    TimeAxis axis = m_scene.axis();
    axis.show(from, to);
    look(axis);
}

bool ArrangerNavigation::showSelection()
{
    const CompositionPtr composition = m_scene.context().composition();
    const QSet<InstanceId> &selected = m_scene.context().selectedInstances();
    if (!composition || selected.isEmpty())
        return false;
    const QList<ChosenInstance> blocks = chosenInstances(*composition, selected);
    const InstanceSpan span = spanOf(blocks);
    show(m_scene.meters().startOf(span.first), m_scene.meters().startOf(span.end));
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block)
        showTrack(composition->tracks.at(block->track)->id);
    return true;
}

void ArrangerNavigation::showSong()
{
    const Ticks end = m_scene.layout().end();
    show(Ticks(), end > Ticks() ? end : m_scene.axis().length());
}

void ArrangerNavigation::showBar(BarNumber bar)
{
    TimeAxis axis = m_scene.axis();
    axis.setOffset(axis.widthOf(m_scene.meters().startOf(bar)));
    m_view.setAxis(axis);
}

void ArrangerNavigation::showTrack(TrackId track)
{
    const ArrangementLayout &layout = m_scene.layout();
    QScrollBar *bar = m_view.verticalScrollBar();
    for (int row = 0; row < layout.rowCount(); ++row) {
        if (layout.row(row).track()->id != track)
            continue;
        const int top = layout.topOf(row);
        const int least = top + layout.heightOf(row) - m_view.viewport()->height();
        bar->setValue(std::min(top, std::max(least, bar->value())));
    }
}

void ArrangerNavigation::toStart()
{
    TimeAxis axis = m_scene.axis();
    axis.setOffset(0);
    m_view.setAxis(axis);
    m_view.verticalScrollBar()->setValue(0);
}

void ArrangerNavigation::restore()
{
    m_shown = m_scene.context().compositionId();
    const auto kept = m_views.constFind(m_shown.value());
    if (kept == m_views.cend()) {
        toStart();
        return;
    }
    const KeptView view = *kept; // what moves now is remembered
    TimeAxis axis = m_scene.axis();
    axis.setPixelsPerBeat(view.pixelsPerBeat);
    axis.setOffset(axis.widthOf(view.first));
    look(axis);
    m_view.verticalScrollBar()->setValue(m_scene.layout().yOf(view.firstRow));
}

QByteArray ArrangerNavigation::saveViews() const
{
    return bytesOf(m_views, {});
}

void ArrangerNavigation::restoreViews(const QByteArray &views)
{
    const KeptViews kept = keptViewsIn(views);
    m_views.insert(kept);
    if (kept.contains(m_shown.value()))
        restore();
}

void ArrangerNavigation::remember()
{
    if (!m_shown.isValid())
        return;
    const TimeAxis &axis = m_scene.axis();
    // How high the rows are is kept by RowViews.
    m_views.insert(m_shown.value(), {axis.pixelsPerBeat(), axis.firstVisible(), RowView::kUsualHeight,
                                     m_scene.layout().rowsAbove(m_view.scrollY())});
}

bool ArrangerNavigation::isInView(Ticks at) const
{
    const double x = m_scene.axis().xOf(at);
    return x >= 0 && x <= m_scene.axis().viewWidth();
}

void ArrangerNavigation::followPlayhead(Ticks position)
{
    const bool wasInView = isInView(m_follower.position().value_or(Ticks()));
    m_follower.moveTo(position);
    // Whoever scrolled away from the playhead wants to look elsewhere.
    if (!wasInView || m_view.isDragging())
        return;
    TimeAxis axis = m_scene.axis();
    m_follower.follow(axis, m_scene.context().follow(), position);
    if (axis != m_scene.axis())
        m_view.setAxis(axis);
}

void ArrangerNavigation::revealPlayhead(Ticks position)
{
    m_follower.moveTo(position);
    if (!isInView(position))
        reveal(position);
}

void ArrangerNavigation::revealPlace()
{
    const EditingPlace &place = m_scene.context().place();
    const ArrangementLayout::Found found = m_scene.layout().find(place.instance);
    if (!found.block || m_view.isDragging() || m_scene.context().isReturning())
        return;
    showTrack(m_scene.layout().row(found.row).track()->id);
    const Ticks at = m_scene.meters().startOf(found.block->instance->startBar + place.ownBar.value());
    if (!isInView(at))
        reveal(at);
}

void ArrangerNavigation::reveal(Ticks at)
{
    TimeAxis axis = m_scene.axis();
    axis.reveal(at, kPlaceMargin);
    m_view.setAxis(axis);
}

} // namespace barline

#include "moc_ArrangerNavigation.cpp"
