#include "core/model/TrackFolder.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_TrackFolder : public QObject
{
    Q_OBJECT

private:
    static Track trackWith(const Extras &extras)
    {
        Track track;
        track.extras = extras;
        return track;
    }

private slots:
    void isKeptAsText()
    {
        const Extras extras = inFolder(Extras(QList<Extras::Entry>{{"mood", "1"}}), QStringLiteral(" Rhythm /Drums"));
        QCOMPARE(extras.entries().size(), 2);
        QCOMPARE(extras.valueOf("folder"), QByteArray("\"Rhythm/Drums\""));
        QCOMPARE(folderOf(trackWith(extras)), QStringLiteral("Rhythm/Drums"));
        const Extras moved = inFolder(extras, QStringLiteral("Über \"uns\""));
        QCOMPARE(folderOf(trackWith(moved)), QStringLiteral("Über \"uns\""));
        QVERIFY(inFolder(moved, QString()) == Extras(QList<Extras::Entry>{{"mood", "1"}}));
        QVERIFY(inFolder({}, QStringLiteral(" / ")) == Extras());
    }

    void whatIsNoTextIsNoFolder()
    {
        for (const char *value : {"5", "null", "[]", R"({"a": 1})", R"("")", R"(" / ")"})
            QVERIFY2(folderOf(trackWith(Extras(QList<Extras::Entry>{{"folder", value}}))).isEmpty(), value);
        QVERIFY(folderOf(Track()).isEmpty());
    }

    void isNested()
    {
        QCOMPARE(folderNames(QStringLiteral("A/B/C")).join(u'+'), QStringLiteral("A+B+C"));
        QVERIFY(folderNames(QString()).isEmpty());
        QCOMPARE(folderAround(QStringLiteral("A/B")), QStringLiteral("A"));
        QVERIFY(folderAround(QStringLiteral("A")).isEmpty());
        QVERIFY(isWithinFolder(QStringLiteral("A/B"), QStringLiteral("A")));
        QVERIFY(isWithinFolder(QStringLiteral("A"), QStringLiteral("A")));
        QVERIFY(isWithinFolder(QStringLiteral("A"), QString()));
        QVERIFY(!isWithinFolder(QStringLiteral("AB"), QStringLiteral("A")));
    }

    void isRenamedWithAllInIt()
    {
        const QString drums = QStringLiteral("Rhythm/Drums");
        QCOMPARE(folderRenamed(drums, QStringLiteral("Rhythm"), QStringLiteral("Groove")),
                 QStringLiteral("Groove/Drums"));
        QCOMPARE(folderRenamed(drums, drums, QStringLiteral("Kit")), QStringLiteral("Rhythm/Kit"));
        QCOMPARE(folderRenamed(drums, QStringLiteral("Rhythm"), QString()), QStringLiteral("Drums"));
        QCOMPARE(folderRenamed(drums, QStringLiteral("Other"), QStringLiteral("x")), drums);
    }
};

BARLINE_TEST(tst_TrackFolder)

#include "tst_TrackFolder.moc"
