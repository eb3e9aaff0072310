#include "ui/canvas/GridPainter.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kLeastLine = 7;
constexpr double kLeastBar = 5;
/// More bars than this are never told apart in a view.
constexpr int kMostBars = 2'000;

/// A power of two, so that the bars passed over are those whose lines and numbers are left out.
int stepOver(int bars)
{
    int step = 1;
    while (bars / step > kMostBars)
        step *= 2;
    return step;
}

/// Every n-th line is drawn, so that they do not crowd, those on the beats rather than others; 0 where none is.
qint64 strideOf(const TimeAxis &axis, const SnapGrid &grid, const GridBar &bar)
{
    const double step = axis.widthOf(grid.step());
    qint64 stride = 1;
    if (step < kLeastLine) {
        const qint64 toBeat = grid.indexBefore(bar.count);
        if (toBeat > 1 && grid.line(toBeat) == bar.count)
            stride = toBeat;
    }
    while (step * static_cast<double>(stride) < kLeastLine && grid.line(stride) < bar.length)
        stride *= 2;
    return grid.line(stride) < bar.length ? stride : 0;
}

double lineWidth(const QPainter &painter)
{
    const double ratio = painter.device()->devicePixelRatioF();
    return std::max(1.0, std::floor(ratio)) / ratio;
}

} // namespace

QList<GridBar> gridBars(const Clip &clip, Ticks from, Ticks to)
{
    const int first = clip.locate(std::max(Ticks(), from)).bar.value();
    const int last = clip.locate(std::max(Ticks(), to)).bar.value();
    const int step = stepOver(last - first);
    QList<GridBar> bars;
    for (ClipBarIndex bar(first - first % step); bar.value() <= last; bar = bar + step) {
        const Meter meter = clip.meterAt(bar);
        bars.append({bar.value() + 1, clip.startOf(bar), meter.barLength(), meter.countLength()});
    }
    return bars;
}

QList<GridBar> gridBars(const MeterMap &meters, Ticks from, Ticks to)
{
    const int first = meters.locate(std::max(Ticks(), from)).bar.value() - 1;
    const int last = meters.locate(std::max(Ticks(), to)).bar.value() - 1;
    const int step = stepOver(last - first);
    QList<GridBar> bars;
    for (BarNumber bar(first - first % step + 1); bar.value() <= last + 1; bar = bar + step) {
        const Meter meter = meters.meterAt(bar);
        bars.append({bar.value(), meters.startOf(bar), meter.barLength(), meter.countLength()});
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
                        const SnapGrid &grid, const QRectF &area)
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
        SnapGrid lines = grid;
        if (!grid.isOn)
            lines = SnapGrid{.parts = static_cast<int>(Ticks::beats(4) / bar.count)};
        const qint64 stride = strideOf(axis, lines, bar);
        if (stride == 0)
            continue;
        const Ticks end = std::min(bar.start + bar.length, last);
        const qint64 before = std::max<qint64>(0, lines.indexBefore(first - bar.start));
        for (qint64 nth = std::max(stride, before - before % stride);; nth += stride) {
            const Ticks offset = lines.line(nth);
            if (bar.start + offset >= end)
                break;
            line(bar.start + offset, offset % bar.count == Ticks() ? beatColor : subColor);
        }
    }
    for (const GridBar &bar : bars) {
        if ((bar.number - 1) % barStep(axis, bar.length, kLeastBar) == 0)
            line(bar.start, axis.widthOf(bar.length) < 3 * kLeastBar ? beatColor : barColor);
    }
}

} // namespace barline
