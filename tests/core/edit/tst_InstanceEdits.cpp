#include "core/edit/Apply.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/InstanceSpans.h"
#include "core/render/Resolve.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kNewInstance = 50'000'000;

const InstanceId kOne{31};
const InstanceId kTwo{32};

Project instancesAfter(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    return applied ? applied->project : Project();
}

const Composition &songOf(const Project &project)
{
    return *project.compositions.find(CompositionId(1));
}

BarExpression velocityCurve(double value)
{
    BarExpression expression;
    expression.velocity = Curve{point(0, value)};
    return expression;
}

NoteOverride removedIn(int ownBar, qint64 note)
{
    NoteOverride made;
    made.ownBar = ClipBarIndex(ownBar);
    made.kind = NoteOverride::Kind::Removed;
    made.note = NoteId(note);
    return made;
}

/// Clip 21 of three bars, a note in each (101, 102, 103), and clip 22 of two (201, 202). Track 11 plays clip 21 at bars
/// 2 to 7 with a curve and a removed note in own bar 4, and clip 21 at bars 8 to 9 from its second bar on.
Project twoBlocks()
{
    ClipInstance one = instance(31, 21, 2, 6);
    one.barOverrides.insert(ClipBarIndex(4), velocityCurve(40));
    one.noteOverrides.append(removedIn(4, 102));
    ClipInstance two = instance(32, 21, 8, 2);
    two.offsetBars = 1;
    two.barOverrides.insert(ClipBarIndex(1), velocityCurve(20));
    return project(song({track(11, {one, two}), track(12, {})}),
                   {clip(21, {bar({note(101, 0, 1, 60)}), bar({note(102, 0, 1, 62)}), bar({note(103, 0, 1, 64)})}),
                    clip(22, {bar({note(201, 0, 1, 70)}), bar({note(202, 0, 1, 72)})})});
}

/// What sounds, where and how loud, in bars of the song; without what tells which instance plays it.
QStringList heardIn(const Project &project, const Composition &composition)
{
    QStringList told;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &each : track->instances) {
            for (ClipBarIndex own; own.value() < each->lengthBars; ++own) {
                for (const ResolvedNote &note : resolve(project, composition, *each, own).notes) {
                    if (note.sounds())
                        told.append(QStringLiteral("%1 %2 %3 %4")
                                        .arg(track->id.value())
                                        .arg(note.start.value(), 12, 10, QLatin1Char('0'))
                                        .arg(note.pitch.value())
                                        .arg(note.velocity.value()));
                }
            }
        }
    }
    told.sort();
    return told;
}

} // namespace

class TestInstanceEdits : public QObject
{
    Q_OBJECT

private slots:
    void copiesTakeAllWithThem()
    {
        const Project project = twoBlocks();
        const Project with = instancesAfter(project, copyInstances(songOf(project), {kOne}, 20, 1, kNewInstance));
        const InstancePtr copy = findInstance(songOf(with), InstanceId(kNewInstance));
        QVERIFY(copy);
        QCOMPARE(copy->startBar, BarNumber(22));
        QCOMPARE(locateInstance(songOf(with), copy->id).track, 1);
        QCOMPARE(copy->barOverrides.size(), 1);
        QCOMPARE(copy->noteOverrides.size(), 1);
        QVERIFY(copy->documentId != findInstance(songOf(with), kOne)->documentId);
        QVERIFY(copyInstances(songOf(project), {kOne}, 0, 0, kNewInstance).isEmpty());
    }

    void copiesAreHeldToTheSong()
    {
        const Project project = twoBlocks();
        const Edit edit = copyInstances(songOf(project), {kOne, kTwo}, -5, 7, kNewInstance);
        QCOMPARE(edit.instances.added.size(), 2);
        QCOMPARE(edit.instances.added.at(0).instance.startBar, BarNumber(1));
        QCOMPARE(edit.instances.added.at(1).instance.startBar, BarNumber(7));
        QCOMPARE(edit.instances.added.at(0).track, TrackId(12));
    }

