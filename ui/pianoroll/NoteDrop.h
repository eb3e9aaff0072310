#pragma once

#include "ui/pianoroll/IncomingNotes.h"
#include "ui/pianoroll/RollScene.h"

#include <stop_token>

namespace barline {

/// Documents that are dragged over the piano roll, or pasted into it. Reads them on a pool thread while the drag goes
/// on, previews where the notes of their clips would land, and lands them as one edit. What holds more than clips, or
/// has errors, is handed on to be imported. GUI thread.
class NoteDrop : public QObject
{
    Q_OBJECT

public:
    /// More notes are brought in as a clip, not into one.
    static constexpr qsizetype kMostNotes = 250'000;

    explicit NoteDrop(RollScene &scene, QObject *parent = nullptr);
    ~NoteDrop() override;

    /// A drag came in; ends one that was not let go. `isOwn`: it comes from this program, so that what is no clip is
    /// not imported again.
    void enter(QList<DocumentSource> sources, bool isOwn);
    void move(const CanvasPoint &at);
    void drop(const CanvasPoint &at);
    /// Lands them at the playhead, snapped; at the clip's start where the song is elsewhere.
    void paste(QList<DocumentSource> sources);
    /// The drag left, or what was let go is not wanted any more. No trace is left.
    void cancel();
    /// Between enter() and the end of the drag.
    bool isDragging() const { return m_isDragging; }

signals:
    void importRequested(const QList<barline::DocumentSource> &sources);
    /// What was let go is still being read: its name; empty when it is over.
    void readingChanged(const QString &name);

private:
    void read(QList<DocumentSource> sources);
    void take(Result<IncomingNotesPtr> read);
    void letGo();
    void land();
    bool canLand(const Clip &into) const;
    void show();
    void reveal(const Clip &into) const;
    void end();
    QString sourceName() const;
    /// What letting go here would do, for the status bar.
    QString hint(const Clip &into) const;
    /// The same in few words, beside the notes.
    QString words() const;

    RollScene &m_scene;
    QList<DocumentSource> m_sources;
    std::stop_source m_stop;
    quint64 m_ticket = 0; ///< an answer to an earlier one comes too late
    std::optional<Result<IncomingNotesPtr>> m_read;
    ClipId m_into;
    ClipPosition m_at;
    bool m_isOwn = false;
    bool m_isDragging = false;
    bool m_isLetGo = false;
};

} // namespace barline
