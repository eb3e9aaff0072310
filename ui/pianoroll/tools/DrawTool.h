#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

/// Draws notes, with Shift many along the drag, and with Ctrl selects with a band. On a note it moves and resizes as
/// the select tool does; a double click deletes it, unless its first press drew it.
class DrawTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(barline::DrawTool)

public:
    explicit DrawTool(RollScene &scene)
        : m_scene(scene)
    {}
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    NamedEdit doubleClick(const CanvasPoint &at) override;

protected:
    /// What a press on a note does.
    virtual Hover hoverOn(const RollScene::Hit &hit, const CanvasPoint &at) const;
    virtual std::unique_ptr<Gesture> pressOn(const RollScene::Hit &hit, const CanvasPoint &at);

    RollScene &m_scene;

private:
    NoteId m_drawn; ///< by the latest press
};

} // namespace barline
