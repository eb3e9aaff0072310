#include "ui/arranger/ArrangementOverlay.h"

#include <QPainter>

namespace barline {

namespace {

QRect around(const QList<ArrangementOverlay::Ghost> &ghosts)
{
    QRect all;
    for (const ArrangementOverlay::Ghost &ghost : ghosts)
        all |= ghost.rect;
    return all.adjusted(-2, -2, 2, 2);
}

} // namespace

ArrangementOverlay::ArrangementOverlay(const ThemeSource &theme, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
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

void ArrangementOverlay::showGhosts(QList<Ghost> ghosts)
{
    update(around(m_ghosts) | around(ghosts));
    m_ghosts = std::move(ghosts);
}

void ArrangementOverlay::showBand(const QRect &band)
{
    update((m_band | band).adjusted(-2, -2, 2, 2));
    m_band = band;
}

void ArrangementOverlay::clear()
{
    if (isEmpty())
        return;
    update(around(m_ghosts) | m_band.adjusted(-2, -2, 2, 2));
    m_ghosts.clear();
    m_band = {};
}

void ArrangementOverlay::paintEvent(QPaintEvent *)
{
    if (isEmpty() && m_target.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_target.isNull()) {
        QColor fill = m_theme.color(Token::TextDim);
        fill.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(m_target), 4, 4);
    }
    for (const Ghost &ghost : m_ghosts) {
        QColor fill = ghost.color;
        fill.setAlphaF(0.55F);
        painter.setPen(QPen(m_theme.color(Token::Selection), 1.5));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(ghost.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    if (!m_band.isNull()) {
        QColor fill = m_theme.color(Token::Accent);
        fill.setAlphaF(0.14F);
        painter.setPen(QPen(m_theme.color(Token::Accent), 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(m_band).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

} // namespace barline
