#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

/// Selects bars of the tracks that it is drawn over, below the last one those of all. Leaves the selection as it was
/// when it is destroyed without finish().
class SelectBarsGesture : public BlockGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::SelectBarsGesture)

public:
    SelectBarsGesture(ArrangerScene &scene, const CanvasPoint &at);
    ~SelectBarsGesture() override;
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    CanvasPoint m_from;
    std::optional<SongBars> m_before;
    bool m_isFinished = false;
};

} // namespace barline
