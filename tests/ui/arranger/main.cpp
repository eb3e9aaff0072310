#include "tests/support/TestMain.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return barline::test::runAll(argc, argv);
}
