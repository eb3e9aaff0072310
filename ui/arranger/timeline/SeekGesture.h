#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

namespace barline {

/// Moves the playhead along with the pointer, from count to count; Alt leaves the grid.
class SeekGesture : public Gesture
{
public:
    SeekGesture(TimelineScene &scene, const CanvasPoint &at)
        : m_scene(scene)
    {
        seek(at);
    }

    void move(const CanvasPoint &at) override { seek(at); }
    NamedEdit finish(const CanvasPoint &) override { return {}; }

private:
    void seek(const CanvasPoint &at) { m_scene.context().seek(m_scene.snapped(at)); }

    TimelineScene &m_scene;
};

} // namespace barline
