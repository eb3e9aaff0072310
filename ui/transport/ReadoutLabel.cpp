#include "ui/transport/ReadoutLabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace barline {

namespace {

bool isPressed(const QKeyEvent &event)
{
    return event.modifiers() == Qt::NoModifier &&
           (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space);
}

} // namespace

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

void ReadoutLabel::setAction(QAction *action)
{
    m_action = action;
    const auto describe = [this, action] {
        const bool can = canAct();
        setToolTip(can ? tr("%1. Click: %2", "what it is, what a click does").arg(m_name, action->toolTip()) : m_name);
        setCursor(can ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setFocusPolicy(can ? Qt::TabFocus : Qt::NoFocus);
        update();
    };
    connect(action, &QAction::changed, this, describe);
    describe();
}

bool ReadoutLabel::canAct() const
{
    return m_action && m_action->isEnabled();
}

bool ReadoutLabel::event(QEvent *event)
{
    // The window's commands on these keys are not meant here.
    if (canAct() && event->type() == QEvent::ShortcutOverride && isPressed(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (canAct() && (event->type() == QEvent::Enter || event->type() == QEvent::Leave ||
                     event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::event(event);
}

void ReadoutLabel::mousePressEvent(QMouseEvent *event)
{
    if (canAct() && event->button() == Qt::LeftButton)
        m_action->trigger();
    else
        QWidget::mousePressEvent(event);
}

void ReadoutLabel::keyPressEvent(QKeyEvent *event)
{
    if (canAct() && isPressed(*event))
        m_action->trigger();
    else
        QWidget::keyPressEvent(event);
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
    const bool isHot = canAct() && (underMouse() || hasFocus());
    if (isHot)
        painter.fillRect(rect(), m_theme.color(Token::ControlHover));
    if (canAct() && hasFocus())
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Accent));
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
