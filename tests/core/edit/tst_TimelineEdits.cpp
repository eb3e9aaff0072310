#include "core/edit/Apply.h"
#include "core/edit/arrange/TimelineEdits.h"
#include "core/render/Resolve.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

Project madeOf(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    return applied ? applied->project : Project();
}

TempoChange tempo(int bar, double beat, double bpm)
{
    return {BarNumber(bar), ticks(beat), bpm, false, {}};
}

QString told(const TempoMap &tempos)
{
    QStringList words;
    for (const TempoChange &each : tempos)
        words.append(QStringLiteral("%1.%2:%3%4")
                         .arg(each.bar.value())
                         .arg(each.beat.toBeats())
                         .arg(each.bpm)
                         .arg(QLatin1String(each.ramp ? "/" : "")));
    return words.join(QLatin1Char(' '));
}

QString told(const MeterMap &meters)
{
    QStringList words;
    for (const MeterChange &each : meters.changes())
        words.append(QStringLiteral("%1:%2").arg(each.bar.value()).arg(each.meter.toString()));
    return words.join(QLatin1Char(' '));
}

Marker markerAt(int bar, double beat, const QString &name)
{
    Marker marker;
    marker.bar = BarNumber(bar);
    marker.beat = ticks(beat);
    marker.name = name;
    return marker;
}

/// What sounds in each own bar of each block: how many notes.
QList<qsizetype> heard(const Project &project)
{
    QList<qsizetype> counts;
    const Composition &composition = *project.compositions.find(CompositionId(1));
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &each : track->instances) {
            for (ClipBarIndex own; own.value() < each->lengthBars; ++own)
                counts.append(resolve(project, composition, *each, own).notes.size());
        }
    }
    return counts;
}

} // namespace

class tst_TimelineEdits : public QObject
{
    Q_OBJECT

private slots:
    void addsMovesAndRemovesTempos()
    {
        Composition composition = song({});
        composition.tempos = {tempo(1, 0, 100), tempo(5, 2, 80)};
        const auto after = [&](std::optional<qsizetype> index, const std::optional<TempoChange> &to) {
            return told(songAfter(composition, changeTempo(composition, index, to)).tempos);
        };
        QCOMPARE(after({}, tempo(3, 1, 90)), QStringLiteral("1.0:100 3.1:90 5.2:80"));
        QCOMPARE(after({}, tempo(5, 2, 90)), QStringLiteral("1.0:100 5.2:90"));
        QCOMPARE(after(0, tempo(9, 0, 110)), QStringLiteral("5.2:80 9.0:110"));
        QCOMPARE(after(0, tempo(5, 2, 110)), QStringLiteral("5.2:110"));
        QCOMPARE(after(1, {}), QStringLiteral("1.0:100"));
        QVERIFY(changeTempo(composition, 1, composition.tempos.at(1)).isEmpty());
    }

    void aFirstTempoLeavesWhatIsBeforeItAsFastAsItWas()
    {
        Composition composition = song({});
        QCOMPARE(told(songAfter(composition, changeTempo(composition, {}, tempo(5, 0, 90))).tempos),
                 QStringLiteral("1.0:120 5.0:90"));
        QCOMPARE(told(songAfter(composition, changeTempo(composition, {}, tempo(1, 0, 90))).tempos),
                 QStringLiteral("1.0:90"));
        composition.tempos = {tempo(9, 0, 70)};
        QCOMPARE(told(songAfter(composition, changeTempo(composition, {}, tempo(5, 0, 90))).tempos),
                 QStringLiteral("1.0:70 5.0:90 9.0:70"));
    }

    void aFirstKeyLeavesTheKeyBeforeIt()
    {
        Composition composition = song({});
        const KeyChange key{BarNumber(5), Ticks(), QStringLiteral("D"), Mode::Dorian, {}};
        QCOMPARE(songAfter(composition, changeKey(composition, {}, key)).keys, KeyMap{key});
        composition.keys = {{BarNumber(9), Ticks(), QStringLiteral("A"), Mode::Minor, {}}};
        const KeyMap after = songAfter(composition, changeKey(composition, {}, key)).keys;
        QCOMPARE(after.size(), 3);
        QCOMPARE(after.at(0), (KeyChange{BarNumber(1), Ticks(), QStringLiteral("A"), Mode::Minor, {}}));
        QCOMPARE(after.at(1), key);
    }

    void markersStayInOrderAndMayShareAPlace()
    {
        Composition composition = song({});
        composition.markers = {markerAt(2, 0, QStringLiteral("a")), markerAt(4, 0, QStringLiteral("b"))};
        const auto names = [&](std::optional<qsizetype> index, const std::optional<Marker> &to) {
            QString all;
            for (const Marker &each : songAfter(composition, changeMarker(composition, index, to)).markers)
                all += each.name;
            return all;
        };
        QCOMPARE(names({}, markerAt(4, 0, QStringLiteral("c"))), QStringLiteral("abc"));
        QCOMPARE(names({}, markerAt(2, 1, QStringLiteral("c"))), QStringLiteral("acb"));
        QCOMPARE(names(0, markerAt(9, 0, QStringLiteral("a"))), QStringLiteral("ba"));
        QCOMPARE(names(1, {}), QStringLiteral("a"));
    }

