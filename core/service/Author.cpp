#include "core/service/Author.h"

#include <QSettings>

#include <pwd.h>
#include <unistd.h>

namespace barline {

QString defaultAuthor()
{
    const QString named = QSettings().value(QStringLiteral("author")).toString();
    if (!named.isEmpty())
        return named;
    const passwd *user = getpwuid(getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("somebody");
}

QString barlineAuthor()
{
    return QStringLiteral("Barline");
}

} // namespace barline
