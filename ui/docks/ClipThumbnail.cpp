#include "ui/docks/ClipThumbnail.h"

#include <QPainter>
#include <QPainterPath>

namespace barline {

namespace {

constexpr int kMostBars = 16;
constexpr int kMostNotes = 4000;
constexpr int kLeastRows = 12; // semitones from top to bottom, at the least
constexpr qreal kRadius = 3;
constexpr int kMargin = 4;

struct ThumbnailNote
{
    Ticks start; // from the clip's start
    Ticks end;
    int pitch = 0;
};

struct ThumbnailNotes
{
    QList<ThumbnailNote> notes;
    Ticks length{1};
    int lowest = 127;
    int highest = 0;
};

ThumbnailNotes notesOf(const Clip &clip)
{
    ThumbnailNotes found;
    const int bars = std::min(clip.bars.count(), kMostBars);
    for (ClipBarIndex bar; bar.value() < bars; ++bar) {
        const Ticks start = clip.startOf(bar);
        for (const Note &note : clip.bars.at(bar).notes) {
            if (found.notes.size() >= kMostNotes)
                break;
            if (note.isRest)
                continue;
            found.notes.append({start + note.start, start + note.end(), note.pitch.value()});
            found.lowest = std::min<int>(found.lowest, note.pitch.value());
            found.highest = std::max<int>(found.highest, note.pitch.value());
        }
    }
    found.length = std::max(Ticks(1), clip.startOf(ClipBarIndex(bars)));
    return found;
}

} // namespace

QPixmap drawClipThumbnail(const Clip &clip, QSize size, qreal devicePixelRatio, const ThumbnailColors &colors)
{
    QPixmap pixmap((QSizeF(size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(QPointF(), size), kRadius, kRadius);
    painter.fillPath(outline, colors.body);

    const ThumbnailNotes found = notesOf(clip);
    if (found.notes.isEmpty())
        return pixmap;
    const int spare = std::max(0, kLeastRows - (found.highest - found.lowest));
    const int lowest = found.lowest - spare / 2;
    const int rows = found.highest - found.lowest + spare;
    const QRectF area = QRectF(QPointF(), size).adjusted(kMargin, kMargin + 1, -kMargin, -kMargin - 1);
    const qreal noteHeight = 2;
    const qreal perTick = area.width() / static_cast<double>(found.length.value());
    const qreal perRow = (area.height() - noteHeight) / rows;
    const auto snapped = [devicePixelRatio](qreal at) { return std::round(at * devicePixelRatio) / devicePixelRatio; };

    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipPath(outline);
    for (const ThumbnailNote &note : found.notes) {
        const qreal left = snapped(area.left() + perTick * static_cast<double>(note.start.value()));
        const qreal right = snapped(area.left() + perTick * static_cast<double>(note.end.value()));
        const qreal top = snapped(area.bottom() - noteHeight - perRow * (note.pitch - lowest));
        painter.fillRect(QRectF(left, top, std::max(2.0, right - left - 0.5), noteHeight), colors.notes);
    }
    return pixmap;
}

} // namespace barline
