#include "ui/canvas/AskPopup.h"

#include "ui/canvas/PopupPlace.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace barline {

namespace {

constexpr int kMargin = 12;
constexpr int kSpacing = 8;
constexpr int kFieldWidth = 96;

} // namespace

AskPopup::AskPopup(const QString &title, const QString &accept, QWidget *parent)
    : PopupFrame(parent)
    , m_rows(new QFormLayout)
    , m_objection(new QLabel(this))
    , m_accept(new QPushButton(accept, this))
{
    setProperty("look", QStringLiteral("popup"));
    setObjectName(QStringLiteral("askPopup"));
    setAccessibleName(title);
    auto *head = new QLabel(title, this);
    head->setProperty("look", QStringLiteral("section"));
    m_rows->setHorizontalSpacing(kMargin);
    m_rows->setVerticalSpacing(kSpacing);
    m_objection->setProperty("look", QStringLiteral("dim"));
    m_objection->setWordWrap(true);
    m_objection->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpacing, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(head);
    layout->addLayout(m_rows);
    layout->addWidget(m_objection);
    layout->addWidget(m_accept, 0, Qt::AlignRight);
    connect(m_accept, &QPushButton::clicked, this, &AskPopup::accept);
}

void AskPopup::addField(const QString &label, QWidget *field)
{
    field->setMinimumWidth(kFieldWidth);
    field->setAccessibleName(label);
    if (auto *box = qobject_cast<QAbstractSpinBox *>(field))
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_rows->addRow(label, field);
    if (!m_first)
        m_first = field;
}

void AskPopup::addWide(QWidget *field)
{
    m_rows->addRow(field);
}

void AskPopup::setObjection(const QString &why)
{
    m_objection->setText(why);
    m_objection->setVisible(!why.isEmpty());
    m_accept->setEnabled(why.isEmpty());
    if (isVisible())
        adjustSize();
}

void AskPopup::popUp(const QWidget &view)
{
    adjustSize();
    // A panel that has given its room to another is in no place.
    const QWidget &over = view.isVisible() ? view : *view.window();
    move(placeOnScreen(*this, over.mapToGlobal(QPoint((over.width() - width()) / 2, kMargin)), over));
    show();
    if (!m_first)
        return;
    m_first->setFocus(Qt::PopupFocusReason);
    if (auto *box = qobject_cast<QAbstractSpinBox *>(m_first))
        box->selectAll();
    else if (auto *line = qobject_cast<QLineEdit *>(m_first))
        line->selectAll();
}

void AskPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        PopupFrame::keyPressEvent(event);
}

void AskPopup::accept()
{
    if (!m_accept->isEnabled())
        return;
    close();
    emit accepted();
}

} // namespace barline

#include "moc_AskPopup.cpp"
