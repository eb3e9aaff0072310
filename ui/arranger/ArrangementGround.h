#pragma once

#include "core/model/TimeMaps.h"
#include "ui/canvas/PixelTarget.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/Theme.h"

#include <QImage>

#include <array>

namespace barline {

/// What lies below the blocks: the colours of rows with the grid's lines. A line of pixels is painted once for each of
/// the two colours and copied from then on. One frame; GUI thread.
class ArrangementGround
{
public:
    /// From `left` to `right`, in device-independent pixels of the view, as far as copy() will be asked for.
    ArrangementGround(const Theme &theme, const TimeAxis &axis, const MeterMap &meters, double left, double right,
                      double ratio);

    /// `area` in device pixels, as the clip of the target.
    void copy(PixelTarget &target, const QRect &area, bool isAlternate) const;
    /// One line of it, from the device pixel `left` on.
    void copy(quint32 *to, int left, int width, bool isAlternate) const;

private:
    int m_first; ///< the pixel that the lines begin at
    std::array<QImage, 2> m_lines;
};

} // namespace barline
