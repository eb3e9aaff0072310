#include "tests/support/TestMain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    return barline::test::runAll(argc, argv);
}
