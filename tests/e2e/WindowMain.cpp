#include "tests/support/TestMain.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    qputenv("BARLINE_AUDIO", "none");
    const QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Barline"));
    QCoreApplication::setApplicationName(QStringLiteral("barline"));
    return barline::test::runAll(argc, argv);
}
