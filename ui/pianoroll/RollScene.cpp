#include "ui/pianoroll/RollScene.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"

namespace barline {

namespace {

constexpr double kEdgeZone = 6;
constexpr Ticks kShortestFree{Ticks::kPerBeat / 64};
/// The room after the clip's end, so that the end can be seen and notes may ring over it.
constexpr double kRoomAfterEnd = 0.08;

std::optional<BarSpan> united(const std::optional<BarSpan> &a, const std::optional<BarSpan> &b)
{
    if (!a || !b)
        return a ? a : b;
    return BarSpan{std::min(a->first, b->first), std::max(a->last, b->last)};
}

} // namespace

RollScene::RollScene(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context, &EditorContext::placeChanged, this, &RollScene::openPlace);
    connect(&context, &EditorContext::edited, this, &RollScene::follow);
    connect(&context, &EditorContext::noteSelectionChanged, this, &RollScene::contentChanged);
    connect(&context, &EditorContext::onlyHereChanged, this, &RollScene::contentChanged);
    connect(&context, &EditorContext::gridChanged, this, &RollScene::contentChanged);
    connect(&context, &EditorContext::currentTrackChanged, this, [this] {
        readKeys();
        foldRows();
        emit contentChanged();
    });
    openPlace();
}

void RollScene::openPlace()
{
    const ClipPtr before = m_clip;
    const std::optional<BarSpan> differed = m_marks.bars();
    m_preview = {};
    readClip();
    if (!before || !m_clip || before->id != m_clip->id) {
        dropIndex();
        readIndex();
    } else if (m_clip != before) {
        const std::optional<BarSpan> span = united(differed, m_marks.bars());
        followIndex(before, span, span && NoteIndex::isLargeStep(*before, *m_clip, *span));
    }
    updateLength();
    readKeys();
    foldRows();
    emit opened();
    emit contentChanged();
}

void RollScene::follow(const Touched &touched)
{
    const ClipPtr before = m_clip;
    if (!m_context.clip() || !before) {
        openPlace();
        return;
    }
    const bool isTouched = touched.touchesClip(before->id);
    const bool placesChanged = touched.everything || !touched.instances.isEmpty() || !touched.compositions.isEmpty();
    std::optional<BarSpan> span = m_marks.bars();
    if (placesChanged || isTouched)
        readClip();
    if (m_clip != before || isTouched) {
        const auto edited = touched.bars.constFind(before->id);
        span = united(span, m_marks.bars());
        if (edited != touched.bars.constEnd())
            span = united(span, *edited);
        const bool isLarge = span && NoteIndex::isLargeStep(*before, *m_clip, *span);
        if (touched.everything) {
            dropIndex();
            readIndex();
        } else {
            followIndex(before, span, isLarge);
        }
        updateLength();
        if (span && !m_context.selectedNotes().isEmpty())
            keepSelection(before, *span, isLarge);
    }
    if (placesChanged || !touched.tracks.isEmpty() || touched.clips.contains(before->id))
        readKeys();
    foldRows();
    emit contentChanged();
}

void RollScene::followIndex(const ClipPtr &before, std::optional<BarSpan> span, bool isLarge)
{
    if (!m_index || !m_index->canFollow(*m_clip) || before->id != m_clip->id) {
        dropIndex();
        readIndex();
    } else if (isLarge) {
        m_isIndexOld = true;
        readIndex();
    } else if (span && !m_isIndexOld) {
        m_index->update(m_clip, *span);
    }
}

void RollScene::keepSelection(const ClipPtr &before, BarSpan span, bool isLarge)
{
    const auto keep = [before, now = m_clip, span, selected = m_context.selectedNotes()] {
        // Only what was in the touched bars can be gone.
        QSet<NoteId> gone;
        for (ClipBarIndex bar = span.first; bar <= span.last && bar.value() < before->bars.count(); ++bar) {
            for (const Note &note : before->bars.at(bar).notes)
                gone.insert(note.id);
        }
        for (ClipBarIndex bar = span.first; bar <= span.last && bar.value() < now->bars.count(); ++bar) {
            for (const Note &note : now->bars.at(bar).notes)
                gone.remove(note.id);
        }
        QSet<NoteId> kept = selected;
        if (kept.intersects(gone))
            kept.subtract(gone);
        return kept;
    };
    if (!isLarge) {
        m_context.selectNotes(keep());
        return;
    }
    runOnWorker(this, keep, [this, selection = m_context.noteSelection()](QSet<NoteId> kept) {
        // What was selected meanwhile was there to be selected.
        if (selection == m_context.noteSelection())
            m_context.selectNotes(kept);
    });
}

