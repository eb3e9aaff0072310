#include "core/model/Fields.h"
#include "core/render/Resolve.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;
using namespace barline::test;

namespace {

constexpr Meter kThreeFour{3, 4};

NoteOverride overriding(int ownBar, NoteOverride::Kind kind, const Note &value, quint32 fields = 0)
{
    NoteOverride made;
    made.ownBar = ClipBarIndex(ownBar);
    made.kind = kind;
    made.note = value.id;
    made.fields = fields;
    made.value = value;
    return made;
}

/// The first instance of the first track, its own bar.
ResolvedBar resolved(const Project &project, int ownBar)
{
    const Composition &composition = **project.compositions.begin();
    const ClipInstance &place = *composition.tracks.constFirst()->instances.at(0);
    return resolve(project, composition, place, ClipBarIndex(ownBar));
}

Project oneInstance(const ClipInstance &place, const QList<Clip> &clips, const MeterMap &meterMap = {})
{
    Composition composition = song({track(1, {place})});
    composition.meters = meterMap;
    return project(composition, clips);
}

} // namespace

class tst_Resolve : public QObject
{
    Q_OBJECT

private slots:
    void cyclesCountingBarsWithoutNotes()
    {
        const Clip pad = clip(1, {bar({note(1, 0, 8)}), bar({})});
        const Project all = oneInstance(instance(1, 1, 1, 8), {pad});
        for (int own = 0; own < 8; ++own) {
            const ResolvedBar played = resolved(all, own);
            QCOMPARE(played.notes.size(), own % 2 == 0 ? 1 : 0);
            if (own % 2 == 0)
                QCOMPARE(played.notes.at(0).end, ticks(4 * own + 8));
        }
    }

    void countsWhatAShorterBarLeavesOut()
    {
        const Clip riff = clip(1, {bar({note(1, 0, 1), note(2, 3, 1), note(3, 3.5, 0.5)})});
        ClipInstance place = instance(1, 1, 1, 2);
        place.noteOverrides.append(overriding(1, NoteOverride::Kind::Removed, note(3, 3.5, 0.5)));
        const Project all = oneInstance(place, {riff}, meters({{1, kThreeFour}}));
        QCOMPARE(resolved(all, 0).unheard, 2);
        QCOMPARE(resolved(all, 0).notes.size(), 1);
        QCOMPARE(resolved(all, 1).unheard, 1);
        QCOMPARE(resolved(oneInstance(place, {riff}), 0).unheard, 0);
    }

    void startsAtTheOffsetAndFollowsRepointedBars()
    {
        ClipInstance place = instance(1, 1, 2, 4);
        place.offsetBars = 2;
        place.bars.insert(ClipBarIndex(1), {ClipId(2), ClipBarIndex(0), {}});
        const Clip three = clip(1, {bar({note(1, 0, 1)}), bar({note(2, 0, 1)}), bar({note(3, 0, 1)})});
        const Clip other = clip(2, {bar({note(9, 1, 1)})});
        const Project all = oneInstance(place, {three, other});
        QCOMPARE(resolved(all, 0).notes.at(0).id, NoteId(3));
        QCOMPARE(resolved(all, 0).notes.at(0).start, ticks(4));
        QCOMPARE(resolved(all, 1).notes.at(0).id, NoteId(9));
        QCOMPARE(resolved(all, 1).notes.at(0).start, ticks(9));
        QCOMPARE(resolved(all, 2).notes.at(0).id, NoteId(2));
        QCOMPARE(resolved(all, 3).notes.at(0).id, NoteId(3));
        QVERIFY(resolved(all, 4).notes.isEmpty());
    }

    void dropsWhatStartsBeyondAShorterBarAndHoldsEndsToIt()
    {
        const Clip four = clip(1, {bar({note(1, 2, 2), note(2, 3, 1)})});
        const Project all = oneInstance(instance(1, 1, 1, 2), {four}, meters({{1, kThreeFour}}));
        const ResolvedBar played = resolved(all, 1);
        QCOMPARE(played.notes.size(), 1);
        QCOMPARE(played.notes.at(0).start, ticks(5));
        QCOMPARE(played.notes.at(0).end, ticks(6));
    }

