#include "core/edit/Apply.h"
#include "core/edit/arrange/SongBars.h"
#include "tests/core/edit/HeardBars.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kFirstPart = 60'000'000;
constexpr int kRounds = 60;
/// Bars that are looked at; no song of RandomProject is longer.
constexpr int kBars = 48;

SongBars barsOf(int first, int end)
{
    return {{BarNumber(first), BarNumber(end)}, {}};
}

/// A song by chance, and what was done to its bars.
struct Round
{
    Round()
        : project(random.project())
        , before(*project.compositions.begin())
        , first(random.random().bounded(1, 28))
        , count(random.random().bounded(1, 7))
        , to(random.random().bounded(1, 34))
    {}

    SongBars bars() const { return barsOf(first, first + count); }
    void make(const Edit &edit)
    {
        undo = edit.inverted();
        after = changed(project, edit);
        song = after.compositions.find(before->id);
    }

    RandomProject random;
    Project project;
    CompositionPtr before;
    int first = 1;
    int count = 1;
    int to = 1;
    Edit undo;
    Project after;
    CompositionPtr song;
};

/// Every bar that stays is as it was: what begins in it, how long that is, meter, tempo, key.
void compareBars(const Round &round, const BarOrder &order)
{
    const QSet<int> tracks = allTracks(*round.before);
    for (const PlacedBars &place : order.places()) {
        const BarNumber end = std::min(place.bars.end, BarNumber(kBars));
        for (BarNumber bar = place.bars.first; bar < end; ++bar) {
            const BarNumber at = place.to(bar);
            QCOMPARE(round.song->meters.meterAt(at), round.before->meters.meterAt(bar));
            QCOMPARE(keyAt(*round.song, at), keyAt(*round.before, bar));
            QCOMPARE(heardInBar(round.after, *round.song, at, tracks),
                     heardInBar(round.project, *round.before, bar, tracks));
            const double seconds = secondsOf(*round.before, bar);
            if (std::abs(secondsOf(*round.song, at) - seconds) > 1e-4)
                QCOMPARE(secondsOf(*round.song, at), seconds);
            const Ticks start = round.before->meters.startOf(place.bars.end);
            const Ticks newEnd = round.song->meters.startOf(place.end());
            QCOMPARE(lengthsIn(round.after, *round.song, at, newEnd),
                     lengthsIn(round.project, *round.before, bar, start));
        }
    }
}

Composition sameMeters(Composition song)
{
    song.meters = {};
    return song;
}

QStringList markersOf(const Composition &song)
{
    QStringList told;
    for (const Marker &marker : song.markers)
        told.append(
            QStringLiteral("%1 %2+%3").arg(marker.name).arg(marker.bar.value()).arg(marker.lengthBars.value_or(0)));
    return told;
}

QStringList loopsOf(const Composition &song)
{
    QStringList told;
    for (const Loop &loop : song.loops)
        told.append(QStringLiteral("%1+%2").arg(loop.startBar.value()).arg(loop.lengthBars));
    return told;
}

QStringList metersOf(const Composition &song)
{
    QStringList told;
    for (const MeterChange &change : song.meters.changes())
        told.append(QStringLiteral("%1: %2").arg(change.bar.value()).arg(change.meter.toString()));
    return told;
}

QStringList temposOf(const Composition &song)
{
    QStringList told;
    for (const TempoChange &change : song.tempos)
        told.append(
            QStringLiteral("%1%2: %3%4")
                .arg(change.bar.value())
                .arg(change.beat == Ticks() ? QString() : QStringLiteral("+%1").arg(change.beat.toBeats(), 0, 'f', 2))
                .arg(change.bpm, 0, 'f', 1)
                .arg(change.ramp ? QStringLiteral(" ramp") : QString()));
    return told;
}

QStringList blocksOf(const Composition &song, int track = 0)
{
    QStringList told;
    for (const InstancePtr &each : song.tracks.at(track)->instances)
        told.append(QStringLiteral("%1+%2@%3").arg(each->startBar.value()).arg(each->lengthBars).arg(each->offsetBars));
    return told;
}

