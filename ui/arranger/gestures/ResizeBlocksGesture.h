#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

/// Drags an edge of the selected blocks by whole bars: the end, beyond which the clip is repeated, or the start, where
/// the clip is entered later or earlier while its music stays where it is. A click without a drag selects the grabbed
/// one.
class ResizeBlocksGesture : public BlockGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::ResizeBlocksGesture)

public:
    ResizeBlocksGesture(ArrangerScene &scene, const ArrangerScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    Edit make() const;

    ArrangerScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<InstanceId> m_blocks;
    bool m_drags = false;
    int m_bars = 0;
};

} // namespace barline
