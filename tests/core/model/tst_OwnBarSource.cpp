#include "core/model/OwnBarSource.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_OwnBarSource : public QObject
{
    Q_OBJECT

private:
    static Project made(const ClipInstance &of)
    {
        return project(song({track(1, {of})}), {clip(1, {bar({}), bar({}), bar({})}), clip(2, {})});
    }
    static int turn(const ClipInstance &of, int ownBar)
    {
        const auto found = turnOf(made(of), of, ClipBarIndex(ownBar));
        return found ? found->value() : -1;
    }

private slots:
    void cyclesFromTheOffset()
    {
        ClipInstance looped = instance(1, 1, 1, 8);
        looped.offsetBars = 2;
        QCOMPARE(turn(looped, 0), 2);
        QCOMPARE(turn(looped, 1), 0);
        QCOMPARE(turn(looped, 7), 0);
        looped.offsetBars = -4;
        QCOMPARE(turn(looped, 0), 2);
        looped.offsetBars = std::numeric_limits<int>::max();
        QCOMPARE(turn(looped, 1), 2);
    }

    void whereItIsRePointedHasTheSay()
    {
        ClipInstance pointed = instance(1, 1, 1, 4);
        pointed.bars.insert(ClipBarIndex(1), {ClipId(2), ClipBarIndex(9), {}});
        const TrackBar source = sourceOf(made(pointed), pointed, ClipBarIndex(1));
        QCOMPARE(source.clip, ClipId(2));
        QCOMPARE(source.clipBar, ClipBarIndex(9));
        QCOMPARE(turn(pointed, 1), 1);
        QCOMPARE(sourceOf(made(pointed), pointed, ClipBarIndex(2)).clipBar, ClipBarIndex(2));
    }

    void anEmptyClipHasNoBarToPlay()
    {
        const ClipInstance of = instance(1, 2, 1, 4);
        QCOMPARE(turn(of, 0), -1);
        QCOMPARE(sourceOf(made(of), of, ClipBarIndex(3)).clipBar, ClipBarIndex(0));
    }
};

BARLINE_TEST(tst_OwnBarSource)
#include "tst_OwnBarSource.moc"
