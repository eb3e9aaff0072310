#include "ui/arranger/tracks/LetterButton.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

namespace {

constexpr double kLetterCorner = 4;

} // namespace

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
    const QRectF whole(rect());
    const Token ground = isChecked() ? (underMouse() ? Token::AccentHover : Token::Accent)
                                     : (underMouse() ? Token::ControlHover : Token::Control);
    m_rects.fill(painter, whole, m_theme.color(ground), kLetterCorner);
    if (hasFocus())
        m_rects.frame(painter, whole, m_theme.color(isChecked() ? Token::Text : Token::Accent), 1, kLetterCorner);
    else if (!isChecked()) // apart from the ground of the current track as well
        m_rects.frame(painter, whole, m_theme.color(Token::ControlBorder), 1, kLetterCorner);
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
