#include "ui/transport/ReadoutBox.h"

#include <QHBoxLayout>
#include <QPainter>

namespace barline {

namespace {

constexpr int kBoxHeight = 30;
constexpr int kBoxPadding = 12;
constexpr int kBoxSpacing = 12;
constexpr int kDividerGap = 10; // on either side of a hairline

} // namespace

ReadoutBox::ReadoutBox(ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
{
    setFixedHeight(kBoxHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(kBoxPadding, 0, kBoxPadding, 0);
    m_layout->setSpacing(0);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void ReadoutBox::add(QWidget *value, bool divided)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(divided ? 2 * kDividerGap + 1 : kBoxSpacing / 2);
    m_layout->addWidget(value, 0, Qt::AlignVCenter);
    if (divided)
        m_divided.append(value);
}

void ReadoutBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::ControlBorder), 1));
    painter.setBrush(m_theme.color(Token::Field));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QWidget *value : m_divided) {
        if (value->isVisibleTo(this))
            painter.fillRect(QRect(value->x() - kDividerGap - 1, 7, 1, height() - 14), m_theme.color(Token::Separator));
    }
}

} // namespace barline

#include "moc_ReadoutBox.cpp"
