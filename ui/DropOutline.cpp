#include "ui/DropOutline.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

namespace {

constexpr int kOutlineInset = 2; // along the very edge: no word of a menu lies under it
constexpr int kOutlineRadius = 4;
constexpr int kLabelEdge = 3;
constexpr int kLabelPixels = 15;
constexpr int kOutlineWidth = 3;

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

void DropOutline::showFor(const QString &words)
{
    m_text = words;
    setAccessibleName(m_text);
    setGeometry(parentWidget()->rect());
    // Only what is drawn: a veil over all of it would have the whole window painted anew when it goes.
    const QRect inside = frameRect().toAlignedRect();
    setMask(QRegion(inside.adjusted(-kOutlineWidth, -kOutlineWidth, kOutlineWidth, kOutlineWidth)) -
            QRegion(inside.adjusted(kOutlineRadius, kOutlineRadius, -kOutlineRadius, -kOutlineRadius)) +
            labelRect().toAlignedRect());
    raise();
    show();
}

QRectF DropOutline::frameRect() const
{
    return QRectF(rect()).adjusted(kOutlineInset, kOutlineInset, -kOutlineInset, -kOutlineInset);
}

QRectF DropOutline::labelRect() const
{
    QRectF label = QFontMetricsF(Fonts::numbers(kLabelPixels)).boundingRect(m_text);
    label.adjust(-24, -12, 24, 12);
    label.moveCenter(frameRect().center());
    return label;
}

void DropOutline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Accent), kOutlineWidth, Qt::DashLine));
    painter.drawRoundedRect(frameRect(), kOutlineRadius, kOutlineRadius);

    painter.setFont(Fonts::numbers(kLabelPixels));
    painter.fillRect(labelRect(), m_theme.color(Token::Canvas));
    painter.fillRect(labelRect().adjusted(kLabelEdge, kLabelEdge, -kLabelEdge, -kLabelEdge),
                     m_theme.color(Token::Accent));
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.drawText(labelRect(), Qt::AlignCenter, m_text);
}

} // namespace barline

#include "moc_DropOutline.cpp"
