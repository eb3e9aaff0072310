#include "core/playback/Player.h"
#include "core/playback/RecordingPort.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QSet>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kPlayerRate = 48000;
constexpr int kBeat = kPlayerRate / 2; // at 120 a minute

std::unique_ptr<const Schedule> scheduled(const Project &project)
{
    return std::make_unique<const Schedule>(
        std::make_shared<const TimedEvents>(TimedEvents::render(project, CompositionId(1))));
}

/// What is down after these calls. Fails the test where a call makes no sense.
QSet<QPair<int, int>> keysDown(const std::vector<SynthCall> &calls)
{
    QSet<QPair<int, int>> down;
    for (const SynthCall &call : calls) {
        const QPair<int, int> key(call.channel, call.number);
        if (call.kind == SynthCall::Kind::NoteOn) {
            if (down.contains(key))
                QTest::qFail("a key was struck that was down", __FILE__, __LINE__);
            down.insert(key);
        } else if (call.kind == SynthCall::Kind::NoteOff && !down.remove(key)) {
            QTest::qFail("a key was released that was not down", __FILE__, __LINE__);
        }
    }
    return down;
}

int lastValue(const std::vector<SynthCall> &calls, SynthCall::Kind kind, int channel, int number)
{
    int value = -1;
    for (const SynthCall &call : calls) {
        if (call.kind == kind && call.channel == channel && call.number == number)
            value = call.value;
    }
    return value;
}

Project oneTrack(const QList<ClipBar> &bars, int length, bool muted = false)
{
    Track only = track(1, {instance(1, 1, 1, length)});
    only.muted = muted;
    return project(song({only}), {clip(1, bars)});
}

} // namespace

