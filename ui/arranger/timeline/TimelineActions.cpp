#include "ui/arranger/timeline/TimelineActions.h"

#include "ui/arranger/timeline/LoopActions.h"
#include "ui/arranger/timeline/MarkerActions.h"
#include "ui/arranger/timeline/MeterKeyActions.h"
#include "ui/arranger/timeline/SectionActions.h"
#include "ui/arranger/timeline/TempoActions.h"
#include "ui/arranger/timeline/TimelineRowActions.h"

namespace barline {

TimelineActions::TimelineActions(TimelineScene &scene, TimelineRows &rows, QWidget &panel)
    : QObject(&panel)
    , m_markers(new MarkerActions(scene, panel))
    , m_sections(new SectionActions(scene, panel))
    , m_tempos(new TempoActions(scene, panel))
    , m_metersAndKeys(new MeterKeyActions(scene, panel))
    , m_loops(new LoopActions(scene, panel))
    , m_rows(new TimelineRowActions(scene, rows, panel))
{
    for (const TimelineActionGroup *group :
         QList<const TimelineActionGroup *>{m_markers, m_sections, m_tempos, m_metersAndKeys, m_loops, m_rows}) {
        if (!m_all.isEmpty()) {
            auto *separator = new QAction(this);
            separator->setSeparator(true);
            m_all += separator;
        }
        m_all += group->actions();
    }
    connect(&scene, &TimelineScene::sectionWanted, m_markers, &MarkerActions::addSection);
    connect(&scene, &TimelineScene::sectionMoveWanted, m_sections, &SectionActions::move);
    connect(&scene, &TimelineScene::tempoAsked, m_tempos, &TempoActions::ask);
    connect(&scene, &TimelineScene::meterAsked, m_metersAndKeys, &MeterKeyActions::askMeter);
    connect(&scene, &TimelineScene::keyAsked, m_metersAndKeys, &MeterKeyActions::askKey);
    connect(&scene, &TimelineScene::loopAsked, m_loops, &LoopActions::ask);
}

QList<QAction *> TimelineActions::of(TimelineRow::Id row) const
{
    using Id = TimelineRow::Id;
    switch (row) {
    case Id::Sections:
        return m_markers->actions() + m_sections->actions();
    case Id::Changes:
        return m_tempos->actions() + m_metersAndKeys->actions();
    case Id::Tempo:
        return m_tempos->actions();
    case Id::Meters:
    case Id::Keys:
        return m_metersAndKeys->actions();
    case Id::Loops:
    case Id::Cycle:
        return m_loops->actions();
    case Id::Bars:
        return m_bars;
    case Id::Time:
        break;
    }
    return m_all;
}

QAction *TimelineActions::cycle() const
{
    return m_loops->cycle();
}

const QList<QAction *> &TimelineActions::rowSwitches() const
{
    return m_rows->actions();
}

} // namespace barline

#include "moc_TimelineActions.cpp"
