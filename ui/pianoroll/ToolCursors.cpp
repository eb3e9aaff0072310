#include "ui/pianoroll/ToolCursors.h"

#include <QPainter>

namespace barline {

namespace {

constexpr int kSize = 24;
constexpr double kRim = 1;

/// The point of the drawing that touches, in parts of its size.
QPointF tipOf(const QString &icon)
{
    if (icon == QLatin1String("draw"))
        return {0.16, 0.84};
    if (icon == QLatin1String("erase"))
        return {0.3, 0.75};
    return {0.5, 0.5};
}

} // namespace

QCursor ToolCursors::cursor(const QString &icon, Qt::CursorShape shape, double ratio)
{
    QCursor &made = m_cursors[{icon, qRound(ratio * 100)}];
    if (made.shape() == Qt::BitmapCursor)
        return made;
    const QIcon ink = m_theme.icon(icon, Token::Text, Token::Text);
    const QIcon rim = m_theme.icon(icon, Token::Canvas, Token::Canvas);
    if (ink.isNull())
        return QCursor(shape);
    QPixmap picture((QSizeF(kSize, kSize) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRectF place(kRim, kRim, kSize - 2 * kRim, kSize - 2 * kRim);
    const auto draw = [&](const QIcon &drawing, QPointF by) {
        const QPixmap pixmap = drawing.pixmap(place.size().toSize(), ratio);
        painter.drawPixmap(place.topLeft() + by, pixmap);
    };
    for (const double x : {-kRim, 0.0, kRim}) {
        for (const double y : {-kRim, 0.0, kRim})
            draw(rim, {x, y});
    }
    draw(ink, {});
    painter.end();
    const QPointF tip = place.topLeft() + tipOf(icon) * place.width();
    made = QCursor(picture, qRound(tip.x()), qRound(tip.y()));
    return made;
}

} // namespace barline
