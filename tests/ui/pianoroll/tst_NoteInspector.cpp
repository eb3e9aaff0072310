#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/InspectorHands.h"

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

/// What the inspector shows, and what is typed in it.
class NoteInspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void showsCountAndSpread()
    {
        Inspector hands({{0, 1, 60, 64}, {2.5, 0.5, 67, 100}, {8, 2, 55, 80}});
        hands.drag(hands.at(-0.0, 72), hands.at(3.5, 58));
        QCOMPARE(hands.context->selectedNotes().size(), 2);
        QCOMPARE(hands.title(), QStringLiteral("2 note(s)"));
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C4 – G4"));
        QCOMPARE(hands.shown("startField"), QStringLiteral("3.1.000 – 3.3.240"));
        QCOMPARE(hands.shown("lengthField"), QStringLiteral("1/8 – 1/4"));
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("64 – 100"));
        QCOMPARE(hands.shown("articulationField"), QStringLiteral("none"));
        hands.click(hands.at(2.7, 67));
        QCOMPARE(hands.title(), QStringLiteral("1 note(s)"));
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("G4"));
        QCOMPARE(hands.shown("lengthField"), QStringLiteral("1/8"));
    }

    void showsTheClipWhereNothingIsSelected()
    {
        Inspector hands({{0, 1, 60, 64}, {2.5, 0.5, 67, 100}});
        QCOMPARE(hands.title(), QStringLiteral("Lead A"));
        QVERIFY(!hands.field("pitchField")->isVisible());
        QStringList facts;
        for (const QLabel *label : hands.inspector->findChildren<QLabel *>()) {
            if (label->isVisible() && label->alignment().testFlag(Qt::AlignRight))
                facts.append(label->text());
        }
        QCOMPARE(facts, (QStringList{QStringLiteral("4"), QStringLiteral("4/4"), QStringLiteral("2"),
                                     QStringLiteral("C4 – G4"), QStringLiteral("64 – 100")}));
    }

    void typesThePitch()
    {
        Inspector hands({{0, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.type("pitchField", QStringLiteral("+5"));
        QCOMPARE(hands.note(0).pitch, 65);
        QCOMPARE(hands.note(1).pitch, 72);
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Pitch of 2 Note(s)"));
        hands.type("pitchField", QStringLiteral("Db4"));
        QCOMPARE(hands.note(0).pitch, 61);
        QCOMPARE(hands.note(1).pitch, 61);
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C#4"));
        hands.type("pitchField", QStringLiteral("48"));
        QCOMPARE(hands.note(1).pitch, 48);
        QVERIFY(hands.history.undo());
        QVERIFY(hands.history.undo());
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("F4 – C5"));
    }

    void typesTheStart()
    {
        Inspector hands({{0, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        hands.type("startField", QStringLiteral("+1/8"));
        QCOMPARE(hands.note(0).beat, 0.5);
        QCOMPARE(hands.note(1).beat, 2.5);
        hands.type("startField", QStringLiteral("4.2.240"));
        QCOMPARE(hands.note(0).beat, 5.5);
        QCOMPARE(hands.note(1).beat, 5.5);
        hands.type("startField", QStringLiteral("-1 beat"));
        QCOMPARE(hands.note(1).beat, 4.5);
        QCOMPARE(hands.shown("startField"), QStringLiteral("4.1.240"));
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Start of 2 Note(s)"));
    }

    void typesTheLength()
    {
        Inspector hands({{0, 1, 60}, {2, 0.5, 67}});
        hands.selectAll();
        hands.type("lengthField", QStringLiteral("*2"));
        QCOMPARE(hands.note(0).beats, 2.0);
        QCOMPARE(hands.note(1).beats, 1.0);
        hands.type("lengthField", QStringLiteral("1/8."));
        QCOMPARE(hands.note(0).beats, 0.75);
        QCOMPARE(hands.note(1).beats, 0.75);
        hands.type("lengthField", QStringLiteral("1,5 beats"));
        QCOMPARE(hands.note(1).beats, 1.5);
        hands.type("lengthField", QStringLiteral("240 ticks"));
        QCOMPARE(hands.note(1).beats, 0.5);
        QCOMPARE(hands.shown("lengthField"), QStringLiteral("1/8"));
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Length of 2 Note(s)"));
    }

    void typesTheVelocity()
    {
        Inspector hands({{0, 1, 60, 60}, {2, 1, 67, 100}});
        hands.selectAll();
        hands.type("velocityField", QStringLiteral("50%"));
        QCOMPARE(hands.velocity(0), 30);
        QCOMPARE(hands.velocity(1), 50);
        hands.type("velocityField", QStringLiteral("-40"));
        QCOMPARE(hands.velocity(0), 1);
        QCOMPARE(hands.velocity(1), 10);
        hands.type("velocityField", QStringLiteral("96"));
        QCOMPARE(hands.velocity(0), 96);
        QCOMPARE(hands.velocity(1), 96);
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Velocity of 2 Note(s)"));
    }

    void typesTheArticulation()
    {
        Inspector hands({{0, 1, 60}, {2, 1, 67}, {4, 1, 67}});
        hands.click(hands.at(0.5, 60));
        hands.type("articulationField", QStringLiteral("sul ponticello"));
        QCOMPARE(hands.articulation(0), QStringLiteral("sul ponticello"));
        QCOMPARE(hands.articulation(1), QString());
        hands.selectAll();
        QCOMPARE(hands.shown("articulationField"), QStringLiteral("varies"));
        hands.type("articulationField", QStringLiteral("tenuto"));
        QCOMPARE(hands.articulation(2), QStringLiteral("tenuto"));
        QCOMPARE(hands.shown("articulationField"), QStringLiteral("tenuto"));
        hands.type("articulationField", QStringLiteral("none"));
        QVERIFY(!hands.noteOf(0).detail);
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Articulation of 3 Note(s)"));
    }

    void whatIsWrongIsSaidAtTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no pitch") << "pitchField"
                                  << "H4"
                                  << "“H4” is no pitch.";
        QTest::newRow("no key") << "pitchField"
                                << "128"
                                << "“128” is no pitch.";
        QTest::newRow("no place") << "startField"
                                  << "soon"
                                  << "“soon” is no place.";
        QTest::newRow("no bar") << "startField"
                                << "9.1.000"
                                << "There is no bar 9 in this clip: its first is 3, its last 6.";
        QTest::newRow("no beat") << "startField"
                                 << "3.5.000"
                                 << "Bar 3 has beats 1 to 4, each with ticks 0 to 479.";
        QTest::newRow("no length") << "lengthField"
                                   << "long"
                                   << "“long” is no length.";
        QTest::newRow("nothing long") << "lengthField"
                                      << "0"
                                      << "“0” is no length.";
        QTest::newRow("no velocity") << "velocityField"
                                     << "200"
                                     << "“200” is no velocity.";
        QTest::newRow("no factor") << "velocityField"
                                   << "*0"
                                   << "“*0” is too much or too little";
    }

    void whatIsWrongIsSaidAtTheField()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QString, problem);
        Inspector hands({{0, 1, 60}, {2, 1, 67}});
        hands.selectAll();
        const QByteArray name = field.toLatin1();
        const QString before = hands.shown(name);
        hands.type(name, text);
        QVERIFY(hands.problem()->isVisible());
        QVERIFY2(hands.problem()->text().startsWith(problem), qPrintable(hands.problem()->text()));
        QVERIFY(hands.problem()->geometry().top() >= hands.field(name)->mapTo(hands.inspector, QPoint()).y());
        QCOMPARE(hands.shown(name), text);
        QVERIFY(!hands.history.canUndo());
        // Tab stays too, Esc brings back what was.
        QTest::keyClick(hands.field(name), Qt::Key_Tab);
        QVERIFY(hands.field(name)->hasFocus());
        QTest::keyClick(hands.field(name), Qt::Key_Escape);
        QVERIFY(!hands.problem()->isVisible());
        QCOMPARE(hands.shown(name), before);
    }

    void escapeRestoresAndThenLeaves()
    {
        Inspector hands({{0, 1, 60}});
        hands.selectAll();
        hands.type("pitchField", QStringLiteral("72"), Qt::Key_Escape);
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C4"));
        QVERIFY(!hands.history.canUndo());
        QTest::keyClick(hands.field("pitchField"), Qt::Key_Escape);
        QVERIFY(hands.canvas->hasFocus());
        QCOMPARE(hands.context->selectedNotes().size(), 1);
    }

    void tabTakesWhatIsTypedAndGoesOn()
    {
        Inspector hands({{0, 1, 60, 90}});
        hands.selectAll();
        QTest::keyClick(hands.canvas, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(hands.field("pitchField")->hasFocus());
        QTest::keyClicks(hands.field("pitchField"), QStringLiteral("C5"));
        for (const char *next : {"startField", "lengthField", "velocityField", "articulationField"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(hands.field(next)->hasFocus(), next);
        }
        QCOMPARE(hands.note(0), (Placed{0, 1, 72}));
        QTest::keyClick(hands.field("articulationField"), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(hands.field("velocityField")->hasFocus());
    }

    void keysStep()
    {
        Inspector hands({{0, 1, 60, 90}, {4, 1, 64, 80}});
        hands.selectAll();
        QTest::keyClick(hands.canvas, Qt::Key_F6, Qt::ShiftModifier);
        ValueField *pitch = hands.field("pitchField");
        QTest::keyClick(pitch, Qt::Key_Up);
        QTest::keyClick(pitch, Qt::Key_PageUp);
        QCOMPARE(hands.note(0).pitch, 73);
        QCOMPARE(hands.note(1).pitch, 77);
        QTest::keyClick(pitch, Qt::Key_Down);
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C5 – E5"));
        // All of it is one step.
        QVERIFY(hands.history.undo());
        QCOMPARE(hands.note(0).pitch, 60);
        ValueField *start = hands.field("startField");
        QTest::keyClick(start, Qt::Key_PageUp);
        QTest::keyClick(start, Qt::Key_Up);
        QCOMPARE(hands.note(0).beat, 4.25);
        QTest::keyClick(start, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(hands.shown("startField"), QStringLiteral("4.1.125 – 5.1.125"));
        ValueField *velocity = hands.field("velocityField");
        QTest::keyClick(velocity, Qt::Key_PageDown);
        QTest::keyClick(velocity, Qt::Key_Down);
        QCOMPARE(hands.velocity(0), 79);
    }

    void theKeyHidesAndShowsIt()
    {
        Inspector hands({{0, 1, 60}});
        QVERIFY(hands.action("inspector")->isChecked());
        QTest::keyClick(hands.canvas, Qt::Key_F6);
        QVERIFY(!hands.inspector->isVisible());
        QVERIFY(!hands.action("inspector")->isChecked());
        hands.selectAll();
        QTest::keyClick(hands.canvas, Qt::Key_F6);
        QVERIFY(hands.inspector->isVisible());
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C4"));
        // From a field it goes back to the notes.
        hands.field("pitchField")->setFocus();
        QTest::keyClick(hands.field("pitchField"), Qt::Key_F6);
        QVERIFY(hands.canvas->hasFocus());
        // And where it is hidden, editing brings it back.
        QTest::keyClick(hands.canvas, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(hands.inspector->isVisible());
        QVERIFY(hands.field("pitchField")->hasFocus());
    }

    void onlyHereItMakesOverrides()
    {
        Inspector hands({{0, 1, 60, 90}, {2, 1, 67, 80}});
        hands.context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        hands.context->setOnlyHere(true);
        hands.selectAll();
        hands.type("pitchField", QStringLiteral("+12"));
        hands.turn("velocityField", 2);
        QCOMPARE(hands.note(0).pitch, 60);
        QCOMPARE(hands.velocity(1), 80);
        QCOMPARE(hands.shown("pitchField"), QStringLiteral("C5 – G5"));
        QCOMPARE(hands.shown("velocityField"), QStringLiteral("82 – 92"));
        QCOMPARE(hands.shown("startField"), QStringLiteral("9.1.000 – 9.3.000"));
        QCOMPARE(hands.scene->marks().all().size(), 2);
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Velocity of 2 Note(s) Only Here"));
    }

    void whatOthersChangeIsShownAndWhatIsTypedStays()
    {
        Inspector hands({{0, 1, 60, 90}});
        hands.selectAll();
        ValueField *velocity = hands.field("velocityField");
        QTest::mouseClick(velocity, Qt::LeftButton);
        QTest::keyClicks(velocity, QStringLiteral("7"));
        QTest::keyClick(hands.canvas, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(hands.velocity(0), 95);
        QCOMPARE(velocity->text(), QStringLiteral("7"));
        QTest::keyClick(velocity, Qt::Key_Escape);
        QCOMPARE(velocity->text(), QStringLiteral("95"));
    }
};

BARLINE_TEST(NoteInspectorTest)

#include "tst_NoteInspector.moc"
