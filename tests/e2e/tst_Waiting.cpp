#include "tests/e2e/Stage.h"
#include "tests/support/HeldLock.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace barline;
using namespace barline::test;

/// What the window says while another program keeps the project locked.
class tst_Waiting : public QObject
{
    Q_OBJECT

private:
    static constexpr int kLong = 20000;

    static QMessageBox *box()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == QLatin1String("waitBox") && widget->isVisible())
                return qobject_cast<QMessageBox *>(widget);
        }
        return nullptr;
    }

    static QString pathOf(Stage &stage) { return stage.application().desk()->session().path(); }

    /// A project in a folder of its own, that nobody has open.
    QString makeProject() const
    {
        const QString path = m_folder->filePath(QStringLiteral("song.barline"));
        int status = -1;
        Stage::runProgram({QStringLiteral("import"), path, Stage::document("01-simple-melody")}, &status);
        return status == 0 ? path : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void saysForWhomSavingWaits()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        HeldLock lock(pathOf(stage));
        QVERIFY(lock.isHeld());
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")));
        const auto *state = stage.find<QLabel>("saveState");
        QTRY_VERIFY2_WITH_TIMEOUT(state->toolTip().contains(lock.name()), qPrintable(state->toolTip()), kLong);
        QVERIFY(state->accessibleName().contains(lock.name()));
        QVERIFY(!stage.isSaved());
        lock.release();
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kLong);
        QTRY_COMPARE(state->toolTip(), QString());
        QVERIFY(!box());
    }

    void saysForWhomOpeningWaitsAndOpens()
    {
        const QString path = makeProject();
        Stage stage;
        QVERIFY(stage.isReady());
        HeldLock lock(path, HeldLock::kKeepsAll);
        QVERIFY(lock.isHeld());
        emit stage.window().openRequested(path);
        QTRY_VERIFY_WITH_TIMEOUT(box(), kLong);
        QVERIFY2(box()->text().contains(lock.name()), qPrintable(box()->text()));
        lock.release();
        QTRY_COMPARE_WITH_TIMEOUT(pathOf(stage), path, kLong);
        QVERIFY(!box());
        QTRY_VERIFY(stage.isReady());
    }

    void staysWhereItIsWhenOpeningIsCancelled()
    {
        const QString path = makeProject();
        Stage stage;
        QVERIFY(stage.isReady());
        const QString before = pathOf(stage);
        {
            const HeldLock lock(path, HeldLock::kKeepsAll);
            emit stage.window().openRequested(path);
            QTRY_VERIFY_WITH_TIMEOUT(box(), kLong);
            box()->button(QMessageBox::Cancel)->click();
            QTRY_VERIFY(!stage.application().isBusy());
            QVERIFY(!box());
            QCOMPARE(pathOf(stage), before);
            QCOMPARE(stage.notice(), QString());
        }
        emit stage.window().openRequested(path);
        QTRY_COMPARE_WITH_TIMEOUT(pathOf(stage), path, kLong);
    }

    void waitsForTheWriterBeforeTheFirstEdit()
    {
        const QString path = makeProject();
        Stage stage;
        QVERIFY(stage.isReady());
        HeldLock lock(path, HeldLock::kWritesToALog);
        QVERIFY(lock.isHeld());
        emit stage.window().openRequested(path);
        QTRY_VERIFY_WITH_TIMEOUT(box(), kLong);
        QVERIFY2(box()->text().contains(lock.name()), qPrintable(box()->text()));
        box()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!stage.application().isBusy());
        QVERIFY(pathOf(stage) != path);
    }

    void startsWithANewProjectWhenOpeningIsCancelled()
    {
        const QString path = makeProject();
        const HeldLock lock(path, HeldLock::kKeepsAll);
        QTimer cancel;
        connect(&cancel, &QTimer::timeout, this, [] {
            if (box())
                box()->button(QMessageBox::Cancel)->click();
        });
        cancel.start(10);
        Stage stage({path});
        QTRY_VERIFY_WITH_TIMEOUT(stage.isReady(), kLong);
        QVERIFY(stage.application().desk()->session().isUntitled());
    }
};

BARLINE_TEST(tst_Waiting)
#include "tst_Waiting.moc"
