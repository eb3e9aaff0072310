#include "ui/canvas/PlayheadOverlay.h"

#include <QEvent>
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
    : QWidget(part == Part::Line ? over : over->parentWidget())
    , m_theme(theme)
    , m_part(part)
    , m_over(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    m_over->installEventFilter(this);
    hide();
}

bool PlayheadOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        showAt(m_at);
    return QWidget::eventFilter(watched, event);
}

void PlayheadOverlay::showAt(double x)
{
    m_at = x;
    const int width = m_part == Part::Line ? kLineWidth : kHeadWidth;
    const int middle = static_cast<int>(std::lround(x));
    const bool isWithin = middle + kLineWidth / 2 > 0 && middle - kLineWidth / 2 < m_over->width();
    if (isWithin) {
        const QPoint origin = m_over == parentWidget() ? QPoint() : m_over->pos();
        setGeometry(origin.x() + middle - width / 2, origin.y(), width, m_over->height());
        raise();
    }
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
