#include "ui/pianoroll/BarFit.h"

#include "ui/canvas/GridPainter.h"
#include "ui/pianoroll/NoteNames.h"

#include <QCoreApplication>

namespace barline {

namespace {

constexpr double kHatchSpace = 8;
constexpr double kMark = 6;    ///< how wide the mark of a longer bar is
constexpr int kMostFits = 500; ///< more of them are too narrow to be told apart

/// Slanting lines that stand still in the content when it is scrolled.
void hatch(QPainter &painter, const QRectF &area, double scrolled, const QColor &color)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    const double shift = std::fmod(scrolled, kHatchSpace);
    const double first = std::floor((area.left() - area.height()) / kHatchSpace) * kHatchSpace - shift;
    for (double x = first; x < area.right() + kHatchSpace; x += kHatchSpace)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

} // namespace

QString BarFit::words() const
{
    const QString meter = songMeter.toString();
    if (isCut()) {
        return QCoreApplication::translate("barline::BarFit",
                                           "Bar %1 of the song is shorter, %2: what starts in the hatched part does "
                                           "not sound here.")
            .arg(songBar.value())
            .arg(meter);
    }
    return QCoreApplication::translate("barline::BarFit",
                                       "Bar %1 of the song is longer, %2: after this bar it is silent here for %3.")
        .arg(songBar.value())
        .arg(meter, lengthName(songMeter.barLength() - length));
}

std::optional<BarFit> barFit(const RollScene &scene, ClipBarIndex bar)
{
    const ClipPtr &clip = scene.clip();
    if (!clip || bar.value() < 0 || bar.value() >= clip->bars.count())
        return std::nullopt;
    const std::optional<BarNumber> songBar = scene.song().songBarOf(bar);
    if (!songBar)
        return std::nullopt;
    const BarFit fit{bar, *songBar, scene.song().meterAt(*songBar), clip->startOf(bar), clip->meterAt(bar).barLength()};
    return fit.songMeter.barLength() == fit.length ? std::nullopt : std::optional(fit);
}

QList<BarFit> barFits(const RollScene &scene, Ticks from, Ticks to)
{
    QList<BarFit> fits;
    const ClipPtr &clip = scene.clip();
    if (!clip || !scene.song().isInSong())
        return fits;
    const ClipBarIndex first = clip->locate(std::max(Ticks(), from)).bar;
    const ClipBarIndex last = clip->locate(std::max(Ticks(), to)).bar;
    if (last - first > kMostFits)
        return fits;
    for (ClipBarIndex bar = first; bar <= last; ++bar) {
        if (const auto fit = barFit(scene, bar))
            fits.append(*fit);
    }
    return fits;
}

void paintBarFits(QPainter &painter, const RollScene &scene, const ThemeSource &theme, const QRectF &area)
{
    const TimeAxis &time = scene.time();
    const QColor line = theme.color(Token::GridBar);
    for (const BarFit &fit : barFits(scene, time.ticksAt(area.left()), time.ticksAt(area.right()))) {
        const double end = GridPainter::snapToDevice(painter, time.xOf(fit.start + fit.length));
        double left = GridPainter::snapToDevice(painter, time.xOf(fit.soundsUntil()));
        if (!fit.isCut())
            left = end - std::min(kMark, time.widthOf(fit.length) / 2);
        const QRectF part = QRectF(left, area.top(), end - left, area.height()).intersected(area);
        if (part.isEmpty())
            continue;
        if (fit.isCut()) {
            painter.fillRect(part, theme.color(Token::BeyondEnd));
            GridPainter::verticalLine(painter, left, area.top(), area.bottom(), theme.color(Token::TextDim));
        }
        hatch(painter, part, time.offset(), line);
    }
}

} // namespace barline
