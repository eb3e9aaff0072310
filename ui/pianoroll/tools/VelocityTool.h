#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Makes notes louder or softer; beside them it selects with a band.
class VelocityTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::VelocityTool)

public:
    explicit VelocityTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    RollScene &m_scene;
};

} // namespace barline
