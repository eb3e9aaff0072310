#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Cuts notes in two where they are clicked.
class SplitTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::SplitTool)

public:
    explicit SplitTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    RollScene &m_scene;
};

} // namespace barline
