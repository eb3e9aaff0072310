#include "core/model/Composition.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_Composition : public QObject
{
    Q_OBJECT

private:
    static TrackPtr trackWith(int startBar, int lengthBars)
    {
        Track track;
        track.id = TrackId(1);
        ClipInstance instance;
        instance.id = InstanceId(2);
        instance.startBar = BarNumber(startBar);
        instance.lengthBars = lengthBars;
        track.instances.append(std::make_shared<const ClipInstance>(instance));
        return std::make_shared<const Track>(track);
    }

private slots:
    void endsAfterItsLastInstanceLoopOrSection()
    {
        Composition composition;
        QCOMPARE(endOf(composition), BarNumber(2));
        composition.tracks.append(trackWith(3, 4));
        QCOMPARE(endOf(composition), BarNumber(7));
        composition.loops.append(Loop{BarNumber(7), 2, 1, {}});
        QCOMPARE(endOf(composition), BarNumber(9));
        Marker section;
        section.bar = BarNumber(9);
        section.lengthBars = 3;
        composition.markers.append(section);
        QCOMPARE(endOf(composition), BarNumber(12));
        section.bar = BarNumber(20);
        section.lengthBars.reset();
        composition.markers.append(section);
        QCOMPARE(endOf(composition), BarNumber(20));
    }

    void findsTracksAndInstancesById()
    {
        RandomProject random;
        const Project project = random.project();
        for (const CompositionPtr &composition : project.compositions) {
            for (qsizetype t = 0; t < composition->tracks.size(); ++t) {
                const Track &track = *composition->tracks.at(t);
                QCOMPARE(indexOfTrack(*composition, track.id), t);
                for (qsizetype i = 0; i < track.instances.size(); ++i) {
                    const InstanceLocation place = locateInstance(*composition, track.instances.at(i)->id);
                    QCOMPARE(place.track, t);
                    QCOMPARE(place.instance, i);
                    QCOMPARE(findInstance(*composition, track.instances.at(i)->id), track.instances.at(i));
                }
            }
            QCOMPARE(indexOfTrack(*composition, TrackId(-1)), -1);
            QVERIFY(!locateInstance(*composition, InstanceId(-1)).isValid());
            QVERIFY(!findInstance(*composition, InstanceId(-1)));
        }
    }
};

BARLINE_TEST(tst_Composition)
#include "tst_Composition.moc"
