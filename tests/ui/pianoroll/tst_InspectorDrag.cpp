#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/InspectorHands.h"

using namespace barline;
using namespace barline::test;

/// Numbers of the inspector that are dragged and turned.
class InspectorDragTest : public QObject
{
    Q_OBJECT

private slots:
    void dragsThePitch()
    {
        Inspector hands({{0, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.dragUp("pitchField", 5 * 8);
        QCOMPARE(hands.note(0).pitch, 65);
        QCOMPARE(hands.note(1).pitch, 72);
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Pitch of 2 Note(s)"));
        // The distances stay at the end of the keys.
        hands.dragUp("pitchField", 1000);
        QCOMPARE(hands.note(0).pitch, 120);
        QCOMPARE(hands.note(1).pitch, 127);
        QVERIFY(hands.history.undo());
        QVERIFY(hands.history.undo());
        QCOMPARE(hands.note(0).pitch, 60);
        QVERIFY(!hands.history.canUndo());
    }

    void dragsTheStart()
    {
        Inspector hands({{1, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.dragUp("startField", 2 * 8);
        QCOMPARE(hands.note(0).beat, 1.5);
        QCOMPARE(hands.note(1).beat, 2.5);
        hands.dragUp("startField", -1000);
        QCOMPARE(hands.note(0).beat, 0.0);
        QCOMPARE(hands.note(1).beat, 1.0);
    }

    void dragsTheLength()
    {
        Inspector hands({{1, 1, 60}, {2, 0.5, 67}});
        hands.selectAll();
        hands.dragUp("lengthField", 8);
        QCOMPARE(hands.note(0).beats, 1.25);
        QCOMPARE(hands.note(1).beats, 0.75);
        // Each stays as long as the grid is wide.
        hands.dragUp("lengthField", -4 * 8);
        QCOMPARE(hands.note(0).beats, 0.25);
        QCOMPARE(hands.note(1).beats, 0.25);
    }

    void dragsTheVelocity()
    {
        Inspector hands({{1, 1, 60, 60}, {2, 1, 67, 120}});
        hands.selectAll();
        hands.dragUp("velocityField", 20);
        QCOMPARE(hands.velocity(0), 80);
        QCOMPARE(hands.velocity(1), 127);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("80 – 127"));
    }

    void shiftDragsFinely()
    {
        Inspector hands({{1, 1, 60, 60}});
        hands.selectAll();
        hands.dragUp("velocityField", 20, Qt::ShiftModifier);
        QCOMPARE(hands.velocity(0), 65);
        hands.dragUp("startField", 6, Qt::ShiftModifier);
        QCOMPARE(hands.shown("startField"), QStringLiteral("3.2.010"));
        // The way before Shift counts as it was.
        hands.pressAt("pitchField");
        hands.moveOn("pitchField", 16);
        hands.moveOn("pitchField", 16 + 32, Qt::ShiftModifier);
        hands.releaseAt("pitchField");
        QCOMPARE(hands.note(0).pitch, 63);
    }

    void aDragIsShownAndMadeAtTheEnd()
    {
        Inspector hands({{1, 1, 60, 60}, {2, 1, 67, 100}});
        hands.selectAll();
        hands.pressAt("velocityField");
        hands.moveOn("velocityField", 10);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("70 – 110"));
        QCOMPARE(hands.velocity(0), 60);
        const Stalks stalks(*hands.scene, hands.canvas->velocityLane().range());
        QCOMPARE(stalks.all().size(), size_t(2));
        QCOMPARE(stalks.all().front().velocity, Velocity(70));
        hands.moveOn("velocityField", 20);
        hands.releaseAt("velocityField");
        QCOMPARE(hands.velocity(0), 80);
        QVERIFY(!hands.scene->preview().changesNotes());
        QVERIFY(hands.canvas->hasFocus());
        hands.pressAt("startField");
        hands.moveOn("startField", 16);
        QCOMPARE(hands.scene->preview().by, RollFixture::ticks(0.5));
        QCOMPARE(Stalks(*hands.scene, hands.canvas->velocityLane().range()).all().front().start,
                 RollFixture::ticks(1.5));
        hands.releaseAt("startField");
    }

    void escapeLeavesNoTrace()
    {
        Inspector hands({{1, 1, 60, 60}});
        hands.selectAll();
        hands.pressAt("velocityField");
        hands.moveOn("velocityField", 30);
        QTest::keyClick(hands.field("velocityField"), Qt::Key_Escape);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("60"));
        hands.moveOn("velocityField", 40);
        hands.releaseAt("velocityField");
        QCOMPARE(hands.velocity(0), 60);
        QVERIFY(!hands.scene->preview().changesNotes());
        QVERIFY(!hands.history.canUndo());
        QVERIFY(hands.canvas->hasFocus());
    }

    void theWheelStepsThePitch()
    {
        Inspector hands({{0, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.turn("pitchField", 3);
        QCOMPARE(hands.note(0).pitch, 63);
        QCOMPARE(hands.note(1).pitch, 70);
        hands.turn("pitchField", -1, Qt::ControlModifier);
        QCOMPARE(hands.note(0).pitch, 51);
        // Notches that follow each other are one step.
        QVERIFY(hands.history.undo());
        QCOMPARE(hands.note(0).pitch, 60);
        QVERIFY(!hands.history.canUndo());
    }

    void theWheelStepsTheStart()
    {
        Inspector hands({{1, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.turn("startField", -2);
        QCOMPARE(hands.note(0).beat, 0.5);
        QCOMPARE(hands.note(1).beat, 1.5);
        hands.turn("startField", 1, Qt::ControlModifier);
        QCOMPARE(hands.note(0).beat, 4.5);
    }

    void theWheelStepsTheLength()
    {
        Inspector hands({{1, 1, 60}, {2, 0.5, 67}});
        hands.selectAll();
        hands.turn("lengthField", 1);
        QCOMPARE(hands.note(0).beats, 1.25);
        QCOMPARE(hands.note(1).beats, 0.75);
    }

    void theWheelStepsTheVelocity()
    {
        Inspector hands({{1, 1, 60, 60}, {2, 1, 67, 126}});
        hands.selectAll();
        hands.turn("velocityField", 3);
        QCOMPARE(hands.velocity(0), 63);
        QCOMPARE(hands.velocity(1), 127);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("63 – 127"));
    }

    void theWheelGoesThroughArticulations()
    {
        Inspector hands({{1, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.turn("articulationField", -1);
        QCOMPARE(hands.articulation(0), QStringLiteral("staccato"));
        hands.turn("articulationField", -2);
        QCOMPARE(hands.articulation(1), QStringLiteral("tenuto"));
        hands.turn("articulationField", 5);
        QCOMPARE(hands.articulation(1), QString());
        QVERIFY(hands.history.undo());
        QVERIFY(!hands.history.canUndo());
    }

    void theWheelLeavesAloneWhatIsTyped()
    {
        Inspector hands({{1, 1, 60, 60}});
        hands.selectAll();
        QTest::mouseClick(hands.field("velocityField"), Qt::LeftButton);
        QTest::keyClicks(hands.field("velocityField"), QStringLiteral("9"));
        hands.turn("velocityField", 1);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("9"));
        QCOMPARE(hands.velocity(0), 60);
    }

    void manyNotesAreReadAsideAndStayWhereTheyWereLetGo()
    {
        QList<RollFixture::Given> given;
        for (int i = 0; i < 6000; ++i)
            given.append({i * 0.01, 0.01, 40 + i % 40, 50 + i % 50});
        Inspector hands(given, 16);
        hands.selectAll();
        QCOMPARE(hands.title(), QLocale().toString(6000) + QStringLiteral(" note(s)"));
        QTRY_COMPARE(hands.shown("velocityField"), QStringLiteral("50 – 99"));
        hands.pressAt("velocityField");
        hands.moveOn("velocityField", 20);
        hands.releaseAt("velocityField");
        // Until it is made, what was dragged is shown.
        QVERIFY(hands.history.isPreparing());
        QCOMPARE(hands.scene->preview().velocityBy, 20);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("70 – 119"));
        hands.turn("velocityField", 1);
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("71 – 120"));
        QTRY_VERIFY(!hands.history.isPreparing());
        QVERIFY(!hands.scene->preview().changesNotes());
        QCOMPARE(hands.velocity(0), 71);
        QTRY_COMPARE(hands.shown("velocityField"), QStringLiteral("71 – 120"));
        // A few of many are known at once.
        hands.context->selectNotes({NoteId(1003)});
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("74"));
    }
};

BARLINE_TEST(InspectorDragTest)

#include "tst_InspectorDrag.moc"
