#include "ui/arranger/timeline/SectionRow.h"

#include "ui/arranger/SectionColors.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/arranger/timeline/SeekGesture.h"
#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr double kSectionTop = 3;
constexpr double kSectionGap = 2; ///< below
constexpr double kSectionTextInset = 7;
constexpr double kSectionNameFrom = 14; ///< no name where less room is
constexpr double kSectionsBeyond = 8;   ///< drawn outside the view, so that corners are not seen there
constexpr double kFlagWidth = 9;
constexpr double kFlagReach = 2; ///< pixels before the flag that belong to it

} // namespace

void SectionRow::paint(QPainter &painter, const QRectF &area) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return;
    const QList<QColor> colors = sectionColors(song->markers, m_scene.theme().theme());
    for (qsizetype i = 0; i < song->markers.size(); ++i) {
        if (song->markers.at(i).lengthBars)
            paintSection(painter, area, *song, i, colors.at(i));
    }
    // Markers stand on the sections as small flags.
    for (const Marker &marker : song->markers) {
        if (!marker.lengthBars)
            paintFlag(painter, area, marker);
    }
}

void SectionRow::paintSection(QPainter &painter, const QRectF &area, const Composition &song, qsizetype index,
                              const QColor &color) const
{
    const Marker &section = song.markers.at(index);
    const double start = m_scene.axis().xOf(startOf(section, song.meters));
    const double end = m_scene.axis().xOf(endOf(section, song.meters));
    if (end < 0 || start > area.width())
        return;
    const double edge = area.width() + kSectionsBeyond;
    const double left = GridPainter::snapToDevice(painter, std::max(start, -kSectionsBeyond));
    const double right = GridPainter::snapToDevice(painter, std::min(end - 1, edge));
    const QRectF place(left, area.top() + kSectionTop, std::max(1.0, right - left),
                       area.height() - kSectionTop - kSectionGap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(place, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintName(painter, place, song, section.name);
}

void SectionRow::paintName(QPainter &painter, const QRectF &place, const Composition &song, const QString &name) const
{
    // Before, between or after the flags of the markers inside: where it fits, else where most room is.
    const QFont font = Fonts::labelBold();
    const QFontMetricsF metrics(font);
    const double wanted = metrics.horizontalAdvance(name);
    double textLeft = std::max(place.left(), 0.0) + kSectionTextInset;
    double room = 0;
    double free = textLeft;
    const auto offer = [&](double from, double to) {
        if (room < wanted && to - from > room) {
            textLeft = from;
            room = to - from;
        }
    };
    for (const Marker &flag : song.markers) {
        if (flag.lengthBars)
            continue;
        const double x = m_scene.axis().xOf(startOf(flag, song.meters));
        if (x < place.left() || x > place.right())
            continue;
        offer(free, x - 4);
        free = std::max(free, x + kFlagWidth + 3);
    }
    offer(free, place.right() - 4);
    if (room < kSectionNameFrom)
        return;
    painter.setFont(font);
    painter.setPen(m_scene.color(Token::Text));
    painter.drawText(QPointF(textLeft, place.top() + (place.height() + metrics.capHeight()) / 2),
                     metrics.elidedText(name, Qt::ElideRight, room));
}

void SectionRow::paintFlag(QPainter &painter, const QRectF &area, const Marker &marker) const
{
    const double x = GridPainter::snapToDevice(painter, m_scene.axis().xOf(startOf(marker, m_scene.meters())));
    if (x < -10 || x > area.width())
        return;
    const double top = area.top() + kSectionTop + 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.color(Token::Text));
    painter.drawRect(QRectF(x, top, 1, area.height() - kSectionTop - kSectionGap - 2));
    painter.drawPolygon(QPolygonF({{x + 1, top}, {x + kFlagWidth - 1, top + 3.5}, {x + 1, top + 7}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

qsizetype SectionRow::markerAt(const CanvasPoint &at) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return -1;
    for (qsizetype i = 0; i < song->markers.size(); ++i) {
        const Marker &marker = song->markers.at(i);
        const double x = m_scene.axis().xOf(startOf(marker, song->meters));
        if (!marker.lengthBars && at.pixel.x() >= x - kFlagReach && at.pixel.x() <= x + kFlagWidth)
            return i;
    }
    return sectionAt(*song, at.time);
}

Hover SectionRow::hover(const CanvasPoint &at) const
{
    Hover hover = seekHover(at);
    const qsizetype marker = markerAt(at);
    if (marker >= 0 && !m_scene.shown()->markers.at(marker).lengthBars)
        hover.readout = tr("bar %1 · %2", "bar number, marker")
                            .arg(m_scene.shown()->markers.at(marker).bar.value())
                            .arg(m_scene.shown()->markers.at(marker).name);
    return hover;
}

std::unique_ptr<Gesture> SectionRow::press(const CanvasPoint &at)
{
    const qsizetype marker = markerAt(at);
    if (marker < 0)
        return TimelineRow::press(at);
    m_scene.context().seek(startOf(m_scene.shown()->markers.at(marker), m_scene.meters()));
    return nullptr;
}

} // namespace barline
