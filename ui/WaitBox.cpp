#include "ui/WaitBox.h"

#include <QMessageBox>
#include <QPushButton>

namespace barline {

WaitBox::WaitBox(QWidget *window, QString title)
    : m_window(window)
    , m_title(std::move(title))
{}

WaitBox::~WaitBox()
{
    delete m_box;
}

void WaitBox::say(const QString &text)
{
    if (text.isEmpty() || m_stop.stop_requested()) {
        delete m_box;
        return;
    }
    if (!m_box)
        open();
    m_box->setText(text);
}

void WaitBox::open()
{
    m_box = new QMessageBox(QMessageBox::NoIcon, m_title, {}, QMessageBox::Cancel, m_window);
    m_box->setObjectName(QStringLiteral("waitBox"));
    m_box->setTextFormat(Qt::PlainText);
    m_box->button(QMessageBox::Cancel)->setText(tr("Cancel"));
    connect(m_box, &QMessageBox::finished, this, [this] {
        m_box->deleteLater();
        m_stop.request_stop();
    });
    m_box->open();
}

} // namespace barline

#include "moc_WaitBox.cpp"
