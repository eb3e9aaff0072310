#include "core/base/Progress.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_Progress : public QObject
{
    Q_OBJECT

private slots:
    void copiesSpeakOfTheSameWork()
    {
        const Progress progress;
        const Progress copy = progress;
        copy.setPercent(40);
        QCOMPARE(progress.percent(), 40);
        copy.setPercent(140);
        QCOMPARE(progress.percent(), 100);
    }

    void aPartMovesTheWholeWithinItsShare()
    {
        const Progress progress;
        const Progress second = progress.part(50, 100);
        second.setPercent(0);
        QCOMPARE(progress.percent(), 50);
        second.part(0, 50).setDone(3, 4);
        QCOMPARE(progress.percent(), 68);
        second.setDone(0, 0); // nothing to do is all done
        QCOMPARE(progress.percent(), 100);
    }
};

BARLINE_TEST(tst_Progress)
#include "tst_Progress.moc"
