#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Selects, moves, resizes; a double click adds a note, or deletes the one under it.
class SelectTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::SelectTool)

public:
    explicit SelectTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    NamedEdit doubleClick(const CanvasPoint &at) override;

private:
    RollScene &m_scene;
};

} // namespace barline
