#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/SongPlace.h"

using namespace barline;
using namespace barline::test;

class SongPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_project = RollFixture::makeProject({}, 4);
        m_composition = *m_project.compositions.begin();
        m_clip = *m_project.clips.begin();
        m_instance = {};
        m_instance.id = InstanceId(1);
        m_instance.clip = m_clip->id;
        m_instance.startBar = BarNumber(5);
        m_instance.lengthBars = 10;
    }

    void namesTheBarsAroundTheOneThatWasOpened()
    {
        const SongPlace place(*m_composition, m_instance, m_clip, ClipBarIndex(5));
        QCOMPARE(place.openedBar(), ClipBarIndex(1));
        QCOMPARE(place.songBarOf(ClipBarIndex(0)), BarNumber(9));
        QCOMPARE(place.songBarOf(ClipBarIndex(3)), BarNumber(12));
    }

    void barsOutsideTheInstanceAreNowhere()
    {
        m_instance.lengthBars = 2;
        m_instance.offsetBars = 1;
        const SongPlace place(*m_composition, m_instance, m_clip, ClipBarIndex(0));
        QCOMPARE(place.songBarOf(ClipBarIndex(0)), std::nullopt);
        QCOMPARE(place.songBarOf(ClipBarIndex(2)), BarNumber(6));
        QCOMPARE(place.songBarOf(ClipBarIndex(3)), std::nullopt);
    }

    void aRepointedBarIsNotPlayed()
    {
        m_instance.bars.insert(ClipBarIndex(1), {ClipId(99), ClipBarIndex(0), {}});
        const SongPlace place(*m_composition, m_instance, m_clip, ClipBarIndex(0));
        QCOMPARE(place.songBarOf(ClipBarIndex(1)), std::nullopt);
        QCOMPARE(place.clipPositionAt(Ticks::beats(4 * 5)), std::nullopt);
    }

    void songAndClipPositionsAgree()
    {
        const SongPlace place(*m_composition, m_instance, m_clip, ClipBarIndex(0));
        QCOMPARE(place.songPositionOf(Ticks::beats(6)), Ticks::beats(22));
        QCOMPARE(place.clipPositionAt(Ticks::beats(22)), Ticks::beats(6));
        // The second pass of the clip shows in it too.
        QCOMPARE(place.clipPositionAt(Ticks::beats(22 + 16)), Ticks::beats(6));
        QCOMPARE(place.clipPositionAt(Ticks::beats(1)), std::nullopt);
    }

private:
    Project m_project;
    CompositionPtr m_composition;
    ClipPtr m_clip;
    ClipInstance m_instance;
};

BARLINE_TEST(SongPlaceTest)

#include "tst_SongPlace.moc"
