#include "ui/pianoroll/tools/SplitTool.h"

#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/gestures/SplitGesture.h"
#include "ui/pianoroll/tools/NotePress.h"

namespace barline {

Hover SplitTool::hover(const CanvasPoint &at) const
{
    if (!isInClip(m_scene, at))
        return {};
    return {Qt::SplitHCursor,
            tr("Click to cut the note, with it all selected ones · Drag up or down, or hold Shift, to cut more keys · "
               "Alt leaves the grid"),
            QStringLiteral("split"),
            keyReadout(m_scene, m_scene.pitch().pitchAtRow(at.row), m_scene.snap(at.time, at.modifiers))};
}

std::unique_ptr<Gesture> SplitTool::press(const CanvasPoint &at)
{
    return isInClip(m_scene, at) ? std::make_unique<SplitGesture>(m_scene, at) : nullptr;
}

} // namespace barline
