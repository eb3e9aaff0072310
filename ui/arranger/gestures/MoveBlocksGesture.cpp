#include "ui/arranger/gestures/MoveBlocksGesture.h"

#include "core/edit/arrange/InstanceEdits.h"

namespace barline {

MoveBlocksGesture::MoveBlocksGesture(ArrangerScene &scene, const ArrangerScene::Hit &grabbed, const CanvasPoint &at)
    : BlockGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_blocks(scene.context().selectedInstances())
{}

void MoveBlocksGesture::begin()
{
    m_moves = true;
    m_blocks.insert(m_grabbed.instance->id);
    m_scene.context().selectInstances(m_blocks);
}

void MoveBlocksGesture::move(const CanvasPoint &at)
{
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        begin();
    }
    int bars = m_scene.barAt(at.time) - m_scene.barAt(m_from.time);
    int tracks = ArrangerScene::rowOf(at) - ArrangerScene::rowOf(m_from);
    if (at.modifiers.testFlag(Qt::ShiftModifier)) {
        const QPointF way = at.pixel - m_from.pixel;
        if (std::abs(way.x()) >= std::abs(way.y()))
            tracks = 0;
        else
            bars = 0;
    }
    const bool isCopy = at.modifiers.testFlag(Qt::ControlModifier);
    if (bars == m_bars && tracks == m_tracks && isCopy == m_isCopy)
        return;
    m_bars = bars;
    m_tracks = tracks;
    m_isCopy = isCopy;
    show();
}

void MoveBlocksGesture::show()
{
    if (const CompositionPtr composition = m_scene.context().composition())
        preview(moveInstances(*composition, m_blocks, m_bars, m_tracks));
}

NamedEdit MoveBlocksGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        select(m_grabbed.instance->id, m_from.modifiers);
        return {};
    }
    EditorContext &context = m_scene.context();
    const CompositionPtr composition = context.composition();
    if (!composition)
        return {};
    NamedEdit edit;
    if (m_isCopy) {
        edit.edit = copyInstances(*composition, m_blocks, m_bars, m_tracks, context.ids().take(m_blocks.size()));
        edit.label = tr("Copy %n Block(s)", nullptr, static_cast<int>(edit.edit.instances.added.size()));
    } else {
        edit.edit = moveInstances(*composition, m_blocks, m_bars, m_tracks);
        edit.label = tr("Move %n Block(s)", nullptr, static_cast<int>(edit.edit.instances.changed.size()));
    }
    return edit;
}

std::optional<Hover> MoveBlocksGesture::hover() const
{
    if (!m_moves)
        return std::nullopt;
    return Hover{m_isCopy ? Qt::DragCopyCursor : Qt::ClosedHandCursor,
                 tr("Shift keeps to one axis · Ctrl copies · Esc cancels"),
                 {},
                 previewWords()};
}

} // namespace barline