/// Clip 1 of four bars at 3 to 10, twice round; clip 1 on another track at 5 and 6; a section and a loop at 3 to 6, a
/// marker at 5, 7/8 at 5, 4/4 at 7.
Project smallSong()
{
    Composition made = song({track(11, {instance(21, 1, 3, 8)}), track(12, {instance(22, 1, 5, 2)})});
    made.meters = meters({{1, {4, 4}}, {5, {7, 8}}, {7, {4, 4}}});
    made.tempos = {{BarNumber(1), {}, 120, false, {}}, {BarNumber(5), {}, 90, false, {}}};
    made.keys = {{BarNumber(1), {}, QStringLiteral("C"), Mode::Major, {}},
                 {BarNumber(5), {}, QStringLiteral("D"), Mode::Major, {}}};
    made.markers = {{BarNumber(3), {}, QStringLiteral("Verse"), {}, 4, {}},
                    {BarNumber(5), {}, QStringLiteral("here"), {}, {}, {}}};
    made.loops = {{BarNumber(3), 4, 1, {}}};
    return project(made, {clip(1, {bar({note(1, 0, 1, 60)}), bar({note(2, 0, 1, 61)}), bar({note(3, 0, 1, 62)}),
                                   bar({note(4, 0, 1, 63)})})});
}

const Composition &theSong(const Project &project)
{
    return **project.compositions.begin();
}

} // namespace

class TestSongBars : public QObject
{
    Q_OBJECT

private slots:
    void whatStaysIsAsItWas()
    {
        for (int i = 0; i < kRounds; ++i) {
            Round round;
            const BarRange range = round.bars().range;
            BarOrder order = BarOrder::inserting(range);
            switch (round.random.random().bounded(5)) {
            case 0:
                round.make(insertSongBars(round.project, *round.before, round.bars(), kFirstPart));
                break;
            case 1:
                order = BarOrder::removing(range);
                round.make(removeSongBars(round.project, *round.before, round.bars(), Ripple::On, kFirstPart));
                break;
            case 2:
                order = BarOrder::copying(range, range.end);
                round.make(duplicateSongBars(round.project, *round.before, round.bars(), Ripple::On, kFirstPart));
                break;
            case 3:
                order = BarOrder::copying(range, BarNumber(round.to));
                round.make(copySongBars(round.project, *round.before, round.bars(), BarNumber(round.to), Ripple::On,
                                        kFirstPart));
                break;
            default:
                if (range.first <= BarNumber(round.to) && BarNumber(round.to) <= range.end)
                    continue;
                order = BarOrder::moving(range, BarNumber(round.to));
                round.make(moveSongBars(round.project, *round.before, round.bars(), BarNumber(round.to), Ripple::On,
                                        kFirstPart));
            }
            compareBars(round, order);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(changed(round.after, round.undo), round.project);
        }
    }

    void insertedBarsAreEmptyAndGoAgain()
    {
        for (int i = 0; i < kRounds; ++i) {
            Round round;
            round.make(insertSongBars(round.project, *round.before, round.bars(), kFirstPart));
            for (int bar = round.first; bar < round.first + round.count; ++bar)
                QVERIFY(contentIn(round.after, *round.song, BarNumber(bar)).isEmpty());
            const Edit back = removeSongBars(round.after, *round.song, round.bars(), Ripple::On, 2 * kFirstPart);
            const Project again = changed(round.after, back);
            const Composition &song = *again.compositions.find(round.before->id);
            for (BarNumber bar(1); bar.value() < kBars; ++bar) {
                QCOMPARE(heardInBar(again, song, bar, allTracks(song)),
                         heardInBar(round.project, *round.before, bar, allTracks(song)));
                QCOMPARE(song.meters.meterAt(bar), round.before->meters.meterAt(bar));
                QVERIFY(std::abs(secondsOf(song, bar) - secondsOf(*round.before, bar)) < 1e-4);
            }
        }
    }

