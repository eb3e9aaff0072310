#include "ui/arranger/bars/BarSelectionOverlay.h"

#include <QPainter>

namespace barline {

namespace {

constexpr double kBarEdge = 2;
constexpr double kBracketArm = 7;
constexpr int kOpenEnd = 10; ///< a bracket that is not seen
constexpr float kBarTint = 0.13F;

} // namespace

void paintSelectedBars(QPainter &painter, const Theme &theme, const QRectF &strip)
{
    QColor tint = theme.color(Token::Accent);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor edge = tint;
    tint.setAlphaF(kBarTint);
    painter.fillRect(strip, tint);
    const double arm = std::min(kBracketArm, strip.width() / 2);
    for (const double x : {strip.left(), strip.right() - kBarEdge})
        painter.fillRect(QRectF(x, strip.top(), kBarEdge, strip.height()), edge);
    for (const double y : {strip.top(), strip.bottom() - kBarEdge}) {
        painter.fillRect(QRectF(strip.left(), y, arm, kBarEdge), edge);
        painter.fillRect(QRectF(strip.right() - arm, y, arm, kBarEdge), edge);
    }
}

BarSelectionOverlay::BarSelectionOverlay(const ThemeSource &theme, const ArrangerScene &scene, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_scene(scene)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    connect(&scene.context(), &EditorContext::barSelectionChanged, this, qOverload<>(&QWidget::update));
}

void BarSelectionOverlay::paintEvent(QPaintEvent *)
{
    const auto &bars = m_scene.context().selectedBars();
    if (!bars)
        return;
    QPainter painter(this);
    const ArrangementLayout &layout = m_scene.layout();
    // A strip for all rows that follow each other, and down to the end where all tracks are meant.
    QRect strip;
    const auto paintStrip = [&] {
        const QRect seen = strip & rect().adjusted(-20, -20, 20, 20);
        if (!seen.isEmpty())
            paintSelectedBars(painter, m_theme.theme(), seen);
        strip = {};
    };
    for (int row = 0; row < layout.rowCount(); ++row) {
        if (bars->tracks && !bars->tracks->contains(layout.row(row).track()->id))
            paintStrip();
        else
            strip |= m_scene.rectOf(row, bars->range.first, bars->range.end);
    }
    if (!bars->tracks) {
        // From the ruler on down.
        const int left = qRound(m_scene.axis().xOf(m_scene.meters().startOf(bars->range.first)));
        const int right = qRound(m_scene.axis().xOf(m_scene.meters().startOf(bars->range.end)));
        strip = QRect(left, -kOpenEnd, right - left, height() + 2 * kOpenEnd);
    }
    paintStrip();
}

} // namespace barline
