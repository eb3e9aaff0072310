#include "ui/arranger/timeline/TimelineRow.h"

#include "ui/arranger/timeline/SeekGesture.h"

#include <QCoreApplication>

namespace barline {

Hover TimelineRow::hover(const CanvasPoint &at) const
{
    return seekHover(at);
}

std::unique_ptr<Gesture> TimelineRow::press(const CanvasPoint &at)
{
    return std::make_unique<SeekGesture>(m_scene, at);
}

Hover TimelineRow::seekHover(const CanvasPoint &at) const
{
    return {Qt::PointingHandCursor,
            QCoreApplication::translate("barline::TimelineRow", "Click to move the playhead, Alt leaves the grid"),
            {},
            m_scene.wordsAt(at.time)};
}

} // namespace barline
