#include "ui/canvas/PlayheadOverlay.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace barline {

namespace {

constexpr int kLineWidth = 2;
constexpr int kHeadWidth = 10;
constexpr int kHeadHeight = 7;

} // namespace

PlayheadOverlay::PlayheadOverlay(const ThemeSource &theme, Part part, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
    , m_part(part)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void PlayheadOverlay::showAt(double x)
{
    const int width = m_part == Part::Line ? kLineWidth : kHeadWidth;
    const int left = static_cast<int>(std::lround(x)) - width / 2;
    const bool isWithin = left + width > 0 && left < parentWidget()->width();
    if (isWithin)
        setGeometry(left, 0, width, parentWidget()->height());
    if (isHidden() == isWithin)
        setVisible(isWithin);
}

void PlayheadOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor accent = m_theme.color(Token::Accent);
    if (m_part == Part::Line) {
        painter.fillRect(rect(), accent);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = height();
    const double top = bottom - kHeadHeight;
    QPainterPath head(QPointF(0.5, top));
    head.lineTo(kHeadWidth - 0.5, top);
    head.lineTo(kHeadWidth / 2.0, bottom);
    head.closeSubpath();
    painter.fillPath(head, accent);
}

} // namespace barline

#include "moc_PlayheadOverlay.cpp"
