#include "core/playback/OfflineRenderer.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

using CallKind = SynthCall::Kind;

constexpr int kRate = 48000;

/// "seconds key" of each call of a kind, the time to the millisecond.
QStringList heard(const Composition &composition, const QList<Clip> &clips, CallKind kind)
{
    const auto events =
        std::make_shared<const TimedEvents>(TimedEvents::render(project(composition, clips), CompositionId(1)));
    QStringList list;
    for (const SynthCall &call : OfflineRenderer(events, kRate).record()) {
        if (call.kind == kind)
            list.append(
                QStringLiteral("%1 %2").arg(static_cast<double>(call.frame) / kRate, 0, 'f', 3).arg(call.number));
    }
    return list;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(','));
}

} // namespace

class tst_OfflineRenderer : public QObject
{
    Q_OBJECT

private slots:
    void playsInTimeWithTempoAndMeter()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 3)})});
        composition.meters = meters({{1, {3, 4}}, {2, {4, 4}}});
        composition.tempos = {{BarNumber(1), Ticks(), 60, false, {}}, {BarNumber(2), Ticks(), 120, false, {}}};
        const QList<Clip> clips{clip(1, {bar({note(1, 0, 1, 60), note(2, 3, 1, 61)})})};
        QCOMPARE(heard(composition, clips, CallKind::NoteOn), words("0.000 60,3.000 60,4.500 61,5.000 60,6.500 61"));
        QCOMPARE(heard(composition, clips, CallKind::NoteOff), words("1.000 60,3.500 60,5.000 61,5.500 60,7.000 61"));
    }

    void aBarInSevenEightAmidFourFourIsPlacedAndSampledRight()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 3)})});
        composition.meters = meters({{1, {4, 4}}, {2, {7, 8}}, {3, {4, 4}}});
        // At 120, half a second a beat: bars of 2, 1.75 and 2 s. What begins 3.5
        // beats into a bar does not sound in the one in 7/8.
        const QList<Clip> clips{clip(1, {bar({note(1, 0, 1, 60), note(2, 3, 0.25, 61), note(3, 3.5, 0.5, 62)})})};
        QCOMPARE(heard(composition, clips, CallKind::NoteOn),
                 words("0.000 60,1.500 61,1.750 62,2.000 60,3.500 61,3.750 60,5.250 61,5.500 62"));
        const auto events =
            std::make_shared<const TimedEvents>(TimedEvents::render(project(composition, clips), CompositionId(1)));
        SilentPort silent;
        const StereoSamples samples = OfflineRenderer(events, kRate).render(silent);
        const double seconds = static_cast<double>(samples.left.size()) / kRate; // in whole blocks
        QVERIFY2(seconds >= 5.75 && seconds < 5.8, qPrintable(QString::number(seconds)));
    }

    void glidesInTimeAlongARamp()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 2)})});
        composition.tempos = {{BarNumber(1), Ticks(), 60, true, {}}, {BarNumber(2), Ticks(), 180, false, {}}};
        const QList<Clip> clips{clip(1, {bar({note(1, 0, 1), note(2, 2, 1)})})};
        // 4 beats at a mean of 120 take 2 s; t s in, (60 t + 30 t^2) / 60 beats are done: 2 at sqrt(5) - 1.
        QCOMPARE(heard(composition, clips, CallKind::NoteOn), words("0.000 60,1.236 60,2.000 60,2.667 60"));
    }

    void playsNestedLoopsAndEndsNotesAtTheJump()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 3)})});
        composition.loops = {{BarNumber(1), 2, 1, {}}, {BarNumber(2), 1, 1, {}}};
        const QList<Clip> clips{
            clip(1, {bar({note(1, 0, 1, 60)}), bar({note(2, 0, 9, 61)}), bar({note(3, 0, 1, 62)})})};
        QCOMPARE(heard(composition, clips, CallKind::NoteOn),
                 words("0.000 60,2.000 61,4.000 61,6.000 60,8.000 61,10.000 61,12.000 62"));
        QCOMPARE(heard(composition, clips, CallKind::NoteOff),
                 words("0.500 60,4.000 61,6.000 61,6.500 60,10.000 61,12.500 62,14.000 61"));
    }

    void leavesCrossingLoopsOut()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 4)})});
        composition.loops = {{BarNumber(1), 2, 1, {}}, {BarNumber(2), 2, 1, {}}};
        QCOMPARE(heard(composition, {clip(1, {bar({note(1, 0, 1)})})}, CallKind::NoteOn).size(), 6);
    }

    void holdsAKeyUntilItsLastNoteEnds()
    {
        const Composition composition = song({track(1, {instance(1, 1, 1, 1)})});
        const QList<Clip> clips{clip(1, {bar({note(1, 0, 4), note(2, 1, 1)})})};
        QCOMPARE(heard(composition, clips, CallKind::NoteOn), words("0.000 60,0.500 60"));
        QCOMPARE(heard(composition, clips, CallKind::NoteOff), words("0.500 60,2.000 60"));
    }

    void isTheSameEachTime()
    {
        const auto events = std::make_shared<const TimedEvents>(TimedEvents::render(
            project(song({track(1, {instance(1, 1, 1, 4)})}), {clip(1, {bar({note(1, 0.3, 2), note(2, 1.7, 9)})})}),
            CompositionId(1)));
        const auto calls = OfflineRenderer(events).record();
        QVERIFY(!calls.empty());
        QVERIFY(calls == OfflineRenderer(events).record());
    }
};

BARLINE_TEST(tst_OfflineRenderer)
#include "tst_OfflineRenderer.moc"
