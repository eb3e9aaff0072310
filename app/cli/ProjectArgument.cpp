#include "app/cli/ProjectArgument.h"

namespace barline {

bool namesProject(const QString &argument)
{
    return ProjectArgument::isUrl(argument) || argument.endsWith(QLatin1String(".barline"), Qt::CaseInsensitive);
}

} // namespace barline
