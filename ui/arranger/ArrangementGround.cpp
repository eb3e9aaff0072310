#include "ui/arranger/ArrangementGround.h"

#include "ui/canvas/GridPainter.h"
#include "ui/canvas/PixelRows.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

constexpr double kBeatLinesFrom = 11; ///< pixels a count
constexpr double kStrongLineRoom = 34;

void paintGrid(QPainter &painter, const Theme &theme, const TimeAxis &axis, const MeterMap &meters, double left,
               double right)
{
    const QColor strong = theme.color(Token::GridBar);
    const QColor medium = theme.color(Token::GridBeat);
    const QColor weak = theme.color(Token::GridSub);
    for (const GridBar &bar : gridBars(meters, axis.ticksAt(left - 1), axis.ticksAt(right))) {
        const bool hasBeats = axis.widthOf(bar.count) >= kBeatLinesFrom;
        for (Ticks at = bar.start + bar.count; hasBeats && at < bar.start + bar.length; at += bar.count)
            GridPainter::verticalLine(painter, axis.xOf(at), 0, 1, weak);
        // The bars that the ruler counts are the strong ones.
        const bool counted = (bar.number - 1) % GridPainter::barStep(axis, bar.length, kStrongLineRoom) == 0;
        if (counted || axis.widthOf(bar.length) >= kBeatLinesFrom)
            GridPainter::verticalLine(painter, axis.xOf(bar.start), 0, 1, counted ? strong : medium);
    }
}

} // namespace

ArrangementGround::ArrangementGround(const Theme &theme, const TimeAxis &axis, const MeterMap &meters, double left,
                                     double right, double ratio)
    : m_first(static_cast<int>(std::floor(left * ratio)))
{
    const int width = static_cast<int>(std::ceil(right * ratio)) - m_first;
    for (const Token token : {Token::Canvas, Token::RowAlternate}) {
        QImage &line = m_lines[token == Token::Canvas ? 0 : 1];
        line = QImage(std::max(1, width), 1, QImage::Format_RGB32);
        line.fill(theme.color(token));
        line.setDevicePixelRatio(ratio);
        QPainter painter(&line);
        painter.translate(-m_first / ratio, 0);
        paintGrid(painter, theme, axis, meters, left, right);
    }
}

void ArrangementGround::copy(PixelTarget &target, const QRect &area, bool isAlternate) const
{
    const QRect inside = area & target.clip();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        copy(target.row(y) + inside.left(), inside.left(), inside.width(), isAlternate);
}

void ArrangementGround::copy(quint32 *to, int left, int width, bool isAlternate) const
{
    const QImage &line = m_lines[isAlternate ? 1 : 0];
    const int from = std::max(left, m_first);
    const int end = std::min(left + width, m_first + line.width());
    if (from >= end)
        return;
    const auto *pixels = reinterpret_cast<const quint32 *>(line.constScanLine(0));
    copyRow(to + (from - left), pixels + (from - m_first), end - from);
}

} // namespace barline
