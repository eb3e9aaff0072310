#pragma once

#include "ui/canvas/GridPainter.h"

#include <functional>

namespace barline {

/// One line of bar numbers, with ticks at bars and beats.
class RulerPainter
{
public:
    static constexpr int kLineHeight = 22;

    /// What stands beside a bar's number, dimmed; may be empty.
    using Remark = std::function<QString(const GridBar &)>;

    static void paint(QPainter &painter, const Theme &theme, const TimeAxis &axis, const QList<GridBar> &bars,
                      const QRectF &area, const Remark &remark = {});
};

} // namespace barline