    void endsMoveAndKeepABar()
    {
        const Project project = twoBlocks();
        const Project longer = instancesAfter(project, moveInstanceEnds(songOf(project), {kOne, kTwo}, 3));
        QCOMPARE(findInstance(songOf(longer), kOne)->lengthBars, 9);
        QCOMPARE(findInstance(songOf(longer), kTwo)->lengthBars, 5);
        const Project shorter = instancesAfter(project, moveInstanceEnds(songOf(project), {kOne, kTwo}, -4));
        QCOMPARE(findInstance(songOf(shorter), kOne)->lengthBars, 2);
        QCOMPARE(findInstance(songOf(shorter), kTwo)->lengthBars, 1);
        // What differs beyond the end is back when that is.
        QCOMPARE(findInstance(songOf(shorter), kOne)->barOverrides.size(), 1);
        QVERIFY(
            instancesAfter(shorter, moveInstanceEnds(songOf(shorter), {kOne}, 4)).compositions.find(CompositionId(1)));
    }

    void startsMoveWhileTheMusicStays()
    {
        const Project project = twoBlocks();
        const Project later = instancesAfter(project, moveInstanceStarts(project, songOf(project), {kOne}, 4));
        const InstancePtr one = findInstance(songOf(later), kOne);
        QCOMPARE(one->startBar, BarNumber(6));
        QCOMPARE(one->lengthBars, 2);
        QCOMPARE(one->offsetBars, 1);
        QVERIFY(one->barOverrides.contains(ClipBarIndex(0)));
        QCOMPARE(one->noteOverrides.constFirst().ownBar, ClipBarIndex(0));
        const QStringList before = heardIn(project, songOf(project));
        for (const QString &note : heardIn(later, songOf(later)))
            QVERIFY(before.contains(note));

        const Project earlier = instancesAfter(later, moveInstanceStarts(later, songOf(later), {kOne}, -9));
        QCOMPARE(findInstance(songOf(earlier), kOne)->startBar, BarNumber(1));
        QCOMPARE(findInstance(songOf(earlier), kOne)->offsetBars, 2);
        QVERIFY(moveInstanceStarts(project, songOf(project), {kOne, kTwo}, 9)
                    .instances.changed.at(1)
                    .after.instance.lengthBars == 1);
    }

    void aSplitSoundsTheSame()
    {
        const Project project = twoBlocks();
        const Edit edit = splitInstances(project, songOf(project), {kOne, kTwo}, BarNumber(4), kNewInstance);
        QCOMPARE(edit.instances.added.size(), 1);
        const Project parts = instancesAfter(project, edit);
        QCOMPARE(heardIn(parts, songOf(parts)), heardIn(project, songOf(project)));
        const InstancePtr tail = findInstance(songOf(parts), InstanceId(kNewInstance));
        QCOMPARE(tail->startBar, BarNumber(4));
        QCOMPARE(tail->lengthBars, 4);
        QCOMPARE(tail->offsetBars, 2);
        QVERIFY(findInstance(songOf(parts), kOne)->barOverrides.isEmpty());
        QVERIFY(splitInstances(project, songOf(project), {kOne}, BarNumber(2), kNewInstance).isEmpty());
        QVERIFY(splitInstances(project, songOf(project), {kOne}, BarNumber(8), kNewInstance).isEmpty());
    }

    void joiningWhatWasSplitIsThatAgain()
    {
        const Project project = twoBlocks();
        const Project parts =
            instancesAfter(project, splitInstances(project, songOf(project), {kOne}, BarNumber(4), kNewInstance));
        const Project whole =
            instancesAfter(parts, joinInstances(parts, songOf(parts), {kOne, InstanceId(kNewInstance)}));
        QVERIFY(*findInstance(songOf(whole), kOne) == *findInstance(songOf(project), kOne));
        QVERIFY(!findInstance(songOf(whole), InstanceId(kNewInstance)));
    }

