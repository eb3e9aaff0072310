#include "tests/app/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QImage>

using namespace barline;
using namespace barline::test;

class tst_Screenshot : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_program.init();
        m_program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QVERIFY(m_program.write("song.json", smallSong()));
    }

    void rendersTheWindowAsLargeAsItIsTold()
    {
        QCOMPARE(shot("plain.png", {"--size", "1200x800", "--scale", "2"}).status, 0);
        QCOMPARE(QImage(m_program.path("plain.png")).size(), QSize(2400, 1600));
    }

    void doesActionsBeforeThePictureIsTaken()
    {
        QCOMPARE(shot("plain.png", {}).status, 0);
        QCOMPARE(shot("without-lane.png", {"--do", "velocity-lane"}).status, 0);
        QCOMPARE(shot("twice.png", {"--do", "velocity-lane,velocity-lane"}).status, 0);
        const QImage plain(m_program.path("plain.png"));
        QVERIFY(QImage(m_program.path("without-lane.png")) != plain);
        QCOMPARE(QImage(m_program.path("twice.png")), plain);
    }

    void namesTheActionsThatItDoesNotHave()
    {
        const Finished finished = shot("none.png", {"--do", "velocity-lane,sing,dance"});
        QCOMPARE(finished.status, 3);
        QVERIFY2(finished.err.contains("sing, dance"), finished.err.constData());
        QVERIFY(!m_program.files().contains(QStringLiteral("none.png")));
    }

    void refusesActionsWithoutAPicture()
    {
        const Finished finished = m_program.run({"--do", "velocity-lane", "song.json"});
        QCOMPARE(finished.status, 2);
        QVERIFY2(finished.err.contains("--screenshot"), finished.err.constData());
    }

private:
    Finished shot(const char *picture, const QList<const char *> &arguments)
    {
        // The last one said holds.
        const QList<const char *> before{"--screenshot", picture, "--theme", "dark", "--size", "1000x700"};
        return m_program.run(before + arguments + QList<const char *>{"song.json"});
    }

    Program m_program;
};

BARLINE_TEST(tst_Screenshot)

#include "tst_Screenshot.moc"
