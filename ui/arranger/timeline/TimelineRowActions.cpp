#include "ui/arranger/timeline/TimelineRowActions.h"

namespace barline {

TimelineRowActions::TimelineRowActions(TimelineScene &scene, TimelineRows &rows, QWidget &panel)
    : TimelineActionGroup(scene, panel)
    , m_rows(rows)
{
    using Id = TimelineRow::Id;
    addSwitch("row-sections", tr("Show &Sections"), tr("Show sections and markers above the tracks"), Qt::Key_1,
              Id::Sections);
    addSwitch("row-changes", tr("Show Tempo, &Meter and Key"), tr("Show in one line where they change"), Qt::Key_2,
              Id::Changes);
    addSwitch("row-tempo", tr("Show &Tempo Lane"), tr("Show the tempo as a line"), Qt::Key_3, Id::Tempo);
    addSwitch("row-meters", tr("Show Meter La&ne"), tr("Show the meters in a line of their own"), Qt::Key_4,
              Id::Meters);
    addSwitch("row-keys", tr("Show &Key Lane"), tr("Show the keys in a line of their own"), Qt::Key_5, Id::Keys);
    addSwitch("row-loops", tr("Show &Loops"), tr("Show the loops of the song"), Qt::Key_6, Id::Loops);
    addSwitch("row-time", tr("Show T&ime"), tr("Show a ruler in minutes and seconds"), Qt::Key_7, Id::Time);
    addSwitch("row-cycle", tr("Show C&ycle"), tr("Show the bars that are played round and round"), Qt::Key_8,
              Id::Cycle);
    connect(&rows, &TimelineRows::changed, this, &TimelineRowActions::showWhich);
    showWhich();
}

void TimelineRowActions::addSwitch(const char *name, const QString &text, const QString &toolTip, Qt::Key key,
                                   TimelineRow::Id row)
{
    QAction *action = add(name, "rows", text, toolTip, {Qt::ALT | Qt::SHIFT | key},
                          [this, row] { m_rows.setShown(row, !m_rows.isShown(row)); });
    action->setCheckable(true);
    m_switches.insert(row, action);
}

void TimelineRowActions::showWhich()
{
    for (auto one = m_switches.cbegin(); one != m_switches.cend(); ++one)
        one.value()->setChecked(m_rows.isShown(one.key()));
}

} // namespace barline

#include "moc_TimelineRowActions.cpp"
