#include "core/store/DatabaseUrl.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace barline {

namespace {

struct DatabaseUrlText
{
    Q_DECLARE_TR_FUNCTIONS(barline::DatabaseUrl)
};

struct UrlParts
{
    QString scheme; ///< lower case, without `+driver`
    QString rest;   ///< after the colon
};

UrlParts split(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z][a-z0-9.-]*)(\\+[a-z0-9_.-]+)?:(.*)$"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return {match.captured(1).toLower(), match.captured(3)};
}

bool isPostgres(const QString &scheme)
{
    return scheme == QLatin1String("postgres") || scheme == QLatin1String("postgresql");
}

tl::unexpected<Error> invalid(const QString &why)
{
    return failure(ErrorKind::Invalid, why);
}

/// The text behind percent signs: each must begin two hexadecimal digits, and the bytes must be UTF-8 without NUL.
Result<QString> decoded(const QString &text)
{
    static const QRegularExpression halfEscape(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    if (text.contains(halfEscape))
        return invalid(DatabaseUrlText::tr("In a database URL a percent sign stands before two hexadecimal digits; "
                                           "write %25 for the sign itself: %1")
                           .arg(text));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString plain = utf8.decode(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError() || plain.contains(QChar(u'\0')))
        return invalid(
            DatabaseUrlText::tr("The percent signs of the database URL give no file name in UTF-8: %1").arg(text));
    return plain;
}

Result<DatabaseUrl> parseSqlite(const QString &text, const QString &rest)
{
    if (!rest.startsWith(QLatin1String("//")))
        return invalid(DatabaseUrlText::tr("%1 needs three slashes before a relative path, as in "
                                           "sqlite:///song.barline, or four before an absolute one.")
                           .arg(text));
    if (!rest.startsWith(QLatin1String("///"))) {
        const QString host = rest.mid(2).section(QLatin1Char('/'), 0, 0);
        if (host.isEmpty())
            return invalid(
                DatabaseUrlText::tr("%1 names no file; sqlite:///:memory: is a project in memory.").arg(text));
        return invalid(DatabaseUrlText::tr("%1 names a host, “%2”. SQLite URLs have three slashes, as in "
                                           "sqlite:///song.barline, or four before an absolute path.")
                           .arg(text, host));
    }
    const QString place = rest.mid(3);
    if (place.contains(QLatin1Char('?')) || place.contains(QLatin1Char('#')))
        return invalid(DatabaseUrlText::tr("%1 has options after its path, which Barline does not know. Leave them "
                                           "out; in a file name, write %3F for “?” and %23 for “#”.")
                           .arg(text));
    const Result<QString> path = decoded(place);
    if (!path)
        return failure(path.error());
    if (path->isEmpty())
        return invalid(DatabaseUrlText::tr("%1 names no file; sqlite:///:memory: is a project in memory.").arg(text));
    if (place == QLatin1String(":memory:"))
        return DatabaseUrl{QString(), true};
    if (path->endsWith(QLatin1Char('/')))
        return invalid(DatabaseUrlText::tr("%1 names a folder, not a file.").arg(text));
    return DatabaseUrl{*path, false};
}

Result<DatabaseUrl> parsePostgres(const QString &scheme, const QString &rest)
{
    // The URL may hold a password, so that no message repeats it.
    const QUrl url(scheme + QLatin1Char(':') + rest, QUrl::StrictMode);
    const bool isWhole = url.isValid() && rest.startsWith(QLatin1String("//")) && url.port(1) > 0 && !url.hasFragment();
    if (!isWhole || url.path().size() < 2 || url.path().indexOf(QLatin1Char('/'), 1) > 0)
        return invalid(DatabaseUrlText::tr("The PostgreSQL URL is wrong. It should look like "
                                           "postgresql://user@host:5432/name."));
    return failure(ErrorKind::Unavailable,
                   DatabaseUrlText::tr("PostgreSQL is not supported yet; use a project file, as in "
                                       "sqlite:///song.barline."));
}

} // namespace

bool DatabaseUrl::isUrl(const QString &text)
{
    const QString scheme = split(text).scheme;
    return text.contains(QLatin1String("://")) || scheme == QLatin1String("sqlite") || isPostgres(scheme);
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    if (!isUrl(text)) {
        if (text.isEmpty())
            return invalid(DatabaseUrlText::tr("No project is named: the path is empty."));
        return DatabaseUrl{text, false};
    }
    const UrlParts parts = split(text);
    if (parts.scheme == QLatin1String("sqlite"))
        return parseSqlite(text, parts.rest);
    if (isPostgres(parts.scheme))
        return parsePostgres(parts.scheme, parts.rest);
    return invalid(DatabaseUrlText::tr("“%1” is no database that Barline knows; use a project file, as in "
                                       "sqlite:///song.barline.")
                       .arg(text.section(QLatin1String("://"), 0, 0)));
}

Result<DatabaseUrl> DatabaseUrl::fromEnvironment()
{
    for (const char *name : {"BARLINE_DATABASE_URL", "DATABASE_URL"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        Result<DatabaseUrl> url = parse(value);
        if (!url)
            return failure(url.error().during(
                DatabaseUrlText::tr("The environment variable %1 cannot be used.").arg(QLatin1String(name))));
        return url;
    }
    return failure(ErrorKind::NotFound, DatabaseUrlText::tr("No project is named: give a .barline file or a "
                                                            "database URL, or set BARLINE_DATABASE_URL."));
}

} // namespace barline
