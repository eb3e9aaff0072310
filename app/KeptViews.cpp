#include "app/KeptViews.h"

#include "app/Desk.h"

#include <QDataStream>
#include <QIODevice>
#include <QList>
#include <QSettings>

namespace barline {

namespace {

constexpr qsizetype kMostProjects = 30;
const QString kSetting = QStringLiteral("clipViews");

using Kept = QList<std::pair<QString, QByteArray>>; ///< the latest first

Kept readKept()
{
    Kept kept;
    const QByteArray bytes = QSettings().value(kSetting).toByteArray();
    QDataStream stream(bytes);
    stream >> kept;
    return stream.status() == QDataStream::Ok ? kept : Kept();
}

} // namespace

void keepViews(Desk &desk)
{
    if (desk.session().isUntitled())
        return;
    const QString path = desk.session().path();
    Kept kept = readKept();
    kept.removeIf([&](const auto &each) { return each.first == path; });
    kept.prepend({path, desk.window().saveViews()});
    kept.resize(std::min(kept.size(), kMostProjects));
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kept;
    QSettings().setValue(kSetting, bytes);
}

void restoreViews(Desk &desk)
{
    const QString path = desk.session().path();
    for (const auto &[project, views] : readKept()) {
        if (project == path)
            desk.window().restoreViews(views);
    }
}

} // namespace barline
