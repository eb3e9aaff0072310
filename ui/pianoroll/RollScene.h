#pragma once

#include "ui/EditorContext.h"
#include "ui/canvas/Gesture.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/pianoroll/HereMarks.h"
#include "ui/pianoroll/NoteIndex.h"
#include "ui/pianoroll/PitchAxis.h"
#include "ui/pianoroll/RollPreview.h"
#include "ui/pianoroll/SongPlace.h"
#include "ui/pianoroll/pitches/RollKeys.h"
#include "ui/theme/Theme.h"

namespace barline {

/// What the piano roll's parts share: the clip that is open, how it is scrolled and zoomed, what is where, and what a
/// gesture previews. No widget. CanvasPoint::row counts the rows of pitch() from the bottom. GUI thread.
class RollScene : public QObject
{
    Q_OBJECT

public:
    /// A pointer reaches a note from so many pixels before and after it.
    static constexpr double kReach = 2;

    enum class Part { Start, Body, End };
    struct Hit
    {
        Ticks start; ///< from the clip's start
        Note note;
        Part part = Part::Body;
    };

    explicit RollScene(EditorContext &context, QObject *parent = nullptr);

    EditorContext &context() const { return m_context; }
    /// The clip that is open, as it is at the place where it was opened; null where none is. What hands do to its notes
    /// is an edit of this one, which forPlace() (ui/pianoroll/ForPlace.h) turns into one of the document.
    const ClipPtr &clip() const { return m_clip; }
    /// The clip as it is in the document: the same pointer where nothing differs at the place.
    const ClipPtr &source() const { return m_source; }
    /// What differs at the place.
    const HereMarks &marks() const { return m_marks; }
    const SongPlace &song() const { return m_song; }
    /// The track whose sound and colour the clip has here.
    TrackPtr track() const;
    qsizetype trackIndex() const;
    /// The first track's where there is none.
    QColor trackColor(const Theme &theme) const;
    /// Null until a large clip is indexed. Until it is indexed again after many notes changed, that of before.
    const NoteIndex *index() const { return m_index.get(); }

    /// What the keys mean here.
    const RollKeys &keys() const { return m_keys; }
    const KeyChoice &keyChoice() const { return m_keyChoice; }
    void setKeyChoice(const KeyChoice &choice);
    /// Shows the keys of this clip's track as drums or not, which else the track's channel decides.
    void setDrumView(bool areDrums);
    /// The key at a point, as a note that is drawn there gets it: on the scale, unless that is off or Alt is held.
    int keyAt(const CanvasPoint &at) const;
    /// The same for a key that is wanted at a position of the clip.
    int snapKey(int pitch, Ticks at, Qt::KeyboardModifiers modifiers) const;
    /// The key that is so many above, below 0 below: one on, that of the next row, on the scale where notes snap to it;
    /// more, as near as there is one.
    int keyBeside(int pitch, Ticks at, int by) const;
    /// How notes move when one goes from a key to where a hand wants it, landing there in time: by steps of the scale
    /// where they snap to it.
    PitchShift shiftOf(int from, int to, Ticks lands, Qt::KeyboardModifiers modifiers) const;
    /// Whether notes snap to a scale that there is.
    bool snapsToScale(Qt::KeyboardModifiers modifiers = {}) const
    {
        return m_keyChoice.snaps && !m_keys.scales().isEmpty() && !modifiers.testFlag(Qt::AltModifier);
    }

    const TimeAxis &time() const { return m_time; }
    const PitchAxis &pitch() const { return m_pitch; }
    void setTime(const TimeAxis &time);
    void setPitch(const PitchAxis &pitch);

    /// Where a note is drawn, in the viewport.
    QRectF rectOf(Ticks start, const Note &note) const;
    CanvasPoint pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    /// The topmost note under the pointer, and whether an edge of it.
    std::optional<Hit> hit(const CanvasPoint &at) const;
    /// The notes whose sound meets the span on keys low to high.
    QSet<NoteId> notesIn(const RollPreview::Band &band) const;