    void movedThereAndBackSoundsTheSame()
    {
        for (int i = 0; i < kRounds; ++i) {
            Round round;
            const BarNumber to(round.to);
            const BarRange range = round.bars().range;
            if (range.first <= to && to <= range.end)
                continue;
            round.make(moveSongBars(round.project, *round.before, round.bars(), to, Ripple::On, kFirstPart));
            const BarNumber now = to < range.first ? to : to - range.count();
            const BarNumber home = to < range.first ? range.end : range.first;
            const Edit back = moveSongBars(round.after, *round.song, {{now, now + range.count()}, {}}, home, Ripple::On,
                                           2 * kFirstPart);
            const Project again = changed(round.after, back);
            const Composition &song = *again.compositions.find(round.before->id);
            for (BarNumber bar(1); bar.value() < kBars; ++bar) {
                QCOMPARE(heardInBar(again, song, bar, allTracks(song)),
                         heardInBar(round.project, *round.before, bar, allTracks(song)));
                QCOMPARE(song.meters.meterAt(bar), round.before->meters.meterAt(bar));
                QCOMPARE(keyAt(song, bar), keyAt(*round.before, bar));
                QVERIFY(std::abs(secondsOf(song, bar) - secondsOf(*round.before, bar)) < 2e-4);
            }
        }
    }

    void ofSomeTracksOnlyTheirBlocksGo()
    {
        for (int i = 0; i < kRounds; ++i) {
            Round round;
            const Composition plain = sameMeters(*round.before);
            round.project.compositions.set(std::make_shared<const Composition>(plain));
            round.before = round.project.compositions.find(plain.id);
            SongBars bars = round.bars();
            bars.tracks = QSet<TrackId>{plain.tracks.constFirst()->id};
            round.make(duplicateSongBars(round.project, plain, bars, Ripple::On, kFirstPart));
            QCOMPARE(round.song->markers, plain.markers);
            QCOMPARE(round.song->tempos, plain.tempos);
            const QSet<int> others = allTracks(plain) - QSet<int>{0};
            const BarOrder order = BarOrder::copying(bars.range, bars.range.end);
            for (BarNumber bar(1); bar.value() < kBars; ++bar) {
                QCOMPARE(heardInBar(round.after, *round.song, bar, others),
                         heardInBar(round.project, plain, bar, others));
                const QList<BarNumber> places = order.placesOf(bar);
                for (const BarNumber at : places)
                    QCOMPARE(heardInBar(round.after, *round.song, at, {0}), heardInBar(round.project, plain, bar, {0}));
            }
        }
    }

    void withoutRippleAllElseStays()
    {
        for (int i = 0; i < kRounds; ++i) {
            Round round;
            round.make(removeSongBars(round.project, *round.before, round.bars(), Ripple::Off, kFirstPart));
            const QSet<int> tracks = allTracks(*round.before);
            for (BarNumber bar(1); bar.value() < kBars; ++bar) {
                if (round.bars().range.contains(bar))
                    QVERIFY(contentIn(round.after, *round.song, bar).isEmpty());
                else
                    QCOMPARE(heardInBar(round.after, *round.song, bar, tracks),
                             heardInBar(round.project, *round.before, bar, tracks));
            }
            QCOMPARE(round.song->markers, round.before->markers);
            QCOMPARE(changed(round.after, round.undo), round.project);
        }
    }

    void withoutRippleBarsAreLaidOverOthers()
    {
        const Project before = smallSong();
        const Project moved =
            changed(before, moveSongBars(before, theSong(before), barsOf(5, 7), BarNumber(9), Ripple::Off, kFirstPart));
        QCOMPARE(blocksOf(theSong(moved)),
                 QStringList({QStringLiteral("3+2@0"), QStringLiteral("7+4@0"), QStringLiteral("9+2@2")}));
        QCOMPARE(blocksOf(theSong(moved), 1), QStringList{QStringLiteral("9+2@0")});
        const Project copied =
            changed(before, duplicateSongBars(before, theSong(before), barsOf(5, 7), Ripple::Off, kFirstPart));
        QCOMPARE(blocksOf(theSong(copied)), QStringList({QStringLiteral("3+8@0"), QStringLiteral("7+2@2")}));
        QCOMPARE(blocksOf(theSong(copied), 1), QStringList({QStringLiteral("5+2@0"), QStringLiteral("7+2@0")}));
        QCOMPARE(metersOf(theSong(copied)), metersOf(theSong(before)));
    }

