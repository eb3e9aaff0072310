#include "ui/ShortcutsDialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>

namespace barline {

namespace {

QString plainText(QString menuText)
{
    return menuText.remove(QLatin1Char('&'));
}

/// Those of the menu and of the menus in it.
QList<QAction *> actionsOf(const QMenu &menu)
{
    QList<QAction *> actions;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            actions += actionsOf(*action->menu());
        else
            actions.append(action);
    }
    return actions;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QWidget(this);
    list->setProperty("look", QStringLiteral("panel"));
    list->setAttribute(Qt::WA_StyledBackground);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const QAction *menu : menus.actions()) {
        if (!menu->menu())
            continue;
        auto *head = new QLabel(plainText(menu->text()), list);
        head->setProperty("look", QStringLiteral("section"));
        head->setContentsMargins(0, row == 0 ? 0 : 8, 0, 0);
        const int headRow = row++;
        for (const QAction *action : actionsOf(*menu->menu())) {
            if (action->shortcuts().isEmpty())
                continue;
            auto *keys = new QLabel(keysOf(*action), list);
            keys->setProperty("look", QStringLiteral("dim"));
            grid->addWidget(new QLabel(plainText(action->text()), list), row, 0);
            grid->addWidget(keys, row++, 1, Qt::AlignRight);
        }
        if (row > headRow + 1)
            grid->addWidget(head, headRow, 0, 1, 2);
        else
            delete head;
    }

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(list->sizeHint().width() + 24);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 12);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(420, 560);
}

} // namespace barline

#include "moc_ShortcutsDialog.cpp"
