#pragma once

#include <QPoint>
#include <QPointF>

#include <optional>

class QNativeGestureEvent;
class QWheelEvent;

namespace barline {

/// What a wheel, a trackpad or a pinch asks of a canvas. A value.
struct ViewMotion
{
    enum class Kind { Scroll, ZoomTime, ZoomRows };

    Kind kind = Kind::Scroll;
    QPointF at;        ///< the pointer, in the widget that was turned over
    QPointF by;        ///< of scrolling: pixels, right and down
    double factor = 1; ///< of zooming
};

/// Scrolls; with Ctrl zooms the time under the pointer, with Ctrl and Shift the rows; with Shift scrolls along.
ViewMotion motionOf(const QWheelEvent &event);
/// A pinch zooms the time under it, with Shift the rows, a pan scrolls; none of what is no such gesture.
std::optional<ViewMotion> motionOf(const QNativeGestureEvent &event);

/// Collects fractions of a pixel, so that a trackpad glides.
class WholePixels
{
public:
    /// As many whole pixels as there are by now.
    QPoint take(QPointF pixels);

private:
    QPointF m_rest;
};

} // namespace barline
