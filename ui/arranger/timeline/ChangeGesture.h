#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

namespace barline {

/// What a drag makes of the song.
struct TimelineChange
{
    Edit edit;
    QString label;   ///< for undo, translated
    QString readout; ///< for the status bar, translated
};

/// Drags something of the timeline: shows the song as it would be, and gives that as an edit when it is let go. A press
/// without a drag is a click.
class ChangeGesture : public Gesture
{
public:
    /// What the drag from `from` to `at` makes of the song as it is now. Nothing changes where what is dragged is gone.
    using Make = std::function<TimelineChange(const Composition &song, const CanvasPoint &from, const CanvasPoint &at)>;
    using Click = std::function<void(const CanvasPoint &at)>;

    /// `hover` is shown while it is dragged, with what the drag reads as.
    ChangeGesture(TimelineScene &scene, const CanvasPoint &from, Make make, Hover hover, Click click = {});
    ~ChangeGesture() override { m_scene.setPreview(nullptr); }

    /// It is a drag from the press on: what is pressed is not there yet.
    void beginAtOnce();
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void show(const CanvasPoint &at);

    TimelineScene &m_scene;
    CanvasPoint m_from;
    Make m_make;
    Hover m_hover;
    Click m_click;
    TimelineChange m_change;
    bool m_drags = false;
};

} // namespace barline
