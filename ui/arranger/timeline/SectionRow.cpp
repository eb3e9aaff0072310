#include "ui/arranger/timeline/SectionRow.h"

#include "ui/arranger/SectionColors.h"
#include "ui/arranger/timeline/DrawSectionGesture.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/arranger/timeline/MoveSectionGesture.h"
#include "ui/arranger/timeline/SectionDrag.h"
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
constexpr double kLeastNameWidth = 140;
constexpr double kFlagNamesFarLeft = 200; ///< no longer is the name of a marker

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
            paintFlag(painter, area, *song, marker);
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

void SectionRow::paintFlag(QPainter &painter, const QRectF &area, const Composition &song, const Marker &marker) const
{
    const double x = GridPainter::snapToDevice(painter, m_scene.axis().xOf(startOf(marker, song.meters)));
    if (x < -kFlagNamesFarLeft || x > area.width())
        return;
    const double top = area.top() + kSectionTop + 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(marker.color.isEmpty() ? m_scene.color(Token::Text)
                                            : m_scene.theme().theme().trackColor(marker.color, 0));
    painter.drawRect(QRectF(x, top, 1, area.height() - kSectionTop - kSectionGap - 2));
    painter.drawPolygon(QPolygonF({{x + 1, top}, {x + kFlagWidth - 1, top + 3.5}, {x + 1, top + 7}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
    // A section says its own name there.
    const Ticks at = startOf(marker, song.meters);
    const double room = sectionAt(song, at) < 0 ? roomAfter(song, at) - kFlagWidth - 2 * kFlagReach : 0;
    if (room < kSectionNameFrom)
        return;
    const QFont font = Fonts::label();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_scene.color(Token::TextDim));
    painter.drawText(QPointF(x + kFlagWidth + kFlagReach, area.top() + (area.height() + metrics.capHeight()) / 2),
                     metrics.elidedText(marker.name, Qt::ElideRight, std::min(room, kFlagNamesFarLeft)));
}

double SectionRow::roomAfter(const Composition &song, Ticks at) const
{
    double room = kFlagNamesFarLeft;
    for (const Marker &other : song.markers) {
        const Ticks start = startOf(other, song.meters);
        if (start > at)
            room = std::min(room, m_scene.axis().xOf(start) - m_scene.axis().xOf(at));
    }
    return room;
}

std::optional<SectionRow::Hit> SectionRow::hit(const CanvasPoint &at) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return std::nullopt;
    std::optional<Hit> found;
    int bars = 0;
    for (qsizetype i = 0; i < song->markers.size(); ++i) {
        const Marker &marker = song->markers.at(i);
        const double x = m_scene.axis().xOf(startOf(marker, song->meters));
        if (!marker.lengthBars) {
            if (at.pixel.x() >= x - kFlagReach && at.pixel.x() <= x + kFlagWidth)
                return Hit{i, true, SpanPart::Body};
            continue;
        }
        const auto part = spanPartAt(at.pixel.x(), x, m_scene.axis().xOf(endOf(marker, song->meters)));
        if (!part || (found && *marker.lengthBars > bars))
            continue;
        found = Hit{i, false, *part};
        bars = *marker.lengthBars;
    }
    return found;
}

void SectionRow::point(const CanvasPoint &at)
{
    const auto found = hit(at);
    m_scene.point(m_scene.snapped(at), found ? std::optional(found->index) : std::nullopt);
}

QRectF SectionRow::nameRect(qsizetype marker) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song || marker < 0 || marker >= song->markers.size())
        return {};
    const Marker &named = song->markers.at(marker);
    const double left = std::max(0.0, m_scene.axis().xOf(startOf(named, song->meters)));
    const double right = std::min(m_scene.axis().viewWidth(), m_scene.axis().xOf(endOf(named, song->meters)));
    return {left, 0, std::max(kLeastNameWidth, right - left), static_cast<double>(height())};
}

Hover SectionRow::hover(const CanvasPoint &at) const
{
    const auto found = hit(at);
    if (!found) {
        Hover hover = seekHover(at);
        hover.hint = tr("Double-click to name a section, drag on for its length · Right-click for markers · Click to "
                        "move the playhead");
        return hover;
    }
    const Marker &marker = m_scene.shown()->markers.at(found->index);
    Hover hover;
    hover.readout = markerWords(marker, m_scene.meters());
    if (found->isFlag) {
        hover.cursor = Qt::OpenHandCursor;
        hover.hint = tr("Drag to move the marker, Alt leaves the grid · Double-click to rename · Click to go there");
    } else if (found->part == SpanPart::Body) {
        hover.cursor = Qt::OpenHandCursor;
        hover.hint =
            tr("Drag to move the section with all that is in it, Alt its name alone · Double-click to rename · "
               "Click to go there");
    } else {
        hover.cursor = Qt::SizeHorCursor;
        hover.hint = tr("Drag to say where the section begins or ends; its bars stay");
    }
    return hover;
}

std::unique_ptr<Gesture> SectionRow::press(const CanvasPoint &at)
{
    const auto found = hit(at);
    if (!found)
        return TimelineRow::press(at);
    if (found->isFlag)
        return SectionDrag::marker(m_scene, found->index, at);
    if (found->part == SpanPart::Body && !at.modifiers.testFlag(Qt::AltModifier))
        return std::make_unique<MoveSectionGesture>(m_scene, found->index, at);
    return SectionDrag::section(m_scene, found->index, found->part, at);
}

std::unique_ptr<Gesture> SectionRow::doubleClick(const CanvasPoint &at)
{
    if (const auto found = hit(at)) {
        emit m_scene.renameAsked(found->index);
        return nullptr;
    }
    return std::make_unique<DrawSectionGesture>(m_scene, at);
}

} // namespace barline
