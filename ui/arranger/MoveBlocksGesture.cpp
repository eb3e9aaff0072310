#include "ui/arranger/MoveBlocksGesture.h"

#include "core/edit/arrange/InstanceEdits.h"

namespace barline {

MoveBlocksGesture::MoveBlocksGesture(QSet<InstanceId> instances, BarNumber grabbedBar, int grabbedRow)
    : m_instances(std::move(instances))
    , m_grabbedBar(grabbedBar)
    , m_grabbedRow(grabbedRow)
{}

bool MoveBlocksGesture::moveTo(const Composition &composition, BarNumber bar, int row)
{
    const int bars = bar - m_grabbedBar;
    const int tracks = row - m_grabbedRow;
    if (bars == m_bars && tracks == m_tracks)
        return false;
    m_bars = bars;
    m_tracks = tracks;
    m_edit = finish(composition);
    return true;
}

Edit MoveBlocksGesture::finish(const Composition &composition) const
{
    return moveInstances(composition, m_instances, m_bars, m_tracks);
}

} // namespace barline
