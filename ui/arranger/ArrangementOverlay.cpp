#include "ui/arranger/ArrangementOverlay.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

#include <cmath>

namespace barline {

namespace {

constexpr double kGhostRadius = 4;
constexpr double kGhostFrame = 2;
constexpr int kSeenAround = 40;      ///< a ghost is cut off so far outside
constexpr int kGhostNotchesFrom = 6; ///< pixels between two
constexpr int kInsertWidth = 3;
constexpr int kWordsMargin = 6;
constexpr int kWordsHeight = 18;

} // namespace

ArrangementOverlay::ArrangementOverlay(const ThemeSource &theme, const ArrangerScene &scene, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_scene(scene)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void ArrangementOverlay::showTarget(const QRect &target)
{
    if (m_target == target)
        return;
    update(m_target | target);
    m_target = target;
}

void ArrangementOverlay::showPreview()
{
    const QRect shown = previewRect();
    update(m_shown | shown);
    m_shown = shown;
}

QRect ArrangementOverlay::bandRect() const
{
    const auto &band = m_scene.preview().band;
    if (!band)
        return {};
    const int left = static_cast<int>(std::lround(m_scene.axis().xOf(band->from)));
    const int right = static_cast<int>(std::lround(m_scene.axis().xOf(band->to)));
    const auto yOf = [this](double row) { return m_scene.layout().yOf(row) - m_scene.scrollY(); };
    return {left, yOf(band->top), std::max(1, right - left), std::max(1, yOf(band->bottom) - yOf(band->top))};
}

QRect ArrangementOverlay::landingRect() const
{
    const auto &landing = m_scene.preview().landing;
    return landing ? m_scene.rectOf(landing->row, landing->bar, landing->bar + landing->bars) : QRect();
}

QRect ArrangementOverlay::landingWordsRect() const
{
    const auto &landing = m_scene.preview().landing;
    if (!landing || landing->words.isEmpty())
        return {};
    const QRect place = landingRect();
    const int width = QFontMetrics(Fonts::labelBold()).horizontalAdvance(landing->words) + 2 * kWordsMargin;
    const int left = std::clamp(place.left() + kInsertWidth, 0, std::max(0, this->width() - width));
    return {left, place.top(), width, kWordsHeight};
}

QList<ArrangementOverlay::GhostAt> ArrangementOverlay::ghosts() const
{
    QList<GhostAt> seen;
    const QRect near = rect().adjusted(-kSeenAround, -kSeenAround, kSeenAround, kSeenAround);
    for (const ArrangerPreview::Ghost &ghost : m_scene.preview().ghosts) {
        if (ghost.row >= m_scene.layout().rowCount())
            continue; // another author took its track
        const QRect place = m_scene.rectOf(ghost.row, ghost.instance.startBar, ghost.instance.endBar());
        if (place.intersects(near))
            seen.append({place, &ghost});
    }
    return seen;
}

QRect ArrangementOverlay::previewRect() const
{
    QRect all = bandRect() | landingRect() | landingWordsRect();
    for (const GhostAt &at : ghosts())
        all |= at.rect;
    return all.isNull() ? all : all.adjusted(-2, -2, 2, 2) & rect();
}

void ArrangementOverlay::paintEvent(QPaintEvent *)
{
    if (m_scene.preview().isEmpty() && m_target.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_target.isNull()) {
        QColor fill = m_theme.color(Token::TextDim);
        fill.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(m_target), kGhostRadius, kGhostRadius);
    }
    for (const GhostAt &at : ghosts())
        paintGhost(painter, at);
    if (m_scene.preview().band)
        paintBand(painter);
    if (m_scene.preview().landing)
        paintLanding(painter);
}

void ArrangementOverlay::paintGhost(QPainter &painter, const GhostAt &at)
{
    const ClipInstance &instance = at.ghost->instance;
    const TrackPtr track = m_scene.layout().row(at.ghost->row).track();
    QColor fill = m_theme.theme().trackColor(instance.color.isEmpty() ? track->color : instance.color, at.ghost->row);
    fill.setAlphaF(0.55F);
    const QRectF shown = QRectF(at.rect & rect().adjusted(-kSeenAround, -kSeenAround, kSeenAround, kSeenAround));
    m_rects.fill(painter, shown, fill, kGhostRadius);
    m_rects.frame(painter, shown, m_theme.color(Token::Selection), kGhostFrame, kGhostRadius);

    // A notch where the clip starts over, as on blocks.
    const ClipPtr clip = m_scene.context().project().clips.find(instance.clip);
    const int period = clip ? clip->bars.count() : 0;
    if (period == 0 || m_scene.axis().widthOf(clip->length()) < kGhostNotchesFrom)
        return;
    const int first = (period - instance.offsetBars % period) % period;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Selection));
    for (int own = first == 0 ? period : first; own < instance.lengthBars; own += period) {
        const double x = std::round(m_scene.axis().xOf(m_scene.meters().startOf(instance.startBar + own)));
        if (x < shown.left() || x > shown.right())
            continue;
        const double top = at.rect.top();
        painter.drawPolygon(QPolygonF({{x - 4, top + 1}, {x + 4, top + 1}, {x, top + 6}}));
        painter.fillRect(QRectF(x - 0.5, top + 6, 1, at.rect.height() - 7), painter.brush());
    }
}

void ArrangementOverlay::paintBand(QPainter &painter) const
{
    QColor fill = m_theme.color(Token::Accent);
    fill.setAlphaF(0.14F);
    painter.setPen(QPen(m_theme.color(Token::Accent), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(bandRect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

void ArrangementOverlay::paintLanding(QPainter &painter) const
{
    const QRect place = landingRect();
    QColor fill = m_theme.color(Token::Accent);
    fill.setAlphaF(0.14F);
    painter.setPen(QPen(m_theme.color(Token::Accent), 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), kGhostRadius, kGhostRadius);
    painter.fillRect(QRect(place.left(), place.top() - 2, kInsertWidth, place.height() + 4),
                     m_theme.color(Token::Accent));
    const QRect words = landingWordsRect();
    if (words.isNull())
        return;
    painter.fillRect(words, m_theme.color(Token::Accent));
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.setFont(Fonts::labelBold());
    painter.drawText(words, Qt::AlignCenter, m_scene.preview().landing->words);
}

} // namespace barline
