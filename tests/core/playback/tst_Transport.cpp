#include "core/base/WorkerPool.h"
#include "core/playback/Transport.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>

using namespace barline;
using namespace barline::test;

namespace {

/// A sound card that can be unplugged: pulls samples, on a thread of its own, while it is plugged in.
class Card
{
public:
    std::atomic<bool> isPlugged{true};
    std::atomic<int> pulls{0};

    DeviceOpener opener()
    {
        return [this](std::shared_ptr<FluidPort>, AudioDevice::Fill fill) -> std::unique_ptr<AudioDevice> {
            if (!isPlugged)
                return nullptr;
            return std::make_unique<Device>(*this, std::move(fill));
        };
    }

private:
    class Device final : public AudioDevice
    {
    public:
        Device(Card &card, Fill fill)
            : m_thread([&card, fill = std::move(fill)](const std::stop_token &stop) {
                std::array<float, 480> left{};
                std::array<float, 480> right{};
                while (card.isPlugged && !stop.stop_requested()) {
                    fill(left.data(), right.data(), static_cast<int>(left.size()));
                    ++card.pulls;
                    std::this_thread::sleep_for(std::chrono::milliseconds(10));
                }
            })
        {}

    private:
        std::jthread m_thread;
    };
};

} // namespace

class tst_Transport : public QObject
{
    Q_OBJECT

private slots:
    void playsInTimeWithoutADevice()
    {
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(1), CompositionId(1));
        QSignalSpy states(&transport, &Transport::playingChanged);
        QSignalSpy positions(&transport, &Transport::positionChanged);
        transport.play();
        QVERIFY(transport.isPlaying());
        QTRY_VERIFY(transport.position() > ticks(1));
        QVERIFY(positions.size() > 5);
        QVERIFY(transport.isPlaying());
        QTRY_VERIFY(!transport.isPlaying());
        QCOMPARE(transport.position(), ticks(4));
        QCOMPARE(states.size(), 2);
        QVERIFY(transport.notice().isEmpty());
    }

    void keepsItsPlaceThroughStopAndEdits()
    {
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(8), CompositionId(1));
        transport.seek(ticks(6));
        QCOMPARE(transport.position(), ticks(6));
        transport.play();
        QTRY_VERIFY(transport.position() > ticks(6.5));
        transport.setProject(shortSong(9), CompositionId(1));
        QTest::qWait(50);
        QVERIFY(transport.isPlaying());
        QVERIFY(transport.position() > ticks(6.5));
        transport.stop();
        const Ticks stopped = transport.position();
        QTest::qWait(50);
        QCOMPARE(transport.position(), stopped);
        transport.toggle();
        QTRY_VERIFY(transport.position() > stopped);
    }

    void playsItsCycleFromTheBeginningAndRound()
    {
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(8), CompositionId(1));
        transport.setCycle(ticks(4), ticks(6));
        QSignalSpy positions(&transport, &Transport::positionChanged);
        transport.play();
        QTRY_VERIFY(transport.position() > ticks(5));
        QTRY_VERIFY(transport.position() < ticks(5)); // it went back
        transport.setProject(shortSong(9), CompositionId(1));
        QTRY_VERIFY(transport.position() > ticks(5));
        QTRY_VERIFY(transport.position() < ticks(5));
        for (const QList<QVariant> &position : std::as_const(positions))
            QVERIFY(position.at(0).value<Ticks>() >= ticks(4) || position.at(0).value<Ticks>() == Ticks());
        transport.setCycle({}, {});
        QTRY_VERIFY(transport.position() > ticks(6));
    }

    void aCycleGoesOnAfterTheMusic()
    {
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(1), CompositionId(1));
        transport.setCycle(ticks(3), ticks(6)); // the music ends at 4
        transport.play();
        QTRY_VERIFY(transport.position() > ticks(5));
        QTRY_VERIFY(transport.position() < ticks(5));
        QVERIFY(transport.isPlaying());
        QVERIFY(transport.position() >= ticks(3));
    }

    void placesThatAnEditHasJustMadeCanBeSought()
    {
        const auto render = [] {
            workerPool().waitForDone();
            QCoreApplication::processEvents();
        };
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(1), CompositionId(1));
        render();
        transport.seek(ticks(20));
        QCOMPARE(transport.position(), ticks(4)); // where the song ends
        transport.setProject(shortSong(8), CompositionId(1));
        transport.seek(ticks(20));
        QCOMPARE(transport.position(), ticks(20));
        transport.play();
        render();
        QVERIFY(transport.isPlaying());
        QVERIFY(transport.position() >= ticks(20));
        transport.stop();
        transport.setProject(shortSong(4), CompositionId(1));
        transport.seek(ticks(100));
        render();
        QCOMPARE(transport.position(), ticks(16));
    }

    void startsAnotherCompositionFromItsBeginning()
    {
        Transport transport{DeviceOpener()};
        transport.setProject(shortSong(8), CompositionId(1));
        transport.seek(ticks(6));
        transport.play();
        Project two = shortSong(8);
        Composition other = song({});
        other.id = CompositionId(2);
        two.compositions.set(std::make_shared<const Composition>(other));
        transport.setProject(two, CompositionId(2));
        QVERIFY(!transport.isPlaying());
        QCOMPARE(transport.position(), Ticks());
        transport.setProject(two, CompositionId(1));
        transport.play();
        QTRY_VERIFY(transport.position() > Ticks());
        QVERIFY(transport.position() < ticks(6));
    }

    void canEndWhileItRenders()
    {
        for (int i = 0; i < 20; ++i) {
            Transport transport{DeviceOpener()};
            transport.setProject(shortSong(200), CompositionId(1));
        }
        workerPool().waitForDone();
        QCoreApplication::processEvents();
    }

    void goesOnSilentlyWhenTheDeviceIsLostAndFindsItAgain()
    {
        Card card;
        {
            Transport transport(card.opener());
            transport.setProject(shortSong(200), CompositionId(1));
            transport.play();
            QTRY_VERIFY(transport.position() > ticks(0.5));
            QTRY_VERIFY(card.pulls > 20);
            QVERIFY(transport.notice().isEmpty());

            card.isPlugged = false;
            QTRY_VERIFY(!transport.notice().isEmpty());
            QVERIFY(transport.isPlaying());
            const Ticks lost = transport.position();
            QTRY_VERIFY(transport.position() > lost + ticks(0.5));
            transport.seek(ticks(40));
            QTRY_VERIFY(transport.position() > ticks(40.2));
            transport.stop();
            QVERIFY(!transport.isPlaying());

            card.isPlugged = true;
            const int before = card.pulls;
            transport.play();
            QTRY_VERIFY(transport.notice().isEmpty());
            QTRY_VERIFY(card.pulls > before + 20);
            const Ticks back = transport.position();
            QTRY_VERIFY(transport.position() > back);
        }
        // The device ends on a worker.
        workerPool().waitForDone();
    }

    void saysWhyItIsSilent()
    {
        qputenv("BARLINE_AUDIO", "");
        qputenv("BARLINE_SOUNDFONT", "/nowhere/none.sf2");
        Transport transport;
        QSignalSpy notices(&transport, &Transport::noticeChanged);
        QTRY_VERIFY(!transport.notice().isEmpty());
        QVERIFY(transport.notice().contains(QStringLiteral("/nowhere/none.sf2")));
        QCOMPARE(notices.size(), 1);
        qputenv("BARLINE_AUDIO", "none");
        qunsetenv("BARLINE_SOUNDFONT");
        transport.setProject(shortSong(4), CompositionId(1));
        transport.play();
        QTRY_VERIFY(transport.position() > Ticks());
    }

private:
    static Project shortSong(int bars)
    {
        return project(song({track(1, {instance(1, 1, 1, bars)})}), {clip(1, {bar({note(1, 0, 4)})})});
    }
};

BARLINE_TEST(tst_Transport)
#include "tst_Transport.moc"
