#include "ui/DropOutline.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

namespace {

constexpr int kOutlineInset = 6;
constexpr int kOutlineRadius = 8;
constexpr double kVeil = 0.14; // opacity

} // namespace

DropOutline::DropOutline(ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("dropOutline"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

void DropOutline::showFor(int files)
{
    m_text = tr("Drop to import %n file(s)", nullptr, files);
    setAccessibleName(m_text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOutline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(kOutlineInset, kOutlineInset, -kOutlineInset, -kOutlineInset);
    QColor veil = m_theme.color(Token::Accent);
    veil.setAlphaF(static_cast<float>(kVeil));
    painter.setPen(QPen(m_theme.color(Token::Accent), 2, Qt::DashLine));
    painter.setBrush(veil);
    painter.drawRoundedRect(frame, kOutlineRadius, kOutlineRadius);

    QFont font = Fonts::numbers(15);
    painter.setFont(font);
    QRectF label = painter.fontMetrics().boundingRect(m_text);
    label.adjust(-20, -10, 20, 10);
    label.moveCenter(frame.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.drawRoundedRect(label, kOutlineRadius, kOutlineRadius);
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.drawText(label, Qt::AlignCenter, m_text);
}

} // namespace barline

#include "moc_DropOutline.cpp"
