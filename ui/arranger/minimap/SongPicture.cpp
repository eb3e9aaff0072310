#include "ui/arranger/minimap/SongPicture.h"

#include "core/render/Resolve.h"

#include <QPainter>

#include <cmath>

namespace barline {

namespace {

constexpr double kLeastGap = 3; ///< height of a track from which there is a gap to the next

} // namespace

QImage SongPicture::paint() const
{
    QImage picture((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    if (layout.rowCount() == 0 || length <= Ticks())
        return picture;
    QPainter painter(&picture);
    const double perTick = picture.width() / static_cast<double>(length.value());
    const double perRow = picture.height() / static_cast<double>(layout.rowCount());
    const int gap = perRow >= kLeastGap ? std::max(1, static_cast<int>(ratio)) : 0;
    for (int index = 0; index < layout.rowCount(); ++index) {
        const ArrangementRow &row = layout.row(index);
        const int top = static_cast<int>(std::floor(index * perRow));
        const int bottom = std::max(top + 1, static_cast<int>(std::floor((index + 1) * perRow)) - gap);
        const bool isSilent = !isHeard(*row.track(), anySolo);
        const QColor usual = theme.trackColor(row.track()->color, index);
        int covered = -1;
        for (const Block &block : row.blocks()) {
            const int left = static_cast<int>(static_cast<double>(block.start.value()) * perTick);
            const int right = std::max(left + 1, static_cast<int>(static_cast<double>(block.end.value()) * perTick));
            // Of the blocks that share a pixel the first stands for all.
            if (right <= covered)
                continue;
            covered = right;
            const ClipInstance &instance = *block.instance;
            const QColor color = instance.color.isEmpty() ? usual : theme.trackColor(instance.color, index);
            // A line is left between blocks that follow each other, where there is room.
            const int seam = right - left > 3 ? 1 : 0;
            painter.fillRect(QRect(left, top, right - left - seam, bottom - top),
                             isSilent || instance.muted ? theme.faded(color) : color);
        }
    }
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace barline
