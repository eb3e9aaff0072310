#include "ui/pianoroll/RollNavigation.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

namespace {

constexpr int kAirRows = 3;
constexpr int kMostLookedAt = 64; ///< bars
constexpr Ticks kLeastShown = Ticks::beats(1);

} // namespace

RollNavigation::RollNavigation(RollScene &scene, std::function<bool()> isBusy, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_isBusy(std::move(isBusy))
{
    connect(&scene, &RollScene::axesChanged, this, &RollNavigation::remember);
    connect(&scene, &RollScene::axesChanged, this, &RollNavigation::tellSpan);
    connect(&scene, &RollScene::opened, this, [this] {
        m_isReturning = m_scene.context().isReturning();
        tellSpan();
    });
    connect(&scene.context(), &EditorContext::playheadMoved, this, [this](Ticks position) {
        m_follower.moveTo(position);
        followPlayhead();
    });
    connect(&scene.context(), &EditorContext::followChanged, this, &RollNavigation::followPlayhead);
}

void RollNavigation::wheel(const QWheelEvent &event)
{
    move(motionOf(event));
}

bool RollNavigation::gesture(const QNativeGestureEvent &event)
{
    const std::optional<ViewMotion> motion = motionOf(event);
    if (motion)
        move(*motion);
    return motion.has_value();
}

void RollNavigation::move(const ViewMotion &motion)
{
    switch (motion.kind) {
    case ViewMotion::Kind::Scroll:
        scrollBy(motion.by);
        break;
    case ViewMotion::Kind::ZoomTime:
        zoomTime(motion.factor, motion.at.x());
        break;
    case ViewMotion::Kind::ZoomRows:
        zoomRows(motion.factor, motion.at.y());
        break;
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
    const QPoint whole = m_pixels.take(pixels);
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

void RollNavigation::showBar(ClipBarIndex bar, std::optional<BarNumber> songBar)
{
    EditorContext &context = m_scene.context();
    EditingPlace place = context.place();
    if (!songBar)
        songBar = m_scene.song().songBarOf(bar);
    if (const auto own = songBar ? m_scene.song().ownBarAt(*songBar) : std::nullopt) {
        place.ownBar = *own;
        context.openClip(place);
    }
    TimeAxis time = m_scene.time();
    time.setOffset(time.widthOf(m_scene.clip()->startOf(bar)));
    m_scene.setTime(time);
}

void RollNavigation::tellSpan()
{
    const ClipPtr &clip = m_scene.clip();
    const SongPlace &song = m_scene.song();
    std::optional<SongSpan> span;
    if (clip && clip->bars.count() > 0 && song.isInSong()) {
        const Ticks end = clip->length() - Ticks(1);
        ClipBarIndex first = clip->locate(std::clamp(m_scene.time().firstVisible(), Ticks(), end)).bar;
        ClipBarIndex last = clip->locate(std::clamp(m_scene.time().endVisible(), Ticks(), end)).bar;
        // Of a clip that is not played whole, the bars that are.
        for (int i = 0; i < kMostLookedAt && first < last && !song.songBarOf(first); ++i)
            first = first + 1;
        for (int i = 0; i < kMostLookedAt && first < last && !song.songBarOf(last); ++i)
            last = last - 1;
        const auto from = song.songBarOf(first);
        const auto to = song.songBarOf(last);
        if (from && to && *from <= *to)
            span = SongSpan{song.startOf(*from), song.startOf(*to + 1)};
    }
    m_scene.context().setRollSpan(span);
}

void RollNavigation::followPlayhead()
{
    const std::optional<Ticks> &position = m_follower.position();
    const std::optional<Ticks> at = position ? m_scene.song().clipPositionAt(*position) : std::nullopt;
    if (m_isBusy() || !at || m_scene.context().isReturning())
        return;
    TimeAxis time = m_scene.time();
    m_follower.follow(time, m_scene.context().follow(), *at);
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
    const auto kept = m_kept.constFind(m_shown.value());
    if (!clip || (view == m_views.cend() && kept == m_kept.cend()))
        return false;
    View shown = view != m_views.cend() ? *view : viewOf(*kept);
    shown.pitch.setRows(m_scene.pitch().rows());
    shown.time.setLength(m_scene.time().length());
    shown.time.setViewWidth(m_scene.time().viewWidth());
    shown.pitch.setViewHeight(m_scene.pitch().viewHeight());
    const Ticks from = clip->startOf(openedBar());
    const Ticks to = clip->startOf(openedBar() + 1);
    const bool isOutOfSight = to <= shown.time.firstVisible() || from >= shown.time.endVisible();
    if (isOutOfSight && !m_isReturning)
        shown.time.setOffset(shown.time.widthOf(from));
    m_scene.setTime(shown.time);
    m_scene.setPitch(shown.pitch);
    return true;
}

KeptView RollNavigation::kept(const View &view)
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
    KeptViews latest;
    for (auto view = m_views.cbegin(); view != m_views.cend(); ++view)
        latest.insert(view.key().value(), kept(*view));
    return bytesOf(latest, m_kept);
}

void RollNavigation::restoreViews(const QByteArray &views)
{
    m_kept.insert(keptViewsIn(views));
}

} // namespace barline

#include "moc_RollNavigation.cpp"
