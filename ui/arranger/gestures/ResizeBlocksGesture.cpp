#include "ui/arranger/gestures/ResizeBlocksGesture.h"

#include "core/edit/arrange/InstanceSpans.h"

namespace barline {

ResizeBlocksGesture::ResizeBlocksGesture(ArrangerScene &scene, const ArrangerScene::Hit &grabbed, const CanvasPoint &at)
    : BlockGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_blocks(scene.context().selectedInstances())
{}

Edit ResizeBlocksGesture::make() const
{
    const CompositionPtr composition = m_scene.context().composition();
    if (!composition || m_bars == 0)
        return {};
    if (m_grabbed.part == ArrangerScene::Part::End)
        return moveInstanceEnds(*composition, m_blocks, m_bars);
    return moveInstanceStarts(m_scene.context().project(), *composition, m_blocks, m_bars);
}

void ResizeBlocksGesture::move(const CanvasPoint &at)
{
    if (!m_drags) {
        if (!isDrag(m_from, at))
            return;
        m_drags = true;
        m_blocks.insert(m_grabbed.instance->id);
        m_scene.context().selectInstances(m_blocks);
    }
    const ClipInstance &block = *m_grabbed.instance;
    const BarNumber edge = m_grabbed.part == ArrangerScene::Part::End ? block.endBar() : block.startBar;
    // The hand may have taken the edge beside its line.
    const Ticks by = at.time - m_from.time;
    const int bars = m_scene.nearestLine(m_scene.meters().startOf(edge) + by) - edge;
    if (bars == m_bars)
        return;
    m_bars = bars;
    preview(make());
}

NamedEdit ResizeBlocksGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_drags) {
        select(m_grabbed.instance->id, m_from.modifiers);
        return {};
    }
    NamedEdit edit;
    edit.edit = make();
    const auto count = static_cast<int>(edit.edit.instances.changed.size());
    edit.label = m_grabbed.part == ArrangerScene::Part::End ? tr("Change Length of %n Block(s)", nullptr, count)
                                                            : tr("Trim %n Block(s)", nullptr, count);
    return edit;
}

std::optional<Hover> ResizeBlocksGesture::hover() const
{
    if (!m_drags)
        return std::nullopt;
    return Hover{Qt::SizeHorCursor,
                 m_grabbed.part == ArrangerScene::Part::End ? tr("Beyond its end the clip is repeated · Esc cancels")
                                                            : tr("The music stays where it is · Esc cancels"),
                 {},
                 previewWords()};
}

} // namespace barline
