#pragma once

#include "core/base/Progress.h"
#include "ui/NoteMime.h"
#include "ui/pianoroll/IncomingNotes.h"
#include "ui/pianoroll/RollScene.h"

#include <stop_token>

namespace barline {

/// Documents that are dragged over the piano roll, and documents or notes that are pasted into it. Reads them on a pool
/// thread while the drag goes on, previews where the notes would land, and lands them as one edit, selected. What is
/// let go or pasted while more is still being read comes after that, where it was let go. Documents that hold more than
/// clips, or have errors, are handed on to be imported. GUI thread.
class NoteDrop : public QObject
{
    Q_OBJECT

public:
    /// More notes are brought in as a clip, not into one.
    static constexpr qsizetype kMostNotes = 250'000;

    explicit NoteDrop(RollScene &scene, QObject *parent = nullptr);
    ~NoteDrop() override;

    /// A drag came in. `isOwn`: it comes from this program, so that what is no clip is not imported again.
    void enter(QList<DocumentSource> sources, bool isOwn);
    void move(const CanvasPoint &at);
    void drop(const CanvasPoint &at);
    /// Lands them where the note cursor is, the first note there; else at the playhead, else (the song is elsewhere) at
    /// the clip's start. Documents land there, snapped; notes in the bar that is there, each as far into its bar as
    /// where it was copied.
    void paste(PastedMusic music);
    /// The same at a point.
    void paste(PastedMusic music, const CanvasPoint &at);
    /// The drag left. No trace is left.
    void leave();
    /// Nothing of what was let go and pasted, and is still being read, is wanted any more. False where there is none.
    bool cancel();
    /// Between enter() and the end of the drag.
    bool isDragging() const { return m_drag != nullptr; }

signals:
    void importRequested(const QList<barline::DocumentSource> &sources);

private:
    /// Documents that are dragged, or that land once they are read.
    struct Arrival
    {
        PastedMusic music;
        bool isOwn = false;
        bool isPasted = false;
        ClipId into;
        ClipPosition at;
        bool isOfFirst = false; ///< `at` is where the first note is to start
        std::stop_source stop;
        Progress progress;
        int shown = 0; ///< in the window's list of what is going on
        std::optional<Result<IncomingNotesPtr>> read;

        bool hasNotes() const { return read && *read && (**read)->areClips(); }
        const IncomingNotes &notes() const { return ***read; }
        QString sourceName() const;
    };
    using ArrivalPtr = std::shared_ptr<Arrival>;

    /// Begins to read it.
    void read(const ArrivalPtr &arrival);
    void pasteAt(const ArrivalPtr &arrival, Ticks at);
    void take(const ArrivalPtr &arrival, Result<IncomingNotesPtr> read);
    void letGo(const ArrivalPtr &arrival);
    /// Lands what is read, in the order in which it was let go.
    void landWaiting();
    void land(Arrival &arrival);
    void push(const Arrival &arrival, const Clip &into);
    static QString labelOf(const Arrival &arrival);
    void pushMany(const Arrival &arrival, NamedEdit paste, qint64 firstId);
    /// What was pasted, where it has come.
    void selectMany();
    bool canLand(const Arrival &arrival, const Clip &into) const;
    /// Why it cannot land at the place alone; empty where it can.
    QString whyNotOnlyHere(const Arrival &arrival, const Clip &into) const;
    void show();
    void reveal(const Arrival &arrival, const Clip &into) const;
    void end(Arrival &arrival);
    void cancelOne(const ArrivalPtr &arrival);
    void endPreview();
    /// What letting go here would do, for the status bar.
    QString hint(const Clip &into) const;
    /// The same in few words, beside the notes.
    QString words() const;

    RollScene &m_scene;
    ProgressList &m_progress;
    ArrivalPtr m_drag;
    QList<ArrivalPtr> m_waiting; ///< let go or pasted

    /// Notes that are being made, to be selected.
    struct Many
    {
        ClipId into;
        qint64 firstId = 0;
        qsizetype count = 0;
    };
    std::optional<Many> m_many;
};

} // namespace barline