    void insertedBarsCutBlocksAndWidenWhatIsAround()
    {
        const Project before = smallSong();
        const Project after = changed(before, insertSongBars(before, theSong(before), barsOf(5, 7), kFirstPart));
        const Composition &song = theSong(after);
        QCOMPARE(blocksOf(song), QStringList({QStringLiteral("3+2@0"), QStringLiteral("7+6@2")}));
        QCOMPARE(blocksOf(song, 1), QStringList{QStringLiteral("7+2@0")});
        QCOMPARE(markersOf(song), QStringList({QStringLiteral("Verse 3+6"), QStringLiteral("here 7+0")}));
        QCOMPARE(loopsOf(song), QStringList{QStringLiteral("3+6")});
        QCOMPARE(metersOf(song),
                 QStringList({QStringLiteral("1: 4/4"), QStringLiteral("7: 7/8"), QStringLiteral("9: 4/4")}));
        QCOMPARE(temposOf(song), QStringList({QStringLiteral("1: 120.0"), QStringLiteral("7: 90.0")}));
    }

    void barsBeforeTheFirstHaveItsMeterAndTempo()
    {
        const Project before = smallSong();
        const Project after = changed(before, insertSongBars(before, theSong(before), barsOf(1, 3), kFirstPart));
        QCOMPARE(metersOf(theSong(after)),
                 QStringList({QStringLiteral("1: 4/4"), QStringLiteral("7: 7/8"), QStringLiteral("9: 4/4")}));
        QCOMPARE(temposOf(theSong(after)), QStringList({QStringLiteral("1: 120.0"), QStringLiteral("7: 90.0")}));
    }

    void removedBarsTakeTheirMeterAndMarkersWithThem()
    {
        const Project before = smallSong();
        const Project after =
            changed(before, removeSongBars(before, theSong(before), barsOf(5, 7), Ripple::On, kFirstPart));
        const Composition &song = theSong(after);
        QCOMPARE(blocksOf(song), QStringList({QStringLiteral("3+2@0"), QStringLiteral("5+4@0")}));
        QCOMPARE(blocksOf(song, 1), QStringList());
        QCOMPARE(markersOf(song), QStringList{QStringLiteral("Verse 3+2")});
        QCOMPARE(loopsOf(song), QStringList{QStringLiteral("3+2")});
        // The bars after keep the meter that they had, and the tempo and key that held in them.
        QCOMPARE(metersOf(song), QStringList{QStringLiteral("1: 4/4")});
        QCOMPARE(temposOf(song), QStringList({QStringLiteral("1: 120.0"), QStringLiteral("5: 90.0")}));
        QCOMPARE(keyAt(song, BarNumber(5)), QStringLiteral("Dmajor"));
    }

    void aWholeRoundLessLeavesABlockWhole()
    {
        const Project before = smallSong();
        const Project after =
            changed(before, removeSongBars(before, theSong(before), barsOf(4, 8), Ripple::On, kFirstPart));
        QCOMPARE(blocksOf(theSong(after)), QStringList{QStringLiteral("3+4@0")});
    }

    void duplicatedBarsBringTheirSectionLoopAndMeter()
    {
        const Project before = smallSong();
        const Project after =
            changed(before, duplicateSongBars(before, theSong(before), barsOf(3, 7), Ripple::On, kFirstPart));
        const Composition &song = theSong(after);
        QCOMPARE(blocksOf(song), QStringList({QStringLiteral("3+4@0"), QStringLiteral("7+8@0")}));
        QCOMPARE(blocksOf(song, 1), QStringList({QStringLiteral("5+2@0"), QStringLiteral("9+2@0")}));
        QCOMPARE(markersOf(song), QStringList({QStringLiteral("Verse 3+4"), QStringLiteral("here 5+0"),
                                               QStringLiteral("Verse 7+4"), QStringLiteral("here 9+0")}));
        QCOMPARE(loopsOf(song), QStringList({QStringLiteral("3+4"), QStringLiteral("7+4")}));
        QCOMPARE(metersOf(song),
                 QStringList({QStringLiteral("1: 4/4"), QStringLiteral("5: 7/8"), QStringLiteral("7: 4/4"),
                              QStringLiteral("9: 7/8"), QStringLiteral("11: 4/4")}));
    }

    void partOfASectionMakesItLonger()
    {
        const Project before = smallSong();
        const Project after =
            changed(before, duplicateSongBars(before, theSong(before), barsOf(5, 7), Ripple::On, kFirstPart));
        QCOMPARE(markersOf(theSong(after)).constFirst(), QStringLiteral("Verse 3+6"));
        QCOMPARE(loopsOf(theSong(after)), QStringList{QStringLiteral("3+6")});
    }

