#include "core/playback/Transport.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace barline;
using namespace barline::test;

class tst_Transport : public QObject
{
    Q_OBJECT

private slots:
    void playsInTimeWithoutADevice()
    {
        Transport transport(Transport::Output::Silent);
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
        Transport transport(Transport::Output::Silent);
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

    void startsAnotherCompositionFromItsBeginning()
    {
        Transport transport(Transport::Output::Silent);
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
            Transport transport(Transport::Output::Silent);
            transport.setProject(shortSong(200), CompositionId(1));
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
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
