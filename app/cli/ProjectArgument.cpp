#include "app/cli/ProjectArgument.h"

#include "core/store/FileKind.h"

namespace barline {

bool namesProject(const QString &argument)
{
    if (ProjectArgument::isUrl(argument) || argument.endsWith(QLatin1String(".barline"), Qt::CaseInsensitive))
        return true;
    const FileKind kind = kindOfFile(argument);
    return kind == FileKind::Project || kind == FileKind::OtherDatabase;
}

} // namespace barline
