#include "ui/arranger/tracks/LetterButton.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

LetterButton::LetterButton(const ThemeSource &theme, const QString &letter, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(letter);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(sizeHint());
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void LetterButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    const Token ground = isChecked() ? (underMouse() ? Token::AccentHover : Token::Accent)
                                     : (underMouse() ? Token::ControlHover : Token::Control);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ground));
    painter.drawRoundedRect(whole, 4, 4);
    if (!isChecked() && !hasFocus()) { // apart from the ground of the current track as well
        painter.setPen(QPen(m_theme.color(Token::ControlBorder), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(isChecked() ? Token::Text : Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setFont(isChecked() ? Fonts::labelBold() : Fonts::label());
    painter.setPen(m_theme.color(isChecked() ? Token::OnAccent : Token::TextDim));
    painter.drawText(whole, Qt::AlignCenter, text());
}

void LetterButton::mouseReleaseEvent(QMouseEvent *event)
{
    m_clickedWith = event->modifiers();
    QAbstractButton::mouseReleaseEvent(event);
}

void LetterButton::keyPressEvent(QKeyEvent *event)
{
    m_clickedWith = event->modifiers();
    QAbstractButton::keyPressEvent(event);
}

void LetterButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LetterButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace barline

#include "moc_LetterButton.cpp"
