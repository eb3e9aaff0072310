#include "ui/arranger/minimap/Minimap.h"

#include "core/base/RunOnWorker.h"
#include "core/render/Resolve.h"
#include "ui/arranger/SectionColors.h"
#include "ui/arranger/minimap/SongPicture.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace barline {

namespace {

constexpr int kMapRestMs = 30;
constexpr int kSectionBand = 4;
constexpr int kMapMargin = 3; ///< above the tracks and below them
constexpr double kFrameReach = 5;
constexpr double kLeastFrame = 8;
constexpr Ticks kLeastMapLength = Ticks::beats(64);
constexpr Ticks kLeastShownSpan = Ticks::beats(1);
constexpr double kMapArrowStep = 0.1; ///< of what is shown
constexpr double kMapPageStep = 0.9;
constexpr double kFrameZoom = 1.4;
constexpr double kVeil = 0.55; ///< of the canvas over what is not shown

} // namespace

Minimap::Minimap(EditorContext &context, ThemeSource &theme, const TimeAxis &axis, const ArrangementLayout &layout,
                 QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_axis(axis)
    , m_layout(layout)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Minimap: the whole song"));
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kMapRestMs);
    connect(&m_rest, &QTimer::timeout, this, &Minimap::orderPicture);
    connect(&m_theme, &ThemeSource::changed, this, &Minimap::refresh);
    connect(&m_context, &EditorContext::playheadMoved, this, &Minimap::showPlayhead);
    refresh();
}

void Minimap::refresh()
{
    ++m_wanted;
    if (!m_rest.isActive())
        m_rest.start();
    update();
}

void Minimap::showAxis()
{
    update();
}

Ticks Minimap::length() const
{
    return std::max(kLeastMapLength, m_layout.end());
}

double Minimap::xOf(Ticks at) const
{
    return static_cast<double>(at.value()) / static_cast<double>(length().value()) * width();
}

Ticks Minimap::ticksAt(double x) const
{
    return Ticks(std::llround(x / std::max(1, width()) * static_cast<double>(length().value())));
}

QRectF Minimap::frame() const
{
    const double left = std::min(xOf(m_axis.firstVisible()), width() - kLeastFrame);
    const double right = std::clamp(xOf(m_axis.endVisible()), left + kLeastFrame, static_cast<double>(width()));
    return {left, 0, right - left, static_cast<double>(height())};
}

void Minimap::orderPicture()
{
    if (!isVisible() || isPainted())
        return;
    const CompositionPtr composition = m_context.composition();
    SongPicture picture{m_layout,
                        m_theme.theme(),
                        composition && hasSolo(*composition),
                        length(),
                        {width(), height() - kSectionBand - 2 * kMapMargin},
                        devicePixelRatioF()};
    const auto work = [picture = std::move(picture)] { return picture.paint(); };
    runOnWorker(this, work, [this, wanted = m_wanted](QImage painted) {
        if (wanted < m_painted)
            return;
        m_painted = wanted;
        m_picture = std::move(painted);
        update();
    });
}

void Minimap::paintSections(QPainter &painter) const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || composition->markers.isEmpty())
        return;
    const QList<QColor> colors = sectionColors(composition->markers, m_theme.theme());
    for (qsizetype i = 0; i < composition->markers.size(); ++i) {
        const Marker &marker = composition->markers.at(i);
        const double left = xOf(m_layout.meters().startOf(marker.bar) + marker.beat);
        if (!marker.lengthBars) {
            painter.fillRect(QRectF(std::floor(left), 0, 1, kSectionBand), m_theme.color(Token::Text));
            continue;
        }
        const double right = xOf(m_layout.meters().startOf(marker.bar + *marker.lengthBars));
        painter.fillRect(QRectF(left, 0, std::max(1.0, right - left - 1), kSectionBand), colors.at(i));
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = m_theme.color(Token::Canvas);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, width(), kSectionBand), m_theme.color(Token::Panel));
    paintSections(painter);
    painter.drawImage(QPointF(0, kSectionBand + kMapMargin), m_picture);
    const QRectF shown = frame();
    QColor veil = ground;
    veil.setAlphaF(static_cast<float>(kVeil));
    painter.fillRect(QRectF(0, 0, shown.left(), height()), veil);
    painter.fillRect(QRectF(shown.right(), 0, width() - shown.right(), height()), veil);
    painter.fillRect(QRectF(m_playheadX, 0, 1, height()), m_theme.color(Token::Accent));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(hasFocus() ? Token::Accent : Token::TextDim), 1.5));
    painter.drawRoundedRect(shown.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::Separator));
}

