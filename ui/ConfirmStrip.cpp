#include "ui/ConfirmStrip.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace barline {

ConfirmStrip::ConfirmStrip(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("confirmStrip"));
    setProperty("look", QStringLiteral("notice"));
    setAttribute(Qt::WA_StyledBackground);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_accept->setObjectName(QStringLiteral("confirmAccept"));
    m_accept->setProperty("look", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("confirmCancel"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addLayout(buttons);

    connect(m_accept, &QPushButton::clicked, this, [this] {
        hide();
        emit accepted();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ConfirmStrip::dismiss);
    hide();
}

void ConfirmStrip::ask(const QString &question, const QString &accept)
{
    setQuestion(question);
    m_accept->setText(accept);
    show();
    m_accept->setFocus();
}

void ConfirmStrip::setQuestion(const QString &question)
{
    m_question->setText(question);
    setAccessibleName(question);
    m_accept->setAccessibleDescription(question);
}

void ConfirmStrip::dismiss()
{
    if (!isVisibleTo(parentWidget()))
        return;
    hide();
    emit dismissed();
}

void ConfirmStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        (m_cancel->hasFocus() ? m_cancel : m_accept)->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace barline

#include "moc_ConfirmStrip.cpp"
