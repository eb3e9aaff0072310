#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/dsl/DslEditor.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

#include <sqlite3.h>

using namespace barline;
using namespace barline::test;

/// How projects end, and what ends with them: nothing that was made is lost unasked, nothing comes back for what is
/// gone.
class tst_Leaving : public QObject
{
    Q_OBJECT

private:
    /// Keeps others from writing to the project file.
    class FileLock
    {
    public:
        explicit FileLock(const QString &path)
        {
            sqlite3_open(path.toUtf8().constData(), &m_handle);
            m_isHeld = sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
        }
        FileLock(const FileLock &) = delete;
        FileLock &operator=(const FileLock &) = delete;
        ~FileLock() { sqlite3_close(m_handle); }
        bool isHeld() const { return m_isHeld; }

    private:
        sqlite3 *m_handle = nullptr;
        bool m_isHeld = false;
    };

    static QMessageBox *question(const Stage &stage)
    {
        auto *box = stage.window().findChild<QMessageBox *>();
        return box && box->isVisible() ? box : nullptr;
    }

    static void answer(Stage &stage, const QString &text)
    {
        for (QAbstractButton *button : question(stage)->buttons()) {
            if (button->text().remove(QLatin1Char('&')) != text)
                continue;
            stage.click(button);
            return; // the question goes with its buttons
        }
    }

    /// A project with a name of its own.
    static bool giveName(Stage &stage)
    {
        return stage.choose(QStringLiteral("File"), QStringLiteral("Save As…")) &&
               stage.answerFileDialog(stage.file(QStringLiteral("song.barline"))) &&
               QTest::qWaitFor([&] { return !stage.application().desk()->session().isUntitled(); });
    }

    /// Writes into the composition's text, behind `place`, and waits for nothing.
    static bool write(Stage &stage, const QByteArray &place, const QString &what)
    {
        stage.key(Qt::Key_F4);
        auto *text = stage.find<DslEditor>("dslText");
        if (!stage.choose(QStringLiteral("View"), QStringLiteral("Composition as Text")) ||
            !QTest::qWaitFor([&] { return text->isVisible() && text->utf8().contains(place); }))
            return false;
        text->setFocus();
        text->setPlace({static_cast<long>(text->utf8().indexOf(place) + place.size()), 0});
        stage.type(what);
        return true;
    }

    /// By the letters that the menus underline.
    static void openRecent(Stage &stage, Qt::Key which)
    {
        for (const Qt::Key key : {Qt::Key_F, Qt::Key_R, which}) {
            stage.key(key, key == Qt::Key_F ? Qt::AltModifier : Qt::NoModifier);
            QTest::qWait(50);
        }
    }

    static bool addTrack(Stage &stage) { return stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")); }

private slots:
    void asksWhatBecomesOfAnUntitledProject()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(addTrack(stage));
        const QPointer<Desk> first(stage.application().desk());
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY(question(stage));
        answer(stage, QStringLiteral("Discard It"));
        QTRY_VERIFY(!first);
        QTRY_VERIFY(stage.isReady());
        QCOMPARE(stage.song().tracks.size(), 1);
        QCOMPARE(QDir(stage.file(QStringLiteral("Barline/barline/untitled")))
                     .entryList({QStringLiteral("*.barline")})
                     .size(),
                 1);
    }

