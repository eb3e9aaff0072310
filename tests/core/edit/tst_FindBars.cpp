#include "core/edit/arrange/FindBars.h"
#include "core/edit/arrange/LinkBars.h"
#include "core/render/Resolve.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

using namespace barline;
using namespace barline::test;

namespace {

const ClipBarRef kRiffOne{ClipId(1), ClipBarIndex(0)};
const ClipBarRef kRiffTwo{ClipId(1), ClipBarIndex(1)};

/// A bar of two notes, so much higher, written the other way round.
ClipBar twoNotes(qint64 id, int higher = 0, int velocity = 90)
{
    return bar({note(id + 1, 0, 1, 64 + higher, velocity), note(id, 0, 1, 60 + higher, velocity)});
}

/// Clip 1 "riff": two notes, then one. Clip 2: the same, three semitones higher. Clip 3: the riff's first bar as it is,
/// with a softer one. Clip 4: nothing. Track 11 plays clip 1 at 1 to 4, track 12 clip 2 at 1 and 2 and clip 3 at 5 and
/// 6, track 13 clip 1 transposed at 9 and 10.
Project riffs()
{
    ClipInstance higher = instance(24, 1, 9, 2);
    higher.transpose = 5;
    return project(song({track(11, {instance(21, 1, 1, 4)}), track(12, {instance(22, 2, 1, 2), instance(23, 3, 5, 2)}),
                         track(13, {higher})}),
                   {clip(1, {twoNotes(100), bar({note(110, 1, 1, 50)})}),
                    clip(2, {twoNotes(200, 3), bar({note(210, 1, 1, 53)})}),
                    clip(3, {twoNotes(300), twoNotes(310, 0, 40)}), clip(4, {bar({}), twoNotes(400, -2)})});
}

const Composition &riffSong(const Project &project)
{
    return **project.compositions.begin();
}

/// "track.bar +transposed same" of each place; "clip.bar" where no block plays it.
QStringList told(const QList<FoundBars> &found)
{
    QStringList list;
    for (const FoundBars &each : found) {
        const QString place =
            each.first.instance ? QStringLiteral("%1.%2").arg(each.first.track).arg(each.first.songBar().value())
                                : QStringLiteral("clip %1.%2").arg(each.plays.clip.value()).arg(each.plays.bar.value());
        list.append(QStringLiteral("%1 %2%3")
                        .arg(place)
                        .arg(each.transposed)
                        .arg(each.isSame ? QStringLiteral(" same") : QString()));
    }
    return list;
}

QStringList heardIn(const Project &project)
{
    QStringList list;
    for (const TrackPtr &track : riffSong(project).tracks) {
        for (const InstancePtr &each : track->instances) {
            for (ClipBarIndex own; own.value() < each->lengthBars; ++own) {
                for (const ResolvedNote &note : resolve(project, riffSong(project), *each, own).notes)
                    list.append(QStringLiteral("%1 %2-%3 %4 %5 %6")
                                    .arg(track->id.value())
                                    .arg(note.start.value())
                                    .arg(note.end.value())
                                    .arg(note.pitch.value())
                                    .arg(note.velocity.value())
                                    .arg(note.sounds()));
            }
        }
    }
    list.sort();
    return list;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *each : list)
        all.append(QLatin1String(each));
    return all;
}

} // namespace

class TestFindBars : public QObject
{
    Q_OBJECT

private slots:
    void placesAndBarsLikeThemAreFound()
    {
        const Project project = riffs();
        QCOMPARE(told(findBars(project, riffSong(project), {kRiffOne})),
                 words({"0.1 0 same", "0.3 0 same", "1.1 3", "1.5 0", "2.9 0 same", "clip 4.1 -2"}));
    }

    void severalBarsMustFollowEachOther()
    {
        const Project project = riffs();
        QCOMPARE(told(findBars(project, riffSong(project), {kRiffOne, kRiffTwo})),
                 words({"0.1 0 same", "0.3 0 same", "1.1 3", "2.9 0 same"}));
        QCOMPARE(told(findBars(project, riffSong(project), {kRiffTwo, kRiffOne})), words({"0.2 0 same"}));
    }

    void emptyBarsAreNotLookedFor()
    {
        const Project project = riffs();
        QVERIFY(findBars(project, riffSong(project), {{ClipId(4), ClipBarIndex(0)}}).isEmpty());
        QVERIFY(findBars(project, riffSong(project), {{ClipId(9), ClipBarIndex(0)}}).isEmpty());
    }

    void changesAndOtherCurvesAreTold()
    {
        Project project = riffs();
        Composition song = riffSong(project);
        ClipInstance one = *song.tracks.at(0)->instances.at(0);
        BarExpression loud;
        loud.velocity = Curve{point(0, 110)};
        one.barOverrides.insert(ClipBarIndex(2), loud);
        song.tracks[0] = std::make_shared<const Track>(track(11, {one}));
        project.compositions.set(std::make_shared<const Composition>(song));
        Clip other = *project.clips.find(ClipId(3));
        ClipBar curved = other.bars.at(ClipBarIndex(0));
        curved.expression = loud;
        other.bars.set(ClipBarIndex(0), makeClipBar(curved));
        project.clips.set(std::make_shared<const Clip>(other));
        const QList<FoundBars> found = findBars(project, riffSong(project), {kRiffOne});
        QCOMPARE(found.at(0).isChanged, false);
        QCOMPARE(found.at(1).isChanged, true);
        QCOMPARE(found.at(2).hasOtherCurves, false);
        QCOMPARE(found.at(3).hasOtherCurves, true);
    }

