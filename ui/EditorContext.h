#pragma once

#include "core/document/History.h"
#include "core/document/IdSource.h"
#include "core/edit/arrange/SongBars.h"
#include "core/model/ClipPlace.h"
#include "core/model/InstanceIndex.h"
#include "ui/CycleRegion.h"
#include "ui/ProgressList.h"
#include "ui/canvas/PlayheadFollower.h"
#include "ui/canvas/SnapGrid.h"

#include <QObject>
#include <QSet>

namespace barline {

/// Where the piano roll is: a clip, and the place of it that was opened, if any.
struct EditingPlace
{
    ClipId clip;
    InstanceId instance; ///< none when the clip was opened from the list
    ClipBarIndex ownBar; ///< the instance's bar that was opened; the clip's where there is no instance
    bool operator==(const EditingPlace &) const = default;
};

/// By the composition in which one was there.
using EditingPlaces = QHash<CompositionId, EditingPlace>;

/// A stretch of the song, from its start.
struct SongSpan
{
    Ticks from;
    Ticks to;
    bool operator==(const SongSpan &) const = default;
};

/// What the parts of one window share: the document they show, what is open and selected, the grid, the playhead, and
/// where they say things. Parts never call each other; they set this and react to its signals. GUI thread. The
/// document, history and id source outlive it.
class EditorContext : public QObject
{
    Q_OBJECT

public:
    /// Shows the composition that its author edited last, else the first.
    EditorContext(Document &document, History &history, IdSource &ids, QObject *parent = nullptr);

    Document &document() const { return m_document; }
    History &history() const { return m_history; }
    IdSource &ids() const { return m_ids; }
    const Project &project() const { return m_document.project(); }

    /// The composition that the window shows; null in an empty project.
    CompositionPtr composition() const { return project().compositions.find(m_composition); }
    CompositionId compositionId() const { return m_composition; }
    /// A block of it, null where there is no such block; and the place of its track, -1 likewise. Quick in large songs.
    InstancePtr findBlock(InstanceId block) const { return blocks().find(block); }
    qsizetype trackOfBlock(InstanceId block) const { return blocks().trackOf(block); }
    /// It, and the clip of openClip(), may be about to come: History::isPreparing().
    void setComposition(CompositionId composition);
    /// While setComposition() and restorePlaces() open what was open in it, or comes first: nobody asked for that place
    /// by name.
    bool isReturning() const { return m_isReturning; }

    const EditingPlace &place() const { return m_place; }
    /// The clip in the piano roll; null where none is open.
    ClipPtr clip() const { return project().clips.find(m_place.clip); }
    void openClip(const EditingPlace &place);
    /// Where the piano roll is in the composition that is shown, and was in the others when they were left.
    EditingPlaces places() const;
    /// As places() told when the project was open last.
    void restorePlaces(const EditingPlaces &places);
    /// The place of the song at which it was opened; none where it was opened from the list.
    std::optional<ClipPlace> clipPlace() const;
    /// What the piano roll shows of the song; none where it shows a clip of no place.
    const std::optional<SongSpan> &rollSpan() const { return m_rollSpan; }
    void setRollSpan(std::optional<SongSpan> span);
    /// The pass of the clip that is played there.
    std::optional<ClipPass> clipPass() const;
    /// The clip in the piano roll as it is at that place: clipIn(). Null where none is open.
    ClipPtr clipHere() const;
    /// Whether what is edited in the piano roll is to hold at clipPlace() only. Never where there is none.
    bool isOnlyHere() const { return m_isOnlyHere; }
    void setOnlyHere(bool only);
    /// The track that new things go to, and whose sound is auditioned.
    TrackId currentTrack() const { return m_currentTrack; }
    /// One that is not selected becomes the only one that is.
    void setCurrentTrack(TrackId track);
    /// What is done to tracks is done to these; the current one is among them.
    const QSet<TrackId> &selectedTracks() const { return m_selectedTracks; }
    void selectTracks(QSet<TrackId> tracks, TrackId current);
    /// What is meant by what is done to this one: all that are selected where it is one of them, else it alone.
    QSet<TrackId> tracksWith(TrackId track) const;

    const QSet<NoteId> &selectedNotes() const { return m_selectedNotes; }
    void selectNotes(const QSet<NoteId> &notes);
    /// Costs what changes, not what is selected.
    void changeNoteSelection(const QSet<NoteId> &added, const QSet<NoteId> &removed);
    /// Another number for every selection of notes.
    quint64 noteSelection() const { return m_noteSelection; }
    const QSet<InstanceId> &selectedInstances() const { return m_selectedInstances; }
    void selectInstances(const QSet<InstanceId> &instances);

    /// Bars of the song as such; none are selected where absent. Whatever the song holds in them.
    const std::optional<SongBars> &selectedBars() const { return m_selectedBars; }
    /// No bars, or those of no track of the song, are none.
    void selectBars(std::optional<SongBars> bars);
    /// Whether what blocks and bars have in common is done to the bars: to copy, cut, duplicate, delete. Selected
    /// blocks come first.
    bool isBarSelectionMeant() const { return m_selectedBars && m_selectedInstances.isEmpty(); }
    /// Whether edits of bars make room and close up.
    Ripple ripple() const { return m_ripple; }
    void setRipple(Ripple ripple);

