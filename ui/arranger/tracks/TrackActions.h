#pragma once

#include "ui/EditorContext.h"
#include "ui/canvas/ActionGroups.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>

#include <functional>

namespace barline {

/// Which tracks there are, in which order, which are selected, and how they are called and coloured. What is done, is
/// done to all selected tracks, as one named undo step; moved by key in quick succession they are one. GUI thread.
class TrackActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    TrackActions(EditorContext &context, const ThemeSource &theme, QWidget *panel);

    QAction *addAction() const { return m_add; }
    /// Which tracks cannot be seen, so that a step goes past them.
    void setHidden(std::function<bool(TrackId)> isHidden) { m_isHidden = std::move(isHidden); }

    void addTrack();
    /// An empty or unchanged name is no edit.
    void rename(TrackId track, const QString &name);
    /// Opens what chooses the instrument of the selected tracks, at this place.
    void chooseInstrument(const QPoint &globalPosition);
    /// To where moveTracks() puts them.
    void moveTo(const QSet<TrackId> &tracks, qsizetype place, const QString &folder);
    /// The track so many rows away from the current one becomes it, or is selected beside what is.
    void step(int rows, bool extends);
    /// All from the one that was selected first to this one.
    void selectTo(TrackId track);
    /// It alone, or as a click with these says.
    void selectByClick(TrackId track, Qt::KeyboardModifiers modifiers);

signals:
    /// The name of a track is to be edited.
    void renameRequested(barline::TrackId track);
    /// It was chosen by key and may be out of sight.
    void trackReached(barline::TrackId track);

private:
    void addStructure();
    void addOrder();
    void duplicate();
    void remove();
    void move(int way);
    void chooseColor();
    void setColor(const QString &color);
    void update();

    EditorContext &m_context;
    QAction *m_add = nullptr;
    std::function<bool(TrackId)> m_isHidden = [](TrackId) { return false; };
    TrackId m_anchor; ///< where a range of tracks begins
};

/// By which a step that is repeated on the same tracks in quick succession is one.
History::Kind kindForTracks(const QString &step, const QSet<TrackId> &tracks);

} // namespace barline
