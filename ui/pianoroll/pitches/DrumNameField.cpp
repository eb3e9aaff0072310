#include "ui/pianoroll/pitches/DrumNameField.h"

#include <QKeyEvent>

#include <algorithm>

namespace barline {

namespace {

constexpr int kMostLetters = 64;
constexpr int kInset = 4;

} // namespace

DrumNameField::DrumNameField(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(kMostLetters);
    setAcceptDrops(false); // they are the window's
    setAccessibleName(tr("Name of the drum"));
    setToolTip(tr("Return renames the drum; an empty name is that of General MIDI again · Esc leaves it"));
    hide();
}

void DrumNameField::ask(int key, double y, const QString &name)
{
    m_key = key;
    m_asked = name;
    setText(name);
    selectAll();
    resize(parentWidget()->width() - 2 * kInset, sizeHint().height());
    const double top = std::clamp(y - height() / 2.0, 0.0, std::max(0.0, double(parentWidget()->height() - height())));
    move(kInset, static_cast<int>(top));
    show();
    setFocus();
}

bool DrumNameField::event(QEvent *event)
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

void DrumNameField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        leave();
        if (text() != m_asked)
            emit typed(m_key, text());
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void DrumNameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hide();
}

void DrumNameField::leave()
{
    // The notes have the keyboard again.
    parentWidget()->parentWidget()->setFocus();
    hide();
}

} // namespace barline

#include "moc_DrumNameField.cpp"
