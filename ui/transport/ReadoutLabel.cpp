#include "ui/transport/ReadoutLabel.h"

#include <QPainter>

namespace barline {

ReadoutLabel::ReadoutLabel(ThemeSource &theme, const QString &name, const QFont &font, Token color, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_color(color)
{
    setFont(font);
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QFontMetrics metrics(font);
    for (int digit = 0; digit < 10; ++digit)
        m_digit = std::max(m_digit, metrics.horizontalAdvance(QString::number(digit)));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void ReadoutLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    const int before = sizeHint().width();
    m_text = text;
    setAccessibleDescription(text);
    if (before != sizeHint().width())
        updateGeometry();
    update();
}

void ReadoutLabel::reserve(const QStringList &texts)
{
    if (m_reserved == texts)
        return;
    m_reserved = texts;
    updateGeometry();
}

QSize ReadoutLabel::sizeHint() const
{
    int width = widthOf(m_text);
    for (const QString &text : m_reserved)
        width = std::max(width, widthOf(text));
    return {width, QFontMetrics(font()).height()};
}

int ReadoutLabel::widthOf(const QString &text) const
{
    const QFontMetrics metrics(font());
    int width = 0;
    QString run;
    for (const QChar c : text) {
        if (!c.isDigit()) {
            run.append(c);
            continue;
        }
        width += metrics.horizontalAdvance(run) + m_digit;
        run.clear();
    }
    return width + metrics.horizontalAdvance(run);
}

void ReadoutLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_theme.color(m_color));
    const QFontMetrics metrics(font());
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    int x = (width() - widthOf(m_text)) / 2;
    for (qsizetype i = 0; i < m_text.size();) {
        qsizetype end = i;
        while (end < m_text.size() && !m_text.at(end).isDigit())
            ++end;
        const bool digit = end == i;
        const QString run = m_text.mid(i, digit ? 1 : end - i);
        const int advance = metrics.horizontalAdvance(run);
        painter.drawText(QPoint(digit ? x + (m_digit - advance) / 2 : x, baseline), run);
        x += digit ? m_digit : advance;
        i += run.size();
    }
}

} // namespace barline

#include "moc_ReadoutLabel.cpp"
