#include "tests/support/TestMain.h"
#include "tests/ui/docks/DockFixture.h"
#include "ui/docks/ClipUsage.h"

namespace barline::test {

class ClipUsageTest : public QObject
{
    Q_OBJECT

private slots:
    void countsInstancesAndRepointedBars()
    {
        const DockFixture fixture;
        const ClipUsage usage(fixture.project(), CompositionId(1));
        QCOMPARE(usage.placesOf(ClipId(1)), 2);
        QCOMPARE(usage.placesOf(ClipId(2)), 2);
        QCOMPARE(usage.placesOf(ClipId(3)), 0);
        for (const ClipPtr &clip : fixture.project().clips)
            QCOMPARE(usage.placesOf(clip->id), static_cast<int>(usesOf(fixture.project(), clip->id).size()));
    }

    void namesTheFirstTrackOfTheShownComposition()
    {
        const DockFixture fixture;
        QCOMPARE(ClipUsage(fixture.project(), CompositionId(1)).trackOf(ClipId(1)), 0);
        QCOMPARE(ClipUsage(fixture.project(), CompositionId(1)).trackOf(ClipId(3)), -1);
        QCOMPARE(ClipUsage(fixture.project(), CompositionId(2)).trackOf(ClipId(1)), -1);
    }
};

BARLINE_TEST(ClipUsageTest)

} // namespace barline::test

#include "tst_ClipUsage.moc"
