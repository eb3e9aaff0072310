#include "ui/pianoroll/RollNavigation.h"

#include "core/edit/notes/ChosenNotes.h"

#include <QDataStream>
#include <QIODevice>
#include <QNativeGestureEvent>
#include <QWheelEvent>

namespace barline {

namespace {

constexpr double kWheelStep = 1.2;
constexpr double kWheelPixels = 48;
constexpr double kNotch = 120;
constexpr double kRevealMargin = 24;
constexpr int kAirRows = 3;
/// The player moves the playhead by less than this; a seek by more.
constexpr Ticks kMostPlayed = Ticks::beats(2);
constexpr Ticks kLeastShown = Ticks::beats(1);
constexpr quint32 kViewsMagic = 0x424C5631; // "BLV1"
constexpr qsizetype kMostKept = 500;

} // namespace

RollNavigation::RollNavigation(RollScene &scene, std::function<bool()> isBusy, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_isBusy(std::move(isBusy))
{
    connect(&scene, &RollScene::axesChanged, this, &RollNavigation::remember);
    connect(&scene.context(), &EditorContext::playheadMoved, this, &RollNavigation::followPlayhead);
}

void RollNavigation::wheel(const QWheelEvent &event)
{
    const QPoint pixels = event.pixelDelta();
    const QPoint angle = event.angleDelta();
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    // Some platforms turn the wheel sideways themselves while Shift or Alt is held.
    const double turned = angle.y() != 0 ? angle.y() : angle.x();
    if (modifiers.testFlag(Qt::ControlModifier)) {
        const double factor = std::pow(kWheelStep, turned / kNotch);
        if (modifiers.testFlag(Qt::ShiftModifier))
            zoomRows(factor, event.position().y());
        else
            zoomTime(factor, event.position().x());
        return;
    }
    QPointF by = pixels.isNull() ? QPointF(angle) / kNotch * kWheelPixels : QPointF(pixels);
    if (modifiers.testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = by.transposed();
    scrollBy(-by);
}

bool RollNavigation::gesture(const QNativeGestureEvent &event)
{
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            zoomRows(1 + event.value(), event.position().y());
        else
            zoomTime(1 + event.value(), event.position().x());
        return true;
    case Qt::PanNativeGesture:
        scrollBy(-event.delta());
        return true;
    default:
        return false;
    }
}

void RollNavigation::zoomTime(double factor, double x)
{
    TimeAxis time = m_scene.time();
    time.zoomAt(x, factor);
    m_scene.setTime(time);
}

void RollNavigation::zoomRows(double factor, double y)
{
    PitchAxis pitch = m_scene.pitch();
    m_rowZoom *= factor;
    if (std::abs(pitch.rowHeight() * m_rowZoom - pitch.rowHeight()) < 0.5)
        return;
    pitch.zoomAt(y, std::exchange(m_rowZoom, 1));
    m_scene.setPitch(pitch);
}

void RollNavigation::scrollBy(QPointF pixels)
{
    m_rest += pixels;
    const QPointF whole(std::trunc(m_rest.x()), std::trunc(m_rest.y()));
    m_rest -= whole;
    if (whole.x() != 0) {
        TimeAxis time = m_scene.time();
        time.setOffset(time.offset() + whole.x());
        m_scene.setTime(time);
    }
    if (whole.y() != 0) {
        PitchAxis pitch = m_scene.pitch();
        pitch.setOffset(pitch.offset() + whole.y());
        m_scene.setPitch(pitch);
    }
}

void RollNavigation::show(Ticks from, Ticks to, int low, int high)
{
    TimeAxis time = m_scene.time();
    time.show(from, std::max(to, from + kLeastShown));
    m_scene.setTime(time);
    PitchAxis pitch = m_scene.pitch();
    const double wanted =
        pitch.viewHeight() / (pitch.rows().placeOf(high) - pitch.rows().placeOf(low) + 1 + 2 * kAirRows);
    if (wanted < pitch.rowHeight())
        pitch.zoomAt(0, std::floor(wanted) / pitch.rowHeight());
    pitch.centerOn((low + high) / 2.0);
    m_scene.setPitch(pitch);
}

bool RollNavigation::showSelection()
{
    const ClipPtr &clip = m_scene.clip();
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    if (!clip || selected.isEmpty())
        return false;
    std::optional<Ticks> from;
    Ticks to;
    int low = 127;
    int high = 0;
    for (const ChosenNote &chosen : chosenNotes(*clip, selected)) {
        from = from ? std::min(*from, chosen.start) : chosen.start;
        to = std::max(to, chosen.start + chosen.note.duration);
        low = std::min<int>(low, chosen.note.pitch.value());
        high = std::max<int>(high, chosen.note.pitch.value());
    }
    if (from)
        show(*from, to, low, high);
    return from.has_value();
}

bool RollNavigation::showClip()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return false;
    int low = 127;
    int high = 0;
    for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
        for (const Note &note : clip->bars.at(bar).notes) {
            if (note.isRest)
                continue;
            low = std::min<int>(low, note.pitch.value());
            high = std::max<int>(high, note.pitch.value());
        }
    }
    const bool hasNotes = low <= high;
    show(Ticks(), clip->length(), hasNotes ? low : PitchAxis::kMiddleC, hasNotes ? high : PitchAxis::kMiddleC);
    return true;
}

