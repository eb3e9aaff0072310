#include "ui/arranger/timeline/TimelineCorner.h"

#include "ui/theme/Fonts.h"

namespace barline {

TimelineCorner::TimelineCorner(const ThemeSource &theme, TimelineRows &rows, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(rows)
{
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(&rows, &TimelineRows::changed, this, &TimelineCorner::refresh);
    refresh();
}

void TimelineCorner::refresh()
{
    setFixedHeight(m_rows.height());
    update();
}

void TimelineCorner::paintEvent(QPaintEvent *)
{
    constexpr int kLeft = 14;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    painter.setFont(Fonts::label());
    painter.setPen(m_theme.color(Token::TextDim));
    for (const TimelineRows::Placed &placed : m_rows.placed()) {
        const QRect area(kLeft, placed.top, width() - 2 * kLeft, placed.row->height());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(placed.row->title(), Qt::ElideRight, area.width()));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));
}

} // namespace barline

#include "moc_TimelineCorner.cpp"
