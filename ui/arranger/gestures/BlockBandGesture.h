#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

/// Selects what a rubber band touches; with Shift beside what was selected, with Ctrl it takes that out of it. A click
/// on nothing selects nothing. Leaves the selection as it was when it is destroyed without finish().
class BlockBandGesture : public BlockGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::BlockBandGesture)

public:
    BlockBandGesture(ArrangerScene &scene, const CanvasPoint &at);
    ~BlockBandGesture() override;
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    CanvasPoint m_from;
    QSet<InstanceId> m_before;
    bool m_isFinished = false;
};

} // namespace barline
