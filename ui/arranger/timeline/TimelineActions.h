#pragma once

#include "ui/arranger/timeline/TimelineRows.h"

class QMenu;

namespace barline {

class LoopActions;
class MarkerActions;
class MeterKeyActions;
class SectionActions;
class TempoActions;
class TimelineRowActions;

/// All that is done to the timeline by key and menu, and the popups that its rows ask for. GUI thread.
class TimelineActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; scene and rows outlive it.
    TimelineActions(TimelineScene &scene, TimelineRows &rows, QWidget &panel);

    /// For the window's menu, with separators.
    const QList<QAction *> &all() const { return m_all; }
    /// Those that belong to a row: for its menu.
    QList<QAction *> of(TimelineRow::Id row) const;
    /// What the menu of the bar numbers has; not owned.
    void setBarActions(const QList<QAction *> &actions) { m_bars = actions; }
    /// Whether the cycle region is played round and round.
    QAction *cycle() const;
    /// Which rows are shown.
    const QList<QAction *> &rowSwitches() const;
    MarkerActions &markers() const { return *m_markers; }

private:
    MarkerActions *m_markers;
    SectionActions *m_sections;
    TempoActions *m_tempos;
    MeterKeyActions *m_metersAndKeys;
    LoopActions *m_loops;
    TimelineRowActions *m_rows;
    QList<QAction *> m_all;
    QList<QAction *> m_bars;
};

} // namespace barline
