#include "ui/arranger/actions/ListChooser.h"

#include "ui/canvas/PopupPlace.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kChooserMargin = 8;
constexpr QSize kChooserSize(280, 320);

} // namespace

ListChooser::ListChooser(const QString &title, const QString &searchHint, const QString &searchName, QWidget *parent)
    : PopupFrame(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("look", QStringLiteral("panel"));
    setAccessibleName(title);
    auto *head = new QLabel(title, this);
    head->setProperty("look", QStringLiteral("section"));
    m_search->setPlaceholderText(searchHint);
    m_search->setAccessibleName(searchName);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kChooserMargin, kChooserMargin, kChooserMargin, kChooserMargin);
    layout->setSpacing(kChooserMargin);
    layout->addWidget(head);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ListChooser::find);
    connect(m_list, &QListWidget::itemActivated, this, &ListChooser::chooseCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &ListChooser::chooseCurrent);
}

void ListChooser::popUp(const QPoint &globalPosition)
{
    resize(kChooserSize);
    move(placeOnScreen(*this, globalPosition, *parentWidget()));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ListChooser::find(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    if (!m_list->currentItem() || m_list->currentItem()->isHidden()) {
        m_list->setCurrentRow(-1);
        step(1);
    }
}

void ListChooser::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void ListChooser::chooseCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    close();
    choose(*item);
}

bool ListChooser::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || (!isOverride && event->type() != QEvent::KeyPress))
        return PopupFrame::eventFilter(watched, event);
    if (isOverride) {
        // What is typed here is no command of the arranger.
        event->accept();
        return true;
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseCurrent();
        return true;
    default:
        return false;
    }
}

} // namespace barline

#include "moc_ListChooser.cpp"
