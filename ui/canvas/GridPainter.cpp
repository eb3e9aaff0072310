#include "ui/canvas/GridPainter.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kLeastBeat = 7;
constexpr double kLeastSubdivision = 7;
constexpr double kLeastBar = 5;
/// A view never shows more bars than this, whatever the zoom.
constexpr int kMostBars = 20'000;

double lineWidth(const QPainter &painter)
{
    const double ratio = painter.device()->devicePixelRatioF();
    return std::max(1.0, std::floor(ratio)) / ratio;
}

} // namespace

QList<GridBar> gridBars(const Clip &clip, Ticks from, Ticks to)
{
    QList<GridBar> bars;
    ClipBarIndex bar = clip.locate(std::max(Ticks(), from)).bar;
    Ticks start = clip.startOf(bar);
    while (start <= to && bars.size() < kMostBars) {
        const Meter meter = clip.meterAt(bar);
        bars.append({bar.value() + 1, start, meter.barLength(), meter.countLength()});
        start += meter.barLength();
        ++bar;
    }
    return bars;
}

QList<GridBar> gridBars(const MeterMap &meters, Ticks from, Ticks to)
{
    QList<GridBar> bars;
    BarNumber bar = meters.locate(std::max(Ticks(), from)).bar;
    Ticks start = meters.startOf(bar);
    while (start <= to && bars.size() < kMostBars) {
        const Meter meter = meters.meterAt(bar);
        bars.append({bar.value(), start, meter.barLength(), meter.countLength()});
        start += meter.barLength();
        ++bar;
    }
    return bars;
}

double GridPainter::snapToDevice(const QPainter &painter, double position)
{
    const double ratio = painter.device()->devicePixelRatioF();
    return std::round(position * ratio) / ratio;
}

void GridPainter::verticalLine(QPainter &painter, double x, double top, double bottom, const QColor &color)
{
    painter.fillRect(QRectF(snapToDevice(painter, x), top, lineWidth(painter), bottom - top), color);
}

void GridPainter::horizontalLine(QPainter &painter, double y, double left, double right, const QColor &color)
{
    painter.fillRect(QRectF(left, snapToDevice(painter, y), right - left, lineWidth(painter)), color);
}

int GridPainter::barStep(const TimeAxis &axis, Ticks barLength, double room)
{
    const double width = std::max(1e-6, axis.widthOf(barLength));
    int step = 1;
    while (width * step < room && step < (1 << 24))
        step *= 2;
    return step;
}

void GridPainter::paint(QPainter &painter, const Theme &theme, const TimeAxis &axis, const QList<GridBar> &bars,
                        Ticks grid, const QRectF &area)
{
    const QColor subColor = theme.color(Token::GridSub);
    const QColor beatColor = theme.color(Token::GridBeat);
    const QColor barColor = theme.color(Token::GridBar);
    const auto line = [&](Ticks at, const QColor &color) {
        const double x = axis.xOf(at);
        if (x >= area.left() - 1 && x <= area.right())
            verticalLine(painter, x, area.top(), area.bottom(), color);
    };
    const Ticks first = axis.ticksAt(area.left() - 1);
    const Ticks last = axis.ticksAt(area.right() + 1);
    for (const GridBar &bar : bars) {
        const Ticks end = std::min(bar.start + bar.length, last);
        if (grid > Ticks() && grid < bar.count && axis.widthOf(grid) >= kLeastSubdivision) {
            const qint64 skip = std::max<qint64>(0, (first - bar.start) / grid);
            for (Ticks at = bar.start + grid * skip; at < end; at += grid) {
                if ((at - bar.start) % bar.count != Ticks())
                    line(at, subColor);
            }
        }
        if (axis.widthOf(bar.count) >= kLeastBeat) {
            for (Ticks at = bar.start + bar.count; at < end; at += bar.count)
                line(at, beatColor);
        }
    }
    for (const GridBar &bar : bars) {
        if ((bar.number - 1) % barStep(axis, bar.length, kLeastBar) == 0)
            line(bar.start, axis.widthOf(bar.length) < 3 * kLeastBar ? beatColor : barColor);
    }
}

} // namespace barline
