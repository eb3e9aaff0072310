#pragma once

#include "ui/arranger/timeline/TimelineActionGroup.h"
#include "ui/arranger/timeline/TimelineRows.h"

namespace barline {

/// Which rows of the timeline are shown, as switches.
class TimelineRowActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    /// The rows outlive it.
    TimelineRowActions(TimelineScene &scene, TimelineRows &rows, QWidget &panel);

private:
    void addSwitch(const char *name, const QString &text, const QString &toolTip, Qt::Key key, TimelineRow::Id row);
    void showWhich();

    TimelineRows &m_rows;
    QHash<TimelineRow::Id, QAction *> m_switches;
};

} // namespace barline