class tst_Player : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_port = std::make_unique<RecordingPort>();
        m_player = std::make_unique<Player>(*m_port, kPlayerRate);
    }

    void endsWhatSoundsAtStopAndSeek()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4)})}, 2)));
        m_player->play();
        advance(kBeat);
        QCOMPARE(keysDown(m_port->calls()).size(), 1);
        m_player->seek(ticks(5));
        advance(kBeat);
        QVERIFY(keysDown(m_port->calls()).isEmpty());
        QCOMPARE(m_player->position(), ticks(6));
        m_player->seek(ticks(4));
        advance(kBeat);
        QCOMPARE(keysDown(m_port->calls()).size(), 1);
        m_player->stop();
        advance(0);
        QVERIFY(keysDown(m_port->calls()).isEmpty());
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(5));
    }

    void stopsAtTheEndAndStartsOver()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4)})}, 1)));
        m_player->play();
        advance(5 * kBeat);
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(4));
        QVERIFY(keysDown(m_port->calls()).isEmpty());
        m_player->play();
        advance(kBeat);
        QVERIFY(m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(1));
    }

    void goesRoundTheCycleToTheSampleAndEndsWhatSounds()
    {
        // A long note in bar 2 rings on to bar 3; bars 2 and 3 are gone round.
        m_player->offer(scheduled(
            oneTrack({bar({note(1, 0, 1, 60)}), bar({note(2, 0, 12, 62)}), bar({note(3, 3, 4, 64)}), bar({})}, 4)));
        m_player->cycle(ticks(4), ticks(12));
        m_player->seek(ticks(4));
        m_player->play();
        advance(20 * kBeat);
        QVERIFY(m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(8));
        QList<QPair<qint64, int>> starts;
        QList<QPair<qint64, int>> ends;
        for (const SynthCall &call : m_port->calls()) {
            if (call.kind == SynthCall::Kind::NoteOn)
                starts.append({call.frame, call.number});
            if (call.kind == SynthCall::Kind::NoteOff)
                ends.append({call.frame, call.number});
        }
        QCOMPARE(starts, (QList<QPair<qint64, int>>{
                             {0, 62}, {7 * kBeat, 64}, {8 * kBeat, 62}, {15 * kBeat, 64}, {16 * kBeat, 62}}));
        std::sort(ends.begin(), ends.end());
        QCOMPARE(ends,
                 (QList<QPair<qint64, int>>{{8 * kBeat, 62}, {8 * kBeat, 64}, {16 * kBeat, 62}, {16 * kBeat, 64}}));
        m_player->cycle({}, {});
        advance(20 * kBeat);
        QVERIFY(!m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(16));
        QVERIFY(keysDown(m_port->calls()).isEmpty());
    }

    void playsOnOutsideTheCycleUntilItIsInThere()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 1)})}, 8)));
        m_player->cycle(ticks(8), ticks(12));
        m_player->play();
        advance(11 * kBeat);
        QCOMPARE(m_player->position(), ticks(11));
        advance(2 * kBeat);
        QCOMPARE(m_player->position(), ticks(9));
        m_player->seek(ticks(20));
        advance(kBeat);
        QCOMPARE(m_player->position(), ticks(21));
    }

    void goesRoundAtTheEndOfTheSongToo()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4)})}, 2)));
        m_player->cycle(ticks(4), ticks(8));
        m_player->seek(ticks(4));
        m_player->play();
        advance(9 * kBeat);
        QVERIFY(m_player->isPlaying());
        QCOMPARE(m_player->position(), ticks(5));
    }

    void keepsTheCycleThroughAnEdit()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4)})}, 4)));
        m_player->cycle(ticks(4), ticks(8));
        m_player->seek(ticks(4));
        m_player->play();
        advance(kBeat);
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 2)})}, 6)));
        advance(4 * kBeat);
        QCOMPARE(m_player->position(), ticks(5));
        QVERIFY(m_player->isPlaying());
    }

    void keepsPlaceAndUnchangedNotesThroughAnEdit()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4, 60), note(2, 0, 4, 62)})}, 2)));
        m_player->play();
        advance(kBeat);
        m_port->clear();
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 3, 60), note(3, 2, 1, 70)})}, 2)));
        advance(0);
        QCOMPARE(m_port->calls().size(), 1);
        QCOMPARE(m_port->calls().at(0).number, 62); // it is gone
        QCOMPARE(m_player->position(), ticks(1));
        advance(3 * kBeat - 100);
        QList<QPair<qint64, int>> ends;
        for (const SynthCall &call : m_port->calls()) {
            if (call.kind == SynthCall::Kind::NoteOff)
                ends.append({call.frame, call.number});
        }
        QCOMPARE(ends, (QList<QPair<qint64, int>>{{kBeat, 62}, {3 * kBeat, 60}, {3 * kBeat, 70}}));
    }

    void silencesATrackThatIsMuted()
    {
        const QList<ClipBar> bars{bar({note(1, 0, 4)})};
        m_player->offer(scheduled(oneTrack(bars, 4)));
        m_player->play();
        advance(kBeat);
        m_player->offer(scheduled(oneTrack(bars, 4, true)));
        advance(0);
        QVERIFY(keysDown(m_port->calls()).isEmpty());
        m_port->clear();
        advance(5 * kBeat);
        for (const SynthCall &call : m_port->calls())
            QVERIFY(call.kind != SynthCall::Kind::NoteOn);
    }

    void setsControllersToWhatHoldsAtThePlaceSought()
    {
        BarExpression first;
        first.cc = {{1, {point(0, 10, CurveShape::Step), point(2, 20)}}};
        first.pitchBend = Curve{point(0, 100)};
        first.pedal = QList<PedalEvent>{{ticks(1), true, {}, {}}};
        m_player->offer(scheduled(oneTrack({bar({}, first), bar({})}, 2)));
        m_player->play();
        advance(3 * kBeat);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 1), 20);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 64), 127);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Bend, 0, 0), 12288);
        advance(2 * kBeat);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Bend, 0, 0), 8192);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 1), 20);
        m_player->seek(ticks(0.5));
        advance(0);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 1), 10);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 64), 0);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Bend, 0, 0), 12288);
        m_player->seek(ticks(6));
        advance(0);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 1), 20);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 64), 127);
        m_player->stop();
        advance(0);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 64), 0);
    }

    void auditionsUntilSilenced()
    {
        m_player->offer(scheduled(oneTrack({bar({})}, 1, true)));
        m_player->audition(TrackId(1), Pitch(72), Velocity(80));
        m_player->audition(TrackId(99), Pitch(73), Velocity(80));
        advance(kBeat);
        QCOMPARE(keysDown(m_port->calls()), (QSet<QPair<int, int>>{{0, 72}}));
        m_player->silence();
        advance(0);
        QVERIFY(keysDown(m_port->calls()).isEmpty());
    }

    void aPreviewedMixIsHeardAtOnceAndStaysUntilTheScheduleSaysIt()
    {
        const auto volumes = [this] {
            QList<int> told;
            for (const SynthCall &call : m_port->calls()) {
                if (call.kind == SynthCall::Kind::Controller && call.number == 7)
                    told.append(call.value);
            }
            m_port->clear();
            return told;
        };
        const auto withVolume = [](double volume) {
            Track only = track(1, {instance(1, 1, 1, 2)});
            only.volume = volume;
            return scheduled(project(song({only}), {clip(1, {bar({note(1, 0, 4)})})}));
        };
        m_player->offer(withVolume(1));
        m_player->play();
        advance(kBeat);
        QCOMPARE(volumes(), QList<int>{100});
        m_player->previewMix(TrackId(1), 50, 10);
        m_player->previewMix(TrackId(99), 1, 1);
        advance(1);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 10), 10);
        QCOMPARE(volumes(), QList<int>{50});
        // Wherever the player goes, and whatever else is edited meanwhile.
        m_player->seek(ticks(4));
        advance(kBeat);
        m_player->offer(withVolume(1));
        advance(kBeat);
        QCOMPARE(volumes(), QList<int>());
        // Given up, it sounds as the song says.
        m_player->endMixPreview(false);
        advance(0);
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 10), 64);
        QCOMPARE(volumes(), QList<int>{100});
        // Let go, it stays until the song says the same.
        m_player->previewMix(TrackId(1), volumeController(0.25), 64);
        advance(0);
        m_player->endMixPreview(true);
        advance(kBeat);
        QCOMPARE(volumes(), QList<int>{50});
        m_player->offer(withVolume(0.25));
        advance(0);
        QCOMPARE(volumes(), QList<int>());
        m_player->offer(withVolume(1));
        advance(0);
        QCOMPARE(volumes(), QList<int>{100});
    }

    void aNextDragIsNotEndedWithTheOneBefore()
    {
        const auto withVolume = [](double volume) {
            Track only = track(1, {instance(1, 1, 1, 2)});
            only.volume = volume;
            return scheduled(project(song({only}), {clip(1, {bar({note(1, 0, 4)})})}));
        };
        const auto volume = [this] { return lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 7); };
        m_player->offer(withVolume(1));
        m_player->previewMix(TrackId(1), 50, 64);
        m_player->endMixPreview(true);
        m_player->previewMix(TrackId(1), 30, 64);
        advance(0);
        QCOMPARE(volume(), 30);
        m_player->offer(withVolume(0.25)); // what the first drag made
        advance(0);
        QCOMPARE(volume(), 30);
        m_player->endMixPreview(true);
        advance(0);
        QCOMPARE(volume(), 30);
        m_player->offer(withVolume(0.5));
        advance(0);
        QCOMPARE(volume(), volumeController(0.5));
    }

    void carriesOutAllOrdersHoweverLongNobodyAdvanced()
    {
        m_player->offer(scheduled(oneTrack({bar({note(1, 0, 4)})}, 1, true)));
        advance(0);
        const int volume = lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 7);
        for (int move = 0; move < 3000; ++move)
            m_player->previewMix(TrackId(1), static_cast<quint8>(1 + move % 90), 64);
        m_player->endMixPreview(false);
        m_player->audition(TrackId(1), Pitch(72), Velocity(80));
        advance(0);
        QVERIFY2(!m_player->isSettled(), "more was ordered than there was room for");
        m_player->reclaim();
        advance(0);
        QVERIFY(m_player->isSettled());
        QCOMPARE(lastValue(m_port->calls(), SynthCall::Kind::Controller, 0, 7), volume);
        QCOMPARE(keysDown(m_port->calls()), (QSet<QPair<int, int>>{{0, 72}}));
    }

    void leavesNoNoteHangingWhateverHappens()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 40; ++round) {
            init();
            for (int step = 0; step < 60; ++step) {
                switch (random.bounded(10)) {
                case 0:
                    m_player->stop();
                    break;
                case 1:
                    m_player->seek(Ticks(random.bounded(24 * 322560)));
                    break;
                case 2:
                    m_player->audition(TrackId(1 + random.bounded(3)), Pitch(60), Velocity(90));
                    break;
                case 3:
                    m_player->silence();
                    break;
                case 4: {
                    const Ticks from(random.bounded(12 * 322560));
                    m_player->cycle(from, from + Ticks(random.bounded(12 * 322560)));
                    break;
                }
                case 5:
                case 6:
                    m_player->offer(scheduled(randomSong(random)));
                    break;
                default:
                    m_player->play();
                }
                advance(random.bounded(3 * kBeat));
                keysDown(m_port->calls());
                QVERIFY(!QTest::currentTestFailed());
            }
            m_player->stop();
            m_player->silence();
            advance(0);
            QVERIFY(keysDown(m_port->calls()).isEmpty());
        }
    }

