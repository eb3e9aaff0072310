#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/tracks/RowViews.h"
#include "ui/canvas/ActionGroups.h"

#include <QAction>

#include <functional>

namespace barline {

/// How high the rows of tracks are, by menu and key. No edits: it is how one looks at the song. GUI thread.
class RowActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; `room` says how much of it rows have. The rest outlives it.
    RowActions(EditorContext &context, RowViews &rows, const ArrangementLayout &layout, const ThemeSource &theme,
               std::function<int()> room, QWidget *panel);

private:
    void taller();
    void shorter();
    void scaleSelected(double factor);
    void usual();
    void fitAll();
    void update();

    EditorContext &m_context;
    RowViews &m_rows;
    const ArrangementLayout &m_layout;
    std::function<int()> m_room;
};

} // namespace barline
