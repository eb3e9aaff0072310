#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

/// What a press in the arranger would do, and the gesture that it begins: on a block it moves, at the block's ends it
/// repeats and trims, beside blocks a band selects.
class BlockTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::BlockTool)

public:
    /// The scene outlives it.
    explicit BlockTool(ArrangerScene &scene)
        : m_scene(scene)
    {}

    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    Hover hoverBeside(const CanvasPoint &at) const;

    ArrangerScene &m_scene;
};

} // namespace barline
