#include "ui/history/HistoryWindow.h"

#include "ui/Prompt.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr QSize kFirstHistorySize(800, 620);
constexpr int kMargin = 12;
constexpr int kVersionsHeight = 150;
constexpr int kPartSpacing = 8; // above the second heading, beside the layout's own

enum VersionColumn { VersionName, VersionTime, VersionAuthor, VersionUpTo };

QLabel *makeHead(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *head = new QLabel(text, parent);
    head->setProperty("look", QStringLiteral("name"));
    head->setBuddy(buddy);
    return head;
}

} // namespace

HistoryWindow::HistoryWindow(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_theme(theme)
    , m_model(new HistoryModel(context.history(), this))
    , m_edits(new QTreeView(this))
    , m_note(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_revert(
          make(QStringLiteral("undo"), tr("&Revert"), tr("Take back this edit, whoever made it"), Qt::CTRL | Qt::Key_R))
    , m_applyAnyway(make(QStringLiteral("check"), tr("&Apply Anyway"),
                         tr("Make what can still be made of an edit that was not applied"), Qt::CTRL | Qt::Key_Return))
    , m_dismiss(make(QStringLiteral("trash"), tr("&Dismiss"), tr("Forget an edit that was not applied"),
                     QKeySequence::Delete))
    , m_copy(make(QStringLiteral("copy"), tr("&Copy"), tr("Copy what this edit was, as text"), QKeySequence::Copy))
    , m_compact(make(QStringLiteral("zoom-out"), tr("Co&mpact…"),
                     tr("Keep only the last 1,000 edits, so that the file is smaller"), Qt::CTRL | Qt::Key_M))
    , m_nameVersion(make(QStringLiteral("save"), tr("&Name a Version…"), tr("Keep the project as it is now, by name"),
                         Qt::CTRL | Qt::Key_S))
    , m_restore(make(QStringLiteral("open"), tr("Re&store"),
                     tr("Make the project what it was in this version, as one edit"), Qt::CTRL | Qt::Key_O))
{
    setObjectName(QStringLiteral("historyWindow"));
    setWindowTitle(tr("History"));
    resize(kFirstHistorySize);
    layOut();
    connect(m_revert, &QAction::triggered, this, &HistoryWindow::revert);
    connect(m_applyAnyway, &QAction::triggered, this, &HistoryWindow::applyAnyway);
    connect(m_dismiss, &QAction::triggered, this, &HistoryWindow::dismiss);
    connect(m_copy, &QAction::triggered, this, &HistoryWindow::copy);
    connect(m_restore, &QAction::triggered, this, &HistoryWindow::restore);
    connect(m_nameVersion, &QAction::triggered, this, &HistoryWindow::nameVersionRequested);
    connect(m_compact, &QAction::triggered, this, [this] {
        prompt::confirm(this,
                        {tr("Compact History"), tr("Keep only the last 1,000 edits?"),
                         tr("Older ones can then no longer be taken back. The music and the versions stay.")},
                        tr("Compact"), [this] { emit compactRequested(); });
    });
    connect(&m_context.history(), &History::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_edits->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryWindow::showChoice);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryWindow::showChoice);
    showChoice();
}

QAction *HistoryWindow::make(const QString &icon, const QString &text, const QString &toolTip,
                             const QKeySequence &shortcut)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setShortcut(shortcut);
    action->setToolTip(tr("%1 (%2)", "what it does, key").arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QWidget *HistoryWindow::makeBar(const QList<QAction *> &actions)
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QAction *action : actions) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->text().remove(QLatin1Char('&')));
        layout->addWidget(button);
    }
    layout->addStretch();
    return bar;
}