    /// The grid of the piano roll as it was chosen; RollScene::grid() is the one that holds.
    const SnapGrid &grid() const { return m_grid; }
    void setGrid(const SnapGrid &grid);

    /// Of the composition that is shown; each has its own.
    CycleRegion cycle() const { return m_cycles.value(m_composition); }
    void setCycle(const CycleRegion &cycle);
    const CycleRegions &cycles() const { return m_cycles; }
    /// As they were left when the project was open last.
    void restoreCycles(const CycleRegions &cycles);

    /// How arranger and piano roll go along with the playhead.
    Follow follow() const { return m_follow; }
    void setFollow(Follow follow);

    /// From the composition's start.
    Ticks playhead() const { return m_playhead; }
    /// The player moved on.
    void showPlayhead(Ticks position);
    bool isPlaying() const { return m_isPlaying; }
    /// The player started or stopped.
    void showPlaying(bool playing);
    /// The user wants to be there.
    void seek(Ticks position);

    /// Makes the edit as one undo step; tells the user where it cannot be made. An empty edit is no step.
    bool push(Edit edit, const QString &label, const History::Kind &kind = {});
    /// The same of an edit that is yet to be computed, and will name about so many things: History::pushMade().
    bool pushMade(History::Maker make, qsizetype things, const QString &label, const History::Kind &kind = {});

    /// Sounds a note on the track's instrument: now, until silence(). For mouse and keys.
    void audition(TrackId track, Pitch pitch, Velocity velocity);
    void silence();
    /// Lets a track sound as loud and from there while a hand drags it, until endMixPreview(). No edit.
    void previewMix(TrackId track, double volume, double pan) { emit mixPreviewed(track, volume, pan); }
    /// The hand let go; `isMade`: by an edit.
    void endMixPreview(bool isMade) { emit mixPreviewEnded(isMade); }

    /// What is going on in the window.
    ProgressList &progress() { return m_progress; }
    /// The status bar's words: what a click would do here, and the values under the pointer. Empty clears.
    void showHint(const QString &hint);
    void showReadout(const QString &readout);
    void report(const Error &error);
    /// What came of something that was done, where the hand would not see it.
    void tell(const QString &message) { emit told(message); }

signals:
    /// After the document was edited and this context agrees with it again. React to this one rather than Document's.
    void edited(const barline::Touched &touched);
    void compositionChanged();
    void placeChanged();
    void rollSpanChanged();
    void onlyHereChanged();
    void currentTrackChanged();
    void trackSelectionChanged();
    void noteSelectionChanged();
    void instanceSelectionChanged();
    void barSelectionChanged();
    void rippleChanged();
    void gridChanged();
    /// What cycle() says is another, also where another composition is shown.
    void cycleChanged();
    void followChanged();
    void playheadMoved(barline::Ticks position);
    void playingChanged(bool playing);
    void seekRequested(barline::Ticks position);
    void auditionRequested(barline::TrackId track, barline::Pitch pitch, barline::Velocity velocity);
    void silenceRequested();
    void mixPreviewed(barline::TrackId track, double volume, double pan);
    void mixPreviewEnded(bool isMade);
    void hintChanged(const QString &hint);
    void readoutChanged(const QString &readout);
    void errorReported(const barline::Error &error);
    void told(const QString &message);

private:
    /// Where the piano roll was in the composition, if that is still there; else its first block, else its first clip.
    EditingPlace placeToShow() const;
    /// Selects no note any more that is not in the clip.
    void keepSelectedNotes();
    /// Selects no track any more that is not in the composition, and another in place of a current one that is not.
    void keepSelectedTracks(const Composition &composition);
    /// Selects no block any more that was touched and is not there.
    void keepSelectedInstances(const Touched &touched);
    const InstanceIndex &blocks() const;
    void followDocument(const Touched &touched);
    /// Shows something else in place of a composition or clip that is not there, unless it may be yet to come.
    void leaveWhatIsGone();

    Document &m_document;
    History &m_history;
    IdSource &m_ids;
    ProgressList m_progress;
    CompositionId m_composition;
    mutable InstanceIndex m_blocks; ///< follows the composition when it is asked
    bool m_isAwaited = false;       ///< it is not there yet
    bool m_isReturning = false;
    EditingPlace m_place;
    EditingPlaces m_places; ///< of compositions that were left
    std::optional<SongSpan> m_rollSpan;
    bool m_isOnlyHere = false;
    TrackId m_currentTrack;
    QSet<TrackId> m_selectedTracks;
    QSet<NoteId> m_selectedNotes;
    quint64 m_noteSelection = 0;
    QSet<InstanceId> m_selectedInstances;
    std::optional<SongBars> m_selectedBars;
    Ripple m_ripple = Ripple::On;
    SnapGrid m_grid;
    CycleRegions m_cycles;
    Follow m_follow = Follow::Page;
    Ticks m_playhead;
    bool m_isPlaying = false;
};

} // namespace barline
