#include "ui/docks/DockParts.h"

#include <QSet>

namespace barline {

QString unusedName(const QString &pattern, const QStringList &names)
{
    const QSet<QString> taken(names.cbegin(), names.cend());
    int number = 1;
    while (taken.contains(pattern.arg(number)))
        ++number;
    return pattern.arg(number);
}

} // namespace barline
