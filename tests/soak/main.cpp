#include "tests/support/TestMain.h"

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return barline::test::runAll(argc, argv);
}
