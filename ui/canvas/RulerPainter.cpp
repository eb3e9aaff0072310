#include "ui/canvas/RulerPainter.h"

#include "ui/theme/Fonts.h"

#include <QFontMetricsF>
#include <QStringList>

namespace barline {

namespace {

constexpr double kLeastNumberRoom = 34;
constexpr double kTextInset = 5;
constexpr double kBeatMark = 5;

} // namespace

void RulerPainter::paint(QPainter &painter, const Theme &theme, const TimeAxis &axis, const QList<GridBar> &bars,
                         const QRectF &area, const Remark &remark)
{
    const QFont numberFont = Fonts::labelBold();
    const QFont remarkFont = Fonts::label();
    const QFontMetricsF numbers(numberFont);
    const QFontMetricsF remarks(remarkFont);
    const double baseline = area.top() + (area.height() + numbers.capHeight()) / 2;
    const QColor barColor = theme.color(Token::GridBar);
    const QString widest = bars.isEmpty() ? QString() : QString::number(bars.last().number);
    const QStringList least = remark && !bars.isEmpty() ? remark(bars.last()) : QStringList();
    double room = numbers.horizontalAdvance(widest) + 3 * kTextInset;
    if (!least.isEmpty())
        room += remarks.horizontalAdvance(least.last()) + kTextInset;
    room = std::max(kLeastNumberRoom, room);
    for (const GridBar &bar : bars) {
        const double x = axis.xOf(bar.start);
        const int step = GridPainter::barStep(axis, bar.length, room);
        if (axis.widthOf(bar.count) >= kTextInset * 2) {
            for (Ticks at = bar.start + bar.count; at < bar.start + bar.length; at += bar.count)
                GridPainter::verticalLine(painter, axis.xOf(at), area.bottom() - kBeatMark, area.bottom(), barColor);
        }
        if ((bar.number - 1) % step != 0)
            continue;
        GridPainter::verticalLine(painter, x, area.top(), area.bottom(), barColor);
        const QString number = QString::number(bar.number);
        painter.setFont(numberFont);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QPointF(x + kTextInset, baseline), number);
        const QStringList beside = remark ? remark(bar) : QStringList();
        const double at = x + kTextInset + numbers.horizontalAdvance(number) + kTextInset;
        const double end = x + axis.widthOf(bar.length) * step;
        const auto fitting = std::find_if(beside.begin(), beside.end(), [&](const QString &words) {
            return at + remarks.horizontalAdvance(words) + kTextInset <= end;
        });
        if (fitting == beside.end())
            continue;
        painter.setFont(remarkFont);
        painter.setPen(theme.color(Token::TextDim));
        painter.drawText(QPointF(at, baseline), *fitting);
    }
}

} // namespace barline
