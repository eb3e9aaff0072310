#include "core/document/IdSource.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace barline;

class tst_IdSource : public QObject
{
    Q_OBJECT

private slots:
    void handsOutEachIdOnce()
    {
        IdSource ids;
        ids.addBlock(100, 3);
        ids.addBlock(500, 10);
        QCOMPARE(ids.remaining(), 13);
        QCOMPARE(ids.next<NoteId>(), NoteId(100));
        QCOMPARE(ids.take(2), 101);
        QCOMPARE(ids.next<ClipId>(), ClipId(500));
        QCOMPARE(ids.take(9), 501);
        QCOMPARE(ids.remaining(), 0);
    }

    void takesIdsInARowFromOneBlock()
    {
        IdSource ids;
        ids.addBlock(100, 3);
        ids.addBlock(500, 10);
        QCOMPARE(ids.take(5), 500);
    }

    void asksForMoreWhenHalfABlockIsLeft()
    {
        IdSource ids;
        const QSignalSpy low(&ids, &IdSource::runningLow);
        ids.addBlock(1, IdSource::kBlockSize);
        ids.take(IdSource::kBlockSize / 2);
        QCOMPARE(low.size(), 0);
        ids.take(1);
        QCOMPARE(low.size(), 1);
        ids.take(1);
        QCOMPARE(low.size(), 1);
    }
};

BARLINE_TEST(tst_IdSource)
#include "tst_IdSource.moc"
