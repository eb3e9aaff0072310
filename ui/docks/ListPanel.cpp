#include "ui/docks/ListPanel.h"

#include "ui/ConfirmStrip.h"
#include "ui/docks/DockParts.h"
#include "ui/docks/DragList.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace barline {

ListPanel::ListPanel(ThemeSource &theme, const QString &kind, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_newAction(new QAction(words.add.text, this))
    , m_renameAction(new QAction(words.rename.text, this))
    , m_deleteAction(new QAction(words.remove.text, this))
    , m_column(new QVBoxLayout(this))
    , m_count(new QLabel(this))
    , m_confirm(new ConfirmStrip(this))
    , m_list(new DragList(this))
{
    makeActions(kind, words);
    layOut(kind, words);
    dress();
    connect(m_list, &QListView::clicked, this, &ListPanel::openRow);
    connect(m_list, &QListView::activated, this, &ListPanel::openRow);
    connect(m_list, &QListView::customContextMenuRequested, this, &ListPanel::showMenu);
    connect(m_list, &DragList::dragBegan, this, &ListPanel::dragOut);
    connect(m_confirm, &ConfirmStrip::accepted, this, [this] {
        answered(true);
        m_list->setFocus();
    });
    connect(m_confirm, &ConfirmStrip::dismissed, this, [this] {
        answered(false);
        m_list->setFocus();
    });
    connect(&m_theme, &ThemeSource::changed, this, &ListPanel::dress);
}

void ListPanel::makeActions(const QString &kind, const Words &words)
{
    m_newAction->setObjectName(QStringLiteral("new-") + kind);
    m_renameAction->setObjectName(QStringLiteral("rename-") + kind);
    m_deleteAction->setObjectName(QStringLiteral("delete-") + kind);
    m_newAction->setToolTip(words.add.toolTip);
    m_renameAction->setToolTip(words.rename.toolTip);
    m_deleteAction->setToolTip(words.remove.toolTip);
    m_renameAction->setShortcut(QKeySequence(Qt::Key_F2));
    m_deleteAction->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    for (QAction *action : {m_renameAction, m_deleteAction})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_renameAction, m_deleteAction});
    connect(m_newAction, &QAction::triggered, this, [this] { create(); });
    connect(m_renameAction, &QAction::triggered, this, [this] { renameCurrent(); });
    connect(m_deleteAction, &QAction::triggered, this, [this] { deleteCurrent(); });
}

void ListPanel::layOut(const QString &kind, const Words &words)
{
    const QString capital = kind.at(0).toUpper() + kind.mid(1);
    auto *title = new QLabel(words.title, this);
    title->setProperty("look", QStringLiteral("name"));
    m_count->setObjectName(kind + QStringLiteral("Count"));
    m_count->setProperty("look", QStringLiteral("dim"));
    auto *add = new QToolButton(this);
    add->setObjectName(QStringLiteral("new") + capital);
    add->setDefaultAction(m_newAction);
    add->setAccessibleName(words.addName);
    add->setIconSize(QSize(16, 16));
    add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    add->setProperty("square", true);
    m_list->setObjectName(kind + QStringLiteral("List"));
    m_list->setAccessibleName(words.title);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(kDockMargin, 8, kDockMargin - 2, 6);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(add);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(m_confirm);
    m_column->addWidget(m_list, 1);
}

void ListPanel::dress()
{
    m_newAction->setIcon(m_theme.icon(QStringLiteral("plus")));
    m_renameAction->setIcon(m_theme.icon(QStringLiteral("rename")));
    m_deleteAction->setIcon(m_theme.icon(QStringLiteral("trash")));
    m_list->viewport()->update();
}

void ListPanel::setRows(QAbstractItemModel *model, QAbstractItemDelegate *delegate)
{
    m_list->setModel(model);
    m_list->setItemDelegate(delegate);
}

void ListPanel::chooseRow(const QModelIndex &row)
{
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
}

void ListPanel::editRow(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    chooseRow(row);
    m_list->setFocus();
    m_list->edit(row);
}

bool ListPanel::hasListFocus() const
{
    return m_list->hasFocus();
}

MusicChoice ListPanel::currentChoice() const
{
    return choiceOf(m_list->currentIndex());
}

void ListPanel::dragOut(const QModelIndex &row)
{
    const MusicChoice choice = choiceOf(row);
    if (!choice.isEmpty())
        emit dragOutRequested(choice, m_list, m_list->viewport()->grab(m_list->visualRect(row)));
}

void ListPanel::showMenu(QPoint at)
{
    const QModelIndex row = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_newAction);
    if (row.isValid()) {
        m_list->setFocus();
        m_list->setCurrentIndex(row);
        menu->addActions({m_renameAction, m_deleteAction});
        menu->addSeparator();
        menu->addActions(m_moreActions);
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace barline

#include "moc_ListPanel.cpp"
