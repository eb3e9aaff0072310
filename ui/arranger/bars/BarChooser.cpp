#include "ui/arranger/bars/BarChooser.h"

#include <QListWidget>

#include <optional>

namespace barline {

namespace {

/// More are found by typing on.
constexpr int kMostBarsListed = 400;

/// A name and, where the text ends with one, the number of a bar.
struct SoughtBar
{
    QString name;
    std::optional<int> number;
};

SoughtBar soughtIn(const QString &text)
{
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
    bool isNumber = false;
    const int number = text.mid(space + 1).toInt(&isNumber);
    return isNumber ? SoughtBar{text.left(std::max<qsizetype>(0, space)), number} : SoughtBar{text, {}};
}

} // namespace

BarChooser::BarChooser(const QString &title, const QList<ClipPtr> &clips, const ClipBarRef &current, QWidget *parent)
    : ListChooser(title, tr("Name, and number of a bar"), tr("Search bars by the clip's name and their number"), parent)
    , m_clips(clips)
    , m_current(current)
{
    setObjectName(QStringLiteral("barChooser"));
    fill({});
}

void BarChooser::find(const QString &text)
{
    fill(text.simplified());
}

void BarChooser::fill(const QString &text)
{
    list().clear();
    const SoughtBar sought = soughtIn(text);
    for (const ClipPtr &clip : std::as_const(m_clips)) {
        // A clip may be called "Riff 3".
        const bool isNamed = clip->name.contains(text, Qt::CaseInsensitive);
        if (!isNamed && !clip->name.contains(sought.name, Qt::CaseInsensitive))
            continue;
        for (ClipBarIndex bar; bar.value() < clip->bars.count() && list().count() < kMostBarsListed; ++bar) {
            if (!isNamed && sought.number && *sought.number != bar.value() + 1)
                continue;
            const QString words =
                tr("%1 · bar %2", "name of a clip, number of its bar").arg(clip->name).arg(bar.value() + 1);
            auto *item = new QListWidgetItem(words, &list());
            item->setData(Qt::UserRole, clip->id.value());
            item->setData(Qt::UserRole + 1, bar.value());
            if (m_current == ClipBarRef{clip->id, bar})
                list().setCurrentItem(item);
        }
    }
    if (!list().currentItem())
        list().setCurrentRow(0);
}

void BarChooser::choose(const QListWidgetItem &item)
{
    emit chosen(ClipId(item.data(Qt::UserRole).toLongLong()), ClipBarIndex(item.data(Qt::UserRole + 1).toInt()));
}

} // namespace barline

#include "moc_BarChooser.cpp"
