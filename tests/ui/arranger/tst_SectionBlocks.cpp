#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"

using namespace barline;
using namespace barline::test;

using RowId = TimelineRow::Id;

class TestSectionBlocks : public QObject
{
    Q_OBJECT

private slots:
    void duplicatesASectionWithAllThatIsInIt()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.label(), QStringLiteral("Duplicate Section “Chorus”"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Chorus@13+4 Solo@18"));
        QCOMPARE(f.told(0),
                 (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4"), QStringLiteral("Verse@13+4")}));
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 13+2x2"));
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@14"));
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4")}));
    }

    void dragMovesASectionWithAllThatIsInIt()
    {
        const TimelineHands f;
        f.pressRow(f.middle(RowId::Sections, 10));
        f.moveRow(f.in(RowId::Sections, 1, 2));
        QCOMPARE(f.readout(), QStringLiteral("Chorus before bar 1, all after it makes room"));
        f.releaseRow(f.in(RowId::Sections, 1, 2));
        QCOMPARE(f.label(), QStringLiteral("Move Section “Chorus”"));
        QCOMPARE(f.markers(), QStringLiteral("Chorus@1+4 Verse@5+4 Solo@14"));
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@5+4")}));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(1));
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 7/8@9 4/4@10"));
        QCOMPARE(f.loops(), QStringLiteral("1+2x2"));
        QCOMPARE(f.edits(), 1);
    }

    void withoutRippleAMoveLiesOverWhatIsThere()
    {
        const TimelineHands f;
        f.context->setRipple(Ripple::Off);
        f.pressRow(f.middle(RowId::Sections, 10));
        f.moveRow(f.in(RowId::Sections, 1, 2));
        QCOMPARE(f.readout(), QStringLiteral("Chorus over what is in bar 1 and after"));
        f.releaseRow(f.in(RowId::Sections, 1, 2));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(1));
        QCOMPARE(f.instance(kFirst)->startBar, BarNumber(1)); // it is below
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@1+4 Solo@14"));
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 7/8@5 4/4@6"));
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@14"));
        f.seekTo(10);
        f.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Chorus@13+4 Solo@14"));
        QCOMPARE(f.told(0),
                 (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4"), QStringLiteral("Verse@13+4")}));
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const TimelineHands f;
        f.pressRow(f.middle(RowId::Sections, 10));
        f.moveRow(f.in(RowId::Sections, 1, 2));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        f.releaseRow(f.in(RowId::Sections, 1, 2));
        QCOMPARE(f.edits(), 0);
        f.pressRow(f.middle(RowId::Sections, 10));
        f.moveRow(f.in(RowId::Sections, 1, 2));
        f.moveRow(f.in(RowId::Sections, 11));
        f.releaseRow(f.in(RowId::Sections, 11)); // back home
        QCOMPARE(f.edits(), 0);
    }

    void altMovesTheNameAlone()
    {
        const TimelineHands f;
        f.dragRow(f.middle(RowId::Sections, 10), f.middle(RowId::Sections, 11), Qt::AltModifier);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@10+4 Solo@14"));
        QCOMPARE(f.label(), QStringLiteral("Change Section"));
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4")}));
    }

    void keysMoveASectionPastItsNeighbour()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(f.markers(), QStringLiteral("Chorus@1+4 Verse@5+4 Solo@14"));
        QCOMPARE(f.context->playhead(), Ticks());
        f.key(Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@5+4 Solo@14"));
        QCOMPARE(f.context->playhead(), f.startOf(5));
        f.seekTo(20);
        f.key(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(f.problem(), QStringLiteral("There is no section at the playhead."));
    }

    void selectsTheBarsOfASection()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_B, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(f.context->selectedBars());
        QCOMPARE(f.context->selectedBars()->range, (BarRange{BarNumber(9), BarNumber(13)}));
    }

    void selectedBarsBecomeASectionALoopAndTheCycle()
    {
        const TimelineHands f;
        f.context->selectBars(SongBars{{BarNumber(5), BarNumber(8)}, {}});
        f.key(Qt::Key_N);
        f.typeName(QStringLiteral("Bridge"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Bridge@5+3 Chorus@9+4 Solo@14"));
        f.key(Qt::Key_L);
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 5+3x2"));
        f.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(5), BarNumber(8), true}));
    }
};

BARLINE_TEST(TestSectionBlocks)

#include "tst_SectionBlocks.moc"