private:
    /// As a device would: in small blocks.
    void advance(int frames)
    {
        do {
            const int block = std::min(frames, 300);
            m_player->advance(nullptr, nullptr, block);
            m_player->reclaim();
            frames -= block;
        } while (frames > 0);
    }

    static Project randomSong(QRandomGenerator &random)
    {
        QList<Track> tracks;
        for (int t = 1; t <= 1 + random.bounded(3); ++t) {
            Track made = track(t, {instance(10 * t, 1, 1 + random.bounded(3), 1 + random.bounded(4)),
                                   instance(10 * t + 1, 1, 1 + random.bounded(3), 1 + random.bounded(4))});
            made.muted = random.bounded(4) == 0;
            made.soloed = random.bounded(6) == 0;
            tracks.append(made);
        }
        QList<Note> notes;
        for (int n = 0; n < 6; ++n)
            notes.append(note(n + 1, random.bounded(8) / 2.0, 0.5 + random.bounded(12) / 2.0, 60 + random.bounded(3)));
        Composition composition = song(tracks);
        for (int l = random.bounded(3); l > 0; --l)
            composition.loops.append({BarNumber(1 + random.bounded(4)), 1 + random.bounded(3), random.bounded(3), {}});
        composition.meters = meters({{1, {3 + random.bounded(2), 4}}});
        composition.tempos = {{BarNumber(1), Ticks(), 60.0 + random.bounded(120), random.bounded(2) == 0, {}},
                              {BarNumber(3), Ticks(), 60.0 + random.bounded(120), false, {}}};
        BarExpression curves;
        if (random.bounded(2))
            curves.pedal = QList<PedalEvent>{{ticks(1), true, {}, {}}};
        return project(composition, {clip(1, {bar(notes, curves), bar({})})});
    }

    std::unique_ptr<RecordingPort> m_port;
    std::unique_ptr<Player> m_player;
};

BARLINE_TEST(tst_Player)
#include "tst_Player.moc"
