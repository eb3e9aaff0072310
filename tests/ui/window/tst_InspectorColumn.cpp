#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/inspector/NoteInspector.h"

namespace barline::test {

/// The piano roll's inspector as a column of the window.
class InspectorColumnTest : public QObject
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

    void isThereUntilItsKeyHidesItAndIsRemembered()
    {
        QVERIFY(inspector().isVisible());
        press(Qt::Key_F6);
        QVERIFY(!inspector().isVisible());
        const QByteArray without = window().saveLayout();
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(window().restoreLayout(without));
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QVERIFY(!inspector().isVisible());
        press(Qt::Key_F6);
        QVERIFY(inspector().isVisible());
    }

    void isThereWhereThereIsRoomUntilOneSays()
    {
        window().resize(1280, 800);
        QVERIFY(!inspector().isVisible());
        window().resize(1600, 1000);
        QVERIFY(inspector().isVisible());
        // Where nobody said, a layout says nothing of it.
        const QByteArray before = window().saveLayout();
        QVERIFY(window().restoreLayout(before));
        QVERIFY(inspector().isVisible());
        QCOMPARE(inspector().width(), NoteInspector::kWidth);
        window().resize(1280, 800);
        press(Qt::Key_F6);
        QVERIFY(inspector().isVisible());
        window().resize(1270, 800);
        QVERIFY(inspector().isVisible());
    }

    void undoInAFieldIsThatOfWhatIsTypedElseTheWindows()
    {
        m_fixture->context->selectNotes({NoteId(101)});
        auto *velocity = m_fixture->find<ValueField>("velocityField");
        const QString before = velocity->text();
        QTest::mouseClick(velocity, Qt::LeftButton);
        QTest::keyClicks(velocity, QStringLiteral("33"));
        QTest::keyClick(velocity, Qt::Key_Return);
        QCOMPARE(velocity->text(), QStringLiteral("33"));
        QTest::keyClicks(velocity, QStringLiteral("44"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(velocity->text(), QStringLiteral("33"));
        QTest::keyClick(velocity, Qt::Key_Escape);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(velocity->text(), before);
        QVERIFY(!m_fixture->history.canUndo());
    }

    void spacePlaysUnlessOneTypes()
    {
        m_fixture->context->selectNotes({NoteId(101)});
        auto *articulation = m_fixture->find<ValueField>("articulationField");
        articulation->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(m_fixture->transport.isPlaying());
        press(Qt::Key_Space);
        QTRY_VERIFY(!m_fixture->transport.isPlaying());
        QTest::keyClicks(articulation, QStringLiteral("sul"));
        press(Qt::Key_Space);
        QVERIFY(!m_fixture->transport.isPlaying());
        QCOMPARE(articulation->text(), QStringLiteral("sul "));
    }

private:
    MainWindow &window() const { return *m_fixture->window; }
    NoteInspector &inspector() const { return *m_fixture->find<NoteInspector>("noteInspector"); }
    /// So that shortcuts get it first.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

BARLINE_TEST(InspectorColumnTest)

} // namespace barline::test

#include "tst_InspectorColumn.moc"
