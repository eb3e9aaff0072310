#include "ui/arranger/timeline/TempoRow.h"

#include "core/render/TempoTimeline.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"
#include "ui/arranger/timeline/TempoDrag.h"
#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kTempoMargin = 9;      ///< above and below the line
constexpr double kLeastTempoRange = 30; ///< beats a minute from bottom to top
constexpr double kPointRadius = 3.5;
constexpr double kPointReach = 6;
constexpr double kValueRoom = 4;

} // namespace

TempoRow::Range TempoRow::range() const
{
    const CompositionPtr song = m_scene.context().composition();
    double low = 120;
    double high = 120;
    if (song && !song->tempos.isEmpty()) {
        low = high = song->tempos.constFirst().bpm;
        for (const TempoChange &change : song->tempos) {
            low = std::min(low, change.bpm);
            high = std::max(high, change.bpm);
        }
    }
    const double missing = std::max(0.0, kLeastTempoRange - (high - low));
    return {low - missing / 2, high + missing / 2};
}

double TempoRow::yOf(double bpm, const QRectF &area) const
{
    const Range reach = range();
    const double share = (bpm - reach.low) / (reach.high - reach.low);
    return area.bottom() - kTempoMargin - share * (height() - 2 * kTempoMargin);
}

double TempoRow::tempoAtY(double y) const
{
    const Range reach = range();
    const double share = (height() - kTempoMargin - y) / (height() - 2 * kTempoMargin);
    return std::clamp(std::round(reach.low + share * (reach.high - reach.low)), kLeastTempo, kMostTempo);
}

void TempoRow::paint(QPainter &painter, const QRectF &area) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return;
    painter.fillRect(area, m_scene.color(Token::Canvas));
    GridPainter::horizontalLine(painter, area.bottom() - 1, area.left(), area.right(), m_scene.color(Token::Separator));
    const TempoMap tempos = song->tempos.isEmpty() ? TempoMap{TempoChange()} : song->tempos;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF line{{area.left(), yOf(tempos.constFirst().bpm, area)}};
    for (qsizetype i = 0; i < tempos.size(); ++i) {
        const double x = m_scene.axis().xOf(startOf(tempos.at(i), song->meters));
        if (i > 0 && !tempos.at(i - 1).ramp)
            line.append({x, line.constLast().y()});
        line.append({x, yOf(tempos.at(i).bpm, area)});
    }
    line.append({area.right(), line.constLast().y()});
    painter.setPen(QPen(m_scene.color(Token::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const QFont font = Fonts::label();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double free = -1;
    for (qsizetype i = 0; i < tempos.size(); ++i) {
        const TempoChange &change = tempos.at(i);
        const QPointF at(m_scene.axis().xOf(startOf(change, song->meters)), yOf(change.bpm, area));
        // Left of the view only the last one is still told, at its edge.
        const bool isOver =
            i + 1 < tempos.size() && m_scene.axis().xOf(startOf(tempos.at(i + 1), song->meters)) <= area.left();
        if (isOver || at.x() > area.right() + kPointReach)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_scene.color(Token::Accent));
        painter.drawEllipse(at, kPointRadius, kPointRadius);
        const QString value = tempoWords(change.bpm);
        const double left = std::max(at.x(), 0.0) + kPointReach;
        if (left < free)
            continue;
        // Above the line where there is room, else below.
        const bool above = at.y() - metrics.capHeight() - kValueRoom > area.top();
        painter.setPen(m_scene.color(Token::TextDim));
        painter.drawText(QPointF(left, above ? at.y() - kValueRoom : at.y() + metrics.capHeight() + kValueRoom), value);
        free = left + metrics.horizontalAdvance(value) + kValueRoom;
    }
    painter.restore();
}

std::optional<qsizetype> TempoRow::entryAt(const CanvasPoint &at) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return std::nullopt;
    std::optional<qsizetype> nearest;
    double best = kPointReach;
    for (qsizetype i = 0; i < song->tempos.size(); ++i) {
        const double away = std::abs(m_scene.axis().xOf(startOf(song->tempos.at(i), song->meters)) - at.pixel.x());
        if (away <= best) {
            best = away;
            nearest = i;
        }
    }
    return nearest;
}

Hover TempoRow::hover(const CanvasPoint &at) const
{
    if (const auto entry = entryAt(at))
        return TempoDrag::hover(*m_scene.shown(), *entry);
    Hover hover = seekHover(at);
    if (const CompositionPtr song = m_scene.shown()) {
        hover.hint = tr("Double-click to add a tempo, drag on to set it · Click to move the playhead");
        hover.readout = tr("bar %1 · %2 bpm", "place, tempo")
                            .arg(placeWords(song->meters, m_scene.snapped(at)),
                                 tempoWords(std::round(TempoTimeline(*song).bpmAt(at.time) * 10) / 10));
    }
    return hover;
}

std::unique_ptr<Gesture> TempoRow::press(const CanvasPoint &at)
{
    if (const auto entry = entryAt(at))
        return TempoDrag::of(m_scene, *entry, at, [this](double y) { return tempoAtY(y); });
    return TimelineRow::press(at);
}

void TempoRow::point(const CanvasPoint &at)
{
    if (const auto entry = entryAt(at))
        m_scene.point(startOf(m_scene.shown()->tempos.at(*entry), m_scene.meters()));
    else
        TimelineRow::point(at);
}

std::unique_ptr<Gesture> TempoRow::doubleClick(const CanvasPoint &at)
{
    if (const auto entry = entryAt(at)) {
        emit m_scene.tempoAsked(entry, m_scene.snapped(at));
        return nullptr;
    }
    return TempoDrag::adding(m_scene, at, [this](double y) { return tempoAtY(y); });
}

} // namespace barline