void RollScene::readClip()
{
    m_source = m_context.clip();
    m_clip = m_source;
    m_song = {};
    m_marks = {};
    const CompositionPtr composition = m_context.composition();
    std::optional<ClipPass> pass = m_context.clipPass();
    if (!pass || !composition)
        return;
    m_clip = clipIn(*pass);
    if (m_clip != m_source)
        m_marks = HereMarks(*pass);
    m_song = SongPlace(*composition, std::move(*pass));
}

void RollScene::dropIndex()
{
    ++m_indexTicket;
    m_isIndexOld = false;
    // Freeing a large index takes as long as building it.
    if (m_index && !m_index->density().isEmpty())
        freeOnWorker(std::move(m_index));
    m_index.reset();
}

void RollScene::readIndex()
{
    const quint64 ticket = ++m_indexTicket;
    if (!m_clip)
        return;
    if (NoteIndex::isSmall(*m_clip)) {
        dropIndex();
        m_index = std::make_shared<NoteIndex>(m_clip);
        return;
    }
    runOnWorker(
        this, [clip = m_clip] { return std::make_shared<NoteIndex>(clip); },
        [this, ticket](std::shared_ptr<NoteIndex> built) {
            if (ticket == m_indexTicket && m_clip)
                takeIndex(std::move(built));
            else
                freeOnWorker(std::move(built));
        });
}

void RollScene::takeIndex(std::shared_ptr<NoteIndex> built)
{
    const BarSpan all{ClipBarIndex(0), ClipBarIndex(m_clip->bars.count() - 1)};
    if (!built->canFollow(*m_clip) || NoteIndex::isLargeStep(*built->clip(), *m_clip, all)) {
        freeOnWorker(std::move(built));
        readIndex();
        return;
    }
    if (built->clip() != m_clip)
        built->update(m_clip, all);
    dropIndex();
    m_index = std::move(built);
    foldRows();
    emit contentChanged();
}

void RollScene::updateLength()
{
    if (!m_clip)
        return;
    const Ticks length = m_clip->length();
    TimeAxis time = m_time;
    time.setLength(length + Ticks(static_cast<qint64>(static_cast<double>(length.value()) * kRoomAfterEnd)));
    setTime(time);
}

void RollScene::readKeys()
{
    const TrackPtr track = this->track();
    const bool isKit = track && track->instrument.channel == kDrumChannel;
    const CompositionPtr composition = m_context.composition();
    RollKeys keys(m_keyChoice, composition.get(), m_clip.get(), m_song,
                  track ? m_drumViews.value(track->id, isKit) : false);
    if (keys == m_keys)
        return;
    m_keys = std::move(keys);
    emit keysChanged();
}

void RollScene::foldRows()
{
    PitchRows rows;
    if (m_keyChoice.fold != KeyChoice::Fold::None && m_clip) {
        if (!m_index || m_isIndexOld)
            return;
        rows = m_keys.rows(m_keyChoice.fold, usedKeys(*m_index, m_marks));
    }
    if (rows == m_pitch.rows())
        return;
    const bool wereAll = m_pitch.rows().areAll();
    m_pitch.setRows(rows);
    fitRows(wereAll);
    emit axesChanged();
}

void RollScene::fitRows(bool wereAll)
{
    const bool areAll = m_pitch.rows().areAll();
    if (wereAll && !areAll) {
        m_unfoldedHeight = m_pitch.rowHeight();
        m_pitch.growRows();
    } else if (areAll && !wereAll) {
        m_pitch.setRowHeight(m_unfoldedHeight);
    }
}

