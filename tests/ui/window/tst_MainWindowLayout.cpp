#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/MainWindowLayout.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/docks/ProjectDock.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/PianoRollPanel.h"

#include <QScreen>

namespace barline::test {

/// How the parts of the real window share its room.
class MainWindowLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup() { m_fixture.reset(); }

    void theEditorsGoSideBySideAndBack()
    {
        QVERIFY(roll().mapTo(&window(), QPoint()).y() > arranger().mapTo(&window(), QPoint()).y());
        const int height = arranger().height();
        press(Qt::Key_F12);
        QVERIFY(roll().mapTo(&window(), QPoint()).x() >=
                arranger().mapTo(&window(), QPoint(arranger().width(), 0)).x());
        QCOMPARE(roll().height(), arranger().height());
        press(Qt::Key_F12);
        QCOMPARE(arranger().height(), height);
        QCOMPARE(roll().width(), arranger().width());
    }

    void eitherEditorTakesTheRoomOfBothAndGivesItBack()
    {
        const QSize ofArranger = arranger().size();
        press(Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(!roll().isVisible());
        QVERIFY(arranger().height() > ofArranger.height() * 1.8);
        press(Qt::Key_F11, Qt::ControlModifier);
        QVERIFY(roll().isVisible() && !arranger().isVisible());
        QVERIFY(roll().isAncestorOf(window().focusWidget()));
        press(Qt::Key_F11, Qt::ControlModifier);
        QVERIFY(roll().isVisible() && arranger().isVisible());
        QCOMPARE(arranger().size(), ofArranger);
    }

    void openingAClipFromTheArrangerAloneShowsThePianoRoll()
    {
        press(Qt::Key_F11, Qt::ShiftModifier);
        m_fixture->context->selectInstances({InstanceId(502)});
        arranger().view().setFocus();
        press(Qt::Key_Return);
        QVERIFY(roll().isVisible() && !arranger().isVisible());
        QVERIFY(roll().isAncestorOf(window().focusWidget()));
        QCOMPARE(m_fixture->context->place().instance, InstanceId(502));
    }

    void theProjectListCanBePutAway()
    {
        auto *dock = window().findChild<ProjectDock *>();
        press(Qt::Key_F3);
        QVERIFY(!dock->isVisible());
        press(Qt::Key_F3);
        QVERIFY(dock->isVisible());
    }

    void theWindowTakesTheWholeScreenAndGivesItBack()
    {
        press(Qt::Key_F11);
        QTRY_VERIFY(window().isFullScreen());
        QVERIFY(action("full-screen").isChecked());
        press(Qt::Key_F11);
        QTRY_VERIFY(!window().isFullScreen());
        QVERIFY(!action("full-screen").isChecked());
    }

    void allIsRemembered()
    {
        window().resize(1500, 900);
        press(Qt::Key_F12);
        press(Qt::Key_F3);
        auto *editors = qobject_cast<QSplitter *>(arranger().parentWidget());
        editors->setSizes({500, 900});
        const QList<int> sizes = editors->sizes();
        press(Qt::Key_F11, Qt::ShiftModifier);
        const QByteArray layout = window().saveLayout();

        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(window().restoreLayout(layout));
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE(window().size(), QSize(1500, 900));
        QVERIFY(!roll().isVisible());
        QVERIFY(!window().findChild<ProjectDock *>()->isVisible());
        QVERIFY(action("arranger-alone").isChecked() && action("side-by-side").isChecked());
        press(Qt::Key_F11, Qt::ShiftModifier);
        const QList<int> again = qobject_cast<QSplitter *>(arranger().parentWidget())->sizes();
        QVERIFY(std::abs(again.at(0) - sizes.at(0)) <= 4 && std::abs(again.at(1) - sizes.at(1)) <= 4);
        QCOMPARE(window().saveLayout().size(), layout.size());
    }

    void aLayoutCutShortChangesNothing()
    {
        const QByteArray layout = window().saveLayout();
        press(Qt::Key_F12);
        for (qsizetype size = 0; size < layout.size() / 2; size += 7)
            QVERIFY(!window().restoreLayout(layout.first(size)));
        QVERIFY(action("side-by-side").isChecked());
    }

    void aWindowOfAScreenThatIsGoneComesBackOnOneThatIsThere()
    {
        window().move(9000, 7000);
        QTRY_COMPARE(window().pos(), QPoint(9000, 7000));
        const QByteArray layout = window().saveLayout();
        m_fixture = std::make_unique<WindowFixture>();
        window().restoreLayout(layout);
        window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(window().screen()->availableGeometry().intersects(window().frameGeometry()));
    }

    void resettingPutsAllBack()
    {
        const QSize size = arranger().size();
        press(Qt::Key_F12);
        press(Qt::Key_F3);
        press(Qt::Key_F6);
        press(Qt::Key_F11, Qt::ControlModifier);
        press(Qt::Key_F12, Qt::ShiftModifier);
        QCOMPARE(arranger().width(), size.width());
        QVERIFY(std::abs(arranger().height() - size.height()) < size.height() / 10);
        QVERIFY(roll().isVisible());
        QVERIFY(window().findChild<ProjectDock *>()->isVisible());
        QVERIFY(m_fixture->find<QWidget>("noteInspector")->isVisible());
        for (const char *name : {"side-by-side", "arranger-alone", "piano-roll-alone"})
            QVERIFY(!action(name).isChecked());
    }

private:
    MainWindow &window() const { return *m_fixture->window; }
    ArrangerPanel &arranger() const { return *m_fixture->find<ArrangerPanel>("arranger"); }
    PianoRollPanel &roll() const { return *window().findChild<PianoRollPanel *>(); }
    QAction &action(const char *name) const { return *m_fixture->find<QAction>(name); }
    /// So that shortcuts get it first.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

BARLINE_TEST(MainWindowLayoutTest)

} // namespace barline::test

#include "tst_MainWindowLayout.moc"
