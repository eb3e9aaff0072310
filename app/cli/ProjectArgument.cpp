#include "app/cli/ProjectArgument.h"

#include <QCoreApplication>
#include <QUrl>

namespace barline {

namespace {

struct ProjectArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ProjectArgument)
};

bool isUrl(const QString &argument)
{
    return argument.contains(QLatin1String("://"));
}

/// "sqlite" of "sqlite+aiosqlite:///x".
QString schemeOf(const QString &url)
{
    return url.section(QLatin1String("://"), 0, 0).section(QLatin1Char('+'), 0, 0).toLower();
}

/// sqlite:///rel, sqlite:////abs, sqlite:///:memory: and, as SQLAlchemy has it, sqlite:// for memory.
Result<ProjectArgument> sqliteProject(const QString &url)
{
    QString rest = url.section(QLatin1String("://"), 1);
    rest = rest.section(QLatin1Char('?'), 0, 0);
    if (!rest.isEmpty() && !rest.startsWith(QLatin1Char('/')))
        return failure(ErrorKind::Invalid,
                       ProjectArgumentText::tr("%1 names a host. SQLite URLs have three slashes, as "
                                               "in sqlite:///song.barline, or four before an "
                                               "absolute path.")
                           .arg(url));
    const QString path = QUrl::fromPercentEncoding(rest.mid(1).toUtf8());
    if (path.isEmpty() || path == QLatin1String(":memory:"))
        return ProjectArgument{QString(), true};
    return ProjectArgument{path, false};
}

} // namespace

bool namesProject(const QString &argument)
{
    return isUrl(argument) || argument.endsWith(QLatin1String(".barline"), Qt::CaseInsensitive);
}

Result<ProjectArgument> projectNamed(const QString &argument)
{
    if (!isUrl(argument))
        return ProjectArgument{argument, false};
    const QString scheme = schemeOf(argument);
    if (scheme == QLatin1String("sqlite"))
        return sqliteProject(argument);
    if (scheme == QLatin1String("postgres") || scheme == QLatin1String("postgresql"))
        return failure(ErrorKind::Unavailable,
                       ProjectArgumentText::tr("PostgreSQL is not supported yet; use a project file, as in "
                                               "sqlite:///song.barline."));
    return failure(ErrorKind::Invalid, ProjectArgumentText::tr("%1:// is no database that Barline knows; use a project "
                                                               "file, as in sqlite:///song.barline.")
                                           .arg(scheme));
}

Result<ProjectArgument> projectOfEnvironment()
{
    for (const char *name : {"BARLINE_DATABASE_URL", "DATABASE_URL"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            return projectNamed(value);
    }
    return failure(ErrorKind::NotFound, ProjectArgumentText::tr("No project is named: give a .barline file or a "
                                                                "database URL, or set BARLINE_DATABASE_URL."));
}

} // namespace barline
