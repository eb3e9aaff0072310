#include "ui/arranger/gestures/BlockTool.h"

#include "ui/arranger/BlockWords.h"
#include "ui/arranger/bars/SelectBarsGesture.h"
#include "ui/arranger/gestures/BlockBandGesture.h"
#include "ui/arranger/gestures/MoveBlocksGesture.h"
#include "ui/arranger/gestures/ResizeBlocksGesture.h"

namespace barline {

using Part = ArrangerScene::Part;

Hover BlockTool::hover(const CanvasPoint &at) const
{
    if (at.modifiers.testFlag(Qt::AltModifier))
        return {Qt::IBeamCursor, tr("Drag over the bars and tracks to select")};
    const auto hit = m_scene.hit(at);
    if (!hit)
        return hoverBeside(at);
    Hover hover;
    if (hit->part == Part::Body) {
        hover.cursor = at.modifiers.testFlag(Qt::ControlModifier) ? Qt::DragCopyCursor : Qt::OpenHandCursor;
        hover.hint = tr("Drag to move, its ends to repeat and trim · Ctrl copies · Double-click to open the clip");
    } else {
        hover.cursor = Qt::SizeHorCursor;
        hover.hint = hit->part == Part::End ? tr("Drag to make it longer or shorter: the clip is repeated")
                                            : tr("Drag to begin later or earlier in the clip");
    }
    hover.readout = blockWords(m_scene.context().project(), *hit->instance);
    const QString unheard = m_scene.unheardAt(*hit->instance, at.time);
    if (!unheard.isEmpty())
        hover.readout += QStringLiteral(" · ") + unheard;
    return hover;
}

Hover BlockTool::hoverBeside(const CanvasPoint &at) const
{
    Hover hover;
    if (!m_scene.context().composition())
        return hover;
    const ClipPtr open = m_scene.context().clip();
    const int bar = m_scene.barAt(at.time).value();
    const TrackPtr track = m_scene.trackAt(at);
    if (!track)
        hover.hint = tr("Double-click to place a clip in a new track");
    else if (open)
        hover.hint = tr("Double-click to place “%1”, drag on for its length · Drag to select").arg(open->name);
    else
        hover.hint = tr("Double-click to place a new clip, drag on for its length · Drag to select");
    hover.readout = track ? tr("bar %1 · %2", "bar number, track").arg(bar).arg(track->name) : tr("bar %1").arg(bar);
    return hover;
}

std::unique_ptr<Gesture> BlockTool::press(const CanvasPoint &at)
{
    if (at.modifiers.testFlag(Qt::AltModifier) && m_scene.context().composition())
        return std::make_unique<SelectBarsGesture>(m_scene, at);
    const auto hit = m_scene.hit(at);
    if (!hit)
        return std::make_unique<BlockBandGesture>(m_scene, at);
    BlockGesture::selectPressed(m_scene, hit->instance->id, at.modifiers);
    if (hit->part == Part::Body)
        return std::make_unique<MoveBlocksGesture>(m_scene, *hit, at);
    return std::make_unique<ResizeBlocksGesture>(m_scene, *hit, at);
}

} // namespace barline
