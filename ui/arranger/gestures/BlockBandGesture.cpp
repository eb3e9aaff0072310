#include "ui/arranger/gestures/BlockBandGesture.h"

namespace barline {

BlockBandGesture::BlockBandGesture(ArrangerScene &scene, const CanvasPoint &at)
    : BlockGesture(scene)
    , m_from(at)
    , m_before(scene.context().selectedInstances())
{}

BlockBandGesture::~BlockBandGesture()
{
    if (!m_isFinished)
        m_scene.context().selectInstances(m_before);
}

void BlockBandGesture::move(const CanvasPoint &at)
{
    if (!m_scene.preview().band && !isDrag(m_from, at))
        return;
    ArrangerPreview preview;
    preview.band = ArrangerPreview::Band{std::max(Ticks(), std::min(m_from.time, at.time)),
                                         std::max({Ticks(1), m_from.time, at.time}), std::min(m_from.row, at.row),
                                         std::max(m_from.row, at.row)};
    QSet<InstanceId> blocks = m_scene.blocksIn(*preview.band);
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        blocks.unite(m_before);
    else if (at.modifiers.testFlag(Qt::ControlModifier))
        blocks = QSet<InstanceId>(m_before).subtract(blocks);
    m_scene.context().selectInstances(blocks);
    m_scene.setPreview(std::move(preview));
}

NamedEdit BlockBandGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_scene.preview().band && !togglesSelection(at.modifiers))
        m_scene.context().selectInstances({});
    m_isFinished = true;
    return {};
}

std::optional<Hover> BlockBandGesture::hover() const
{
    if (!m_scene.preview().band)
        return std::nullopt;
    return Hover{Qt::ArrowCursor,
                 tr("Shift adds to the selection · Ctrl takes away from it · Esc cancels"),
                 {},
                 tr("%n block(s)", nullptr, static_cast<int>(m_scene.context().selectedInstances().size()))};
}

} // namespace barline
