#include "app/EditorOptions.h"

#include "core/store/DatabaseUrl.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace barline {

namespace {

constexpr int kWrongUsage = 2;

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(barline::EditorOptions)
};

QSize parseSize(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2)
        return {};
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    return size.width() >= 100 && size.height() >= 100 && size.width() <= 10000 && size.height() <= 10000 ? size
                                                                                                          : QSize();
}

/// The file of a path or database URL.
Result<QString> fileNamed(const QString &argument)
{
    if (!DatabaseUrl::isUrl(argument))
        return argument;
    const Result<DatabaseUrl> url = DatabaseUrl::parse(argument);
    if (!url)
        return failure(url.error());
    if (url->inMemory)
        return failure(ErrorKind::Invalid, OptionsText::tr("The editor keeps a new project in a file of its own: leave "
                                                           "%1 out.")
                                               .arg(argument));
    return url->path;
}

} // namespace

std::optional<EditorOptions> parseEditorOptions(const QStringList &arguments, int &exitStatus)
{
    QCommandLineParser parser;
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        OptionsText::tr("Render the window to a picture and quit."),
                                        QStringLiteral("OUT.png"));
    const QCommandLineOption size(QStringLiteral("size"), OptionsText::tr("Size of the window."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption scale(QStringLiteral("scale"), OptionsText::tr("Device pixels per pixel, 1 to 4."),
                                   QStringLiteral("N"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   OptionsText::tr("Colours of the window: light, dark or contrast."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("lang"), OptionsText::tr("Language of the window."),
                                      QStringLiteral("LANG"));
    const QCommandLineOption show(QStringLiteral("show"),
                                  OptionsText::tr("Show only the piano-roll, the arranger, or the text (dsl)."),
                                  QStringLiteral("PART"));
    const QCommandLineOption actions(QStringLiteral("do"),
                                     OptionsText::tr("Actions to do before the picture is taken, as tests name them."),
                                     QStringLiteral("NAME,..."));
    parser.addOptions({screenshot, size, scale, theme, language, show, actions});
    parser.addPositionalArgument(QStringLiteral("FILE"), OptionsText::tr("Projects and documents to open."),
                                 QStringLiteral("[FILE...]"));

    const auto refuse = [&](const QString &why) {
        std::fprintf(stderr, "barline: %s\n", qUtf8Printable(why));
        exitStatus = kWrongUsage;
        return std::nullopt;
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());

    EditorOptions options;
    for (const QString &argument : parser.positionalArguments()) {
        const Result<QString> file = fileNamed(argument);
        if (!file)
            return refuse(file.error().message());
        options.files.append(*file);
    }
    options.screenshot = parser.value(screenshot);
    options.theme = parser.value(theme);
    options.language = parser.value(language);
    options.show = parser.value(show);
    options.actions = parser.value(actions).split(u',', Qt::SkipEmptyParts);
    if (!options.actions.isEmpty() && options.screenshot.isEmpty())
        return refuse(OptionsText::tr("--do goes with --screenshot."));
    if (parser.isSet(size)) {
        options.size = parseSize(parser.value(size));
        if (!options.size.isValid())
            return refuse(OptionsText::tr("--size is two numbers from 100 to 10000, as in 1600x1000."));
    }
    if (parser.isSet(scale)) {
        options.scale = parser.value(scale).toDouble();
        if (!(options.scale >= 1 && options.scale <= 4))
            return refuse(OptionsText::tr("--scale is a number from 1 to 4."));
    }
    const QStringList themes{QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
    if (!themes.contains(options.theme))
        return refuse(OptionsText::tr("--theme is light, dark or contrast."));
    const QStringList parts{QString(), QStringLiteral("piano-roll"), QStringLiteral("arranger"), QStringLiteral("dsl")};
    if (!parts.contains(options.show))
        return refuse(OptionsText::tr("--show is piano-roll, arranger or dsl."));
    return options;
}

} // namespace barline
