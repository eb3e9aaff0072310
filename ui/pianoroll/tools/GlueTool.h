#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Makes one note of those that follow each other on a key.
class GlueTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::GlueTool)

public:
    explicit GlueTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    RollScene &m_scene;
};

} // namespace barline
