#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

/// Moves the selected blocks with the one that was grabbed, by whole bars and to other tracks; Shift keeps to one axis,
/// Ctrl leaves copies. A click without a move selects the grabbed one.
class MoveBlocksGesture : public BlockGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::MoveBlocksGesture)

public:
    MoveBlocksGesture(ArrangerScene &scene, const ArrangerScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void begin();
    void show();

    ArrangerScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<InstanceId> m_blocks;
    bool m_moves = false;
    bool m_isCopy = false;
    int m_bars = 0;
    int m_tracks = 0;
};

} // namespace barline
