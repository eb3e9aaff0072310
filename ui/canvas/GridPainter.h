#pragma once

#include "core/model/Clip.h"
#include "core/model/TimeMaps.h"
#include "ui/canvas/SnapGrid.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace barline {

/// A bar as the grid and rulers need it.
struct GridBar
{
    int number = 1; ///< 1-based, as shown
    Ticks start;
    Ticks length;
    Ticks count; ///< one count of its meter
};

/// The bars of a clip that meet from..to, and those that would follow its end. Of very many only every second, fourth,
/// ... one.
QList<GridBar> gridBars(const Clip &clip, Ticks from, Ticks to);
/// The bars of a composition that meet from..to.
QList<GridBar> gridBars(const MeterMap &meters, Ticks from, Ticks to);

/// Vertical lines in three strengths, bar > beat > subdivision; those that would crowd are left out. Positions and
/// widths are snapped to device pixels.
class GridPainter
{
public:
    /// The lines of the grid and no other but the bars'; where it is off, the beats.
    static void paint(QPainter &painter, const Theme &theme, const TimeAxis &axis, const QList<GridBar> &bars,
                      const SnapGrid &grid, const QRectF &area);

    /// A line of one device-independent pixel, on whole device pixels.
    static void verticalLine(QPainter &painter, double x, double top, double bottom, const QColor &color);
    static void horizontalLine(QPainter &painter, double y, double left, double right, const QColor &color);
    /// The nearest place where a device pixel begins.
    static double snapToDevice(const QPainter &painter, double position);
    /// Every n-th bar gets a number, n a power of two, so that numbers are at least `room` pixels apart.
    static int barStep(const TimeAxis &axis, Ticks barLength, double room);
};

} // namespace barline