void Minimap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
    showPlayhead();
}

bool Minimap::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        refresh();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void Minimap::showPlayhead()
{
    const int x = static_cast<int>(xOf(m_context.playhead()));
    if (x == m_playheadX)
        return;
    update(std::exchange(m_playheadX, x), 0, 1, height());
    update(x, 0, 1, height());
}

Minimap::Part Minimap::partAt(double x) const
{
    const QRectF shown = frame();
    // Of a narrow frame the middle third moves it.
    const double reach = std::min(kFrameReach, shown.width() / 3);
    if (std::abs(x - shown.left()) <= reach)
        return Part::Start;
    if (std::abs(x - shown.right()) <= reach)
        return Part::End;
    return x > shown.left() && x < shown.right() ? Part::Inside : Part::Beside;
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_before = m_axis;
    const double x = event->position().x();
    m_held = partAt(x);
    if (*m_held == Part::Beside) {
        scrollTo(ticksAt(x) - m_axis.ticksIn(m_axis.viewWidth() / 2));
        m_held = Part::Inside;
    }
    m_grip = ticksAt(x) - m_axis.firstVisible();
    showHover(x);
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held)
        dragTo(event->position().x());
    showHover(event->position().x());
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_held.reset();
    showHover(event->position().x());
}

void Minimap::dragTo(double x)
{
    const Ticks at = std::max(Ticks(), ticksAt(x));
    if (*m_held == Part::Inside) {
        scrollTo(at - m_grip);
        return;
    }
    const bool isStart = *m_held == Part::Start;
    const Ticks from = isStart ? std::min(at, m_before.endVisible() - kLeastShownSpan) : m_before.firstVisible();
    const Ticks to = isStart ? m_before.endVisible() : std::max(at, m_before.firstVisible() + kLeastShownSpan);
    TimeAxis axis = m_axis;
    axis.setPixelsPerBeat(axis.viewWidth() / (to - from).toBeats());
    axis.setOffset(axis.widthOf(from));
    emit axisWanted(axis);
}

void Minimap::scrollTo(Ticks first)
{
    TimeAxis axis = m_axis;
    axis.setOffset(axis.widthOf(std::max(Ticks(), first)));
    emit axisWanted(axis);
}

void Minimap::keyPressEvent(QKeyEvent *event)
{
    const auto scrollBy = [this](double share) {
        TimeAxis axis = m_axis;
        axis.setOffset(axis.offset() + axis.viewWidth() * share);
        emit axisWanted(axis);
    };
    const auto zoomBy = [this](double factor) {
        TimeAxis axis = m_axis;
        axis.zoomAt(axis.viewWidth() / 2, factor);
        emit axisWanted(axis);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        scrollBy(-kMapArrowStep);
        break;
    case Qt::Key_Right:
        scrollBy(kMapArrowStep);
        break;
    case Qt::Key_PageUp:
        scrollBy(-kMapPageStep);
        break;
    case Qt::Key_PageDown:
        scrollBy(kMapPageStep);
        break;
    case Qt::Key_Up:
    case Qt::Key_Plus:
        zoomBy(kFrameZoom);
        break;
    case Qt::Key_Down:
    case Qt::Key_Minus:
        zoomBy(1 / kFrameZoom);
        break;
    case Qt::Key_Escape:
        if (m_held) {
            m_held.reset();
            emit axisWanted(m_before);
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    emit wheelTurned(event);
}

void Minimap::showHover(double x)
{
    const Part part = m_held.value_or(partAt(x));
    switch (part) {
    case Part::Start:
    case Part::End:
        setCursor(Qt::SizeHorCursor);
        m_context.showHint(tr("Drag to show more or fewer bars"));
        break;
    case Part::Inside:
        setCursor(m_held ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        m_context.showHint(tr("Drag to show another part of the song"));
        break;
    case Part::Beside:
        setCursor(Qt::PointingHandCursor);
        m_context.showHint(tr("Click to show this part of the song"));
        break;
    }
    const BarNumber bar = m_layout.meters().locate(std::max(Ticks(), ticksAt(x))).bar;
    m_context.showReadout(tr("bar %1", "bar number").arg(bar.value()));
}

void Minimap::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_context.showHint({});
    m_context.showReadout({});
}

} // namespace barline

#include "moc_Minimap.cpp"
