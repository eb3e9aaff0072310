#include "ui/arranger/timeline/TimelineRows.h"

#include "ui/arranger/timeline/ChangesRow.h"
#include "ui/arranger/timeline/RulerRow.h"
#include "ui/arranger/timeline/SectionRow.h"

namespace barline {

TimelineRows::TimelineRows(TimelineScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    m_rows.push_back(std::make_unique<SectionRow>(scene));
    m_rows.push_back(std::make_unique<ChangesRow>(scene));
    m_rows.push_back(std::make_unique<RulerRow>(scene));
    m_sections = m_rows.front().get();
    m_ruler = m_rows.back().get();
    refresh();
}

TimelineRows::~TimelineRows() = default;

void TimelineRows::refresh()
{
    const CompositionPtr song = m_scene.context().composition();
    QList<Placed> placed;
    int top = 0;
    for (const auto &row : m_rows) {
        const bool isShown = row.get() == m_sections ? song && !song->markers.isEmpty() : song || row.get() == m_ruler;
        if (!isShown)
            continue;
        placed.append({row.get(), top});
        top += row->height();
    }
    m_placed = placed;
    m_height = top;
    emit changed();
}

TimelineRows::Placed TimelineRows::at(double y) const
{
    Placed found = m_placed.constFirst();
    for (const Placed &placed : m_placed) {
        if (y >= placed.top)
            found = placed;
    }
    return found;
}

} // namespace barline

#include "moc_TimelineRows.cpp"
