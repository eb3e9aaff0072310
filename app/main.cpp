#include "app/Application.h"
#include "app/EditorOptions.h"
#include "app/cli/Cli.h"

#include <QApplication>
#include <QCoreApplication>

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Barline"));
    QCoreApplication::setApplicationName(QStringLiteral("barline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BARLINE_VERSION));
}

int runEditor(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    int status = 0;
    const auto options = barline::parseEditorOptions(arguments, status);
    if (!options)
        return status;
    if (options->scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options->scale));

    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.barline.Barline"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    barline::Application barlineApplication(app, *options);
    barlineApplication.start();
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    if (barline::isCliInvocation(argc, argv))
        return barline::runCli(argc, argv);
    return runEditor(argc, argv);
}