    /// The grid that is drawn and that holds: the chosen one, at this zoom where it adapts.
    SnapGrid grid() const { return m_context.grid().at(m_time.pixelsPerBeat()); }
    /// False where the grid is off.
    bool hasGrid() const { return m_context.grid().isOn; }
    /// The nearest line of the grid, which starts anew in each bar; `at` itself where the grid is off or Alt is held.
    Ticks snap(Ticks at, Qt::KeyboardModifiers modifiers) const;
    /// The line at or before.
    Ticks snapDown(Ticks at, Qt::KeyboardModifiers modifiers) const;
    /// Where an edge that stood at `from` goes when it is dragged to `to`: to the nearest line, or by whole lines where
    /// the grid is relative.
    Ticks snapMoved(Ticks from, Ticks to, Qt::KeyboardModifiers modifiers) const;
    /// The length of a note that a click makes.
    Ticks newLength() const;
    /// How short an edge can make a note.
    Ticks shortest(Qt::KeyboardModifiers modifiers) const;

    /// The note that a press would hit; none where there is none.
    NoteId hovered() const { return m_hovered; }
    void setHovered(NoteId note);

    /// Where the note cursor stands.
    struct Caret
    {
        Ticks at; ///< from the clip's start
        int pitch = PitchAxis::kMiddleC;
        bool operator==(const Caret &) const = default;
    };
    /// None where it does not show.
    const std::optional<Caret> &caret() const { return m_caret; }
    void setCaret(std::optional<Caret> caret);

    const RollPreview &preview() const { return m_preview; }
    void setPreview(RollPreview preview);

    /// Whether more than so many notes start in the bars between the two; as fast for many as for few.
    bool hasMoreThan(qsizetype notes, Ticks from, Ticks to) const;

    /// Calls `visit(Ticks start, const Note &)` for what sounds between the two, rests left out.
    template <typename Visit>
    void visit(Ticks from, Ticks to, Visit visit) const
    {
        if (!m_clip)
            return;
        const auto notes = [&](Ticks start, const Note &note) {
            if (!note.isRest)
                visit(start, note);
        };
        if (m_index && !m_isIndexOld)
            m_index->visit(from, to, notes);
        else
            NoteIndex::visitStarting(*m_clip, from, to, notes);
    }

    /// The same for the notes that the preview moves or changes, as it shows them.
    template <typename Visit>
    void visitMoved(Ticks from, Ticks to, Visit visit) const
    {
        if (!m_preview.movesNotes())
            return;
        // They stand where the move, or the edge, came from.
        const Ticks reach(std::abs(m_preview.by.value()));
        const Ticks first = m_preview.edge ? from - reach : from - m_preview.by;
        const Ticks last = m_preview.edge ? to + reach : to - m_preview.by;
        this->visit(std::max(Ticks(), first), last, [&](Ticks start, const Note &note) {
            if (!m_preview.notes.contains(note.id))
                return;
            const PlacedNote shown = m_preview.shown(start, note);
            visit(shown.start, shown.note);
        });
    }

signals:
    /// Something to see changed; the axes did not.
    void contentChanged();
    /// Scrolled, zoomed, or another length.
    void axesChanged();
    /// Another clip or place was opened.
    void opened();
    /// Keys have other names, another scale, or something else is chosen about them.
    void keysChanged();

private:
    void openPlace();
    void follow(const Touched &touched);
    /// Takes over the clip and its place as they are now.
    void readClip();
    /// Keeps the index of what the clip was before; `span` are the bars that may differ.
    void followIndex(const ClipPtr &before, std::optional<BarSpan> span, bool isLarge);
    void dropIndex();
    /// Indexes the clip, a large one on a worker; what there is of the index before stays until then.
    void readIndex();
    void takeIndex(std::shared_ptr<NoteIndex> built);
    /// Selects no note any more that went from these bars.
    void keepSelection(const ClipPtr &before, BarSpan span, bool isLarge);
    void updateLength();
    void readKeys();
    /// Folds away the keys that are not wanted, as far as is known what they hold.
    void foldRows();
    /// As high as the view has room for, as long as rows are folded away.
    void fitRows(bool wereAll);

    EditorContext &m_context;
    ClipPtr m_clip;
    ClipPtr m_source;
    HereMarks m_marks;
    SongPlace m_song;
    TimeAxis m_time;
    PitchAxis m_pitch;
    KeyChoice m_keyChoice;
    RollKeys m_keys;
    QHash<TrackId, bool> m_drumViews; ///< what was chosen
    double m_unfoldedHeight = 0;      ///< of rows
    RollPreview m_preview;
    NoteId m_hovered;
    std::optional<Caret> m_caret;
    std::shared_ptr<NoteIndex> m_index;
    quint64 m_indexTicket = 0;
    bool m_isIndexOld = false;
};

} // namespace barline