void RollNavigation::showBar(ClipBarIndex bar)
{
    TimeAxis time = m_scene.time();
    time.setOffset(time.widthOf(m_scene.clip()->startOf(bar)));
    m_scene.setTime(time);
}

void RollNavigation::setFollow(Follow follow)
{
    m_follow = follow;
    if (m_playhead)
        followPlayhead(*m_playhead);
}

void RollNavigation::followPlayhead(Ticks position)
{
    const Ticks step = m_playhead ? position - *m_playhead : kMostPlayed;
    m_playhead = position;
    const std::optional<Ticks> at = m_scene.song().clipPositionAt(position);
    if (m_follow == Follow::Off || m_isBusy() || !at)
        return;
    TimeAxis time = m_scene.time();
    const double x = time.xOf(*at);
    const bool isInView = x >= 0 && x < time.viewWidth();
    const bool isPlayed = step >= Ticks() && step < kMostPlayed;
    if (m_follow == Follow::Smooth && isPlayed)
        time.setOffset(time.offset() + x - time.viewWidth() / 2);
    else if (!isInView)
        time.setOffset(time.offset() + x - kRevealMargin);
    m_scene.setTime(time);
}

void RollNavigation::remember()
{
    // While another clip is being opened the axes are not its own yet.
    if (m_scene.clip() && m_scene.clip()->id == m_shown)
        m_views.insert(m_shown, {m_scene.time(), m_scene.pitch()});
}

ClipBarIndex RollNavigation::openedBar() const
{
    const ClipPtr &clip = m_scene.clip();
    const int bar =
        m_scene.song().isInSong() ? m_scene.song().openedBar().value() : m_scene.context().place().ownBar.value();
    return ClipBarIndex(std::clamp(bar, 0, std::max(0, clip->bars.count() - 1)));
}

bool RollNavigation::restore()
{
    const ClipPtr &clip = m_scene.clip();
    m_shown = clip ? clip->id : ClipId();
    const auto view = m_views.constFind(m_shown);
    const auto kept = m_kept.constFind(m_shown);
    if (!clip || (view == m_views.cend() && kept == m_kept.cend()))
        return false;
    View shown = view != m_views.cend() ? *view : viewOf(*kept);
    shown.pitch.setRows(m_scene.pitch().rows());
    shown.time.setLength(m_scene.time().length());
    shown.time.setViewWidth(m_scene.time().viewWidth());
    shown.pitch.setViewHeight(m_scene.pitch().viewHeight());
    const Ticks from = clip->startOf(openedBar());
    const Ticks to = clip->startOf(openedBar() + 1);
    if (to <= shown.time.firstVisible() || from >= shown.time.endVisible())
        shown.time.setOffset(shown.time.widthOf(from));
    m_scene.setTime(shown.time);
    m_scene.setPitch(shown.pitch);
    return true;
}

RollNavigation::KeptView RollNavigation::kept(const View &view)
{
    PitchAxis unfolded = view.pitch;
    unfolded.setRows({});
    return {view.time.pixelsPerBeat(), view.time.firstVisible(), unfolded.rowHeight(),
            unfolded.offset() / unfolded.rowHeight()};
}

RollNavigation::View RollNavigation::viewOf(const KeptView &kept) const
{
    View view{m_scene.time(), m_scene.pitch()};
    view.time.setPixelsPerBeat(kept.pixelsPerBeat);
    view.time.setOffset(view.time.widthOf(kept.first));
    if (kept.rowHeight != view.pitch.rowHeight())
        view.pitch.zoomAt(0, kept.rowHeight / view.pitch.rowHeight());
    view.pitch.setRows({});
    view.pitch.setOffset(kept.firstRow * view.pitch.rowHeight());
    return view;
}

QByteArray RollNavigation::saveViews() const
{
    QHash<ClipId, KeptView> all;
    for (auto view = m_views.cbegin(); view != m_views.cend() && all.size() < kMostKept; ++view)
        all.insert(view.key(), kept(*view));
    for (auto view = m_kept.cbegin(); view != m_kept.cend() && all.size() < kMostKept; ++view) {
        if (!m_views.contains(view.key()))
            all.insert(view.key(), *view);
    }
    QByteArray views;
    QDataStream stream(&views, QIODevice::WriteOnly);
    stream << kViewsMagic << static_cast<qint32>(all.size());
    for (auto view = all.cbegin(); view != all.cend(); ++view)
        stream << view.key().value() << view->pixelsPerBeat << view->first.value() << view->rowHeight << view->firstRow;
    return views;
}

void RollNavigation::restoreViews(const QByteArray &views)
{
    QDataStream stream(views);
    quint32 magic = 0;
    qint32 count = 0;
    stream >> magic >> count;
    if (magic != kViewsMagic)
        return;
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        qint64 clip = 0;
        qint64 first = 0;
        KeptView view;
        stream >> clip >> view.pixelsPerBeat >> first >> view.rowHeight >> view.firstRow;
        view.first = Ticks(std::max<qint64>(0, first));
        if (stream.status() == QDataStream::Ok && view.pixelsPerBeat > 0 && view.rowHeight > 0)
            m_kept.insert(ClipId(clip), view);
    }
}

} // namespace barline

#include "moc_RollNavigation.cpp"
