#pragma once

#include "ui/canvas/GridPainter.h"

#include <functional>

namespace barline {

/// One line of bar numbers, with ticks at bars and beats.
class RulerPainter
{
public:
    static constexpr int kLineHeight = 22;

    /// What stands beside a bar's number, dimmed, from long to short: the first that there is room for. The numbers
    /// stand so far apart that there is room for the last.
    using Remark = std::function<QStringList(const GridBar &)>;

    static void paint(QPainter &painter, const Theme &theme, const TimeAxis &axis, const QList<GridBar> &bars,
                      const QRectF &area, const Remark &remark = {});
};

} // namespace barline