    void aMeterForOneBarPutsTheOldOneBackAfterIt()
    {
        Composition composition = song({});
        const auto set = [&](int bar, Meter meter, MeterSpan span) {
            composition = songAfter(composition, setMeter(composition, BarNumber(bar), meter, span));
            return told(composition.meters);
        };
        QCOMPARE(set(5, {7, 8}, MeterSpan::OnlyThisBar), QStringLiteral("1:4/4 5:7/8 6:4/4"));
        QCOMPARE(set(6, {7, 8}, MeterSpan::OnlyThisBar), QStringLiteral("1:4/4 5:7/8 7:4/4"));
        QCOMPARE(set(9, {3, 4}, MeterSpan::FromHereOn), QStringLiteral("1:4/4 5:7/8 7:4/4 9:3/4"));
        QCOMPARE(set(5, {4, 4}, MeterSpan::OnlyThisBar), QStringLiteral("1:4/4 6:7/8 7:4/4 9:3/4"));
        QCOMPARE(set(6, {4, 4}, MeterSpan::OnlyThisBar), QStringLiteral("1:4/4 9:3/4"));
        QCOMPARE(set(1, {3, 4}, MeterSpan::FromHereOn), QStringLiteral("1:3/4"));
        QCOMPARE(set(1, {3, 4}, MeterSpan::FromHereOn), QStringLiteral("1:3/4"));
        QVERIFY(setMeter(composition, BarNumber(4), {3, 4}, MeterSpan::OnlyThisBar).isEmpty());
    }

    void movesAndRemovesMeters()
    {
        Composition composition = song({});
        composition.meters = meters({{1, {4, 4}}, {5, {7, 8}}, {6, {4, 4}}});
        QCOMPARE(told(songAfter(composition, moveMeter(composition, 1, BarNumber(3))).meters),
                 QStringLiteral("1:4/4 3:7/8 6:4/4"));
        QCOMPARE(told(songAfter(composition, moveMeter(composition, 1, BarNumber(6))).meters),
                 QStringLiteral("1:4/4 6:7/8"));
        QCOMPARE(told(songAfter(composition, removeMeter(composition, 1)).meters), QStringLiteral("1:4/4"));
        QCOMPARE(told(songAfter(composition, removeMeter(composition, 2)).meters), QStringLiteral("1:4/4 5:7/8"));
        QVERIFY(removeMeter(composition, 3).isEmpty());
    }

    void whatLiesBeyondAShorterBarGoesToItsLastCount()
    {
        Composition composition = song({});
        composition.tempos = {tempo(1, 0, 100), tempo(5, 3, 90), tempo(5, 3.75, 80), tempo(6, 0, 70)};
        composition.markers = {markerAt(5, 3.5, QStringLiteral("a"))};
        const Composition after =
            songAfter(composition, setMeter(composition, BarNumber(5), {7, 8}, MeterSpan::OnlyThisBar));
        QCOMPARE(told(after.tempos), QStringLiteral("1.0:100 5.3:80 6.0:70"));
        QCOMPARE(after.markers.at(0).beat, ticks(3));
    }

    void aGlideStillArrivesInAShorterBar()
    {
        Composition composition = song({});
        composition.tempos = {tempo(1, 0, 100), tempo(5, 3, 90), tempo(5, 3.75, 80), tempo(6, 0, 70)};
        composition.tempos[0].ramp = true;
        const auto shortened = [&] {
            return songAfter(composition, setMeter(composition, BarNumber(5), {7, 8}, MeterSpan::OnlyThisBar)).tempos;
        };
        const TempoMap kept = shortened();
        QCOMPARE(kept.size(), 4);
        QCOMPARE(kept.at(1).bpm, 90.0);
        QCOMPARE(kept.at(1).beat, ticks(3) - Ticks(1));
        QCOMPARE(kept.at(2).bpm, 80.0);
        QCOMPARE(kept.at(2).beat, ticks(3));
        // Where both say the same one is enough.
        composition.tempos[2].bpm = 90;
        QCOMPARE(told(shortened()), QStringLiteral("1.0:100/ 5.3:90 6.0:70"));
        // Nor is one needed that nothing goes to.
        composition.tempos[2].bpm = 80;
        composition.tempos[0].ramp = false;
        QCOMPARE(told(shortened()), QStringLiteral("1.0:100 5.3:80 6.0:70"));
    }

