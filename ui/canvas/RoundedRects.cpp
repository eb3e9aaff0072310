#include "ui/canvas/RoundedRects.h"

#include <cmath>

namespace barline {

namespace {

constexpr qsizetype kMostPictures = 500;

int devicePixels(const QPainter &painter, double pixels)
{
    return static_cast<int>(std::lround(pixels * painter.device()->devicePixelRatioF()));
}

bool hasRoomFor(const QRectF &rect, double radius, RoundedRects::Corner corners)
{
    const int below = corners == RoundedRects::All ? 2 : 1;
    return rect.width() >= 2 * radius && rect.height() >= below * radius;
}

} // namespace

void RoundedRects::fill(QPainter &painter, const QRectF &rect, const QColor &color, double radius, Corner corners)
{
    const int deviceRadius = devicePixels(painter, radius);
    if (deviceRadius == 0 || !hasRoomFor(rect, radius, corners)) {
        painter.fillRect(rect, color);
        return;
    }
    drawCorners(painter, rect, pictureOf({color.rgba(), deviceRadius, 0}), radius, corners);
    const double top = corners & Top ? radius : 0;
    const double bottom = corners & Bottom ? radius : 0;
    const double inner = rect.width() - 2 * radius;
    if (top > 0)
        painter.fillRect(QRectF(rect.left() + radius, rect.top(), inner, top), color);
    if (bottom > 0)
        painter.fillRect(QRectF(rect.left() + radius, rect.bottom() - bottom, inner, bottom), color);
    painter.fillRect(rect.adjusted(0, top, 0, -bottom), color);
}

void RoundedRects::frame(QPainter &painter, const QRectF &rect, const QColor &color, double width, double radius)
{
    const int deviceRadius = devicePixels(painter, radius);
    const bool isRounded = deviceRadius > 0 && hasRoomFor(rect, radius, All);
    const double free = isRounded ? radius : 0;
    if (isRounded)
        drawCorners(painter, rect, pictureOf({color.rgba(), deviceRadius, std::max(1, devicePixels(painter, width))}),
                    radius, All);
    const double across = rect.width() - 2 * free;
    painter.fillRect(QRectF(rect.left() + free, rect.top(), across, width), color);
    painter.fillRect(QRectF(rect.left() + free, rect.bottom() - width, across, width), color);
    const double down = isRounded ? free : width;
    painter.fillRect(QRectF(rect.left(), rect.top() + down, width, rect.height() - 2 * down), color);
    painter.fillRect(QRectF(rect.right() - width, rect.top() + down, width, rect.height() - 2 * down), color);
}

const QPixmap &RoundedRects::pictureOf(const Circle &circle)
{
    auto found = m_pictures.find(circle);
    if (found != m_pictures.end())
        return *found;
    if (m_pictures.size() >= kMostPictures)
        m_pictures.clear();
    QPixmap picture(2 * circle.radius, 2 * circle.radius);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = QColor::fromRgba(circle.color);
    const double half = circle.width / 2.0;
    painter.setPen(circle.width > 0 ? QPen(color, circle.width) : QPen(Qt::NoPen));
    painter.setBrush(circle.width > 0 ? QBrush(Qt::NoBrush) : QBrush(color));
    painter.drawEllipse(QRectF(picture.rect()).adjusted(half, half, -half, -half));
    painter.end();
    return *m_pictures.insert(circle, picture);
}

void RoundedRects::drawCorners(QPainter &painter, const QRectF &rect, const QPixmap &circle, double radius,
                               Corner corners)
{
    const double half = circle.width() / 2.0;
    const auto corner = [&](double x, double y, double fromX, double fromY) {
        painter.drawPixmap(QRectF(x, y, radius, radius), circle, QRectF(fromX, fromY, half, half));
    };
    if (corners & Top) {
        corner(rect.left(), rect.top(), 0, 0);
        corner(rect.right() - radius, rect.top(), half, 0);
    }
    if (corners & Bottom) {
        corner(rect.left(), rect.bottom() - radius, 0, half);
        corner(rect.right() - radius, rect.bottom() - radius, half, half);
    }
}

} // namespace barline
