#include "app/cli/Cli.h"

#include "app/Language.h"
#include "app/cli/CheckVerb.h"
#include "app/cli/ExportVerb.h"
#include "app/cli/HistoryVerb.h"
#include "app/cli/ImportVerb.h"
#include "app/cli/InfoVerb.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Report.h"
#include "app/cli/SalvageVerb.h"
#include "app/cli/SchemaVerb.h"
#include "app/cli/SearchVerb.h"
#include "core/base/TaskScope.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <vector>

namespace barline {

namespace {

using Verbs = std::vector<std::unique_ptr<Verb>>;

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Cli)
};

Verbs allVerbs()
{
    Verbs verbs;
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<CheckVerb>());
    verbs.push_back(std::make_unique<InfoVerb>());
    verbs.push_back(std::make_unique<HistoryVerb>());
    verbs.push_back(std::make_unique<SearchVerb>());
    verbs.push_back(std::make_unique<SalvageVerb>());
    verbs.push_back(std::make_unique<SchemaVerb>());
    return verbs;
}

const Verb *verbCalled(const Verbs &verbs, const QString &name)
{
    const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const auto &verb) { return verb->name() == name; });
    return found == verbs.end() ? nullptr : found->get();
}

bool asksForHelp(const QString &argument)
{
    return argument == QLatin1String("--help") || argument == QLatin1String("-h") || argument == QLatin1String("help");
}

bool asksForVersion(const QString &argument)
{
    return argument == QLatin1String("--version") || argument == QLatin1String("-v");
}

ExitStatus printHelp(const Verbs &verbs)
{
    QString help = CliText::tr("barline [FILE...] opens the editor on projects and documents.\n"
                               "barline VERB ... does the rest without a display:\n");
    for (const auto &verb : verbs)
        help += QStringLiteral("\n  %1%2").arg(verb->name(), -10).arg(verb->summary());
    help +=
        CliText::tr("\n\n"
                    "barline --screenshot OUT.png [--size WxH] [--scale 2] [--theme light|dark|contrast] [--lang de]\n"
                    "                           [--show piano-roll|arranger] [--do ACTION,...] FILE\n"
                    "renders the window on FILE into a picture.\n\n"
                    "barline VERB --help says more. PROJECT is a .barline file or a URL such as\n"
                    "sqlite:///song.barline; without it BARLINE_DATABASE_URL, else DATABASE_URL says.\n"
                    "Exit status: 0 done, 1 errors in the input, 2 wrong usage, 3 the environment failed.\n");
    return printBytes(help.toUtf8());
}

ExitStatus refuse(const QString &why)
{
    std::fprintf(stderr, "barline: error: %s\n", why.toUtf8().constData());
    return ExitStatus::WrongUsage;
}

/// PROJECT, taken off the front of the arguments or out of the environment.
Result<ProjectArgument> takeProject(QStringList &arguments)
{
    if (!arguments.isEmpty() && namesProject(arguments.constFirst()))
        return ProjectArgument::parse(arguments.takeFirst());
    return ProjectArgument::fromEnvironment();
}

QCoro::Task<Result<void>> runThenQuit(const Verb *verb, VerbCall call)
{
    auto running = verb->run(std::move(call));
    const ExitStatus status = co_await running;
    QCoreApplication::exit(static_cast<int>(status));
    co_return {};
}

ExitStatus runInLoop(QCoreApplication &application, const Verb *verb, VerbCall call)
{
    const Interrupt interrupt;
    call.stop = interrupt.token();
    TaskScope scope([](const Error &error) { printError(error); });
    QTimer::singleShot(0, &application, [&] { scope.spawn(runThenQuit(verb, std::move(call))); });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

ExitStatus runVerb(QCoreApplication &application, const Verb &verb, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(verb.summary());
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, CliText::tr("Show this and quit."));
    const QCommandLineOption json(QStringLiteral("json"), CliText::tr("Print JSON for machines."));
    if (verb.takesProject())
        parser.addPositionalArgument(QStringLiteral("PROJECT"), CliText::tr("A .barline file or a database URL."),
                                     QStringLiteral("%1 [PROJECT]").arg(verb.name()));
    else
        parser.addPositionalArgument(verb.name(), verb.summary(), verb.name());
    verb.describe(parser);
    parser.addOptions({json, help});
    if (!parser.parse(QStringList(QStringLiteral("barline")) + verb.completed(arguments)))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return printBytes(parser.helpText().toUtf8());

    VerbCall call;
    call.options = &parser;
    call.arguments = parser.positionalArguments();
    call.json = parser.isSet(json);
    if (verb.takesProject()) {
        const Result<ProjectArgument> project = takeProject(call.arguments);
        if (!project) {
            const ExitStatus status = printError(project.error());
            return status == ExitStatus::EnvironmentFailed ? status : ExitStatus::WrongUsage;
        }
        call.project = *project;
    }
    const auto [least, most] = verb.argumentCount();
    if (call.arguments.size() < least)
        return refuse(CliText::tr("An argument is missing; barline %1 --help says which.").arg(verb.name()));
    if (call.arguments.size() > most)
        return refuse(CliText::tr("“%1” is one argument too many; barline %2 --help says what is expected.")
                          .arg(call.arguments.at(most), verb.name()));
    return runInLoop(application, &verb, std::move(call));
}

ExitStatus runArguments(QCoreApplication &application)
{
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();
    const Verbs verbs = allVerbs();
    const QString first = arguments.takeFirst();
    if (asksForVersion(first))
        return printBytes("barline " + QCoreApplication::applicationVersion().toUtf8() + '\n');
    const Verb *verb = verbCalled(verbs, first);
    return verb ? runVerb(application, *verb, arguments) : printHelp(verbs);
}

} // namespace

bool isCliInvocation(int argc, char **argv)
{
    if (argc < 2)
        return false;
    const QString first = QString::fromLocal8Bit(argv[1]);
    return asksForHelp(first) || asksForVersion(first) || verbCalled(allVerbs(), first) != nullptr;
}

int runCli(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installLanguage(application, QString());
    return static_cast<int>(runArguments(application));
}

} // namespace barline
