#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"

#include <QScrollBar>

using namespace barline;
using namespace barline::test;

/// What a hand is at stays while others edit the same song.
class TestOthersBlocks : public QObject
{
    Q_OBJECT

private slots:
    void selectionAndScrollStay()
    {
        ArrangerFixture f(makeSong());
        f.context->selectInstances({kFirst, kSecond});
        const int x = f.view().horizontalScrollBar()->value();
        QVERIFY(f.document.apply(renameTrack(*f.song(), kBass, QStringLiteral("Low"))));
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        QVERIFY(f.document.apply(removeInstances(*f.song(), {kSecond})));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kFirst});
        QCOMPARE(f.view().horizontalScrollBar()->value(), x);
    }

    void aDragTakesAlongWhatIsStillThere()
    {
        ArrangerFixture f(makeSong());
        f.context->selectInstances({kFirst, kSecond});
        const BarNumber before = f.instance(kFirst)->startBar;
        f.press(f.at(2, 0));
        f.moveTo(f.at(3, 0));
        f.moveTo(f.at(4, 0));
        QVERIFY(f.document.apply(removeInstances(*f.song(), {kSecond})));
        QVERIFY(f.document.apply(renameTrack(*f.song(), kBass, QStringLiteral("Low"))));
        f.release(f.at(4, 0));
        QCOMPARE(f.instance(kFirst)->startBar, before + 2);
        QVERIFY(!f.instance(kSecond));
        QCOMPARE(f.edits(), 1);
        QCOMPARE(f.history.entries().constFirst().edit.size(), 1);
    }

    void aDragOfWhatIsGoneEndsInNothing()
    {
        ArrangerFixture f(makeSong());
        f.press(f.at(2, 0));
        f.moveTo(f.at(3, 0));
        f.moveTo(f.at(4, 0));
        QVERIFY(f.document.apply(removeInstances(*f.song(), {kFirst})));
        f.moveTo(f.at(5, 0));
        f.release(f.at(5, 0));
        QCOMPARE(f.edits(), 0);
    }
};

BARLINE_TEST(TestOthersBlocks)
#include "tst_OthersBlocks.moc"
