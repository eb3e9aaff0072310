#include "tests/support/TestMain.h"
#include "tests/ui/dsl/DslFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

namespace barline::test {

class DslPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void isToggledByItsAction()
    {
        DslFixture fixture;
        QVERIFY(!fixture.panel->isVisible());
        QVERIFY(!fixture.panel->toggleAction()->isChecked());
        fixture.panel->toggleAction()->trigger();
        QVERIFY(fixture.panel->isVisible());
        QVERIFY(fixture.panel->toggleAction()->isChecked());
        const QSignalSpy left(fixture.panel.get(), &DslPanel::leaveAsked);
        fixture.panel->toggleAction()->trigger();
        QVERIFY(!fixture.panel->isVisible());
        QCOMPARE(left.count(), 1);
    }

    void namesWhatItShows()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        const auto *name = fixture.find<QLabel>("dslName");
        QCOMPARE(name->text(), QStringLiteral("Riff"));
        fixture.action(QStringLiteral("Composition as Text"))->trigger();
        QTRY_COMPARE(name->text(), QStringLiteral("Song"));
        fixture.action(QStringLiteral("Clip as Text"))->trigger();
        QTRY_COMPARE(name->text(), QStringLiteral("Riff"));
        QVERIFY(fixture.isInStep());
        fixture.retype("Riff", "Hook");
        QTRY_COMPARE(fixture.clip()->name, QStringLiteral("Hook"));
        QTRY_COMPARE(name->text(), QStringLiteral("Hook"));
    }

    void copiesTheWholeText()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.action(QStringLiteral("Copy Whole Text"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), fixture.text());
    }

    void walksThroughFindings()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("60", "600");
        fixture.retype("72", "720");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        QTRY_COMPARE(fixture.controller->findings().size(), 2);
        fixture.putAt(0);
        QAction *next = fixture.action(QStringLiteral("Next Finding"));
        QAction *previous = fixture.action(QStringLiteral("Previous Finding"));
        QVERIFY(next->isEnabled());
        next->trigger();
        QCOMPARE(fixture.editor->caretLine(), fixture.lineOf("600"));
        QVERIFY2(fixture.message().contains(QStringLiteral("600")), qPrintable(fixture.message()));
        next->trigger();
        QCOMPARE(fixture.editor->caretLine(), fixture.lineOf("720"));
        QVERIFY2(fixture.message().contains(QStringLiteral("720")), qPrintable(fixture.message()));
        next->trigger();
        QCOMPARE(fixture.editor->caretLine(), fixture.lineOf("600"));
        previous->trigger();
        QCOMPARE(fixture.editor->caretLine(), fixture.lineOf("720"));
    }

    void warnsOfWhatIsApplied()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("\"duration_beats\": 2", "\"duration_beats\": 2, \"veloctiy\": 3");
        QVERIFY(fixture.isInStep());
        QTRY_VERIFY2(fixture.message().startsWith(QStringLiteral("Applied, with 1 warning")),
                     qPrintable(fixture.message()));
        QVERIFY(fixture.message().contains(QStringLiteral("veloctiy")));
        QVERIFY(fixture.noteOf(103).detail->extras != Extras());
    }

    void escapeLeavesTheText()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        const QSignalSpy left(fixture.panel.get(), &DslPanel::leaveAsked);
        QTest::keyClick(fixture.editor, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void aLargeClipIsOpenedOnlyWhenAsked()
    {
        QList<Note> notes;
        for (int i = 0; i < 30'000; ++i)
            notes.append(note(1000 + i, 0, 1, i % 128));
        Clip large = clip(10, {bar(notes)});
        large.name = QStringLiteral("Storm");
        large.home = CompositionId(1);
        DslFixture fixture(project(test::song({}), {large}));
        fixture.panel->show();
        QVERIFY(fixture.becomes(DslController::Status::TooLarge));
        const auto *said = fixture.find<QLabel>("dslEmpty");
        QVERIFY(said->isVisible());
        QVERIFY2(said->text().contains(QStringLiteral("Storm")), qPrintable(said->text()));
        QVERIFY(fixture.text().isEmpty());
        QTest::mouseClick(fixture.find<QPushButton>("dslOpenAnyway"), Qt::LeftButton);
        QVERIFY(fixture.becomes(DslController::Status::Large));
        QTRY_VERIFY(fixture.text().endsWith("}\n"));
        QVERIFY(fixture.editor->isReadOnly());
        QTest::keyClicks(fixture.editor, QStringLiteral("x"));
        QVERIFY(fixture.text().startsWith('{'));
        fixture.changeElsewhere(1000, 99);
        QTRY_VERIFY(
            fixture.text().contains("\"pitch\": 99, \"start_beat\": 0, \"duration_beats\": 1},\n    {\"pitch\": 1,"));
    }

    void allIsNamedForThoseWhoDoNotSee()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        for (const QToolButton *button : fixture.panel->findChildren<QToolButton *>()) {
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
            QVERIFY(!button->toolTip().isEmpty());
        }
        QVERIFY(!fixture.editor->accessibleName().isEmpty());
        QSet<QKeySequence> keys;
        for (const QAction *action : fixture.panel->textActions()) {
            QVERIFY2(!action->toolTip().isEmpty() && !action->text().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->icon().isNull() && !action->shortcut().isEmpty(), qPrintable(action->text()));
            keys.insert(action->shortcut());
        }
        QCOMPARE(keys.size(), fixture.panel->textActions().size());
    }
};

BARLINE_TEST(DslPanelTest)

} // namespace barline::test

#include "tst_DslPanel.moc"
