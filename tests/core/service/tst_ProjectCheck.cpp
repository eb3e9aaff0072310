#include "core/edit/arrange/ClipEdits.h"
#include "core/service/ProjectCheck.h"
#include "core/service/VersionService.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/LegacyDatabase.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

class tst_ProjectCheck : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }

    /// A clip of four bars, renamed `renames` times after the first version was named.
    void makeProject(int renames)
    {
        const SessionPtr session = made(ProjectService(QStringLiteral("ada")).create({path(), false}));
        QVERIFY(session);
        Clip clip = makeEmptyClip(1, QStringLiteral("Line"), Meter(), 4, {}, 1);
        QVERIFY(session->history().push(addClip(clip), QStringLiteral("Add Clip")));
        QVERIFY(flushed(*session));
        QVERIFY(QCoro::waitFor(VersionService(*session).nameVersion(QStringLiteral("Draft"))));
        for (int i = 1; i <= renames; ++i) {
            const ClipPtr now = session->document().project().clips.find(clip.id);
            QVERIFY(session->history().push(renameClip(*now, QStringLiteral("Line %1").arg(i)),
                                            QStringLiteral("Rename %1").arg(i)));
        }
        QVERIFY(flushed(*session));
        QCOMPARE(problemOf(session->close(true)), QString());
    }

    /// As no edit would.
    void change(const QByteArray &sql) const
    {
        DatabaseLocation location;
        location.path = path();
        const auto database = QCoro::waitFor(Database::open(location));
        QVERIFY(database);
        const auto changed =
            QCoro::waitFor((*database)->write([sql](Session &session) { return session.execute(sql); }));
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message()));
        QVERIFY(QCoro::waitFor((*database)->close()));
    }

    QStringList found() const
    {
        const QByteArray before = bytesOf(path());
        const auto findings = QCoro::waitFor(checkProject(path()));
        if (!findings)
            return {QStringLiteral("failed: ") + findings.error().message()};
        if (bytesOf(path()) != before ||
            QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden) != QStringList(QStringLiteral("song.barline")))
            return {QStringLiteral("something was changed")};
        QStringList lines;
        for (const Finding &finding : *findings) {
            const bool isError = finding.severity == Finding::Severity::Error;
            lines.append((isError ? QString() : QStringLiteral("warning: ")) + finding.message);
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsNothingInASoundProject()
    {
        makeProject(3);
        QCOMPARE(found(), QStringList());
    }

    void findsADamagedRowOfTheJournal()
    {
        makeProject(3);
        change("UPDATE edits SET crc = crc + 1 WHERE seq = 3");
        const QStringList lines = found();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0),
                 QStringLiteral("Edit 3 (“Rename 2” by ada) is damaged in the journal and cannot be taken back."));
        QVERIFY2(lines.at(1).startsWith(QStringLiteral("warning: ")), qPrintable(lines.at(1)));
    }

    void findsAGapInTheJournal()
    {
        makeProject(4);
        change("DELETE FROM edits WHERE seq IN (3, 4)");
        QCOMPARE(found().value(0), QStringLiteral("Edits 3 to 4 are missing in the journal."));
    }

    void findsADamagedVersion()
    {
        makeProject(1);
        change("UPDATE versions SET content = zeroblob(10)");
        QCOMPARE(found(), QStringList(QStringLiteral("Version “Draft” is damaged and cannot be opened.")));
    }

    void findsWhatNoEditChanged()
    {
        makeProject(2);
        change("UPDATE clips SET name = 'Loin'");
        const QStringList lines = found();
        QVERIFY2(lines.value(0).startsWith(QStringLiteral("What is there is not what edit 3 (“Rename 2”) left: Clip "
                                                          "“Loin”")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void findsAChangeInWhatCameWholeAndNobodyTouched()
    {
        makeProject(1);
        change("DELETE FROM versions");
        QCOMPARE(found(), QStringList());
        change("UPDATE clips SET style = 'x'");
        QCOMPARE(found(),
                 QStringList(QStringLiteral("What is there is not what edit 1 (“Add Clip”) left: what it added "
                                            "does not hold what it held then.")));
    }

    void findsWhatNoEditMade()
    {
        makeProject(2);
        change("INSERT INTO clips (id, name) VALUES (99, 'Ghost')");
        QCOMPARE(found(), QStringList(QStringLiteral("Clip “Ghost” is not what the journal made it.")));
    }

    void comparesWithTheNewestVersionWhereTheStartIsGone()
    {
        makeProject(2);
        change("DELETE FROM edits WHERE seq = 1");
        QCOMPARE(found(), QStringList());
        change("INSERT INTO notes (id, clip_bar_id, start_tick, duration_tick, pitch) "
               "SELECT 77, id, 0, 1000, 60 FROM clip_bars WHERE bar_index = 2");
        QCOMPARE(found(), QStringList(QStringLiteral("Bar 3 of clip “Line” is not what the journal made it.")));
    }

    void saysWhatCannotBeCompared()
    {
        makeProject(3);
        change("DELETE FROM versions; DELETE FROM edits WHERE seq < 3");
        const QStringList lines = found();
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.at(0).startsWith(QStringLiteral("warning: ")) && lines.at(0).contains(QStringLiteral("edit 3")),
                 qPrintable(lines.at(0)));
    }

    void findsRowsThatPointNowhere()
    {
        makeProject(0);
        QVERIFY(makeDatabase(path(), "DELETE FROM clips"));
        const QStringList lines = found();
        QVERIFY2(lines.contains(QStringLiteral("Row 2 of table clip_bars points into table clips, where there is no "
                                               "such row.")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void refusesWhatIsNotThere()
    {
        const auto findings = QCoro::waitFor(checkProject(path()));
        QVERIFY(!findings);
        QCOMPARE(findings.error().kind(), ErrorKind::NotFound);
    }

    void findsDamagedPages()
    {
        makeProject(40);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 leaf = bytesOf(path()).indexOf("Rename 20") / 4096 * 4096;
        QVERIFY(leaf > 4096);
        QVERIFY(file.seek(leaf));
        QCOMPARE(file.write(QByteArray(4096, 0)), 4096);
        file.close();
        const QStringList lines = found();
        QVERIFY2(lines.value(0).startsWith(QStringLiteral("The file is damaged: ")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void checksAnOldDatabaseThroughItsCopy()
    {
        QVERIFY(makeLegacy(path(), "plain"));
        QCOMPARE(found(), QStringList());
    }
};

BARLINE_TEST(tst_ProjectCheck)

#include "tst_ProjectCheck.moc"