void RollScene::setKeyChoice(const KeyChoice &choice)
{
    if (std::exchange(m_keyChoice, choice) == choice)
        return;
    readKeys();
    foldRows();
    emit keysChanged();
    emit contentChanged();
}

void RollScene::setDrumView(bool areDrums)
{
    const TrackPtr track = this->track();
    if (!track)
        return;
    m_drumViews.insert(track->id, areDrums);
    readKeys();
    foldRows();
    emit contentChanged();
}

int RollScene::keyAt(const CanvasPoint &at) const
{
    return snapKey(m_pitch.pitchAtRow(at.row), snapDown(at.time, at.modifiers), at.modifiers);
}

int RollScene::keyBeside(int pitch, Ticks at, int by) const
{
    const PitchRows &rows = m_pitch.rows();
    int next = std::clamp(pitch + by, 0, PitchAxis::kKeys - 1);
    if (std::abs(by) != 1)
        return snapKey(rows.nearest(next), at, {});
    const std::optional<Scale> scale = snapsToScale() ? m_keys.scales().at(at) : std::nullopt;
    while (next >= 0 && next < PitchAxis::kKeys && (!rows.isShown(next) || (scale && !scale->contains(next))))
        next += by;
    return next >= 0 && next < PitchAxis::kKeys ? next : pitch;
}

int RollScene::snapKey(int pitch, Ticks at, Qt::KeyboardModifiers modifiers) const
{
    const std::optional<Scale> scale = snapsToScale(modifiers) ? m_keys.scales().at(at) : std::nullopt;
    return scale ? scale->nearest(pitch) : pitch;
}

PitchShift RollScene::shiftOf(int from, int to, Ticks lands, Qt::KeyboardModifiers modifiers) const
{
    const std::optional<Scale> scale = snapsToScale(modifiers) ? m_keys.scales().at(lands) : std::nullopt;
    if (!scale || from == to)
        return {to - from};
    return {scale->stepsBetween(from, scale->nearest(std::clamp(to, 0, PitchAxis::kKeys - 1))), m_keys.scales()};
}

TrackPtr RollScene::track() const
{
    const CompositionPtr composition = m_context.composition();
    const qsizetype index = trackIndex();
    return composition && index >= 0 ? composition->tracks.at(index) : nullptr;
}

qsizetype RollScene::trackIndex() const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return -1;
    const InstanceId instance = m_context.place().instance;
    if (instance.isValid())
        return m_context.trackOfBlock(instance);
    if (m_clip) {
        for (qsizetype i = 0; i < composition->tracks.size(); ++i) {
            for (const InstancePtr &here : composition->tracks.at(i)->instances) {
                if (here->clip == m_clip->id)
                    return i;
            }
        }
    }
    return indexOfTrack(*composition, m_context.currentTrack());
}

QColor RollScene::trackColor(const Theme &theme) const
{
    const TrackPtr here = track();
    return here ? theme.trackColor(here->color, trackIndex()) : theme.trackColor(0);
}

void RollScene::setTime(const TimeAxis &time)
{
    if (m_time == time)
        return;
    m_time = time;
    emit axesChanged();
}

void RollScene::setPitch(const PitchAxis &pitch)
{
    m_pitch = pitch;
    emit axesChanged();
}

QRectF RollScene::rectOf(Ticks start, const Note &note) const
{
    const double left = m_time.xOf(start);
    const double gap = m_pitch.hasSeparators() ? 1 : 0;
    return {left, m_pitch.topOf(note.pitch.value()) + gap, m_time.xOf(start + note.duration) - left,
            m_pitch.rowHeight() - 2 * gap};
}

CanvasPoint RollScene::pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_time.ticksAt(pixel.x()), m_pitch.rowAt(pixel.y()), modifiers};
}

