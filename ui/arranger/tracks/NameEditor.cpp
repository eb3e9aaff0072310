#include "ui/arranger/tracks/NameEditor.h"

#include "ui/theme/Fonts.h"

#include <QKeyEvent>

namespace barline {

namespace {

constexpr int kMostNameLetters = 1024;

} // namespace

NameEditor::NameEditor(const QString &name, QWidget *parent)
    : QLineEdit(name, parent)
{
    setFont(Fonts::name());
    setMaxLength(kMostNameLetters);
}

void NameEditor::start(const QRect &place)
{
    setGeometry(place);
    selectAll();
    show();
    setFocus();
}

void NameEditor::finish(bool keep)
{
    if (std::exchange(m_isDone, true))
        return;
    const bool hadFocus = hasFocus();
    hide();
    deleteLater();
    if (hadFocus && parentWidget())
        parentWidget()->setFocus();
    emit done(text(), keep);
}

bool NameEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            // The window's shortcuts on these keys wait until the name is done.
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish(true);
    else
        QLineEdit::keyPressEvent(event);
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // its own menu
        finish(true);
}

} // namespace barline

#include "moc_NameEditor.cpp"
