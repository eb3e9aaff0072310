#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Deletes what a click or a drag touches.
class EraseTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::EraseTool)

public:
    explicit EraseTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    RollScene &m_scene;
};

} // namespace barline
