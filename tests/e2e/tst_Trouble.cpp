#include "core/service/UntitledFolder.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

#include <sqlite3.h>

using namespace barline;
using namespace barline::test;

/// What can happen to a project's file, and the ways out that the window offers.
class tst_Trouble : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// A project with the notes of a document, closed.
    static bool makeProject(const QString &path)
    {
        int status = -1;
        Stage::runProgram({QStringLiteral("import"), path, Stage::document("01-simple-melody")}, &status);
        return status == 0;
    }

    /// The page that a table begins at, from 1.
    static int rootOf(const QString &path, const char *table)
    {
        int page = 0;
        sqlite3 *database = nullptr;
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = QByteArray("SELECT rootpage FROM sqlite_schema WHERE name = '") + table + "'";
        if (sqlite3_open_v2(qPrintable(path), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
            sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW)
            page = sqlite3_column_int(statement, 0);
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return page;
    }

    static bool wipePage(const QString &path, int page)
    {
        constexpr int kPage = 4096;
        QFile project(path);
        return page > 0 && project.open(QIODevice::ReadWrite) && project.seek(qint64(page - 1) * kPage) &&
               project.write(QByteArray(kPage, '\0')) == kPage;
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    static QPushButton *offerOf(const Stage &stage) { return stage.find<QPushButton>("noticeAction"); }

    /// Another program does it: a descriptor of ours that is closed would drop the locks of the project.
    bool runInFolder(const QString &script) const
    {
        return QProcess::execute(
                   QStringLiteral("sh"),
                   {QStringLiteral("-c"), QStringLiteral("cd '%1' && %2").arg(m_folder.path(), script)}) == 0;
    }

    static bool addTrack(Stage &stage) { return stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")); }

private slots:
    void init()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void salvagesADamagedProjectIntoANewOne()
    {
        const QString path = file("song.barline");
        QVERIFY(makeProject(path));
        QVERIFY(wipePage(path, rootOf(path, "tempo_changes")));
        const QByteArray damaged = bytesOf(path);
        Stage stage({path});
        QVERIFY(stage.isReady());
        QTRY_VERIFY2(stage.notice().contains(QStringLiteral("is damaged")), qPrintable(stage.notice()));
        QCOMPARE(offerOf(stage)->text(), QStringLiteral("Salvage…"));
        const QPointer<Desk> before(stage.application().desk());

        stage.click(offerOf(stage));
        QVERIFY(stage.answerFileDialog(file("out.barline")));
        QTRY_VERIFY(!before);
        QTRY_VERIFY(stage.isReady());
        QCOMPARE(stage.application().desk()->session().path(), file("out.barline"));
        QTRY_VERIFY2(stage.notice().contains(QStringLiteral("was salvaged of song.barline")),
                     qPrintable(stage.notice()));
        QTRY_VERIFY(stage.find<QWidget>("findingsPanel")->isVisible());
        QVERIFY(stage.find<QListView>("findingsList")->model()->rowCount() > 0);
        QCOMPARE(stage.project().compositions.size(), 1);
        QVERIFY(!stage.openNotes().isEmpty());
        QCOMPARE(bytesOf(path), damaged);
    }

    void salvagesOverNothing()
    {
        const QString path = file("song.barline");
        QVERIFY(makeProject(path));
        QVERIFY(wipePage(path, rootOf(path, "notes")));
        QFile taken(file("taken.barline"));
        QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        taken.close();
        Stage stage({path});
        QTRY_COMPARE(offerOf(stage)->text(), QStringLiteral("Salvage…"));
        stage.click(offerOf(stage));
        QVERIFY(stage.answerFileDialog(file("taken.barline")));
        QTRY_VERIFY2(stage.notice().contains(QStringLiteral("is there already")), qPrintable(stage.notice()));
        QCOMPARE(bytesOf(file("taken.barline")), QByteArray("mine"));
        // Another name may be given.
        QCOMPARE(offerOf(stage)->text(), QStringLiteral("Salvage…"));
        QVERIFY(offerOf(stage)->isVisible());
    }

    void goesOnInARescuedCopyOnceTheFileIsLost_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("editsBefore"); // that it is noticed
        QTest::newRow("removed") << QStringLiteral("rm song.barline") << false;
        QTest::newRow("renamed") << QStringLiteral("mv song.barline other.barline") << true;
        QTest::newRow("replaced") << QStringLiteral("cp backup.barline new && mv new song.barline") << true;
        QTest::newRow("log removed") << QStringLiteral("rm song.barline-wal") << false;
    }

    void goesOnInARescuedCopyOnceTheFileIsLost()
    {
        QFETCH(const QString, script);
        QFETCH(const bool, editsBefore);
        QVERIFY(makeProject(file("song.barline")));
        QVERIFY(QFile::copy(file("song.barline"), file("backup.barline")));
        Stage stage({file("song.barline")});
        QVERIFY(stage.isReady());
        QVERIFY(addTrack(stage));
        QTRY_VERIFY(stage.isSaved());
        QVERIFY(runInFolder(script));
        if (editsBefore)
            QVERIFY(addTrack(stage));
        // At once, before anybody is asked.
        QTRY_VERIFY2(stage.notice().contains(QStringLiteral("Nothing is lost")), qPrintable(stage.notice()));
        QVERIFY2(stage.notice().contains(QStringLiteral("was moved, removed or replaced")), qPrintable(stage.notice()));
        const QString rescued = stage.application().desk()->session().path();
        QVERIFY2(isRescued(rescued), qPrintable(rescued));
        QVERIFY(addTrack(stage));
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.labelsInFile().count(QStringLiteral("Add Track")), editsBefore ? 3 : 2);
        QCOMPARE(offerOf(stage)->text(), QStringLiteral("Save a Copy Elsewhere…"));
        const Project edited = stage.project();

        stage.click(offerOf(stage));
        QVERIFY(stage.answerFileDialog(file("rescued.barline")));
        QTRY_COMPARE(stage.application().desk()->session().path(), file("rescued.barline"));
        QTRY_VERIFY(stage.isSaved());
        QTRY_VERIFY(!QFile::exists(rescued));
        QCOMPARE(stage.project(), edited);
        QCOMPARE(stage.labelsInFile().count(QStringLiteral("Add Track")), editsBefore ? 3 : 2);
        int status = -1;
        Stage::runProgram({QStringLiteral("check"), file("rescued.barline")}, &status);
        QCOMPARE(status, 0);
        if (script.contains(QStringLiteral("backup")))
            QCOMPARE(bytesOf(file("song.barline")), bytesOf(file("backup.barline")));
    }

    void asksBeforeLeavingARescuedProject()
    {
        QVERIFY(makeProject(file("song.barline")));
        Stage stage({file("song.barline")});
        QVERIFY(stage.isReady());
        QVERIFY(runInFolder(QStringLiteral("rm song.barline*")));
        QTRY_VERIFY(stage.notice().contains(QStringLiteral("Nothing is lost")));
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY(stage.window().findChild<QMessageBox *>());
        for (QAbstractButton *button : stage.window().findChild<QMessageBox *>()->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == QStringLiteral("Name It…")) {
                stage.click(button);
                break;
            }
        }
        const QPointer<Desk> before(stage.application().desk());
        QVERIFY(stage.answerFileDialog(file("rescued.barline")));
        QTRY_VERIFY(!before);
        QTRY_VERIFY(stage.isReady());
        QVERIFY(QFile::exists(file("rescued.barline")));
    }
};

BARLINE_TEST(tst_Trouble)
#include "tst_Trouble.moc"
