#include "ui/arranger/TimelineView.h"

#include "ui/arranger/SectionColors.h"
#include "ui/canvas/GridPainter.h"
#include "ui/canvas/Snap.h"
#include "ui/theme/Fonts.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace barline {

namespace {

constexpr double kTextInset = 7;
constexpr double kBarInset = 5;
constexpr double kLoopHeight = 4;
constexpr double kSnapFrom = 14;     ///< pixels a count
constexpr double kFarLeft = 200;     ///< what begins beyond does not reach into the view
constexpr double kLongestShift = 60; ///< a meter or tempo gives way that far to the one before it
constexpr double kNowhere = -1e9;
constexpr double kFlagWidth = 9;
constexpr double kRampFrom = 3; ///< height of a gliding tempo's wedge at its low end, and at its high end
constexpr double kRampTo = 11;

Ticks startOf(const Marker &marker, const MeterMap &meters)
{
    return meters.startOf(marker.bar) + marker.beat;
}

/// A word of the tempo line.
struct TempoWord
{
    Ticks at;
    QString text;
    bool standsOut = false;
    double end = kNowhere; ///< where it ends in pixels, once it has its place
};

} // namespace

TimelineView::TimelineView(EditorContext &context, ThemeSource &theme, const TimeAxis &axis,
                           const ArrangementLayout &layout, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_axis(axis)
    , m_layout(layout)
    , m_playhead(new PlayheadOverlay(theme, PlayheadOverlay::Part::Head, this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline: sections, tempo, meter and bars"));
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(&m_context, &EditorContext::playheadMoved, this, &TimelineView::placePlayhead);
    refresh();
}

void TimelineView::refresh()
{
    setFixedHeight(TimelineRows(m_context.composition()).height());
    placePlayhead();
    update();
}

void TimelineView::placePlayhead()
{
    m_playhead->showAt(m_axis.xOf(m_context.playhead()));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    const CompositionPtr composition = m_context.composition();
    const TimelineRows rows(composition);
    const QRectF ruler(0, rows.rulerTop(), width(), RulerPainter::kLineHeight);
    const QList<GridBar> bars = gridBars(m_layout.meters(), m_axis.ticksAt(-200), m_axis.endVisible());
    if (composition) {
        if (rows.hasSections)
            paintSections(painter, *composition);
        if (rows.hasTempo)
            paintTempo(painter, *composition);
        paintLoops(painter, *composition);
    }
    RulerPainter::paint(painter, m_theme.theme(), m_axis, bars, ruler);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));
}