void HistoryWindow::layOut()
{
    m_edits->setObjectName(QStringLiteral("historyEdits"));
    m_edits->setAccessibleName(tr("Edits"));
    m_edits->setModel(m_model);
    m_edits->setRootIsDecorated(false);
    m_edits->setUniformRowHeights(true);
    m_edits->setAllColumnsShowFocus(true);
    m_edits->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_edits->addActions({m_revert, m_applyAnyway, m_dismiss, m_copy});
    m_edits->header()->setStretchLastSection(false);
    m_edits->header()->setSectionResizeMode(HistoryModel::Label, QHeaderView::Stretch);
    m_edits->setColumnWidth(HistoryModel::Number, 64);
    m_edits->setColumnWidth(HistoryModel::Time, 170);
    m_edits->setColumnWidth(HistoryModel::Author, 110);
    m_edits->setColumnWidth(HistoryModel::State, 160);
    m_note->setObjectName(QStringLiteral("historyNote"));
    m_note->setProperty("look", QStringLiteral("dim"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("historyVersions"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setHeaderLabels({tr("Name"), tr("Time"), tr("Author"), tr("Up to edit")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_restore, m_nameVersion});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(VersionName, QHeaderView::Stretch);
    m_list->setColumnWidth(VersionTime, 170);
    m_list->setColumnWidth(VersionUpTo, 130);
    m_list->headerItem()->setTextAlignment(VersionUpTo, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setFixedHeight(kVersionsHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(makeHead(tr("&Edits"), m_edits, this));
    layout->addWidget(m_edits, 1);
    layout->addWidget(m_note);
    layout->addWidget(makeBar({m_revert, m_applyAnyway, m_dismiss, m_copy, m_compact}));
    layout->addSpacing(kPartSpacing);
    layout->addWidget(makeHead(tr("&Versions"), m_list, this));
    layout->addWidget(m_list);
    layout->addWidget(makeBar({m_nameVersion, m_restore}));
}

void HistoryWindow::showEvent(QShowEvent *event)
{
    refresh();
    emit versionsWanted();
    QDialog::showEvent(event);
}

int HistoryWindow::currentRow() const
{
    return m_edits->currentIndex().row();
}

void HistoryWindow::refresh()
{
    const HistoryEntry *current = m_model->entryAt(currentRow());
    const EditKey key = current ? current->key : EditKey();
    m_model->refresh();
    if (const int row = m_model->rowOf(key); row >= 0)
        m_edits->setCurrentIndex(m_model->index(row, 0));
    showChoice();
}

void HistoryWindow::showChoice()
{
    const int row = currentRow();
    const HistoryEntry *entry = m_model->entryAt(row);
    const bool isLost = m_model->isNotApplied(row);
    m_revert->setEnabled(entry && !isLost && !m_context.history().isUndone(entry->key));
    m_applyAnyway->setEnabled(isLost);
    m_dismiss->setEnabled(isLost);
    m_copy->setEnabled(entry != nullptr);
    m_restore->setEnabled(m_list->currentItem() != nullptr);
    const QString note =
        isLost ? tr("Not applied: %1").arg(m_model->whyNotApplied(row)) : m_context.history().startText();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void HistoryWindow::revert()
{
    const HistoryEntry *entry = m_model->entryAt(currentRow());
    if (!entry)
        return;
    if (const Result<void> reverted = m_context.history().revert(entry->key); !reverted)
        m_context.report(reverted.error());
}

void HistoryWindow::applyAnyway()
{
    if (!m_model->isNotApplied(currentRow()))
        return;
    const Result<void> applied = m_context.history().applyAnyway(m_model->entryAt(currentRow())->key);
    if (!applied)
        m_context.report(applied.error());
}

void HistoryWindow::dismiss()
{
    if (m_model->isNotApplied(currentRow()))
        m_context.history().dismissNotApplied(m_model->entryAt(currentRow())->key);
}

void HistoryWindow::copy() const
{
    if (m_model->entryAt(currentRow()))
        QGuiApplication::clipboard()->setText(m_model->textOf(currentRow()));
}

void HistoryWindow::restore()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0 && row < m_versions.size())
        emit restoreRequested(m_versions.at(row));
}

void HistoryWindow::setVersions(const QList<NamedVersion> &versions)
{
    m_versions = versions;
    m_list->clear();
    for (const NamedVersion &version : versions) {
        auto *item =
            new QTreeWidgetItem({version.name, QLocale().toString(version.time.toLocalTime(), QLocale::ShortFormat),
                                 version.author, QString::number(version.seq)});
        item->setTextAlignment(VersionUpTo, Qt::AlignRight | Qt::AlignVCenter);
        m_list->addTopLevelItem(item);
    }
    showChoice();
}

} // namespace barline

#include "moc_HistoryWindow.cpp"
