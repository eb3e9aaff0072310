#include "ui/canvas/RoundedRects.h"

#include "ui/canvas/PixelRows.h"

#include <algorithm>
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
    drawCorners(painter, rect, pictureOf({color.rgba(), deviceRadius, 0}).image, radius, corners);
    const double top = corners & Top ? radius : 0;
    const double bottom = corners & Bottom ? radius : 0;
    const double inner = rect.width() - 2 * radius;
    if (top > 0)
        painter.fillRect(QRectF(rect.left() + radius, rect.top(), inner, top), color);
    if (bottom > 0)
        painter.fillRect(QRectF(rect.left() + radius, rect.bottom() - bottom, inner, bottom), color);
    painter.fillRect(rect.adjusted(0, top, 0, -bottom), color);
}

void RoundedRects::fill(PixelTarget &target, const QRect &rect, const QColor &color, double radius, Corner corners)
{
    const quint32 pixel = qPremultiply(color.rgba());
    const int round = static_cast<int>(std::lround(radius * target.ratio()));
    if (round == 0 || !hasRoomFor(rect, round, corners)) {
        target.fill(rect, pixel);
        return;
    }
    const Picture &circle = pictureOf({color.rgba(), round, 0});
    const int top = corners & Top ? round : 0;
    const int bottom = corners & Bottom ? round : 0;
    const int right = rect.right() + 1 - round;
    if (top > 0) {
        layCorner(target, rect.topLeft(), circle, Top, false);
        layCorner(target, {right, rect.top()}, circle, Top, true);
        target.fill({rect.left() + round, rect.top(), rect.width() - 2 * round, top}, pixel);
    }
    target.fill(rect.adjusted(0, top, 0, -bottom), pixel);
    if (bottom > 0) {
        const int lower = rect.bottom() + 1 - bottom;
        layCorner(target, {rect.left(), lower}, circle, Bottom, false);
        layCorner(target, {right, lower}, circle, Bottom, true);
        target.fill({rect.left() + round, lower, rect.width() - 2 * round, bottom}, pixel);
    }
}

void RoundedRects::frame(QPainter &painter, const QRectF &rect, const QColor &color, double width, double radius)
{
    const int deviceRadius = devicePixels(painter, radius);
    const bool isRounded = deviceRadius > 0 && hasRoomFor(rect, radius, All);
    const double free = isRounded ? radius : 0;
    if (isRounded)
        drawCorners(painter, rect,
                    pictureOf({color.rgba(), deviceRadius, std::max(1, devicePixels(painter, width))}).image, radius,
                    All);
    const double across = rect.width() - 2 * free;
    painter.fillRect(QRectF(rect.left() + free, rect.top(), across, width), color);
    painter.fillRect(QRectF(rect.left() + free, rect.bottom() - width, across, width), color);
    const double down = isRounded ? free : width;
    painter.fillRect(QRectF(rect.left(), rect.top() + down, width, rect.height() - 2 * down), color);
    painter.fillRect(QRectF(rect.right() - width, rect.top() + down, width, rect.height() - 2 * down), color);
}

void RoundedRects::dashes(QPainter &painter, const QRectF &rect, const QColor &color, double radius, double from,
                          double to)
{
    constexpr double kDash = 3;
    constexpr double kStep = 5;
    constexpr double kLine = 1;
    const int deviceRadius = devicePixels(painter, radius);
    const bool isRounded = deviceRadius > 0 && hasRoomFor(rect, radius, All);
    const double free = isRounded ? radius : 0;
    if (isRounded)
        drawCorners(painter, rect,
                    pictureOf({color.rgba(), deviceRadius, std::max(1, devicePixels(painter, kLine))}).image, radius,
                    All);
    const double left = rect.left() + free;
    const double right = rect.right() - free;
    const double skipped = std::max(0.0, std::floor((from - kDash - left) / kStep));
    for (double x = left + skipped * kStep; x < std::min(right, to); x += kStep) {
        const double dash = std::min(kDash, right - x);
        painter.fillRect(QRectF(x, rect.top(), dash, kLine), color);
        painter.fillRect(QRectF(x, rect.bottom() - kLine, dash, kLine), color);
    }
    for (double y = rect.top() + free; y < rect.bottom() - free; y += kStep) {
        const double dash = std::min(kDash, rect.bottom() - free - y);
        painter.fillRect(QRectF(rect.left(), y, kLine, dash), color);
        painter.fillRect(QRectF(rect.right() - kLine, y, kLine, dash), color);
    }
}

const RoundedRects::Picture &RoundedRects::pictureOf(const Circle &circle)
{
    auto found = m_pictures.find(circle);
    if (found != m_pictures.end())
        return *found;
    if (m_pictures.size() >= kMostPictures)
        m_pictures.clear();
    QImage picture(2 * circle.radius, 2 * circle.radius, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = QColor::fromRgba(circle.color);
    const double half = circle.width / 2.0;
    painter.setPen(circle.width > 0 ? QPen(color, circle.width) : QPen(Qt::NoPen));
    painter.setBrush(circle.width > 0 ? QBrush(Qt::NoBrush) : QBrush(color));
    painter.drawEllipse(QRectF(picture.rect()).adjusted(half, half, -half, -half));
    painter.end();
    std::vector<int> open;
    const bool isOpaque = qAlpha(circle.color) == 255;
    for (int y = 0; y < picture.height() && circle.width == 0; ++y) {
        const auto *row = reinterpret_cast<const quint32 *>(picture.constScanLine(y));
        const quint32 whole = qPremultiply(circle.color);
        open.push_back(isOpaque ? static_cast<int>(std::find(row, row + circle.radius, whole) - row) : circle.radius);
    }
    return *m_pictures.insert(circle, {picture, open});
}

void RoundedRects::layCorner(PixelTarget &target, QPoint to, const Picture &circle, Corner side, bool isRight)
{
    const int radius = circle.image.width() / 2;
    const QPoint from(isRight ? radius : 0, side == Top ? 0 : radius);
    const QRect inside = QRect(to, QSize(radius, radius)) & target.clip();
    const bool isWhole = inside.width() == radius;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const int row = from.y() + y - to.y();
        const auto *pixels = reinterpret_cast<const quint32 *>(circle.image.constScanLine(row)) + from.x();
        quint32 *below = target.row(y);
        if (!isWhole) {
            layRow(below + inside.left(), pixels + inside.left() - to.x(), inside.width());
            continue;
        }
        const int open = circle.open[static_cast<size_t>(row)];
        const int first = isRight ? radius - open : 0;
        layRow(below + to.x() + first, pixels + first, open);
        copyRow(below + to.x() + (isRight ? 0 : open), pixels + (isRight ? 0 : open), radius - open);
    }
}

void RoundedRects::drawCorners(QPainter &painter, const QRectF &rect, const QImage &circle, double radius,
                               Corner corners)
{
    const double half = circle.width() / 2.0;
    const auto corner = [&](double x, double y, double fromX, double fromY) {
        painter.drawImage(QRectF(x, y, radius, radius), circle, QRectF(fromX, fromY, half, half));
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
