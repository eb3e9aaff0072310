#include "ui/arranger/actions/ClipChooser.h"

#include <QListWidget>

namespace barline {

ClipChooser::ClipChooser(const QString &title, const QList<ClipPtr> &clips, ClipId current, QWidget *parent)
    : ListChooser(title, tr("Search names"), tr("Search clips by name"), parent)
{
    setObjectName(QStringLiteral("clipChooser"));
    for (const ClipPtr &clip : clips) {
        auto *item =
            new QListWidgetItem(tr("%1 · %n bar(s)", "name of a clip", clip->bars.count()).arg(clip->name), &list());
        item->setData(Qt::UserRole, clip->id.value());
        if (clip->id == current)
            list().setCurrentItem(item);
    }
}

void ClipChooser::choose(const QListWidgetItem &item)
{
    emit chosen(ClipId(item.data(Qt::UserRole).toLongLong()));
}

} // namespace barline

#include "moc_ClipChooser.cpp"