    void whatAGlideGoesToAtTheEndOfABarStaysAtItsEnd()
    {
        Composition composition = song({});
        composition.tempos = {tempo(1, 0, 100), tempo(5, 0, 90), tempo(6, 0, 70)};
        composition.tempos[0].ramp = true;
        composition.tempos[1].beat = ticks(4) - Ticks(1);
        for (const Meter meter : {Meter{7, 8}, Meter{5, 4}}) {
            const Composition after =
                songAfter(composition, setMeter(composition, BarNumber(5), meter, MeterSpan::OnlyThisBar));
            QCOMPARE(after.tempos.size(), 3);
            QCOMPARE(after.tempos.at(1).beat, meter.barLength() - Ticks(1));
        }
    }

    void notesBeyondAShorterBarAreKeptAndSoundAgain()
    {
        // The last note of each bar starts on the eighth that 7/8 does not have.
        const Clip riff = clip(1, {bar({note(1, 0, 1), note(2, 3.5, 0.5)}), bar({note(3, 0, 1), note(4, 3.5, 0.5)})});
        const Project before = project(song({track(1, {instance(1, 1, 4, 2)})}), {riff});
        const Composition &composition = *before.compositions.find(CompositionId(1));
        const Edit edit = setMeter(composition, BarNumber(5), {7, 8}, MeterSpan::OnlyThisBar);
        const Project after = madeOf(before, edit);
        QCOMPARE(heard(before), (QList<qsizetype>{2, 2}));
        QCOMPARE(heard(after), (QList<qsizetype>{2, 1}));
        QCOMPARE(*after.clips.find(ClipId(1)), riff);
        const Edit back =
            setMeter(*after.compositions.find(CompositionId(1)), BarNumber(5), {4, 4}, MeterSpan::OnlyThisBar);
        QCOMPARE(heard(madeOf(after, back)), (QList<qsizetype>{2, 2}));
        QCOMPARE(madeOf(after, edit.inverted()), before);
    }

    void findsTheLoopThatWouldBeCrossed()
    {
        Composition composition = song({});
        composition.loops = {{BarNumber(3), 4, 1, {}}};
        const auto crosses = [&](int start, int length, std::optional<qsizetype> index = {}) {
            return loopCrossedBy(composition, index, {BarNumber(start), length, 1, {}}).has_value();
        };
        QVERIFY(!crosses(1, 2));
        QVERIFY(crosses(1, 3));
        QVERIFY(!crosses(1, 6));
        QVERIFY(!crosses(3, 4));
        QVERIFY(!crosses(4, 2));
        QVERIFY(crosses(6, 2));
        QVERIFY(!crosses(6, 2, 0)); // itself
        QVERIFY(!crosses(7, 2));
    }

    void changesLoopsInTheirPlaceOfTheList()
    {
        Composition composition = song({});
        composition.loops = {{BarNumber(3), 4, 1, {}}, {BarNumber(1), 1, 1, {}}};
        const Loop longer{BarNumber(3), 6, 2, {}};
        QCOMPARE(songAfter(composition, changeLoop(composition, 0, longer)).loops.at(0), longer);
        QCOMPARE(songAfter(composition, changeLoop(composition, {}, longer)).loops.at(2), longer);
        QCOMPARE(songAfter(composition, changeLoop(composition, 0, {})).loops.size(), 1);
    }

    void eachIsTakenBackWhateverTheSong()
    {
        RandomProject random;
        for (int round = 0; round < 200; ++round) {
            const Project before = random.project({.compositions = 1});
            const Composition &composition = *before.compositions.begin()->get();
            QRandomGenerator &chance = random.random();
            const BarNumber at(1 + chance.bounded(12));
            const qsizetype index = chance.bounded(3);
            Edit edit;
            switch (chance.bounded(6)) {
            case 0:
                edit = changeTempo(composition, {}, TempoChange{at, ticks(chance.bounded(4)), 33, true, {}});
                break;
            case 1:
                edit = changeKey(composition, {}, KeyChange{at, Ticks(), QStringLiteral("Db"), Mode::Minor, {}});
                break;
            case 2:
                edit = changeMarker(composition, index, {});
                break;
            case 3:
                edit = setMeter(composition, at, random.meter(), MeterSpan(chance.bounded(2)));
                break;
            case 4:
                edit = moveMeter(composition, index, at);
                break;
            default:
                edit = removeMeter(composition, index);
            }
            const Result<Applied> made = apply(before, edit);
            QVERIFY(made);
            const Composition &after = *made->project.compositions.begin()->get();
            QCOMPARE(after, songAfter(composition, edit));
            QVERIFY(std::is_sorted(after.tempos.begin(), after.tempos.end(),
                                   [](const TempoChange &a, const TempoChange &b) {
                                       return a.bar != b.bar ? a.bar < b.bar : a.beat < b.beat;
                                   }));
            const Result<Applied> back = apply(made->project, edit.inverted());
            QVERIFY(back);
            QCOMPARE(back->project, before);
        }
    }
};

BARLINE_TEST(tst_TimelineEdits)
#include "tst_TimelineEdits.moc"