    void linkedPlacesSoundTheSameAndFollow()
    {
        const Project before = riffs();
        const QList<ClipBarRef> sought{kRiffOne, kRiffTwo};
        const Edit edit = linkBars(before, riffSong(before), sought, findBars(before, riffSong(before), sought));
        const Project after = changed(before, edit);
        QCOMPARE(heardIn(after), heardIn(before));
        const ClipInstance &linked = *riffSong(after).tracks.at(1)->instances.at(0);
        QCOMPARE(linked.clip, ClipId(1)); // its whole plays the riff, higher
        QCOMPARE(linked.transpose, 3);
        QVERIFY(linked.noteOverrides.isEmpty());
        for (const FoundBars &each : findBars(after, riffSong(after), sought))
            QVERIFY(each.isSame || !each.first.instance);
        QCOMPARE(changed(after, edit.inverted()), before);
    }

    void partOfABlockKeepsItsPitchesThroughChanges()
    {
        const Project before = riffs();
        const Edit edit =
            linkBars(before, riffSong(before), {kRiffOne}, findBars(before, riffSong(before), {kRiffOne}));
        const Project after = changed(before, edit);
        QCOMPARE(heardIn(after), heardIn(before));
        const ClipInstance &linked = *riffSong(after).tracks.at(1)->instances.at(0);
        QCOMPARE(linked.bars.size(), 1);
        QCOMPARE(linked.noteOverrides.size(), 2);
        QCOMPARE(riffSong(after).tracks.at(1)->instances.at(1)->noteOverrides.size(), 0); // exactly alike
    }

    void replacedPlacesPlayOtherBars()
    {
        const Project before = riffs();
        QList<FoundBars> places = findBars(before, riffSong(before), {kRiffOne});
        places = places.mid(0, 2);
        const Edit edit = replaceBars(before, riffSong(before), places, 1, {ClipId(3), ClipBarIndex(1)});
        const ClipInstance one = *riffSong(changed(before, edit)).tracks.at(0)->instances.at(0);
        QCOMPARE(one.bars.keys(), QList<ClipBarIndex>({ClipBarIndex(0), ClipBarIndex(2)}));
        QCOMPARE(one.bars.value(ClipBarIndex(2)).clipBar, ClipBarIndex(1));
    }

    void whatIsNoLongerThereIsPassedOver()
    {
        const Project before = riffs();
        const QList<FoundBars> places = findBars(before, riffSong(before), {kRiffOne});
        Composition song = riffSong(before);
        song.tracks[1] = std::make_shared<const Track>(track(12, {}));
        QVERIFY(linkBars(before, song, {kRiffOne}, places).isEmpty());
    }

    void linkingByChanceChangesNothingThatIsHeard()
    {
        for (int round = 0; round < 60; ++round) {
            RandomProject random;
            Project before = random.project();
            const Composition &song = riffSong(before);
            // A clip like another, transposed, in its places.
            const ClipPtr from = *before.clips.begin();
            const int higher = random.random().bounded(0, 3);
            Clip like = *from;
            for (ClipBarIndex bar; bar.value() < like.bars.count(); ++bar) {
                ClipBar made = like.bars.at(bar);
                for (Note &note : made.notes) {
                    note.id = NoteId(random.nextId());
                    note.pitch = Pitch(static_cast<quint8>(20 + note.pitch.value() % 80 + higher));
                }
                like.bars.set(bar, makeClipBar(made));
            }
            Clip plain = *from;
            for (ClipBarIndex bar; bar.value() < plain.bars.count(); ++bar) {
                ClipBar made = plain.bars.at(bar);
                for (Note &note : made.notes)
                    note.pitch = Pitch(static_cast<quint8>(20 + note.pitch.value() % 80));
                plain.bars.set(bar, makeClipBar(made));
            }
            like.id = ClipId(random.nextId());
            before.clips.set(std::make_shared<const Clip>(plain));
            before.clips.set(std::make_shared<const Clip>(like));
            const QList<ClipBarRef> sought{{like.id, ClipBarIndex(0)}};
            const QList<FoundBars> found = findBars(before, song, sought);
            QList<FoundBars> alike;
            for (const FoundBars &each : found) {
                if (!each.hasOtherCurves)
                    alike.append(each);
            }
            const Edit edit = linkBars(before, song, sought, alike);
            const Project after = changed(before, edit);
            QCOMPARE(heardIn(after), heardIn(before));
            QCOMPARE(changed(after, edit.inverted()), before);
        }
    }

    void tenThousandBlocksAreSoonLookedThrough()
    {
        QList<ClipInstance> blocks;
        for (int i = 0; i < 10'000; ++i)
            blocks.append(instance(1000 + i, 1 + i % 50, 1 + 4 * i, 4));
        QList<Clip> clips;
        for (int i = 0; i < 50; ++i)
            clips.append(clip(1 + i, {twoNotes(100'000 + i * 1000, i % 12), twoNotes(100'100 + i * 1000, 1, 50),
                                      bar({note(100'200 + i * 1000, 2, 1)}), bar({})}));
        const Project big = project(song({track(11, blocks)}), clips);
        QElapsedTimer timer;
        timer.start();
        const QList<FoundBars> found = findBars(big, riffSong(big), {{ClipId(1), ClipBarIndex(0)}});
        QCOMPARE(found.size(), 10'000);
        qInfo("%lld ms", timer.elapsed());
    }
};

BARLINE_TEST(TestFindBars)
#include "tst_FindBars.moc"