    void leavesSilenceInALongerBar()
    {
        const Clip three = clip(1, {bar({note(1, 2, 1)}), bar({note(2, 0, 1)})}, kThreeFour);
        const Project all = oneInstance(instance(1, 1, 1, 2), {three});
        QCOMPARE(resolved(all, 0).notes.at(0).end, ticks(3));
        QCOMPARE(resolved(all, 1).notes.at(0).start, ticks(4));
    }

    void mapsEndsBarByBar()
    {
        // In a 3/4 clip: from beat 1 of bar 0 to beat 1.5 of bar 1; to the end of bar 1; into the bar after the clip.
        const Clip three = clip(1, {bar({note(1, 1, 3.5), note(2, 1, 5), note(3, 1, 6)}), bar({})}, kThreeFour);
        const Project all = oneInstance(instance(1, 1, 1, 4), {three});
        const ResolvedBar played = resolved(all, 0);
        QCOMPARE(played.notes.at(0).end, ticks(4 + 1.5));
        QCOMPARE(played.notes.at(1).end, ticks(4 + 3));
        QCOMPARE(played.notes.at(2).end, ticks(8 + 1));
    }

    void mapsEndsByTheMetersOfSingleClipBars()
    {
        const Clip mixed = clip(1, {bar({note(1, 0, 7)}), bar({}, {}, kThreeFour), bar({note(2, 0, 5)})});
        const Project all = oneInstance(instance(1, 1, 1, 4), {mixed}, meters({{1, {4, 4}}, {2, kThreeFour}}));
        QCOMPARE(resolved(all, 0).notes.at(0).end, ticks(7));
        // From bar 3 (at beat 7, a 3/4 bar): 4 beats held to 3, then 1 beat into bar 4 at beat 10.
        QCOMPARE(resolved(all, 2).notes.at(0).start, ticks(7));
        QCOMPARE(resolved(all, 2).notes.at(0).end, ticks(11));
    }

    void endsWithTheInstance()
    {
        const Clip longNote = clip(1, {bar({note(1, 3, 100)})});
        const Project all = oneInstance(instance(1, 1, 1, 2), {longNote});
        QCOMPARE(resolved(all, 0).notes.at(0).end, ticks(8));
        QCOMPARE(resolved(all, 1).notes.at(0).end, ticks(8));
    }

    void overridesNotesHereOnly()
    {
        ClipInstance place = instance(1, 1, 1, 2);
        place.noteOverrides = {
            overriding(1, NoteOverride::Kind::Changed, note(1, 2, 0.5, 72),
                       fieldBit(&Note::start) | fieldBit(&Note::pitch)),
            overriding(1, NoteOverride::Kind::Removed, note(2, 0, 1)),
            overriding(1, NoteOverride::Kind::Removed, note(7, 0, 1)), // an orphan
            overriding(1, NoteOverride::Kind::Added, note(50, 1, 1, 40)),
        };
        const Clip two = clip(1, {bar({note(1, 0, 1), note(2, 1, 1)})});
        const Project all = oneInstance(place, {two});
        QCOMPARE(resolved(all, 0).notes.size(), 2);
        const ResolvedBar here = resolved(all, 1);
        QCOMPARE(here.notes.size(), 2);
        QCOMPARE(here.orphans, 1);
        QCOMPARE(resolved(all, 0).orphans, 0);
        QCOMPARE(here.notes.at(0).id, NoteId(50));
        QVERIFY(here.notes.at(0).addedHere);
        QCOMPARE(here.notes.at(0).start, ticks(5));
        QCOMPARE(here.notes.at(1).pitch, Pitch(72));
        QVERIFY(here.notes.at(1).changedHere);
        QCOMPARE(here.notes.at(1).start, ticks(6));
        QCOMPARE(here.notes.at(1).end, ticks(7)); // the clip's duration, which was not changed
    }

    void overridesCurvesOneByOne()
    {
        BarExpression own;
        own.cc = {{1, {point(0, 10)}}, {11, {point(0, 20)}}};
        own.pitchBend = Curve{point(0, 100)};
        own.aftertouch = Curve{point(0, 5)};
        BarExpression here;
        here.cc = {{1, {point(0, 99)}}};
        here.pitchBend = Curve();
        ClipInstance place = instance(1, 1, 1, 2);
        place.barOverrides.insert(ClipBarIndex(1), here);
        const Project all = oneInstance(place, {clip(1, {bar({}, own)})});
        const BarExpression played = resolved(all, 1).expression;
        QCOMPARE(played.cc.value(1).at(0).value, 99.0);
        QCOMPARE(played.cc.value(11).at(0).value, 20.0);
        QVERIFY(played.pitchBend->isEmpty());
        QCOMPARE(played.aftertouch->at(0).value, 5.0);
        QVERIFY(resolved(all, 0).expression == own);
    }

