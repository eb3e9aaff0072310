#pragma once

#include "ui/canvas/PixelTarget.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <vector>

namespace barline {

/// Draws rounded rectangles by the hundred: the corners are pictures that are kept, the rest is filled, which takes a
/// tenth of what a path takes. Edges are to lie on device pixels. Rectangles that are no larger than their corners are
/// drawn with square ones. GUI thread.
class RoundedRects
{
public:
    enum Corner { Top = 1, Bottom = 2, All = Top | Bottom };

    /// `radius` in the painter's pixels. Only `corners` are rounded.
    void fill(QPainter &painter, const QRectF &rect, const QColor &color, double radius, Corner corners = All);
    /// The same straight into pixels. `rect` in device pixels, `radius` not.
    void fill(PixelTarget &target, const QRect &rect, const QColor &color, double radius, Corner corners = All);
    /// A line of that width along the inside of the rectangle, all corners rounded.
    void frame(QPainter &painter, const QRectF &rect, const QColor &color, double width, double radius);
    /// The same in dashes of 3 pixels, 2 apart, counted from the corners, so that parts of it fit together. Of the
    /// dashes above and below those from `from` to `to`.
    void dashes(QPainter &painter, const QRectF &rect, const QColor &color, double radius, double from, double to);

private:
    struct Circle
    {
        QRgb color = 0;
        int radius = 0; ///< device pixels
        int width = 0;  ///< likewise, of its line; 0: filled
        bool operator==(const Circle &) const = default;
        friend size_t qHash(const Circle &circle, size_t seed)
        {
            return qHashMulti(seed, circle.color, circle.radius, circle.width);
        }
    };

    struct Picture
    {
        QImage image;
        std::vector<int> open; ///< of a filled one, by row: how many pixels from its sides something shows through
    };

    const Picture &pictureOf(const Circle &circle);
    /// A corner straight into pixels, its upper left one at `to`.
    static void layCorner(PixelTarget &target, QPoint to, const Picture &circle, Corner side, bool isRight);
    /// The four quarters of a circle into the corners of the rectangle.
    static void drawCorners(QPainter &painter, const QRectF &rect, const QImage &circle, double radius, Corner corners);

    QHash<Circle, Picture> m_pictures;
};

} // namespace barline
