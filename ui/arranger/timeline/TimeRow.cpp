#include "ui/arranger/timeline/TimeRow.h"

#include "core/render/TempoTimeline.h"
#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

#include <array>
#include <cmath>

namespace barline {

namespace {

constexpr double kTimeRoom = 52; ///< pixels between two times, at least
constexpr double kTimeInset = 5;
constexpr double kTimeMark = 4;
constexpr int kMostTimeMarks = 4000;
/// Seconds from one time to the next; marks divide each into five.
constexpr std::array<double, 13> kTimeSteps{0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800};

QString clockWords(double seconds, bool hasTenths)
{
    const auto tenths = static_cast<qint64>(std::llround(seconds * 10));
    const qint64 whole = tenths / 10;
    const QString text = QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return hasTenths ? QStringLiteral("%1.%2").arg(text).arg(tenths % 10) : text;
}

} // namespace

QList<TimeRow::Mark> TimeRow::marks(double width) const
{
    QList<Mark> found;
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return found;
    const TempoTimeline timeline(*song);
    const double first = timeline.secondsAt(std::max(Ticks(), m_scene.axis().ticksAt(-kTimeRoom)));
    const double last = timeline.secondsAt(m_scene.axis().ticksAt(width));
    const double wanted = (last - first) * kTimeRoom / std::max(1.0, width + kTimeRoom);
    const auto fitting = std::find_if(kTimeSteps.begin(), kTimeSteps.end(), [&](double one) { return one >= wanted; });
    const double step = fitting == kTimeSteps.end() ? kTimeSteps.back() : *fitting;
    const auto nth = static_cast<qint64>(std::floor(first / step));
    double free = -kTimeRoom;
    for (qint64 i = nth; static_cast<double>(i) * step <= last && i - nth < kMostTimeMarks; ++i) {
        const double seconds = static_cast<double>(i) * step;
        const double x = m_scene.axis().xOf(timeline.ticksAt(seconds));
        // Where the song is fast, times stand nearer than they do on the whole.
        const bool hasText = x >= free;
        found.append({x, hasText ? clockWords(seconds, step < 1) : QString()});
        if (hasText)
            free = x + kTimeRoom - kTimeInset;
    }
    return found;
}

void TimeRow::paint(QPainter &painter, const QRectF &area) const
{
    const QFont font = Fonts::label();
    const double baseline = area.top() + (area.height() + QFontMetricsF(font).capHeight()) / 2;
    painter.setFont(font);
    painter.setPen(m_scene.color(Token::TextDim));
    for (const Mark &mark : marks(area.width())) {
        const double top = mark.text.isEmpty() ? area.bottom() - kTimeMark : area.top();
        GridPainter::verticalLine(painter, mark.x, top, area.bottom(), m_scene.color(Token::GridBar));
        painter.setPen(m_scene.color(Token::TextDim));
        painter.drawText(QPointF(mark.x + kTimeInset, baseline), mark.text);
    }
}

Hover TimeRow::hover(const CanvasPoint &at) const
{
    Hover hover = seekHover(at);
    if (const CompositionPtr song = m_scene.shown()) {
        const double seconds = TempoTimeline(*song).secondsAt(std::max(Ticks(), at.time));
        hover.readout = tr("%1 · %2", "time, place").arg(clockWords(seconds, true), hover.readout);
    }
    return hover;
}

} // namespace barline
