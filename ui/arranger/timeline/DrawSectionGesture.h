#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

namespace barline {

/// Draws a new section out; without a drag it is as long as there is room for, up to the next one.
class DrawSectionGesture : public Gesture
{
public:
    DrawSectionGesture(TimelineScene &scene, const CanvasPoint &at);
    ~DrawSectionGesture() override { m_scene.setPreview(nullptr); }

    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void show();

    TimelineScene &m_scene;
    CanvasPoint m_from;
    Marker m_section;
    bool m_drags = false;
};

} // namespace barline