    void movedBarsTakeTheirSectionAlong()
    {
        const Project before = smallSong();
        const Edit edit = moveSongBars(before, theSong(before), barsOf(3, 7), BarNumber(1), Ripple::On, kFirstPart);
        const Composition song = theSong(changed(before, edit));
        QCOMPARE(markersOf(song), QStringList({QStringLiteral("Verse 1+4"), QStringLiteral("here 3+0")}));
        QCOMPARE(loopsOf(song), QStringList{QStringLiteral("1+4")});
        QCOMPARE(metersOf(song),
                 QStringList({QStringLiteral("1: 4/4"), QStringLiteral("3: 7/8"), QStringLiteral("5: 4/4")}));
        QCOMPARE(temposOf(song), QStringList({QStringLiteral("1: 120.0"), QStringLiteral("3: 90.0"),
                                              QStringLiteral("5: 120.0"), QStringLiteral("7: 90.0")}));
        // Out of a section that they are part of they leave it shorter.
        const Edit part = moveSongBars(before, theSong(before), barsOf(5, 6), BarNumber(12), Ripple::On, kFirstPart);
        QCOMPARE(markersOf(theSong(changed(before, part))),
                 QStringList({QStringLiteral("Verse 3+3"), QStringLiteral("here 11+0")}));
    }

    void copiedBarsBringTheirSectionToAnotherPlace()
    {
        const Project before = smallSong();
        const Edit edit = copySongBars(before, theSong(before), barsOf(3, 7), BarNumber(1), Ripple::On, kFirstPart);
        const Composition song = theSong(changed(before, edit));
        QCOMPARE(findInstance(song, InstanceId(21))->startBar, BarNumber(7)); // the block itself stays
        QCOMPARE(blocksOf(song), QStringList({QStringLiteral("7+8@0"), QStringLiteral("1+4@0")}));
        QCOMPARE(markersOf(song), QStringList({QStringLiteral("Verse 1+4"), QStringLiteral("here 3+0"),
                                               QStringLiteral("Verse 7+4"), QStringLiteral("here 9+0")}));
        QCOMPARE(metersOf(song),
                 QStringList({QStringLiteral("1: 4/4"), QStringLiteral("3: 7/8"), QStringLiteral("5: 4/4"),
                              QStringLiteral("9: 7/8"), QStringLiteral("11: 4/4")}));
        // Into the section itself: it becomes longer around its copy.
        const Edit inside = copySongBars(before, theSong(before), barsOf(3, 7), BarNumber(5), Ripple::On, kFirstPart);
        QCOMPARE(loopsOf(theSong(changed(before, inside))),
                 QStringList({QStringLiteral("3+8"), QStringLiteral("5+4")}));
    }

    void aGlideThatIsCutArrivesWhereItWas()
    {
        Composition made = song({});
        made.tempos = {{BarNumber(1), {}, 100, true, {}}, {BarNumber(5), {}, 200, false, {}}};
        const Project before = project(made, {});
        const Project inserted = changed(before, insertSongBars(before, made, barsOf(3, 4), kFirstPart));
        QCOMPARE(temposOf(theSong(inserted)),
                 QStringList({QStringLiteral("1: 100.0 ramp"), QStringLiteral("3: 158.1"),
                              QStringLiteral("4: 158.1 ramp"), QStringLiteral("6: 200.0")}));
        const Project removed = changed(before, removeSongBars(before, made, barsOf(3, 4), Ripple::On, kFirstPart));
        QCOMPARE(temposOf(theSong(removed)),
                 QStringList({QStringLiteral("1: 100.0 ramp"), QStringLiteral("2+4.00: 158.1"),
                              QStringLiteral("3: 180.3 ramp"), QStringLiteral("4: 200.0")}));
        const Project head = changed(before, insertSongBars(before, made, barsOf(5, 6), kFirstPart));
        QCOMPARE(temposOf(theSong(head)), QStringList({QStringLiteral("1: 100.0 ramp"), QStringLiteral("5: 200.0"),
                                                       QStringLiteral("6: 200.0")}));
    }

