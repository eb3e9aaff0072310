#include "ui/arranger/bars/RippleButton.h"

#include "ui/canvas/RulerPainter.h"

#include <QAction>
#include <QEvent>

namespace barline {

RippleButton::RippleButton(QAction *action, const TimelineRows &rows, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("rippleButton"));
    setProperty("look", QStringLiteral("strip"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setDefaultAction(action);
    setAccessibleName(action->text().remove(QLatin1Char('&')));
    connect(action, &QAction::changed, this, &RippleButton::place);
    connect(&rows, &TimelineRows::changed, this, &RippleButton::place);
    parent->installEventFilter(this);
    place();
}

bool RippleButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QToolButton::eventFilter(watched, event);
}

void RippleButton::place()
{
    // The bar numbers are the last row.
    constexpr int kRight = 8;
    adjustSize();
    const int top = parentWidget()->height() - RulerPainter::kLineHeight;
    move(parentWidget()->width() - kRight - width(), top + (RulerPainter::kLineHeight - height()) / 2);
}

} // namespace barline

#include "moc_RippleButton.cpp"
