#include "ui/arranger/timeline/TimelineRows.h"

#include "ui/arranger/timeline/ChangesRow.h"
#include "ui/arranger/timeline/CycleRow.h"
#include "ui/arranger/timeline/LoopRow.h"
#include "ui/arranger/timeline/RulerRow.h"
#include "ui/arranger/timeline/TempoRow.h"
#include "ui/arranger/timeline/TimeRow.h"

#include <QDataStream>

namespace barline {

using RowId = TimelineRow::Id;

TimelineRows::TimelineRows(TimelineScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    auto sections = std::make_unique<SectionRow>(scene);
    m_sections = sections.get();
    m_rows.push_back(std::move(sections));
    m_rows.push_back(std::make_unique<ChangesRow>(scene, RowId::Changes));
    m_rows.push_back(std::make_unique<TempoRow>(scene));
    m_rows.push_back(std::make_unique<ChangesRow>(scene, RowId::Meters));
    m_rows.push_back(std::make_unique<ChangesRow>(scene, RowId::Keys));
    m_rows.push_back(std::make_unique<LoopRow>(scene));
    m_rows.push_back(std::make_unique<TimeRow>(scene));
    m_rows.push_back(std::make_unique<CycleRow>(scene));
    m_rows.push_back(std::make_unique<RulerRow>(scene));
    refresh();
}

TimelineRows::~TimelineRows() = default;

bool TimelineRows::isShown(RowId id) const
{
    const CompositionPtr song = m_scene.context().composition();
    if (id == RowId::Bars || !song)
        return id == RowId::Bars;
    if (const auto chosen = m_chosen.constFind(id); chosen != m_chosen.cend())
        return *chosen;
    switch (id) {
    case RowId::Sections:
    case RowId::Changes:
    case RowId::Loops: // also without one: a first loop is to move nothing under the pointer
    case RowId::Cycle:
        return true;
    default:
        return false;
    }
}

void TimelineRows::setShown(RowId id, bool shown)
{
    if (isShown(id) == shown)
        return;
    m_chosen.insert(id, shown);
    refresh();
}

QByteArray TimelineRows::save() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    QMap<int, bool> chosen;
    for (auto one = m_chosen.cbegin(); one != m_chosen.cend(); ++one)
        chosen.insert(static_cast<int>(one.key()), one.value());
    stream << chosen;
    return bytes;
}

void TimelineRows::restore(const QByteArray &bytes)
{
    QMap<int, bool> chosen;
    QDataStream stream(bytes);
    stream >> chosen;
    if (stream.status() != QDataStream::Ok)
        return;
    m_chosen.clear();
    for (auto one = chosen.cbegin(); one != chosen.cend(); ++one) {
        if (one.key() >= 0 && one.key() < static_cast<int>(RowId::Bars))
            m_chosen.insert(static_cast<RowId>(one.key()), one.value());
    }
    refresh();
}

void TimelineRows::refresh()
{
    QList<Placed> placed;
    int top = 0;
    for (const auto &row : m_rows) {
        if (!isShown(row->id()))
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

int TimelineRows::topOf(const TimelineRow &row) const
{
    const auto found =
        std::find_if(m_placed.cbegin(), m_placed.cend(), [&](const Placed &placed) { return placed.row == &row; });
    return found == m_placed.cend() ? -1 : found->top;
}

} // namespace barline

#include "moc_TimelineRows.cpp"