    void joinsOtherClipsByPointingBarsAtThem()
    {
        Project project = twoBlocks();
        ClipInstance next = instance(33, 22, 10, 3);
        next.barOverrides.insert(ClipBarIndex(2), velocityCurve(50));
        project = instancesAfter(project, addInstance(songOf(project), TrackId(11), next));
        const Project whole = instancesAfter(project, joinInstances(project, songOf(project), {kOne, kTwo, next.id}));
        QCOMPARE(heardIn(whole, songOf(whole)), heardIn(project, songOf(project)));
        const InstancePtr one = findInstance(songOf(whole), kOne);
        QCOMPARE(one->lengthBars, 11);
        QCOMPARE(songOf(whole).tracks.constFirst()->instances.size(), 1);
        QCOMPARE(one->bars.value(ClipBarIndex(8)).clip, ClipId(22));
    }

    void doesNotJoinWhatSoundsDifferently()
    {
        const Project project = twoBlocks();
        const Project up = instancesAfter(project, transposeInstances(songOf(project), {kTwo}, 2));
        QVERIFY(joinInstances(up, songOf(up), {kOne, kTwo}).isEmpty());
        const Project apart = instancesAfter(project, moveInstances(songOf(project), {kTwo}, 1, 0));
        QVERIFY(joinInstances(apart, songOf(apart), {kOne, kTwo}).isEmpty());
        QVERIFY(joinInstances(project, songOf(project), {kOne}).isEmpty());
    }

    void shiftsAreHeldToTheirRangeAsAGroup()
    {
        const Project project = twoBlocks();
        const Project up = instancesAfter(project, transposeInstances(songOf(project), {kOne}, 100));
        const Project both = instancesAfter(up, transposeInstances(songOf(up), {kOne, kTwo}, 60));
        QCOMPARE(findInstance(songOf(both), kOne)->transpose, 127);
        QCOMPARE(findInstance(songOf(both), kTwo)->transpose, 27);
        const Project softer = instancesAfter(project, shiftInstanceVelocities(songOf(project), {kOne}, -30));
        QCOMPARE(findInstance(songOf(softer), kOne)->velocityShift, -30);
        QVERIFY(transposeInstances(songOf(project), {InstanceId(99)}, 3).isEmpty());
    }

    void anotherClipKeepsWhatDiffers()
    {
        const Project project = twoBlocks();
        const Project other =
            instancesAfter(project, replaceClip(songOf(project), {kOne, kTwo}, *project.clips.find(ClipId(22))));
        QCOMPARE(findInstance(songOf(other), kOne)->clip, ClipId(22));
        QCOMPARE(findInstance(songOf(other), kOne)->noteOverrides.size(), 1);
        QCOMPARE(findInstance(songOf(other), kTwo)->offsetBars, 1);
        const Project back =
            instancesAfter(other, replaceClip(songOf(other), {kOne, kTwo}, *project.clips.find(ClipId(21))));
        QVERIFY(back == project);
    }

    /// By chance: each can be applied and taken back, and a split is heard as before where nothing rings over it.
    void fitAnyProject()
    {
        for (int round = 0; round < 60; ++round) {
            RandomProject random;
            const Project project = random.project();
            const CompositionPtr song = *project.compositions.begin();
            QSet<InstanceId> chosen;
            for (const TrackPtr &track : song->tracks) {
                for (const InstancePtr &each : track->instances) {
                    if (random.random().bounded(2) == 0)
                        chosen.insert(each->id);
                }
            }
            const int by = random.random().bounded(-6, 7);
            const BarNumber at(1 + random.random().bounded(12));
            for (const Edit &edit :
                 {copyInstances(*song, chosen, by, by % 2, kNewInstance), moveInstanceEnds(*song, chosen, by),
                  moveInstanceStarts(project, *song, chosen, by),
                  splitInstances(project, *song, chosen, at, kNewInstance), joinInstances(project, *song, chosen),
                  transposeInstances(*song, chosen, by), replaceClip(*song, chosen, **project.clips.begin())}) {
                const Result<Applied> made = apply(project, edit);
                QVERIFY2(made, made ? "" : qPrintable(made.error().message()));
                const Result<Applied> back = apply(made->project, edit.inverted());
                QVERIFY2(back, back ? "" : qPrintable(back.error().message()));
                QVERIFY(back->project == project);
            }
        }
    }
};

BARLINE_TEST(TestInstanceEdits)

#include "tst_InstanceEdits.moc"
