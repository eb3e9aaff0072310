#include "ui/ShortcutsDialog.h"

#include "ui/ConfirmStrip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace barline {

namespace {

enum Column { kActionColumn, kKeysColumn, kRemarkColumn };
constexpr QSize kFirstDialogSize(640, 640);
constexpr int kKeyFieldWidth = 160;
const int kNameRole = Qt::UserRole;

} // namespace

/// Takes the first keys that are pressed, and waits for no more.
class ShortcutsDialog::KeyField : public QKeySequenceEdit
{
public:
    KeyField(std::function<void(const QKeySequence &)> take, QWidget *parent)
        : QKeySequenceEdit(parent)
        , m_take(std::move(take))
    {}

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        const QKeySequence pressed = keySequence();
        if (pressed.isEmpty())
            return;
        clear();
        m_take(QKeySequence(pressed[0]));
    }

private:
    std::function<void(const QKeySequence &)> m_take;
};

ShortcutsDialog::ShortcutsDialog(ShortcutTable &table, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_name(new QLabel(this))
    , m_keys(new KeyField([this](const QKeySequence &key) { give(key); }, this))
    , m_none(new QPushButton(tr("No Key"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset All"), this))
    , m_confirm(new ConfirmStrip(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    layOut();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (const ShortcutTable::Entry *entry = chosen())
            m_table.setKey(*entry, {});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const ShortcutTable::Entry *entry = chosen())
            m_table.reset(*entry);
    });
    connect(m_resetAll, &QPushButton::clicked, &m_table, &ShortcutTable::resetAll);
    connect(m_confirm, &ConfirmStrip::accepted, this, [this] {
        if (const ShortcutTable::Entry *entry = chosen())
            m_table.takeOver(*entry, m_asked);
        m_keys->setFocus();
    });
    connect(m_confirm, &ConfirmStrip::dismissed, m_keys, qOverload<>(&QWidget::setFocus));
    connect(&m_table, &ShortcutTable::changed, this, &ShortcutsDialog::showAll);
    showChosen();
}

void ShortcutsDialog::layOut()
{
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys"), tr("Remark")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(kActionColumn, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_name->setProperty("look", QStringLiteral("name"));
    m_name->setWordWrap(true);
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setToolTip(tr("Press the keys that the chosen action is to have"));
    m_keys->setMinimumWidth(kKeyFieldWidth);
    m_none->setToolTip(tr("Take the keys of the chosen action away"));
    m_reset->setToolTip(tr("Give the chosen action back the keys that it had first"));
    m_resetAll->setToolTip(tr("Give all actions back the keys that they had first"));
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *button : {m_none, m_reset, m_resetAll, close})
        button->setAutoDefault(false);

    auto *change = new QHBoxLayout;
    change->setSpacing(8);
    change->addWidget(m_name, 1);
    change->addWidget(m_keys);
    change->addWidget(m_none);
    change->addWidget(m_reset);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_resetAll);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_confirm);
    layout->addLayout(change);
    layout->addLayout(foot);
    resize(kFirstDialogSize);
}

void ShortcutsDialog::fill()
{
    QTreeWidgetItem *menu = nullptr;
    for (const ShortcutTable::Entry &entry : m_table.entries()) {
        if (!menu || menu->text(kActionColumn) != entry.menu) {
            menu = new QTreeWidgetItem(m_list, {entry.menu});
            menu->setFlags(Qt::ItemIsEnabled);
            menu->setFirstColumnSpanned(true);
        }
        auto *row = new QTreeWidgetItem(menu, {ShortcutTable::nameOf(*entry.action)});
        row->setData(kActionColumn, kNameRole, entry.action->objectName());
        row->setIcon(kActionColumn, entry.action->icon());
        showRow(*row);
    }
    m_list->expandAll();
    if (menu)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

void ShortcutsDialog::showRow(QTreeWidgetItem &row) const
{
    const ShortcutTable::Entry *entry = m_table.find(row.data(kActionColumn, kNameRole).toString());
    const QList<QKeySequence> keys = entry->action->shortcuts();
    QStringList shared;
    for (const QKeySequence &key : keys) {
        for (const ShortcutTable::Entry *other : m_table.sharing(*entry, key))
            shared.append(tr("also “%1”", "another action of a key").arg(ShortcutTable::nameOf(*other->action)));
    }
    row.setText(kKeysColumn, ShortcutTable::wordsOf(keys));
    if (!shared.isEmpty())
        row.setText(kRemarkColumn, shared.join(QStringLiteral(", ")));
    else if (!m_table.isChanged(*entry))
        row.setText(kRemarkColumn, {});
    else if (entry->defaults.isEmpty())
        row.setText(kRemarkColumn, tr("had none"));
    else
        row.setText(kRemarkColumn, tr("was %1", "keys").arg(ShortcutTable::wordsOf(entry->defaults)));
}

void ShortcutsDialog::showAll()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_list->topLevelItem(i)->childCount(); ++j)
            showRow(*m_list->topLevelItem(i)->child(j));
    }
    showChosen();
}

void ShortcutsDialog::search(const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *menu = m_list->topLevelItem(i);
        bool hasAny = false;
        for (int j = 0; j < menu->childCount(); ++j) {
            QTreeWidgetItem *row = menu->child(j);
            const QString text = menu->text(kActionColumn) + QLatin1Char(' ') + row->text(kActionColumn) +
                                 QLatin1Char(' ') + row->text(kKeysColumn);
            const bool isFound = std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            row->setHidden(!isFound);
            if (isFound && (!hasAny && (!m_list->currentItem() || m_list->currentItem()->isHidden())))
                m_list->setCurrentItem(row);
            hasAny |= isFound;
        }
        menu->setHidden(!hasAny);
    }
    showChosen();
}

const ShortcutTable::Entry *ShortcutsDialog::chosen() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row && !row->isHidden() ? m_table.find(row->data(kActionColumn, kNameRole).toString()) : nullptr;
}

void ShortcutsDialog::showChosen()
{
    const ShortcutTable::Entry *entry = chosen();
    m_confirm->hide();
    m_name->setText(entry ? tr("Keys of “%1”:").arg(ShortcutTable::nameOf(*entry->action))
                          : tr("No action is chosen."));
    m_keys->setEnabled(entry != nullptr);
    m_none->setEnabled(entry && !entry->action->shortcuts().isEmpty());
    m_reset->setEnabled(entry && m_table.isChanged(*entry));
    const auto &entries = m_table.entries();
    m_resetAll->setEnabled(std::any_of(entries.cbegin(), entries.cend(),
                                       [this](const ShortcutTable::Entry &one) { return m_table.isChanged(one); }));
}

void ShortcutsDialog::give(const QKeySequence &key)
{
    const ShortcutTable::Entry *entry = chosen();
    if (!entry)
        return;
    QStringList others;
    for (const ShortcutTable::Entry *other : m_table.sharing(*entry, key))
        others.append(tr("“%1” (%2)", "action and menu").arg(ShortcutTable::nameOf(*other->action), other->menu));
    if (others.isEmpty()) {
        m_table.setKey(*entry, key);
        return;
    }
    m_asked = key;
    m_confirm->ask(
        tr("%1 is the key of %2.").arg(key.toString(QKeySequence::NativeText), others.join(QStringLiteral(", "))),
        tr("Take It Over"));
}

} // namespace barline

#include "moc_ShortcutsDialog.cpp"