    void scalesVelocityByTheCurveThenShifts()
    {
        BarExpression curve;
        curve.velocity = Curve{point(0, 45), point(4, 90)};
        const auto velocities = [&](int shift, const BarExpression &expression) {
            ClipInstance place = instance(1, 1, 1, 1);
            place.velocityShift = shift;
            const QList<Note> notes{note(1, 0, 1), note(2, 0, 1, 62, 127), note(3, 2, 1), note(4, 3, 1, 60, 1)};
            QList<int> heard;
            for (const ResolvedNote &each : resolved(oneInstance(place, {clip(1, {bar(notes, expression)})}), 0).notes)
                heard.append(each.velocity.value());
            return heard;
        };
        QCOMPARE(velocities(0, curve), (QList<int>{45, 64, 68, 1})); // 63.5 and 67.5 round half up
        QCOMPARE(velocities(10, {}), (QList<int>{100, 127, 100, 11}));
        QCOMPARE(velocities(-100, curve), (QList<int>{1, 1, 1, 1}));
    }

    void tellsWhatDoesNotSound()
    {
        Note muted = note(1, 0, 1);
        muted.muted = true;
        Note rest = note(2, 0, 1);
        rest.isRest = true;
        ClipInstance place = instance(1, 1, 1, 1);
        place.transpose = 12;
        const Clip some = clip(1, {bar({muted, rest, note(3, 1, 1, 120), note(4, 2, 1, 115)})});
        const ResolvedBar played = resolved(oneInstance(place, {some}), 0);
        QCOMPARE(played.notes.size(), 3);
        QVERIFY(played.notes.at(0).muted && !played.notes.at(0).sounds());
        QVERIFY(played.notes.at(1).outOfRange && !played.notes.at(1).sounds());
        QCOMPARE(played.notes.at(2).pitch, Pitch(127));
        QVERIFY(played.notes.at(2).sounds());
        place.muted = true;
        QVERIFY(!resolved(oneInstance(place, {some}), 0).notes.at(2).sounds());
    }

    void playsNothingWhereTheClipIsGone()
    {
        ClipInstance place = instance(1, 99, 1, 2);
        place.noteOverrides = {overriding(0, NoteOverride::Kind::Added, note(50, 1, 100))};
        const Project all = oneInstance(place, {});
        QVERIFY(!resolved(all, 0).hasSource);
        QCOMPARE(resolved(all, 0).notes.size(), 1);
        QCOMPARE(resolved(all, 0).notes.at(0).end, ticks(8));
        QVERIFY(resolved(all, 1).notes.isEmpty());
    }

    void neverLeavesBarOrInstance()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto randomMeter = [&] { return Meter{1 + random.bounded(9), 1 << random.bounded(6)}; };
        for (int round = 0; round < 300; ++round) {
            QList<ClipBar> bars;
            for (int i = random.bounded(4); i >= 0; --i) {
                QList<Note> notes;
                for (int n = random.bounded(6); n > 0; --n)
                    notes.append(note(10 * i + n, random.bounded(8.0), random.bounded(1 << random.bounded(8)) + 0.001));
                bars.append(bar(notes, {}, random.bounded(3) ? std::optional<Meter>() : randomMeter()));
            }
            ClipInstance place = instance(1, 1, 1 + random.bounded(5), 1 + random.bounded(9));
            place.offsetBars = random.bounded(7);
            place.transpose = random.bounded(100) - 50;
            const MeterMap map = meters({{1, randomMeter()}, {1 + random.bounded(6), randomMeter()}});
            const Project all = oneInstance(place, {clip(1, bars, randomMeter())}, map);
            for (int own = 0; own < place.lengthBars; ++own) {
                const ResolvedBar played = resolved(all, own);
                for (const ResolvedNote &each : played.notes) {
                    QVERIFY(each.start >= played.start && each.start < played.start + played.length);
                    QVERIFY(each.end > each.start && each.end <= map.startOf(place.endBar()));
                    QVERIFY(each.velocity >= Velocity(1) && each.velocity <= Velocity(127));
                }
            }
        }
    }
};

BARLINE_TEST(tst_Resolve)
#include "tst_Resolve.moc"
