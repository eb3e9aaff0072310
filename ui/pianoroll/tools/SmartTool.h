#pragma once

#include "ui/pianoroll/tools/DrawTool.h"

namespace barline {

/// The place under the pointer decides: beside the notes it draws, a note's edges resize, its upper edge changes the
/// velocity, the rest of it moves.
class SmartTool : public DrawTool
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmartTool)

public:
    using DrawTool::DrawTool;

protected:
    Hover hoverOn(const RollScene::Hit &hit, const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> pressOn(const RollScene::Hit &hit, const CanvasPoint &at) override;
};

} // namespace barline
