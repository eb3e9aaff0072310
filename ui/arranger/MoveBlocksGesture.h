#pragma once

#include "core/edit/Edit.h"

#include <QSet>

namespace barline {

/// Blocks held by the mouse: from where they were grabbed, by whole bars and to other tracks. Knows no widget.
class MoveBlocksGesture
{
public:
    MoveBlocksGesture(QSet<InstanceId> instances, BarNumber grabbedBar, int grabbedRow);

    /// The pointer is over another bar or row. False where that changes nothing.
    bool moveTo(const Composition &composition, BarNumber bar, int row);
    /// What releasing here does; empty where the blocks came home. Clamped as a group.
    const Edit &edit() const { return m_edit; }
    /// Made again on what the composition is by now.
    Edit finish(const Composition &composition) const;

private:
    QSet<InstanceId> m_instances;
    BarNumber m_grabbedBar;
    int m_grabbedRow;
    int m_bars = 0;
    int m_tracks = 0;
    Edit m_edit;
};

} // namespace barline
