#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

#include <QPainter>

class QAction;

namespace barline {

/// One line of the timeline: what it shows, and what hands do there. Pixels of points and areas are the row's own, from
/// its upper left corner. Knows no widget. The scene outlives it.
class TimelineRow
{
public:
    enum class Id : quint8 { Sections, Changes, Tempo, Meters, Keys, Loops, Cycle, Time, Bars };

    explicit TimelineRow(TimelineScene &scene)
        : m_scene(scene)
    {}
    TimelineRow(const TimelineRow &) = delete;
    TimelineRow &operator=(const TimelineRow &) = delete;
    virtual ~TimelineRow() = default;

    virtual Id id() const = 0;
    /// What it is called left of it, translated.
    virtual QString title() const = 0;
    virtual int height() const = 0;
    virtual void paint(QPainter &painter, const QRectF &area) const = 0;

    /// What a press here would do.
    virtual Hover hover(const CanvasPoint &at) const;
    /// The gesture that a press begins; moves the playhead unless the row says otherwise.
    virtual std::unique_ptr<Gesture> press(const CanvasPoint &at);
    /// The same of the second press of a double click.
    virtual std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) { return press(at); }
    /// Whether a turn of the wheel changes something here; else it scrolls.
    virtual bool takesWheel(const CanvasPoint &) const { return false; }
    /// So many notches away from the user.
    virtual void wheel(const CanvasPoint &, int) {}
    /// Tells the scene what a menu that is opened here is about.
    virtual void point(const CanvasPoint &at) { m_scene.point(m_scene.snapped(at)); }

protected:
    /// The words for a place where a press moves the playhead.
    Hover seekHover(const CanvasPoint &at) const;

    TimelineScene &m_scene;
};

} // namespace barline