    void keepsTheProjectWhereItsEditsCannotBeSaved()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(giveName(stage));
        const QPointer<Desk> desk(stage.application().desk());
        auto lock = std::make_unique<FileLock>(desk->session().path());
        QVERIFY(lock->isHeld());
        QVERIFY(addTrack(stage));
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY_WITH_TIMEOUT(question(stage), 15000);
        QVERIFY(desk);
        QVERIFY(desk->window().isVisible());
        answer(stage, QStringLiteral("Cancel"));
        lock.reset();
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), 15000);
        QCOMPARE(stage.labelsInFile().constLast(), QStringLiteral("Add Track"));

        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY(!desk);
        QTRY_VERIFY(stage.isReady());
    }

    void clipsComeBackAsTheyWereLeft()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(giveName(stage));
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.turnWheel(stage.noteArea(), QPoint(10, 100), 2, Qt::ControlModifier);
        stage.turnWheel(stage.noteArea(), QPoint(10, 100), 2, Qt::ControlModifier | Qt::ShiftModifier);
        const TimeAxis left = stage.roll().time();
        const double rowHeight = stage.roll().pitch().rowHeight();
        const QPointer<Desk> desk(stage.application().desk());
        const QString path = desk->session().path();
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), 15000);
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY(!desk);
        QTRY_VERIFY(stage.isReady());
        QVERIFY(stage.roll().time() != left);
        QVERIFY(stage.roll().pitch().rowHeight() != rowHeight);

        emit stage.window().openRequested(path);
        QTRY_COMPARE(stage.application().desk()->session().path(), path);
        QTRY_VERIFY(stage.isReady());
        QCOMPARE(stage.roll().time(), left);
        QCOMPARE(stage.roll().pitch().rowHeight(), rowHeight);
    }

    void savingSaysSoAndAsksNothing()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(giveName(stage));
        QVERIFY(addTrack(stage));
        stage.key(Qt::Key_S, Qt::ControlModifier);
        const auto *hint = stage.find<QLabel>("hint");
        QTRY_VERIFY_WITH_TIMEOUT(hint->text().startsWith(QStringLiteral("Saved")), 15000);
        QVERIFY2(hint->text().contains(QStringLiteral("song")), qPrintable(hint->text()));
        QVERIFY(stage.isSaved());
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(stage.labelsInFile().constLast(), QStringLiteral("Add Track"));
        // The action that names a version is another.
        stage.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(stage.window().findChild<QDialog *>());
        stage.key(Qt::Key_Escape);
    }

    void savingTellsOfTextThatIsNotApplied()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(giveName(stage));
        QVERIFY(write(stage, "{", QStringLiteral("what ")));
        stage.key(Qt::Key_S, Qt::ControlModifier);
        const auto *hint = stage.find<QLabel>("hint");
        QTRY_VERIFY_WITH_TIMEOUT(hint->text().startsWith(QStringLiteral("Saved")), 15000);
        QVERIFY2(hint->text().contains(QStringLiteral("is not applied")), qPrintable(hint->text()));
        QVERIFY2(hint->text().contains(stage.song().name), qPrintable(hint->text()));
        QVERIFY(!hint->text().contains(QStringLiteral("every edit")));
        QVERIFY(stage.find<DslEditor>("dslText")->utf8().contains("what"));
    }

    void recentProjectsAreOfferedAndThoseThatAreGoneAreNot()
    {
        QSettings().remove(QStringLiteral("recentProjects")); // of other tests
        Stage stage;
        QVERIFY(stage.isReady());
        const auto save = [&stage](const char *name) {
            const auto isSaved = [&] {
                return stage.application().desk()->session().path().endsWith(QLatin1String(name)) &&
                       !stage.application().isBusy();
            };
            return stage.choose(QStringLiteral("File"), QStringLiteral("Save As…")) &&
                   stage.answerFileDialog(stage.file(QLatin1String(name))) && QTest::qWaitFor(isSaved, 15000) &&
                   stage.becomesReady();
        };
        QVERIFY(save("first.barline"));
        QVERIFY(save("second.barline"));
        QVERIFY(save("third.barline"));
        const QString last = stage.file(QStringLiteral("third.barline"));
        QVERIFY(stage.restart({last}));
        const auto recent = [&stage](int number) {
            return stage.find<QAction>(qPrintable(QStringLiteral("recent-%1").arg(number)));
        };
        QVERIFY(recent(3));
        QCOMPARE(recent(1)->text(), QStringLiteral("&1 third"));
        QCOMPARE(recent(2)->text(), QStringLiteral("&2 second"));
        QVERIFY(QFile::remove(stage.file(QStringLiteral("first.barline"))));
        openRecent(stage, Qt::Key_3);
        QTRY_VERIFY(stage.notice().contains(QStringLiteral("first.barline is not there any more")));
        QTRY_VERIFY(!recent(3));
        QCOMPARE(stage.application().desk()->session().path(), last);
        QVERIFY(stage.becomesReady());
        openRecent(stage, Qt::Key_2);
        QTRY_VERIFY(stage.application().desk()->session().path().endsWith(QLatin1String("second.barline")));
        QTRY_COMPARE(recent(1)->text(), QStringLiteral("&1 second"));
        QVERIFY(stage.becomesReady());
        openRecent(stage, Qt::Key_C);
        QTRY_VERIFY(!recent(1));
    }

    void leavesUnsavedEditsWhenTold()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(giveName(stage));
        const QPointer<Desk> desk(stage.application().desk());
        const FileLock lock(desk->session().path());
        QVERIFY(lock.isHeld());
        QVERIFY(addTrack(stage));
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("New")));
        QTRY_VERIFY_WITH_TIMEOUT(question(stage), 15000);
        answer(stage, QStringLiteral("Leave Without Them"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk, 30000);
        QTRY_VERIFY(stage.isReady());
        QCOMPARE(stage.song().tracks.size(), 1);
    }

    void appliesTextThatWasJustWritten()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const QPointer<Desk> first(stage.application().desk());
        QVERIFY(write(stage, "\"name\": \"", QStringLiteral("My ")));
        QVERIFY(!first->session().hasEdits());
        emit stage.window().newRequested();
        // It is an edit now, so that the project is worth a question.
        QTRY_VERIFY(question(stage));
        QVERIFY(first->session().hasEdits());
        answer(stage, QStringLiteral("Discard It"));
        QTRY_VERIFY(!first);
        QTRY_VERIFY(stage.isReady());
    }

    void asksAboutTextThatIsNotApplied()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const QPointer<Desk> first(stage.application().desk());
        QVERIFY(write(stage, "{", QStringLiteral("what ")));
        for (const bool leaves : {false, true}) {
            emit stage.window().newRequested();
            QTRY_VERIFY(question(stage));
            QVERIFY2(question(stage)->text().contains(QStringLiteral("written as text")),
                     qPrintable(question(stage)->text()));
            answer(stage, leaves ? QStringLiteral("Leave Without It") : QStringLiteral("Cancel"));
            QTRY_VERIFY(!first || !question(stage));
            if (!leaves)
                QVERIFY(stage.find<DslEditor>("dslText")->utf8().contains("what"));
        }
        QTRY_VERIFY(!first);
        QTRY_VERIFY(stage.isReady());
    }

    void stopsAnImportOfAProjectThatIsLeft()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const QPointer<Desk> first(stage.application().desk());
        stage.application().takeFiles({Stage::document("everything")});
        emit stage.window().newRequested();
        QTRY_VERIFY(!first);
        QTRY_VERIFY(stage.isReady());
        // Imports into the next project work.
        stage.application().takeFiles({Stage::document("01-simple-melody")});
        QTRY_COMPARE(stage.project().compositions.size(), 2);
    }

    void leavesOnceHoweverOftenAsked()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QSignalSpy shown(&stage.application(), &Application::deskChanged);
        for (int i = 0; i < 3; ++i)
            emit stage.window().newRequested();
        QTRY_COMPARE(shown.size(), 1);
        QTest::qWait(200);
        QCOMPARE(shown.size(), 1);
    }

    void endsInTheMiddleOfStartingAndImporting()
    {
        {
            Stage stage({Stage::document("everything")});
        }
        Stage stage;
        QVERIFY(stage.isReady());
        stage.application().takeFiles({Stage::document("everything")});
        emit stage.window().newRequested();
    }
};

BARLINE_TEST(tst_Leaving)
#include "tst_Leaving.moc"
