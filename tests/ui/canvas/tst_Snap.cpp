#include "tests/support/TestMain.h"
#include "ui/canvas/Snap.h"

using namespace barline;

class SnapTest : public QObject
{
    Q_OBJECT

private slots:
    void goesToTheNearestLine()
    {
        QCOMPARE(snapped(Ticks(49), Ticks(100)), Ticks(0));
        QCOMPARE(snapped(Ticks(50), Ticks(100)), Ticks(100));
        QCOMPARE(snapped(Ticks(-49), Ticks(100)), Ticks(0));
        QCOMPARE(snapped(Ticks(-51), Ticks(100)), Ticks(-100));
        QCOMPARE(snapped(Ticks(160), Ticks(100), Ticks(30)), Ticks(130));
    }

    void gridOffLeavesTheTick() { QCOMPARE(snapped(Ticks(37), Ticks()), Ticks(37)); }
};

BARLINE_TEST(SnapTest)

#include "tst_Snap.moc"
