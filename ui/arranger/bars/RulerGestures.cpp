#include "ui/arranger/bars/RulerGestures.h"

#include "ui/arranger/bars/BarSelection.h"
#include "ui/arranger/bars/BarSelectionOverlay.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <cmath>

namespace barline {

namespace {

constexpr double kBarsBeyond = 20; ///< drawn outside the view
constexpr double kTargetWidth = 3;

bool isFarFrom(const CanvasPoint &from, const CanvasPoint &at)
{
    return std::abs(at.pixel.x() - from.pixel.x()) >= QGuiApplication::styleHints()->startDragDistance();
}

bool isOnSelected(const TimelineScene &scene, const CanvasPoint &at)
{
    const auto &bars = scene.context().selectedBars();
    return bars && bars->range.contains(scene.placeAt(at.time).bar);
}

QString selectedWords(const TimelineScene &scene)
{
    const CompositionPtr song = scene.context().composition();
    const auto &bars = scene.context().selectedBars();
    return song && bars ? selectedBarsWords(*song, *bars) : QString();
}

} // namespace

std::unique_ptr<Gesture> pressOnBarNumbers(TimelineScene &scene, const CanvasPoint &at)
{
    if (!at.modifiers.testFlag(Qt::ShiftModifier) && isOnSelected(scene, at))
        return std::make_unique<MoveBarNumbersGesture>(scene, at);
    return std::make_unique<SelectBarNumbersGesture>(scene, at);
}

std::optional<Hover> hoverOnBarNumbers(const TimelineScene &scene, const CanvasPoint &at)
{
    if (!isOnSelected(scene, at))
        return std::nullopt;
    return Hover{Qt::OpenHandCursor,
                 SelectBarNumbersGesture::tr("Drag to move the selected bars, Ctrl copies · Click to select none"),
                 {},
                 selectedWords(scene)};
}

void paintOnBarNumbers(QPainter &painter, const TimelineScene &scene, const QRectF &area)
{
    if (const auto &bars = scene.context().selectedBars()) {
        const double left = std::max(std::round(scene.xOf(bars->range.first)), area.left() - kBarsBeyond);
        const double right = std::min(std::round(scene.xOf(bars->range.end)), area.right() + kBarsBeyond);
        if (left < right)
            paintSelectedBars(painter, scene.theme().theme(), QRectF(left, area.top(), right - left, area.height()));
    }
    if (!scene.barTarget())
        return;
    const double x = std::round(scene.xOf(*scene.barTarget()));
    painter.fillRect(QRectF(x - 1, area.top(), kTargetWidth, area.height()), scene.color(Token::Accent));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.color(Token::Accent));
    painter.drawPolygon(QPolygonF({{x - 5, area.top()}, {x + 6, area.top()}, {x + 0.5, area.top() + 7}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

SelectBarNumbersGesture::SelectBarNumbersGesture(TimelineScene &scene, const CanvasPoint &at)
    : m_scene(scene)
    , m_from(at)
    , m_bar(scene.placeAt(at.time).bar)
    , m_before(scene.context().selectedBars())
{
    if (!at.modifiers.testFlag(Qt::ShiftModifier)) {
        scene.context().seek(scene.snapped(at));
        return;
    }
    const SongBars bars = extendedTo(m_before, m_bar);
    scene.context().selectBars(bars);
    m_bar = m_bar == bars.range.first ? bars.range.end - 1 : bars.range.first;
    m_tracks = bars.tracks;
    m_isDragging = true;
}

SelectBarNumbersGesture::~SelectBarNumbersGesture()
{
    if (!m_isFinished)
        m_scene.context().selectBars(m_before);
}

void SelectBarNumbersGesture::move(const CanvasPoint &at)
{
    if (!m_isDragging && !isFarFrom(m_from, at))
        return;
    m_isDragging = true;
    m_scene.context().selectBars(SongBars{rangeOver(m_bar, m_scene.placeAt(at.time).bar), m_tracks});
}

NamedEdit SelectBarNumbersGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_isDragging)
        m_scene.context().selectBars(std::nullopt);
    m_isFinished = true;
    return {};
}

std::optional<Hover> SelectBarNumbersGesture::hover() const
{
    if (!m_isDragging)
        return std::nullopt;
    return Hover{Qt::IBeamCursor, tr("Drag over the bars to select · Esc cancels"), {}, selectedWords(m_scene)};
}

void MoveBarNumbersGesture::move(const CanvasPoint &at)
{
    const auto &bars = m_scene.context().selectedBars();
    if (!bars || (!m_isDragging && !isFarFrom(m_from, at)))
        return;
    m_isDragging = true;
    m_copies = at.modifiers.testFlag(Qt::ControlModifier);
    const BarNumber line = m_scene.nearestLine(at.time);
    const bool ripples = m_scene.context().ripple() == Ripple::On;
    const bool isElsewhere =
        m_copies || (ripples ? line < bars->range.first || bars->range.end < line : line != bars->range.first);
    m_scene.setBarTarget(isElsewhere ? std::optional(line) : std::nullopt);
}

NamedEdit MoveBarNumbersGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (m_isDragging && m_scene.barTarget()) {
        emit m_scene.barsDropped(*m_scene.barTarget(), m_copies);
    } else if (!m_isDragging) {
        m_scene.context().selectBars(std::nullopt);
        m_scene.context().seek(m_scene.snapped(at));
    }
    return {};
}

std::optional<Hover> MoveBarNumbersGesture::hover() const
{
    if (!m_isDragging)
        return std::nullopt;
    QString target = selectedWords(m_scene);
    if (m_scene.barTarget() && m_copies)
        target = tr("a copy before bar %1").arg(m_scene.barTarget()->value());
    else if (m_scene.barTarget())
        target = tr("before bar %1").arg(m_scene.barTarget()->value());
    return Hover{m_copies ? Qt::DragCopyCursor : Qt::ClosedHandCursor,
                 m_scene.context().ripple() == Ripple::On
                     ? tr("Drop the bars between two others: all after makes room · Ctrl copies · Esc cancels")
                     : tr("Drop the bars over others: nothing else moves · Ctrl copies · Esc cancels"),
                 {},
                 target};
}

} // namespace barline