std::optional<RollScene::Hit> RollScene::hit(const CanvasPoint &at) const
{
    if (!m_pitch.hasRow(at.row))
        return std::nullopt;
    const int key = m_pitch.pitchAtRow(at.row);
    const Ticks reach = m_time.ticksIn(kReach);
    std::optional<Hit> found;
    visit(std::max(Ticks(), at.time - reach), at.time + reach, [&](Ticks start, const Note &note) {
        if (note.pitch.value() != key)
            return;
        // Of notes on top of each other the shorter one is drawn, and hit, above.
        const bool isInside = start <= at.time && at.time < start + note.duration;
        if (!found || (isInside && note.duration <= found->note.duration))
            found = Hit{start, note, Part::Body};
    });
    if (found) {
        const double left = m_time.xOf(found->start);
        const double right = m_time.xOf(found->start + found->note.duration);
        const double zone = std::min(kEdgeZone, (right - left) / 3);
        if (at.pixel.x() >= right - zone)
            found->part = Part::End;
        else if (at.pixel.x() < left + zone)
            found->part = Part::Start;
    }
    return found;
}

bool RollScene::hasMoreThan(qsizetype notes, Ticks from, Ticks to) const
{
    if (!m_clip)
        return false;
    ClipBarIndex bar = m_clip->locate(from).bar;
    Ticks start = m_clip->startOf(bar);
    for (; bar.value() < m_clip->bars.count() && start < to && notes >= 0; ++bar) {
        notes -= m_clip->bars.at(bar).notes.size();
        start += m_clip->meterAt(bar).barLength();
    }
    return notes < 0;
}

QSet<NoteId> RollScene::notesIn(const RollPreview::Band &band) const
{
    QSet<NoteId> notes;
    visit(band.from, band.to, [&](Ticks, const Note &note) {
        if (note.pitch.value() >= band.low && note.pitch.value() <= band.high)
            notes.insert(note.id);
    });
    return notes;
}

Ticks RollScene::snap(Ticks at, Qt::KeyboardModifiers modifiers) const
{
    const SnapGrid grid = this->grid();
    if (!m_clip || !grid.isOn || modifiers.testFlag(Qt::AltModifier))
        return at;
    if (at < Ticks())
        return grid.nearest(at);
    const ClipPosition position = m_clip->locate(at);
    const Ticks length = m_clip->meterAt(position.bar).barLength();
    const Ticks line = std::min(length, grid.nearest(position.offset));
    // The bar's end is a line too, and may be nearer than the last of the grid.
    const Ticks offset = length - position.offset < (position.offset - line) ? length : line;
    return at - position.offset + offset;
}

Ticks RollScene::snapDown(Ticks at, Qt::KeyboardModifiers modifiers) const
{
    const SnapGrid grid = this->grid();
    if (!m_clip || at < Ticks() || !grid.isOn || modifiers.testFlag(Qt::AltModifier))
        return std::max(Ticks(), at);
    const ClipPosition position = m_clip->locate(at);
    return at - position.offset + grid.before(position.offset);
}

Ticks RollScene::snapMoved(Ticks from, Ticks to, Qt::KeyboardModifiers modifiers) const
{
    if (!m_context.grid().isRelative)
        return snap(to, modifiers);
    const Ticks aside = from - snapDown(from, modifiers);
    return snap(to - aside, modifiers) + aside;
}

Ticks RollScene::newLength() const
{
    constexpr Ticks kWithoutGrid{Ticks::kPerBeat / 4};
    const SnapGrid grid = this->grid();
    return grid.isOn ? grid.step() : kWithoutGrid;
}

Ticks RollScene::shortest(Qt::KeyboardModifiers modifiers) const
{
    const SnapGrid grid = this->grid();
    const bool isFree = !grid.isOn || modifiers.testFlag(Qt::AltModifier);
    return isFree ? kShortestFree : grid.step();
}

void RollScene::setHovered(NoteId note)
{
    if (std::exchange(m_hovered, note) != note)
        emit contentChanged();
}

void RollScene::setCaret(std::optional<Caret> caret)
{
    if (std::exchange(m_caret, caret) != caret)
        emit contentChanged();
}

void RollScene::setPreview(RollPreview preview)
{
    m_preview = std::move(preview);
    emit contentChanged();
}

} // namespace barline

#include "moc_RollScene.cpp"
