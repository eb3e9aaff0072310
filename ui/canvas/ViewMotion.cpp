#include "ui/canvas/ViewMotion.h"

#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace barline {

namespace {

constexpr double kWheelStep = 1.2;
constexpr double kWheelPixels = 48;
constexpr double kNotch = 120;

} // namespace

ViewMotion motionOf(const QWheelEvent &event)
{
    ViewMotion motion;
    motion.at = event.position();
    const QPoint angle = event.angleDelta();
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    if (modifiers.testFlag(Qt::ControlModifier)) {
        // Some platforms turn the wheel sideways themselves while Shift or Alt is held.
        const double turned = angle.y() != 0 ? angle.y() : angle.x();
        motion.kind = modifiers.testFlag(Qt::ShiftModifier) ? ViewMotion::Kind::ZoomRows : ViewMotion::Kind::ZoomTime;
        motion.factor = std::pow(kWheelStep, turned / kNotch);
        return motion;
    }
    const QPoint pixels = event.pixelDelta();
    QPointF by = pixels.isNull() ? QPointF(angle) / kNotch * kWheelPixels : QPointF(pixels);
    if (modifiers.testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = by.transposed();
    motion.by = -by;
    return motion;
}

std::optional<ViewMotion> motionOf(const QNativeGestureEvent &event)
{
    ViewMotion motion;
    motion.at = event.position();
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        motion.kind =
            event.modifiers().testFlag(Qt::ShiftModifier) ? ViewMotion::Kind::ZoomRows : ViewMotion::Kind::ZoomTime;
        motion.factor = 1 + event.value();
        return motion;
    case Qt::PanNativeGesture:
        motion.by = -event.delta();
        return motion;
    default:
        return std::nullopt;
    }
}

QPoint WholePixels::take(QPointF pixels)
{
    m_rest += pixels;
    const QPoint whole(static_cast<int>(m_rest.x()), static_cast<int>(m_rest.y()));
    m_rest -= whole;
    return whole;
}

} // namespace barline
