#include "ui/docks/DockParts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QSet>
#include <QToolButton>

namespace barline {

QBoxLayout *makeDockHeader(const QString &title, QLabel *count, QToolButton *button, QWidget *parent)
{
    auto *name = new QLabel(title, parent);
    name->setProperty("look", QStringLiteral("name"));
    button->setIconSize(QSize(16, 16));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("square", true);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(kDockMargin, 8, kDockMargin - 2, 6);
    header->setSpacing(8);
    header->addWidget(name);
    if (count)
        header->addWidget(count);
    header->addStretch();
    header->addWidget(button);
    return header;
}

void setUpDockList(QListView &list)
{
    list.setUniformItemSizes(true);
    list.setMouseTracking(true);
    list.setSelectionMode(QAbstractItemView::SingleSelection);
    list.setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setContextMenuPolicy(Qt::CustomContextMenu);
    list.setFrameShape(QFrame::NoFrame);
}

QString unusedName(const QString &pattern, const QStringList &names)
{
    const QSet<QString> taken(names.cbegin(), names.cend());
    int number = 1;
    while (taken.contains(pattern.arg(number)))
        ++number;
    return pattern.arg(number);
}

} // namespace barline
