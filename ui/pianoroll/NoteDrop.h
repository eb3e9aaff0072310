#pragma once

#include "core/base/Progress.h"
#include "ui/pianoroll/IncomingNotes.h"
#include "ui/pianoroll/RollScene.h"

#include <stop_token>

namespace barline {

/// Documents that are dragged over the piano roll, or pasted into it. Reads them on a pool thread while the drag goes
/// on, previews where the notes of their clips would land, and lands them as one edit. What is let go or pasted while
/// more is still being read comes after that, where it was let go. What holds more than clips, or has errors, is handed
/// on to be imported. GUI thread.
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
    /// Lands them at the playhead, snapped; at the clip's start where the song is elsewhere.
    void paste(QList<DocumentSource> sources);
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
        QList<DocumentSource> sources;
        bool isOwn = false;
        bool isPasted = false;
        ClipId into;
        ClipPosition at;
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
    void take(const ArrivalPtr &arrival, Result<IncomingNotesPtr> read);
    void letGo(const ArrivalPtr &arrival);
    /// Lands what is read, in the order in which it was let go.
    void landWaiting();
    void land(Arrival &arrival);
    void push(const Arrival &arrival, const Clip &into);
    bool canLand(const Arrival &arrival, const Clip &into) const;
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
};

} // namespace barline
