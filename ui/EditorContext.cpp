#include "ui/EditorContext.h"

#include "core/base/FreeOnWorker.h"
#include "core/edit/notes/ChosenNotes.h"

namespace barline {

namespace {

constexpr qsizetype kFreedAtOnce = 10'000; ///< selected notes; more take a worker

/// The composition that the latest own edit belongs to, so that one goes on, and undoes, where one stopped; else the
/// first.
CompositionId compositionToGoOnWith(const Project &project, const History &history)
{
    for (auto entry = history.entries().crbegin(); entry != history.entries().crend(); ++entry) {
        if (entry->author != history.author())
            continue;
        for (const CompositionId id : entry->scope.compositions) {
            if (project.compositions.contains(id))
                return id;
        }
        for (const ClipId id : entry->scope.clips) {
            const ClipPtr clip = project.clips.find(id);
            if (clip && project.compositions.contains(clip->home))
                return clip->home;
        }
    }
    return project.compositions.isEmpty() ? CompositionId() : (*project.compositions.begin())->id;
}

} // namespace

EditorContext::EditorContext(Document &document, History &history, IdSource &ids, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_history(history)
    , m_ids(ids)
{
    connect(&m_document, &Document::edited, this, &EditorContext::followDocument);
    connect(&m_history, &History::refused, this, &EditorContext::report);
    connect(&m_history, &History::preparingChanged, this, &EditorContext::leaveWhatIsGone);
    setComposition(compositionToGoOnWith(project(), history));
}

void EditorContext::setComposition(CompositionId composition)
{
    if (m_composition == composition)
        return;
    m_places = places();
    m_composition = composition;
    m_isReturning = true;
    m_history.setComposition(composition);
    setOnlyHere(false);
    selectInstances({});
    selectBars(std::nullopt);
    const CompositionPtr current = this->composition();
    m_isAwaited = composition.isValid() && !current;
    const bool hasTracks = current && !current->tracks.isEmpty();
    m_currentTrack = hasTracks ? current->tracks.constFirst()->id : TrackId();
    m_selectedTracks = hasTracks ? QSet<TrackId>{m_currentTrack} : QSet<TrackId>();
    m_playhead = Ticks();
    emit compositionChanged();
    emit cycleChanged();
    emit currentTrackChanged();
    emit trackSelectionChanged();
    emit playheadMoved(m_playhead);

    openClip(placeToShow());
    m_isReturning = false;
}

EditingPlaces EditorContext::places() const
{
    EditingPlaces all = m_places;
    if (m_place.clip.isValid())
        all.insert(m_composition, m_place);
    return all;
}

void EditorContext::restorePlaces(const EditingPlaces &places)
{
    m_places.insert(places);
    m_isReturning = true;
    if (places.contains(m_composition))
        openClip(placeToShow());
    m_isReturning = false;
}

EditingPlace EditorContext::placeToShow() const
{
    const CompositionPtr current = composition();
    if (!current)
        return {};
    const EditingPlace before = m_places.value(m_composition);
    const InstancePtr block = findBlock(before.instance);
    const bool isThere = block ? before.ownBar.value() < block->lengthBars : !before.instance.isValid();
    if (isThere && project().clips.contains(before.clip))
        return before;
    for (const TrackPtr &track : current->tracks) {
        if (!track->instances.isEmpty())
            return {track->instances.at(0)->clip, track->instances.at(0)->id, ClipBarIndex(0)};
    }
    const QList<ClipPtr> library = libraryOf(project(), *current);
    return library.isEmpty() ? EditingPlace() : EditingPlace{library.constFirst()->id, {}, ClipBarIndex(0)};
}

void EditorContext::openClip(const EditingPlace &place)
{
    if (m_place == place)
        return;
    if (m_place.clip != place.clip)
        selectNotes({});
    m_place = place;
    if (!clipPlace())
        setOnlyHere(false);
    if (const qsizetype track = trackOfBlock(place.instance); track >= 0)
        setCurrentTrack(composition()->tracks.at(track)->id);
    emit placeChanged();
}

void EditorContext::setRollSpan(std::optional<SongSpan> span)
{
    if (std::exchange(m_rollSpan, span) != span)
        emit rollSpanChanged();
}

std::optional<ClipPlace> EditorContext::clipPlace() const
{
    if (!m_place.clip.isValid() || !m_place.instance.isValid())
        return std::nullopt;
    return ClipPlace{m_composition, m_place.instance, m_place.clip, m_place.ownBar};
}

const InstanceIndex &EditorContext::blocks() const
{
    const CompositionPtr current = composition();
    m_blocks.follow(current ? *current : Composition());
    return m_blocks;
}

std::optional<ClipPass> EditorContext::clipPass() const
{
    const std::optional<ClipPlace> place = clipPlace();
    return place ? passAt(project(), *place, findBlock(place->instance)) : std::nullopt;
}

ClipPtr EditorContext::clipHere() const
{
    const std::optional<ClipPass> pass = clipPass();
    return pass ? clipIn(*pass) : clip();
}

void EditorContext::setOnlyHere(bool only)
{
    if (only == m_isOnlyHere || (only && !clipPlace()))
        return;
    m_isOnlyHere = only;
    emit onlyHereChanged();
}

void EditorContext::setCurrentTrack(TrackId track)
{
    if (m_selectedTracks.contains(track))
        selectTracks(m_selectedTracks, track);
    else
        selectTracks({track}, track);
}

void EditorContext::selectTracks(QSet<TrackId> tracks, TrackId current)
{
    tracks.insert(current);
    tracks.remove(TrackId());
    const bool isAnother = std::exchange(m_currentTrack, current) != current;
    const bool areOthers = m_selectedTracks != tracks;
    m_selectedTracks = std::move(tracks);
    if (isAnother)
        emit currentTrackChanged();
    if (areOthers)
        emit trackSelectionChanged();
}

QSet<TrackId> EditorContext::tracksWith(TrackId track) const
{
    return m_selectedTracks.contains(track) ? m_selectedTracks : QSet<TrackId>{track};
}

void EditorContext::selectNotes(const QSet<NoteId> &notes)
{
    if (m_selectedNotes == notes)
        return;
    QSet<NoteId> before = std::exchange(m_selectedNotes, notes);
    ++m_noteSelection;
    emit noteSelectionChanged();
    if (before.size() > kFreedAtOnce)
        freeOnWorker(std::move(before));
}

void EditorContext::changeNoteSelection(const QSet<NoteId> &added, const QSet<NoteId> &removed)
{
    bool isAnother = false;
    for (const NoteId note : removed)
        isAnother |= m_selectedNotes.remove(note);
    const qsizetype before = m_selectedNotes.size();
    m_selectedNotes.unite(added);
    if (!isAnother && m_selectedNotes.size() == before)
        return;
    ++m_noteSelection;
    emit noteSelectionChanged();
}

void EditorContext::selectInstances(const QSet<InstanceId> &instances)
{
    if (m_selectedInstances == instances)
        return;
    m_selectedInstances = instances;
    emit instanceSelectionChanged();
}

void EditorContext::setCycle(const CycleRegion &cycle)
{
    if (this->cycle() == cycle)
        return;
    m_cycles.insert(m_composition, cycle);
    emit cycleChanged();
}

void EditorContext::selectBars(std::optional<SongBars> bars)
{
    const CompositionPtr current = composition();
    if (bars && bars->tracks)
        bars->tracks->removeIf([&](TrackId track) { return !current || indexOfTrack(*current, track) < 0; });
    if (bars && (bars->range.isEmpty() || !current || (bars->tracks && bars->tracks->isEmpty())))
        bars = std::nullopt;
    if (m_selectedBars == bars)
        return;
    m_selectedBars = std::move(bars);
    emit barSelectionChanged();
}

void EditorContext::setRipple(Ripple ripple)
{
    if (std::exchange(m_ripple, ripple) != ripple)
        emit rippleChanged();
}

void EditorContext::restoreCycles(const CycleRegions &cycles)
{
    m_cycles = cycles;
    emit cycleChanged();
}

void EditorContext::setGrid(const SnapGrid &grid)
{
    if (m_grid == grid)
        return;
    m_grid = grid;
    emit gridChanged();
}

void EditorContext::setFollow(Follow follow)
{
    if (std::exchange(m_follow, follow) != follow)
        emit followChanged();
}

void EditorContext::showPlayhead(Ticks position)
{
    if (m_playhead == position)
        return;
    m_playhead = position;
    emit playheadMoved(position);
}

void EditorContext::showPlaying(bool playing)
{
    if (std::exchange(m_isPlaying, playing) != playing)
        emit playingChanged(playing);
}

void EditorContext::seek(Ticks position)
{
    showPlayhead(std::max(Ticks(), position));
    emit seekRequested(m_playhead);
}

bool EditorContext::push(Edit edit, const QString &label, const History::Kind &kind)
{
    const Result<void> done = m_history.push(std::move(edit), label, kind);
    if (!done)
        report(done.error());
    return done.has_value();
}

bool EditorContext::pushMade(History::Maker make, qsizetype things, const QString &label, const History::Kind &kind)
{
    const Result<void> done = m_history.pushMade(std::move(make), things, label, kind);
    if (!done)
        report(done.error());
    return done.has_value();
}

void EditorContext::audition(TrackId track, Pitch pitch, Velocity velocity)
{
    emit auditionRequested(track, pitch, velocity);
}

void EditorContext::silence()
{
    emit silenceRequested();
}

void EditorContext::showHint(const QString &hint)
{
    emit hintChanged(hint);
}

void EditorContext::showReadout(const QString &readout)
{
    emit readoutChanged(readout);
}

void EditorContext::report(const Error &error)
{
    emit errorReported(error);
}

void EditorContext::keepSelectedNotes()
{
    QSet<NoteId> there;
    const ClipPtr open = clipHere();
    if (open && !m_selectedNotes.isEmpty()) {
        for (const ChosenNote &chosen : chosenNotes(*open, m_selectedNotes))
            there.insert(chosen.note.id);
    }
    selectNotes(there);
}

void EditorContext::keepSelectedInstances(const Touched &touched)
{
    const bool areAllTouched = touched.everything || !touched.tracks.isEmpty();
    QSet<InstanceId> there = m_selectedInstances;
    const InstanceIndex &index = blocks();
    for (const InstanceId block : areAllTouched ? m_selectedInstances : touched.instances) {
        if (!index.find(block))
            there.remove(block);
    }
    selectInstances(there);
}

void EditorContext::keepSelectedTracks(const Composition &composition)
{
    QSet<TrackId> there;
    for (const TrackPtr &track : composition.tracks) {
        if (m_selectedTracks.contains(track->id))
            there.insert(track->id);
    }
    TrackId current = m_currentTrack;
    if (indexOfTrack(composition, current) < 0) {
        const TrackId first = composition.tracks.isEmpty() ? TrackId() : composition.tracks.constFirst()->id;
        current = there.isEmpty() ? first : *there.begin();
    }
    selectTracks(there, current);
}

void EditorContext::leaveWhatIsGone()
{
    if (m_history.isPreparing())
        return; // it may be yet to come
    if (!composition()) {
        const auto &compositions = project().compositions;
        setComposition(compositions.isEmpty() ? CompositionId() : (*compositions.begin())->id);
    } else if (m_place.clip.isValid() && !clip()) {
        openClip({});
    }
}

void EditorContext::followDocument(const Touched &touched)
{
    const CompositionPtr current = composition();
    if (current && m_isAwaited) {
        setComposition(std::exchange(m_composition, {}));
    } else if (current) {
        if (touched.everything || !touched.tracks.isEmpty()) {
            keepSelectedTracks(*current);
            selectBars(m_selectedBars); // those of tracks that are gone are not
        }
        if (touched.everything || !touched.instances.isEmpty() || !touched.tracks.isEmpty()) {
            keepSelectedInstances(touched);
            if (m_place.instance.isValid() && !findBlock(m_place.instance))
                openClip({m_place.clip, {}, ClipBarIndex(0)});
        }
        if (touched.everything)
            keepSelectedNotes();
    }
    leaveWhatIsGone();
    emit edited(touched);
}

} // namespace barline

#include "moc_EditorContext.cpp"
