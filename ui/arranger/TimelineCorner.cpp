#include "ui/arranger/TimelineCorner.h"

#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

TimelineCorner::TimelineCorner(const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void TimelineCorner::setRows(const TimelineRows &rows)
{
    m_rows = rows;
    setFixedHeight(rows.height());
    update();
}

void TimelineCorner::paintEvent(QPaintEvent *)
{
    constexpr int kLeft = 14;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    painter.setFont(Fonts::label());
    painter.setPen(m_theme.color(Token::TextDim));
    const auto label = [&](int top, int height, const QString &words) {
        const QRect area(kLeft, top, width() - 2 * kLeft, height);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
    };
    if (m_rows.hasSections)
        label(1, TimelineRows::kSectionHeight, tr("Sections"));
    if (m_rows.hasTempo)
        label(m_rows.tempoTop(), TimelineRows::kTempoHeight, tr("Tempo, meter"));
    label(m_rows.rulerTop(), RulerPainter::kLineHeight, tr("Bars"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));
}

} // namespace barline

#include "moc_TimelineCorner.cpp"
