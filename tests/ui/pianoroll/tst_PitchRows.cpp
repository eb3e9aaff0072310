#include "tests/support/TestMain.h"
#include "ui/pianoroll/PitchAxis.h"

using namespace barline;

namespace {

PitchRows rowsOf(std::initializer_list<size_t> pitches)
{
    PitchRows::Keys keys;
    for (const size_t pitch : pitches)
        keys.set(pitch);
    return PitchRows(keys);
}

} // namespace

class PitchRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void allKeysHaveTheirOwnRow()
    {
        const PitchRows rows;
        QVERIFY(rows.areAll());
        QCOMPARE(rows.count(), 128);
        for (int pitch = 0; pitch < 128; ++pitch) {
            QCOMPARE(rows.pitchOf(pitch), pitch);
            QCOMPARE(rows.placeOf(pitch), double(pitch));
            QCOMPARE(rows.beginsOctave(pitch, 0), pitch % 12 == 0);
        }
        QVERIFY(PitchRows(PitchRows::Keys().set()) == rows);
    }

    void whatIsFoldedAwayIsBetweenItsNeighbours()
    {
        const PitchRows rows = rowsOf({40, 60, 61});
        QCOMPARE(rows.count(), 3);
        QCOMPARE(rows.pitchOf(1), 60);
        QCOMPARE(rows.placeOf(61), 2.0);
        QCOMPARE(rows.placeOf(50), 0.5);
        QCOMPARE(rows.placeOf(0), -0.5);
        QCOMPARE(rows.placeOf(100), 2.5);
        QCOMPARE(rows.holding(50), 0);
        QCOMPARE(rows.holding(0), 0);
        QCOMPARE(rows.nearest(50), 40);
        QCOMPARE(rows.nearest(51), 60);
        QCOMPARE(rows.nearest(0), 40);
        QCOMPARE(rows.nearest(127), 61);
        QVERIFY(rows.beginsOctave(1, 0));
        QVERIFY(!rows.beginsOctave(2, 0));
        QVERIFY(rows.beginsOctave(2, 1));
    }

    void theAxisCountsRows()
    {
        PitchAxis axis;
        axis.setViewHeight(30);
        axis.setRows(rowsOf({40, 60, 61}));
        axis.setOffset(0);
        QCOMPARE(axis.topOf(61), 0.0);
        QCOMPARE(axis.topOf(40), 30.0);
        QCOMPARE(axis.pitchAt(16), 60);
        QCOMPARE(axis.rowAt(0), 3.0);
        QVERIFY(axis.hasRow(axis.rowAt(1)));
        QVERIFY(!axis.hasRow(axis.rowAt(46)));
        QCOMPARE(axis.pitchAt(46), 40);
        QCOMPARE(axis.maxOffset(), 15.0);
    }

    void foldingKeepsWhatIsInTheMiddle()
    {
        PitchAxis axis;
        axis.setViewHeight(150);
        axis.centerOn(60);
        PitchRows::Keys white;
        for (size_t pitch = 0; pitch < 128; ++pitch)
            white.set(pitch, (0b101010110101U >> (pitch % 12) & 1U) != 0);
        axis.setRows(PitchRows(white));
        QCOMPARE(axis.pitchAt(75), 60);
        axis.setRows({});
        QCOMPARE(axis.pitchAt(75), 60);
    }
};

BARLINE_TEST(PitchRowsTest)

#include "tst_PitchRows.moc"
