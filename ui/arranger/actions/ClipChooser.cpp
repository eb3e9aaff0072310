#include "ui/arranger/actions/ClipChooser.h"

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

ClipChooser::ClipChooser(const QString &title, const QList<ClipPtr> &clips, ClipId current, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("clipChooser"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setProperty("look", QStringLiteral("panel"));
    setAccessibleName(title);
    auto *head = new QLabel(title, this);
    head->setProperty("look", QStringLiteral("section"));
    m_search->setPlaceholderText(tr("Search names"));
    m_search->setAccessibleName(tr("Search clips by name"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ClipPtr &clip : clips) {
        auto *item =
            new QListWidgetItem(tr("%1 · %n bar(s)", "name of a clip", clip->bars.count()).arg(clip->name), m_list);
        item->setData(Qt::UserRole, clip->id.value());
        if (clip->id == current)
            m_list->setCurrentItem(item);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kChooserMargin, kChooserMargin, kChooserMargin, kChooserMargin);
    layout->setSpacing(kChooserMargin);
    layout->addWidget(head);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ClipChooser::find);
    connect(m_list, &QListWidget::itemActivated, this, &ClipChooser::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ClipChooser::choose);
}

void ClipChooser::popUp(const QPoint &globalPosition)
{
    resize(kChooserSize);
    move(placeOnScreen(*this, globalPosition, *parentWidget()));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ClipChooser::find(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    if (!m_list->currentItem() || m_list->currentItem()->isHidden()) {
        m_list->setCurrentRow(-1);
        step(1);
    }
}

void ClipChooser::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void ClipChooser::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const ClipId clip(item->data(Qt::UserRole).toLongLong());
    close();
    emit chosen(clip);
}

bool ClipChooser::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || (!isOverride && event->type() != QEvent::KeyPress))
        return QFrame::eventFilter(watched, event);
    if (isOverride) {
        // What is typed here is no command for blocks.
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
        choose();
        return true;
    default:
        return false;
    }
}

} // namespace barline

#include "moc_ClipChooser.cpp"