void TimelineView::paintSections(QPainter &painter, const Composition &composition)
{
    const QList<QColor> colors = sectionColors(composition.markers, m_theme.theme());
    const QFont font = Fonts::labelBold();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double height = TimelineRows::kSectionHeight - 5;
    const double baseline = 3 + (height + metrics.capHeight()) / 2;
    const double edge = GridPainter::snapToDevice(painter, width() + 8.0);
    for (qsizetype i = 0; i < composition.markers.size(); ++i) {
        const Marker &marker = composition.markers.at(i);
        if (!marker.lengthBars)
            continue;
        const double start = m_axis.xOf(startOf(marker, m_layout.meters()));
        const double end = m_axis.xOf(m_layout.meters().startOf(marker.bar + *marker.lengthBars));
        if (end < 0 || start > width())
            continue;
        const double left = GridPainter::snapToDevice(painter, std::max(start, -8.0));
        const double right = GridPainter::snapToDevice(painter, std::min(end - 1, edge));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.at(i));
        painter.drawRoundedRect(QRectF(left, 3, std::max(1.0, right - left), height), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        // The name stands before, between or after the flags of the markers inside: where it fits, else where most
        // room is.
        const double wanted = metrics.horizontalAdvance(marker.name);
        double textLeft = std::max(left, 0.0) + kTextInset;
        double room = 0;
        double free = textLeft;
        const auto offer = [&](double from, double to) {
            if (room < wanted && to - from > room) {
                textLeft = from;
                room = to - from;
            }
        };
        for (const Marker &flag : composition.markers) {
            const double x = flag.lengthBars ? kNowhere : m_axis.xOf(startOf(flag, m_layout.meters()));
            if (x < left || x > right)
                continue;
            offer(free, x - 4);
            free = std::max(free, x + kFlagWidth + 3);
        }
        offer(free, right - 4);
        if (room < 14)
            continue;
        painter.setPen(m_theme.color(Token::Text));
        painter.drawText(QPointF(textLeft, baseline), metrics.elidedText(marker.name, Qt::ElideRight, room));
    }
    // Markers stand on the sections as small flags.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Text));
    for (const Marker &marker : composition.markers) {
        const double x = GridPainter::snapToDevice(painter, m_axis.xOf(startOf(marker, m_layout.meters())));
        if (marker.lengthBars || x < -10 || x > width())
            continue;
        painter.drawRect(QRectF(x, 5, 1, height - 2));
        painter.drawPolygon(QPolygonF({{x + 1, 5}, {x + kFlagWidth - 1, 8.5}, {x + 1, 12}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineView::paintTempo(QPainter &painter, const Composition &composition)
{
    const MeterMap &meters = composition.meters;
    const QFont plain = Fonts::label();
    const QFont bold = Fonts::labelBold();
    const QFontMetricsF metrics(plain);
    const QString note = metrics.inFontUcs4(0x2669) ? QStringLiteral("♩ ") : QString();
    const TimelineRows rows(m_context.composition());
    const double baseline = rows.tempoTop() + (TimelineRows::kTempoHeight + metrics.capHeight()) / 2;

    QList<TempoWord> words;
    const auto placeOf = [&](const TempoChange &change) { return meters.startOf(change.bar) + change.beat; };
    const auto isNear = [&](Ticks at) { return m_axis.xOf(at) > -kFarLeft && m_axis.xOf(at) < width(); };
    double before = 0;
    if (composition.tempos.isEmpty() || placeOf(composition.tempos.constFirst()) > Ticks())
        words.append({Ticks(), note + QLocale().toString(before = composition.tempos.isEmpty()
                                                                      ? 120.0
                                                                      : composition.tempos.constFirst().bpm)});
    for (const TempoChange &change : composition.tempos) {
        if (change.bpm != before && isNear(placeOf(change)))
            words.append({placeOf(change), note + QLocale().toString(change.bpm, 'g', 6)});
        before = change.bpm;
    }
    const Meter first = meters.meterAt(BarNumber(1));
    if (meters.changes().isEmpty() || meters.changes().constFirst().bar > BarNumber(1))
        words.append({Ticks(), first.toString()});
    for (const MeterChange &change : meters.changes()) {
        if (isNear(meters.startOf(change.bar)))
            words.append({meters.startOf(change.bar), change.meter.toString(), !(change.meter == first)});
    }
    std::stable_sort(words.begin(), words.end(), [](const TempoWord &a, const TempoWord &b) { return a.at < b.at; });

    double free = kNowhere;
    for (TempoWord &word : words) {
        const double wanted = m_axis.xOf(word.at) + kBarInset;
        const double x = std::max(wanted, free);
        const QFontMetricsF wordMetrics(word.standsOut ? bold : plain);
        const double width = wordMetrics.horizontalAdvance(word.text);
        if (x - wanted > kLongestShift)
            continue;
        word.end = x + width;
        free = word.end + 8;
        if (x + width < 0 || x > this->width())
            continue;
        painter.setFont(word.standsOut ? bold : plain);
        painter.setPen(m_theme.color(word.standsOut ? Token::Accent : Token::TextDim));
        painter.drawText(QPointF(x, baseline), word.text);
    }
    // A tempo that glides is a wedge, opening or closing, up to where it arrives.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::GridBar));
    const double bottom = baseline + 1;
    for (qsizetype i = 0; i + 1 < composition.tempos.size(); ++i) {
        const TempoChange &change = composition.tempos.at(i);
        const TempoChange &next = composition.tempos.at(i + 1);
        const double right = m_axis.xOf(placeOf(next)) - 2;
        double left = m_axis.xOf(placeOf(change)) + 1;
        if (!change.ramp || right < 0 || left > width())
            continue;
        for (const TempoWord &word : words) {
            if (word.at <= placeOf(change))
                left = std::max(left, word.end + 4);
        }
        if (right - left < kRampTo)
            continue;
        const bool rises = next.bpm > change.bpm;
        painter.drawPolygon(QPolygonF({{left, bottom},
                                       {left, bottom - (rises ? kRampFrom : kRampTo)},
                                       {right, bottom - (rises ? kRampTo : kRampFrom)},
                                       {right, bottom}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineView::paintLoops(QPainter &painter, const Composition &composition)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    const double top = TimelineRows(m_context.composition()).rulerTop();
    for (const Loop &loop : composition.loops) {
        const double left = std::max(-8.0, m_axis.xOf(m_layout.meters().startOf(loop.startBar)));
        const double right =
            std::min(width() + 8.0, m_axis.xOf(m_layout.meters().startOf(loop.startBar + loop.lengthBars)) - 1);
        if (right > left)
            painter.drawRoundedRect(QRectF(left, top, right - left, kLoopHeight), 2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

Ticks TimelineView::targetOf(const QPoint &pixel, Qt::KeyboardModifiers modifiers) const
{
    const Ticks at = std::max(Ticks(), m_axis.ticksAt(pixel.x()));
    if (modifiers & Qt::AltModifier)
        return at;
    const MeterMap &meters = m_layout.meters();
    const BarPosition place = meters.locate(at);
    const Meter meter = meters.meterAt(place.bar);
    const bool countsFit = m_axis.widthOf(meter.countLength()) >= kSnapFrom;
    return snapped(at, countsFit ? meter.countLength() : meter.barLength(), meters.startOf(place.bar));
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_context.composition())
        return;
    const QPoint pixel = event->position().toPoint();
    const TimelineRows rows(m_context.composition());
    const qsizetype marker = markerAt(pixel);
    if (marker >= 0 && pixel.y() < rows.tempoTop())
        m_context.seek(startOf(m_context.composition()->markers.at(marker), m_layout.meters()));
    else
        m_context.seek(targetOf(pixel, event->modifiers()));
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pixel = event->position().toPoint();
    if ((event->buttons() & Qt::LeftButton) && m_context.composition())
        m_context.seek(targetOf(pixel, event->modifiers()));
    m_context.showHint(tr("Click to move the playhead, Alt leaves the grid"));
    m_context.showReadout(wordsFor(pixel));
}

void TimelineView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_context.showHint({});
    m_context.showReadout({});
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    emit wheelTurned(event);
}

qsizetype TimelineView::markerAt(const QPoint &pixel) const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return -1;
    constexpr double kFlagReach = 9;
    const Ticks at = m_axis.ticksAt(pixel.x());
    qsizetype section = -1;
    for (qsizetype i = 0; i < composition->markers.size(); ++i) {
        const Marker &marker = composition->markers.at(i);
        const Ticks start = startOf(marker, m_layout.meters());
        const double x = m_axis.xOf(start);
        if (!marker.lengthBars && pixel.x() >= x - 2 && pixel.x() <= x + kFlagReach)
            return i;
        if (marker.lengthBars && at >= start && at < m_layout.meters().startOf(marker.bar + *marker.lengthBars))
            section = i;
    }
    return section;
}

QString TimelineView::wordsFor(const QPoint &pixel) const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return {};
    const BarPosition place = m_layout.meters().locate(std::max(Ticks(), m_axis.ticksAt(pixel.x())));
    const QString meter = m_layout.meters().meterAt(place.bar).toString();
    const qsizetype marker = markerAt(pixel);
    if (marker < 0)
        return tr("bar %1 · %2", "bar number, meter").arg(place.bar.value()).arg(meter);
    return tr("bar %1 · %2 · %3", "bar number, meter, section")
        .arg(place.bar.value())
        .arg(meter, composition->markers.at(marker).name);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), wordsFor(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace barline

#include "moc_TimelineView.cpp"
