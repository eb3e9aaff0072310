#include "core/edit/Apply.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_ArrangeEdits : public QObject
{
    Q_OBJECT

private:
    static Project after(const Project &project, const Edit &edit)
    {
        const Result<Applied> applied = apply(project, edit);
        return applied ? applied->project : Project();
    }

    static ClipInstance instance(qint64 id, qint64 clip, int bar)
    {
        ClipInstance instance;
        instance.id = InstanceId(id);
        instance.order = id;
        instance.clip = ClipId(clip);
        instance.startBar = BarNumber(bar);
        return instance;
    }

    /// Composition 1 with tracks 11, 12 and 13; clips 21 and 22 at home there, each with 2 bars. Instances 31 (clip 21,
    /// bar 2) and 32 (clip 22, bar 5, own bar 1 re-pointed to clip 21) on track 11, 33 (clip 22, bar 3) on track 12.
    static Project small()
    {
        Composition composition;
        composition.id = CompositionId(1);
        for (int i = 1; i <= 3; ++i) {
            Track track;
            track.id = TrackId(10 + i);
            track.order = i;
            if (i == 1) {
                ClipInstance repointed = instance(32, 22, 5);
                repointed.bars.insert(ClipBarIndex(0), TrackBar{ClipId(22), ClipBarIndex(1), {}});
                repointed.bars.insert(ClipBarIndex(1), TrackBar{ClipId(21), ClipBarIndex(0), {}});
                repointed.barOverrides.insert(ClipBarIndex(1), BarExpression());
                track.instances.append(std::make_shared<const ClipInstance>(instance(31, 21, 2)));
                track.instances.append(std::make_shared<const ClipInstance>(repointed));
            } else if (i == 2) {
                track.instances.append(std::make_shared<const ClipInstance>(instance(33, 22, 3)));
            }
            composition.tracks.append(std::make_shared<const Track>(track));
        }
        Project project;
        project.compositions.set(std::make_shared<const Composition>(composition));
        for (const qint64 id : {21, 22}) {
            const Clip clip = makeEmptyClip(id, QString::number(id), Meter(), 2, CompositionId(1), id);
            project.clips.set(std::make_shared<const Clip>(clip));
        }
        return project;
    }

    static const Composition &song(const Project &project) { return *project.compositions.find(CompositionId(1)); }

    /// "id@bar track" for each instance.
    static QStringList told(const Composition &composition)
    {
        QStringList list;
        for (const TrackPtr &track : composition.tracks) {
            for (const InstancePtr &instance : track->instances) {
                list.append(QStringLiteral("%1@%2 %3")
                                .arg(instance->id.value())
                                .arg(instance->startBar.value())
                                .arg(track->id.value()));
            }
        }
        return list;
    }

private slots:
    void movesInstancesToOtherBarsAndTracksWithAllTheyHave()
    {
        const Project project = small();
        const Edit edit = moveInstances(song(project), {InstanceId(31), InstanceId(32)}, 3, 1);
        const Composition moved = song(after(project, edit));
        QCOMPARE(told(moved),
                 (QStringList{QStringLiteral("31@5 12"), QStringLiteral("32@8 12"), QStringLiteral("33@3 12")}));
        const InstancePtr one = findInstance(moved, InstanceId(32));
        QCOMPARE(one->bars.size(), 2);
        QCOMPARE(one->barOverrides.size(), 1);
    }

    void movesInstancesAsOneGroup()
    {
        const Project project = small();
        const QSet<InstanceId> all{InstanceId(31), InstanceId(32), InstanceId(33)};
        QCOMPARE(told(song(after(project, moveInstances(song(project), all, -9, -3)))),
                 (QStringList{QStringLiteral("31@1 11"), QStringLiteral("32@4 11"), QStringLiteral("33@2 12")}));
        QCOMPARE(told(song(after(project, moveInstances(song(project), all, 0, 9)))),
                 (QStringList{QStringLiteral("31@2 12"), QStringLiteral("32@5 12"), QStringLiteral("33@3 13")}));
    }

    void addsAndRemovesInstancesAsTheyAre()
    {
        const Project project = small();
        ClipInstance added = instance(40, 22, 9);
        added.order = 7;
        const Project with = after(project, addInstance(song(project), TrackId(13), added));
        QVERIFY(*findInstance(song(with), InstanceId(40)) == added);
        QVERIFY(after(with, removeInstances(song(with), {InstanceId(40)})) == project);
        QCOMPARE(orderAfterAll(*song(project).tracks.constFirst()), 33);
        QCOMPARE(orderAfterAll(Track()), 0);
    }

    void removesATrackWithItsInstances()
    {
        const Project project = small();
        const Edit edit = removeTracks(song(project), {TrackId(11)});
        QCOMPARE(edit.size(), 1);
        const Project without = after(project, edit);
        QCOMPARE(told(song(without)), (QStringList{QStringLiteral("33@3 12")}));
        QVERIFY(after(without, edit.inverted()) == project);
    }

    void newTracksHaveAFreeNameAndAChannelOfTheirOwn()
    {
        Composition composition = song(small());
        Track taken = *composition.tracks.at(2);
        taken.name = QStringLiteral("Track 4");
        composition.tracks[2] = std::make_shared<const Track>(taken);
        const Track track = makeTrack(composition, TrackId(14));
        QCOMPARE(track.id, TrackId(14));
        QCOMPARE(track.name, QStringLiteral("Track 5"));
        QCOMPARE(track.instrument.channel, Channel(1));
        QCOMPARE(track.order, 4);
        for (int i = 15; i < 40; ++i) {
            const Track next = makeTrack(composition, TrackId(i));
            QVERIFY(next.instrument.channel != kDrumChannel);
            composition.tracks.append(std::make_shared<const Track>(next));
        }
        QCOMPARE(makeTrack(Composition(), TrackId(1)).name, QStringLiteral("Track 1"));
    }

    void changesOneFieldOfATrack()
    {
        const Project project = small();
        const Project named = after(project, renameTrack(song(project), TrackId(12), QStringLiteral("Bass")));
        QCOMPARE(song(named).tracks.at(1)->name, QStringLiteral("Bass"));
        QCOMPARE(song(named).tracks.at(1)->instances.size(), 1);
        const Edit both = changeTracks(song(project), {TrackId(12), TrackId(13), TrackId(99)},
                                       [](Track &track) { track.muted = true; });
        QCOMPARE(both.tracks.changed.size(), 2);
        QVERIFY(song(after(project, both)).tracks.at(1)->muted);
        Track added;
        added.id = TrackId(14);
        added.order = orderAfterAll(song(project));
        QCOMPARE(song(after(project, addTrack(song(project), added))).tracks.constLast()->id, TrackId(14));
    }

    void makesAnEmptyClipFromIdsInARow()
    {
        const Clip clip = makeEmptyClip(50, QStringLiteral("New"), Meter{7, 8}, 3, CompositionId(1), 4);
        QCOMPARE(clip.id, ClipId(50));
        QCOMPARE(clip.bars.count(), 3);
        QCOMPARE(clip.bars.at(ClipBarIndex(0)).id, ClipBarId(51));
        QCOMPARE(clip.bars.at(ClipBarIndex(2)).id, ClipBarId(53));
        QCOMPARE(clip.length(), Meter({7, 8}).barLength() * 3);
        QCOMPARE(clipOrderAfterAll(small(), CompositionId(1)), 23);
        QCOMPARE(clipOrderAfterAll(small(), CompositionId(2)), 0);
    }

    void removesAClipFromEveryPlaceInOneEdit()
    {
        const Project project = small();
        QCOMPARE(placesOf(project, ClipId(21)), 2);
        const Edit edit = removeClip(project, ClipId(21));
        const Project without = after(project, edit);
        QVERIFY(!without.clips.contains(ClipId(21)));
        QCOMPARE(told(song(without)), (QStringList{QStringLiteral("32@5 11"), QStringLiteral("33@3 12")}));
        const InstancePtr other = findInstance(song(without), InstanceId(32));
        QCOMPARE(other->bars.keys(), QList<ClipBarIndex>{ClipBarIndex(0)});
        QCOMPARE(other->barOverrides.size(), 1);
        QCOMPARE(placesOf(without, ClipId(21)), 0);
        QVERIFY(after(without, edit.inverted()) == project);
    }

    void removesAnUnusedClipAlone()
    {
        Project project = small();
        project.clips.set(std::make_shared<const Clip>(makeEmptyClip(60, QString(), Meter(), 1, CompositionId(1), 0)));
        QCOMPARE(removeClip(project, ClipId(60)).size(), 1);
        QVERIFY(removeClip(project, ClipId(99)).isEmpty());
    }

    void removesACompositionWithTheClipsThatNoOtherUses()
    {
        Project project = small();
        Composition other;
        other.id = CompositionId(2);
        Track track;
        track.id = TrackId(71);
        track.instances.append(std::make_shared<const ClipInstance>(instance(72, 22, 1)));
        other.tracks.append(std::make_shared<const Track>(track));
        project = after(project, addComposition(other));
        const Edit edit = removeComposition(project, CompositionId(1));
        const Project without = after(project, edit);
        QCOMPARE(without.compositions.size(), 1);
        QVERIFY(!without.clips.contains(ClipId(21)));
        QCOMPARE(without.clips.find(ClipId(22))->home, CompositionId(2));
        QVERIFY(after(without, edit.inverted()) == project);
    }

    void isEmptyWhereNothingChanges()
    {
        const Project project = small();
        QVERIFY(moveInstances(song(project), {InstanceId(31)}, 0, 0).isEmpty());
        QVERIFY(moveInstances(song(project), {InstanceId(99)}, 2, 1).isEmpty());
        QVERIFY(removeInstances(song(project), {InstanceId(99)}).isEmpty());
        QVERIFY(removeTracks(song(project), {TrackId(99)}).isEmpty());
        QVERIFY(renameTrack(song(project), TrackId(11), QString()).isEmpty());
        QVERIFY(changeTracks(song(project), {TrackId(11)}, [](Track &track) { track.muted = false; }).isEmpty());
        QVERIFY(renameClip(*project.clips.find(ClipId(21)), QStringLiteral("21")).isEmpty());
        QVERIFY(renameComposition(song(project), QString()).isEmpty());
        QVERIFY(removeComposition(project, CompositionId(99)).isEmpty());
    }
};

BARLINE_TEST(tst_ArrangeEdits)
#include "tst_ArrangeEdits.moc"
