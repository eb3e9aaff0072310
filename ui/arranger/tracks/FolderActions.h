#pragma once

#include "ui/arranger/tracks/RowViews.h"
#include "ui/arranger/tracks/TrackSpot.h"
#include "ui/canvas/ActionGroups.h"

#include <QAction>

namespace barline {

/// Tracks into folders and out of them, and folders as such. Each edit is one named undo step; what is folded is how
/// one looks at the song. GUI thread.
class FolderActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    FolderActions(EditorContext &context, RowViews &rows, const ThemeSource &theme, QWidget *panel);

    /// An empty name is no edit; one with a slash is one folder in another.
    void rename(const QString &folder, const QString &name);
    /// Its tracks, in their order, to where they were let go.
    void move(const FolderRow &row, const TrackSpot &spot);

signals:
    /// The name of a folder is to be edited.
    void renameRequested(const QString &folder);

private:
    void group();
    void ungroup();
    void askName();
    void fold();
    /// Of the current track; empty for none.
    QString currentFolder() const;
    /// Calls it otherwise for all tracks that are in it.
    void push(const QString &folder, const QString &newName, const QString &label);
    void update();

    EditorContext &m_context;
    RowViews &m_rows;
};

} // namespace barline
