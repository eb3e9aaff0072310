#include "ui/pianoroll/inspector/ValueField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStringListModel>
#include <QStyle>
#include <QWheelEvent>

#include <cmath>

namespace barline {

namespace {

constexpr double kDragThreshold = 3;
constexpr int kNotch = 120;
constexpr int kEdges = 16; // left and right of the text together, as the style sheet and Qt have them

ValueField::Step stepOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return ValueField::Step::Big;
    return modifiers.testFlag(Qt::ShiftModifier) ? ValueField::Step::Fine : ValueField::Step::Normal;
}

} // namespace

ValueField::ValueField(const QString &name, std::optional<Way> way, Take take, QWidget *parent)
    : QLineEdit(parent)
    , m_way(way)
    , m_take(std::move(take))
{
    setAccessibleName(name);
    setProperty("look", QStringLiteral("value"));
    setAlignment(Qt::AlignRight);
    // A drag leaves the keyboard where it is.
    setFocusPolicy(Qt::TabFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    connect(this, &QLineEdit::textEdited, this, [this] { say({}); });
    showCursor();
}

void ValueField::showValue(const QString &text)
{
    m_value = text;
    setToolTip(text);
    if (!isModified())
        showText();
}

void ValueField::showText()
{
    const QString fitting = fontMetrics().elidedText(m_value, Qt::ElideRight, width() - kEdges);
    const QString &shown = hasFocus() ? m_value : fitting;
    if (shown != text())
        setText(shown);
    if (hasFocus())
        selectAll();
    else
        setCursorPosition(0);
}

void ValueField::setChoices(const QStringList &choices)
{
    if (!completer()) {
        auto *completer = new QCompleter(new QStringListModel(this), this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->popup()->setProperty("look", QStringLiteral("choices"));
        completer->popup()->setAccessibleName(accessibleName());
        setCompleter(completer);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &choice) {
            setText(choice);
            setModified(true);
            take();
        });
    }
    auto *model = static_cast<QStringListModel *>(completer()->model());
    if (model->stringList() != choices)
        model->setStringList(choices);
}

void ValueField::beginTyping()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool ValueField::take()
{
    if (!isModified())
        return true;
    const QString problem = m_take(text());
    say(problem);
    if (problem.isEmpty())
        restore();
    return problem.isEmpty();
}

void ValueField::restore()
{
    setModified(false);
    say({});
    showText();
    showCursor();
}

void ValueField::say(const QString &problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    setProperty("wrong", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    emit problemChanged();
}

void ValueField::showCursor()
{
    if (m_way)
        setCursor(hasFocus() ? Qt::IBeamCursor : Qt::SizeVerCursor);
    else
        setCursor(hasFocus() ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

bool ValueField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        // Nothing is typed that these could be about: they are the window's.
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) || key.key() == Qt::Key_Space) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

bool ValueField::focusNextPrevChild(bool next)
{
    return !take() || QLineEdit::focusNextPrevChild(next);
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    const auto step = [&](int steps, Step size) {
        if (take())
            emit stepped(steps, size);
    };
    const Step size = stepOf(event->modifiers());
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drag)
            endDrag(false);
        else if (isModified())
            restore();
        else
            emit leaveAsked();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return;
    case Qt::Key_Up:
        step(1, size);
        return;
    case Qt::Key_Down:
        step(-1, size);
        return;
    case Qt::Key_PageUp:
        step(1, Step::Big);
        return;
    case Qt::Key_PageDown:
        step(-1, Step::Big);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void ValueField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const bool isBack = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!isBack)
        showText();
    showCursor();
    emit pointed(true);
}

void ValueField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    showCursor();
    const bool isBack = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (isBack)
        return;
    endDrag(false);
    restore();
    deselect();
    emit pointed(false);
}

void ValueField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (isModified())
        QLineEdit::mousePressEvent(event);
    else
        m_pressed = event->position();
}

void ValueField::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag) {
        const double up = m_drag->last - event->position().y();
        m_drag->last = event->position().y();
        (event->modifiers().testFlag(Qt::ShiftModifier) ? m_drag->fineUp : m_drag->up) += up;
        emit dragged(static_cast<int>(m_drag->up / m_way->normal), static_cast<int>(m_drag->fineUp / m_way->fine));
    } else if (!m_pressed) {
        QLineEdit::mouseMoveEvent(event);
    } else if (m_way && std::abs(event->position().y() - m_pressed->y()) >= kDragThreshold) {
        beginDrag(m_pressed->y());
        mouseMoveEvent(event);
    }
}

void ValueField::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_drag) {
        endDrag(true);
    } else if (std::exchange(m_pressed, std::nullopt)) {
        const bool hadFocus = hasFocus();
        setFocus(Qt::MouseFocusReason);
        if (hadFocus && !completer())
            setCursorPosition(cursorPositionAt(event->position().toPoint()));
        else
            selectAll();
        if (completer()) {
            completer()->setCompletionPrefix({});
            completer()->complete();
        }
    } else {
        QLineEdit::mouseReleaseEvent(event);
    }
    m_pressed.reset();
}

void ValueField::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed.reset();
    setFocus(Qt::MouseFocusReason);
    QLineEdit::mouseDoubleClickEvent(event);
}

void ValueField::beginDrag(double y)
{
    m_drag = Drag{y, 0, 0, window()->focusWidget()};
    // Esc is to come here.
    setFocus(Qt::OtherFocusReason);
    deselect();
    setCursor(Qt::SizeVerCursor);
    emit dragBegan();
}

void ValueField::endDrag(bool isKept)
{
    m_pressed.reset();
    if (!m_drag)
        return;
    const QPointer<QWidget> before = m_drag->focusBefore;
    m_drag.reset();
    showCursor();
    emit dragEnded(isKept);
    if (hasFocus() && before && before != this)
        before->setFocus(Qt::OtherFocusReason);
}

void ValueField::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (isModified() || m_drag)
        return;
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / kNotch;
    m_wheel -= notches * kNotch;
    if (notches != 0)
        emit stepped(notches, stepOf(event->modifiers()));
}

void ValueField::enterEvent(QEnterEvent *event)
{
    QLineEdit::enterEvent(event);
    emit pointed(true);
}

void ValueField::leaveEvent(QEvent *event)
{
    QLineEdit::leaveEvent(event);
    m_wheel = 0;
    if (!hasFocus())
        emit pointed(false);
}

void ValueField::hideEvent(QHideEvent *event)
{
    endDrag(false);
    restore();
    QLineEdit::hideEvent(event);
}

} // namespace barline

#include "moc_ValueField.cpp"
