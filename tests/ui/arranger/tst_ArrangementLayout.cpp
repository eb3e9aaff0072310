#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"

using namespace barline;
using namespace barline::test;

class TestArrangementLayout : public QObject
{
    Q_OBJECT

private slots:
    void bar7_8IsNarrowerAndWhatFollowsMovesUp()
    {
        ArrangementLayout layout;
        layout.setComposition(makeSong().compositions.find(kSong));
        const ArrangementLayout::Found second = layout.find(kSecond);
        QVERIFY(second.block);
        // Four bars of 4/4, one of 7/8, three of 4/4.
        QCOMPARE(second.block->start, Ticks::beats(28) + Ticks::beats(7) / 2);
        QCOMPARE(second.block->end - second.block->start, Ticks::beats(16));
    }

    void findsWhatIsBetween()
    {
        ArrangementLayout layout;
        layout.setComposition(makeSong().compositions.find(kSong));
        const ArrangementRow &lead = layout.row(0);
        QCOMPARE(lead.between(Ticks(), Ticks::beats(1)).size(), size_t(1));
        QCOMPARE(lead.between(Ticks::beats(16), Ticks::beats(20)).size(), size_t(0));
        QCOMPARE(lead.between(Ticks(), Ticks::beats(100)).size(), size_t(2));
        QCOMPARE(layout.row(1).between(Ticks(), Ticks::beats(100)).size(), size_t(0));
    }

    void stacksOverlappingBlocksSoThatBothCanBeHit()
    {
        Composition song = *makeSong().compositions.find(kSong);
        song.tracks[0] =
            test::makeTrack(kLead, QStringLiteral("Lead"),
                            {makeInstance(InstanceId(40), kVerse, 1, 8), makeInstance(InstanceId(41), kVerse, 3, 2),
                             makeInstance(InstanceId(42), kVerse, 4, 2), makeInstance(InstanceId(43), kVerse, 20, 1)});
        ArrangementLayout layout;
        layout.setComposition(std::make_shared<const Composition>(song));
        const auto laneOf = [&](int id) { return layout.find(InstanceId(id)).block->lane; };
        QCOMPARE(laneOf(40), 0);
        QCOMPARE(laneOf(41), 1);
        QCOMPARE(laneOf(42), 2);
        QCOMPARE(layout.find(InstanceId(40)).block->lanes, 3);
        QCOMPARE(layout.find(InstanceId(43)).block->lanes, 1);

        const Ticks inBarFour = song.meters.startOf(BarNumber(4)) + Ticks(1);
        const int margin = ArrangementLayout::marginOf(layout.heightOf(0));
        QCOMPARE(layout.blockAt(inBarFour, margin + 1)->instance->id, InstanceId(40));
        QCOMPARE(layout.blockAt(inBarFour, layout.heightOf(0) - 6)->instance->id, InstanceId(42));
        for (int id = 40; id < 44; ++id) {
            const ArrangementLayout::Extent extent = layout.extentOf(*layout.find(InstanceId(id)).block, 0);
            QVERIFY(extent.top >= margin);
            QVERIFY(extent.top + extent.height <= layout.heightOf(0) - margin);
            QVERIFY(extent.height > ArrangementLayout::titleHeightOf(extent.height));
        }
    }

    void keepsRowsOfTracksThatDidNotChange()
    {
        Composition song = *makeSong().compositions.find(kSong);
        ArrangementLayout layout;
        layout.setComposition(std::make_shared<const Composition>(song));
        const ArrangementRow *lead = &layout.row(0);
        song.tracks[1] = test::makeTrack(kBass, QStringLiteral("Bass 2"), {});
        layout.setComposition(std::make_shared<const Composition>(song));
        QCOMPARE(&layout.row(0), lead);
        QCOMPARE(layout.row(1).track()->name, QStringLiteral("Bass 2"));
        // One that only sounds otherwise keeps its blocks.
        const Block *first = layout.find(kFirst).block;
        Track quiet = *song.tracks.at(0);
        quiet.volume = 0.5;
        song.tracks[0] = std::make_shared<const Track>(quiet);
        layout.setComposition(std::make_shared<const Composition>(song));
        QCOMPARE(layout.row(0).track()->volume, 0.5);
        QCOMPARE(layout.find(kFirst).block, first);
    }

    void hasNoRowsWithoutTracks()
    {
        ArrangementLayout layout;
        layout.setComposition(makeEmptySong().compositions.find(kSong));
        QCOMPARE(layout.rowCount(), 0);
        QCOMPARE(layout.rowAt(10), -1);
        QVERIFY(!layout.blockAt(Ticks(), 10));
        layout.setComposition(nullptr);
        QCOMPARE(layout.rowCount(), 0);
        QCOMPARE(layout.end(), Ticks());
    }
};

BARLINE_TEST(TestArrangementLayout)

#include "tst_ArrangementLayout.moc"