    void aGlideThatIsWholeAgainArrivesAtTheLine()
    {
        Composition made = song({});
        made.tempos = {{BarNumber(1), {}, 100, true, {}}, {BarNumber(5), {}, 200, false, {}}};
        const Project before = project(made, {});
        const Project moved =
            changed(before, moveSongBars(before, made, barsOf(3, 4), BarNumber(9), Ripple::On, kFirstPart));
        QCOMPARE(
            temposOf(theSong(moved)),
            QStringList({QStringLiteral("1: 100.0 ramp"), QStringLiteral("2+4.00: 158.1"),
                         QStringLiteral("3: 180.3 ramp"), QStringLiteral("4: 200.0"), QStringLiteral("8: 158.1 ramp"),
                         QStringLiteral("8+4.00: 180.3"), QStringLiteral("9: 200.0")}));
        const Project back =
            changed(moved, moveSongBars(moved, theSong(moved), barsOf(8, 9), BarNumber(3), Ripple::On, 2 * kFirstPart));
        QCOMPARE(temposOf(theSong(back)), QStringList({QStringLiteral("1: 100.0 ramp"), QStringLiteral("3: 158.1 ramp"),
                                                       QStringLiteral("4: 180.3 ramp"), QStringLiteral("5: 200.0")}));
        // One that jumps there goes on to do so.
        made.tempos = {{BarNumber(1), {}, 100, true, {}},
                       {BarNumber(4), Ticks::beats(4) - Ticks(1), 200, false, {}},
                       {BarNumber(5), {}, 90, false, {}}};
        const Project jumping = project(made, {});
        const Project closed =
            changed(jumping, moveSongBars(jumping, made, barsOf(5, 6), BarNumber(1), Ripple::On, kFirstPart));
        QCOMPARE(temposOf(theSong(closed)), QStringList({QStringLiteral("1: 90.0"), QStringLiteral("2: 100.0 ramp"),
                                                         QStringLiteral("5+4.00: 200.0"), QStringLiteral("6: 90.0")}));
    }

    void whatDiffersInABarGoesWithIt()
    {
        ClipInstance one = instance(21, 1, 1, 4);
        BarExpression loud;
        loud.velocity = Curve{point(0, 120)};
        one.barOverrides.insert(ClipBarIndex(2), loud);
        one.bars.insert(ClipBarIndex(3), TrackBar{ClipId(1), ClipBarIndex(0), {}});
        const Project before = project(song({track(11, {one})}), {clip(1, {bar({note(1, 0, 1)}), bar({}), bar({})})});
        const Project after =
            changed(before, duplicateSongBars(before, theSong(before), barsOf(3, 5), Ripple::On, kFirstPart));
        const ClipInstance &copy = *theSong(after).tracks.constFirst()->instances.at(1);
        QCOMPARE(copy.startBar, BarNumber(5));
        QCOMPARE(copy.offsetBars, 2);
        QCOMPARE(copy.barOverrides.keys(), QList<ClipBarIndex>{ClipBarIndex(0)});
        QCOMPARE(copy.bars.keys(), QList<ClipBarIndex>{ClipBarIndex(1)});
        QCOMPARE(theSong(after).tracks.constFirst()->instances.at(0)->barOverrides.size(), 1);
    }

    void whatCannotBeIsNoEdit()
    {
        const Project before = smallSong();
        const Composition &song = theSong(before);
        QVERIFY(moveSongBars(before, song, barsOf(3, 5), BarNumber(4), Ripple::On, kFirstPart).isEmpty());
        QVERIFY(moveSongBars(before, song, barsOf(3, 5), BarNumber(5), Ripple::On, kFirstPart).isEmpty());
        QVERIFY(insertSongBars(before, song, barsOf(3, 3), kFirstPart).isEmpty());
        QVERIFY(insertSongBars(before, song, barsOf(1, kMostSongBars), kFirstPart).isEmpty());
        QVERIFY(removeSongBars(before, song, barsOf(30, 40), Ripple::Off, kFirstPart).isEmpty());
        QCOMPARE(idsForSongBars(song, barsOf(1, 2)), 6);
    }
};

BARLINE_TEST(TestSongBars)
#include "tst_SongBars.moc"
