#include "core/edit/arrange/ClipEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/dsl/DslFixture.h"
#include "ui/dsl/EditorMarks.h"

#include <QSignalSpy>

namespace barline::test {

class DslControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheOpenClip()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.text().contains("\"name\": \"Riff\""));
        QVERIFY(fixture.text().contains("\"pitch\": 64"));
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QTRY_VERIFY(fixture.text().contains("\"name\": \"Bass\""));
        QVERIFY(!fixture.text().contains("Riff"));
    }

    void typingAPitchChangesOneNote()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        const qsizetype before = fixture.history.entries().size();
        fixture.retype("64", "65");
        QTRY_COMPARE(fixture.pitchOf(102), 65);
        QCOMPARE(fixture.history.entries().size(), before + 1);
        const HistoryEntry &entry = fixture.history.entries().constLast();
        QCOMPARE(entry.edit.size(), 1);
        QCOMPARE(entry.edit.notes.changed.size(), 1);
        QCOMPARE(entry.label, QStringLiteral("Edit Text of Riff"));
        QVERIFY(fixture.isInStep());
        QVERIFY(fixture.text().contains("\"pitch\": 65"));
    }

    void typingABurstIsOneStep()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("\"pitch\": 64", "\"pitch\": 6");
        QTRY_COMPARE(fixture.pitchOf(102), 6);
        fixture.type("5");
        QTRY_COMPARE(fixture.pitchOf(102), 65);
        QVERIFY(fixture.history.undo());
        QCOMPARE(fixture.pitchOf(102), 64);
    }

    void typingOnWhileAnEditIsMadeCollidesWithNothing()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        bool isFirst = true;
        // Between the edit and the answer that tells of it.
        connect(fixture.context.get(), &EditorContext::edited, this, [&] {
            if (std::exchange(isFirst, false)) {
                fixture.erase(1);
                fixture.type("6");
            }
        });
        fixture.retype("64", "65");
        QTRY_VERIFY(!isFirst);
        QTRY_VERIFY(fixture.controller->status() == DslController::Status::Collides || fixture.pitchOf(102) == 66);
        QVERIFY(fixture.isInStep());
        QCOMPARE(fixture.pitchOf(102), 66);
    }

    void keepsTheTextAsItWasTyped()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.putBehind("\"pitch\": 64,");
        fixture.type("   ");
        fixture.retype("67", "68");
        QTRY_COMPARE(fixture.pitchOf(103), 68);
        QVERIFY(fixture.isInStep());
        QVERIFY(fixture.text().contains("\"pitch\": 64,    \"start_beat\""));
    }

    void spacingAloneIsNoEdit()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.putBehind("\"pitch\": 64,");
        fixture.type("   ");
        QCOMPARE(fixture.controller->status(), DslController::Status::Typed);
        QVERIFY(fixture.isInStep());
        QVERIFY(fixture.history.entries().isEmpty());
        QVERIFY(fixture.controller->canTidy());
    }

    void leavingTidiesButNeverComments()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        const QByteArray written = fixture.text();
        fixture.putBehind("\"pitch\": 64,");
        fixture.type("   ");
        QVERIFY(fixture.isInStep());
        fixture.editor->clearFocus();
        QTRY_COMPARE(fixture.text(), written);

        fixture.editor->setFocus();
        fixture.putBehind("\"pitch\": 64,");
        fixture.type(" /* third */");
        QVERIFY(fixture.isInStep());
        fixture.editor->clearFocus();
        QTest::qWait(50);
        QVERIFY(fixture.text().contains("/* third */"));
        fixture.action(QStringLiteral("Tidy Text"))->trigger();
        QTRY_COMPARE(fixture.text(), written);
    }

    void leavingAppliesAtOnce()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "65");
        fixture.panel->hide();
        QTRY_COMPARE(fixture.pitchOf(102), 65);
    }

    void invalidTextWaitsAndSaysSo()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "200");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        QCOMPARE(fixture.pitchOf(102), 64);
        QVERIFY(fixture.history.entries().isEmpty());
        const int line = fixture.lineOf("200");
        QVERIFY(fixture.isMarked(line, kErrorSign));
        QVERIFY(fixture.isMarked(line, kWaitingBar));
        QVERIFY(!fixture.isMarked(line - 1, kWaitingBar));
        QVERIFY2(fixture.message().contains(QStringLiteral("Not applied: 1 error")), qPrintable(fixture.message()));
        QVERIFY(fixture.message().contains(QStringLiteral("200")));
        const auto under =
            fixture.editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, static_cast<unsigned long>(kErrorLine),
                                          static_cast<long>(fixture.text().indexOf("200")));
        QVERIFY(under != 0);

        fixture.retype("200", "65");
        QVERIFY(fixture.isInStep());
        QCOMPARE(fixture.pitchOf(102), 65);
        QVERIFY(!fixture.isMarked(line, kErrorSign));
        QVERIFY(!fixture.isMarked(line, kWaitingBar));
    }

    void keepsInvalidTextWhenTheClipChangesElsewhere()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "what");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        fixture.changeElsewhere(104, 50);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 50"));
        QVERIFY(fixture.text().contains("\"pitch\": what"));
        QCOMPARE(fixture.controller->status(), DslController::Status::Invalid);
        fixture.retype("what", "65");
        QVERIFY(fixture.isInStep());
        QCOMPARE(fixture.pitchOf(102), 65);
        QCOMPARE(fixture.pitchOf(104), 50);
    }

    void keepsInvalidTextWhileAnotherClipIsShown()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "what");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QTRY_VERIFY(fixture.text().contains("Bass"));
        fixture.changeElsewhere(104, 50);
        fixture.context->openClip({ClipId(10), {}, ClipBarIndex(0)});
        QTRY_VERIFY(fixture.text().contains("\"pitch\": what"));
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 50"));
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
    }

    void appliesWhatWasTypedJustBeforeAnotherClipIsShown()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "65");
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QTRY_COMPARE(fixture.pitchOf(102), 65);
        QTRY_VERIFY(fixture.text().contains("Bass"));
        QCOMPARE(fixture.history.entries().constLast().label, QStringLiteral("Edit Text of Riff"));
    }

    void keepsCommentsWhileAnotherClipIsShown()
    {
        for (const bool hasEdit : {false, true}) {
            DslFixture fixture;
            QVERIFY(fixture.open());
            fixture.putBehind("\"pitch\": 64,");
            fixture.type(" /* third */");
            QVERIFY(fixture.isInStep());
            if (hasEdit)
                fixture.retype("67", "68");
            fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
            QTRY_VERIFY(fixture.text().contains("Bass"));
            QTRY_COMPARE(fixture.pitchOf(103), hasEdit ? 68 : 67);
            QTest::qWait(50);
            fixture.changeElsewhere(104, 50);
            fixture.context->openClip({ClipId(10), {}, ClipBarIndex(0)});
            QTRY_VERIFY(fixture.text().contains("/* third */"));
            QTRY_VERIFY(fixture.text().contains("\"pitch\": 50"));
            QVERIFY(fixture.isInStep());
        }
    }

    void whatIsShownBeforeItIsThereCostsNothing()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.context->openClip({ClipId(77), {}, ClipBarIndex(0)});
        QVERIFY(fixture.becomes(DslController::Status::Nothing));
        QSignalSpy changes(fixture.controller, &DslController::changed);
        QTest::qWait(50);
        QCOMPARE(changes.size(), 0);
        Edit edit;
        edit.clips.added.append(test::clip(77, {bar({note(701, 0, 1, 33)})}));
        QVERIFY(fixture.context->push(edit, QStringLiteral("Add Clip")));
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 33"));
    }

    void settlesWhatIsValidAndNamesTheRest()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.retype("64", "65");
        QFuture<QStringList> settled = fixture.controller->settle();
        QTRY_VERIFY(settled.isFinished());
        QCOMPARE(settled.result(), QStringList());
        QCOMPARE(fixture.pitchOf(102), 65);

        fixture.retype("65", "what");
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QTRY_VERIFY(fixture.text().contains("Bass"));
        QVERIFY(fixture.isInStep());
        fixture.retype("40", "200");
        settled = fixture.controller->settle();
        QTRY_VERIFY(settled.isFinished());
        QCOMPARE(settled.result(), (QStringList{QStringLiteral("Bass"), QStringLiteral("Riff")}));
    }

    void asksWhereBothChangedALine()
    {
        for (const bool takesTheirs : {false, true}) {
            DslFixture fixture;
            QVERIFY(fixture.open());
            fixture.retype("64", "what");
            QVERIFY(fixture.becomes(DslController::Status::Invalid));
            fixture.changeElsewhere(102, 50);
            QVERIFY(fixture.becomes(DslController::Status::Collides));
            QVERIFY(fixture.find<QWidget>("dslBar")->isVisible());
            QVERIFY(fixture.text().contains("what"));
            QTest::mouseClick(fixture.find<QPushButton>(takesTheirs ? "dslBarSecond" : "dslBarFirst"), Qt::LeftButton);
            if (takesTheirs) {
                QVERIFY(fixture.isInStep());
                QVERIFY(fixture.text().contains("\"pitch\": 50"));
            } else {
                QVERIFY(fixture.becomes(DslController::Status::Invalid));
                fixture.retype("what", "65");
                QVERIFY(fixture.isInStep());
                QCOMPARE(fixture.pitchOf(102), 65);
            }
            QVERIFY(!fixture.find<QWidget>("dslBar")->isVisible());
        }
    }

    void anEditElsewhereMovesNeitherCaretNorView()
    {
        DslFixture fixture(longSong());
        QVERIFY(fixture.open());
        fixture.putBehind("\"pitch\": 67");
        const auto scrollTo = [&](long line) {
            fixture.editor->SendScintilla(QsciScintilla::SCI_SETFIRSTVISIBLELINE, line);
        };
        scrollTo(40);
        const auto top = [&] { return fixture.editor->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE); };
        QCOMPARE(top(), 40);
        const qsizetype caret = fixture.caret();
        fixture.changeElsewhere(170, 33);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 33"));
        QCOMPARE(fixture.caret(), caret);
        QCOMPARE(top(), 40);

        // A line more in front of both: they stay at what they were at.
        const QByteArray seen = fixture.text().split('\n').at(40);
        const ClipPtr riff = fixture.clip();
        Edit edit;
        edit.notes.added.append({riff->id, ClipBarIndex(0), note(9000, 0, 1, 1)});
        QVERIFY(fixture.context->push(edit, QStringLiteral("Add Note")));
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 1,"));
        QCOMPARE(fixture.text().split('\n').at(top()), seen);
        QVERIFY(fixture.text().first(fixture.caret()).endsWith("\"pitch\": 67"));
    }

    void anEditElsewhereKeepsFolds()
    {
        DslFixture fixture(longSong());
        QVERIFY(fixture.open());
        fixture.action(QStringLiteral("Composition as Text"))->trigger();
        QTRY_VERIFY(fixture.text().contains("\"project\""));
        QVERIFY(fixture.isInStep());
        fixture.editor->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
        const int line = fixture.lineOf("\"tracks\"");
        fixture.editor->SendScintilla(QsciScintilla::SCI_FOLDLINE, static_cast<unsigned long>(line), 0L);
        const auto isFolded = [&] {
            return fixture.editor->SendScintilla(QsciScintilla::SCI_GETFOLDEXPANDED, static_cast<long>(line)) == 0;
        };
        QVERIFY(isFolded());
        fixture.changeElsewhere(160, 33);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 33"));
        QVERIFY(isFolded());
    }

    void undoBelongsToTheDocumentOnceItIsApplied()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        const QByteArray before = fixture.text();
        fixture.retype("64", "65");
        QTRY_COMPARE(fixture.pitchOf(102), 65);
        QVERIFY(fixture.isInStep());
        QTest::keyClick(fixture.editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.pitchOf(102), 64);
        QTRY_COMPARE(fixture.text(), before);
        QTest::keyClick(fixture.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.pitchOf(102), 65);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 65"));
    }

    void undoTakesBackTypingThatIsNotApplied()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.changeElsewhere(104, 50);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 50"));
        const QByteArray before = fixture.text();
        fixture.putBehind("\"pitch\": 64");
        fixture.type("x");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        QTest::keyClick(fixture.editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.text(), before);
        QCOMPARE(fixture.pitchOf(104), 50);
        QVERIFY(fixture.isInStep());
        QTest::keyClick(fixture.editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.pitchOf(104), 72);
    }

    void typingAndUndoOfTheDocumentMeet()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.changeElsewhere(104, 50);
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 50"));
        fixture.retype("64", "what");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        QVERIFY(fixture.history.undo());
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 72"));
        QVERIFY(fixture.text().contains("what"));
    }

    void selectedNotesAreMarkedInTheText()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.context->selectNotes({NoteId(102), NoteId(104)});
        for (const auto &[what, isChosen] : {std::pair{"\"pitch\": 60", false}, std::pair{"\"pitch\": 64", true},
                                             std::pair{"\"pitch\": 67", false}, std::pair{"\"pitch\": 72", true}}) {
            QCOMPARE(fixture.isMarked(fixture.lineOf(what), kChosenBar), isChosen);
            QCOMPARE(fixture.isMarked(fixture.lineOf(what), kChosenBack), isChosen);
        }
        fixture.context->selectNotes({});
        QVERIFY(!fixture.isMarked(fixture.lineOf("\"pitch\": 64"), kChosenBar));
    }

    void aSelectionElsewhereScrollsThere()
    {
        DslFixture fixture(longSong());
        QVERIFY(fixture.open());
        fixture.editor->clearFocus();
        fixture.context->selectNotes({NoteId(290)});
        const int line = fixture.lineOf("\"start_beat\": 190,");
        const long top = fixture.editor->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
        QVERIFY(top > 0);
        QVERIFY(line >= top && line < top + fixture.editor->SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
        QVERIFY(fixture.isMarked(line, kChosenBar));
    }

    void selectedLinesSelectTheirNotes()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.putBehind("\"pitch\": 64");
        QTRY_COMPARE(fixture.context->selectedNotes(), QSet<NoteId>{NoteId(102)});
        QTest::keyClick(fixture.editor, Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(fixture.context->selectedNotes(), (QSet<NoteId>{NoteId(102), NoteId(103)}));
        fixture.putBehind("\"name\"");
        QTest::qWait(20);
        QCOMPARE(fixture.context->selectedNotes().size(), 2); // no line of a note
    }

    void linesOfAnotherClipSelectNothing()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.action(QStringLiteral("Composition as Text"))->trigger();
        QTRY_VERIFY(fixture.text().contains("\"project\""));
        QVERIFY(fixture.isInStep());
        fixture.putBehind("\"pitch\": 64");
        QTRY_COMPARE(fixture.context->selectedNotes(), QSet<NoteId>{NoteId(102)});
        fixture.putBehind("\"pitch\": 40");
        QTest::qWait(20);
        QCOMPARE(fixture.context->selectedNotes(), QSet<NoteId>{NoteId(102)});
    }

    void linesKeepTheirNotesWhileOneTypes()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.putBehind("\"notes\": [");
        QTest::keyClick(fixture.editor, Qt::Key_Return);
        fixture.type("what");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        fixture.context->selectNotes({NoteId(103)});
        QVERIFY(fixture.isMarked(fixture.lineOf("\"pitch\": 67"), kChosenBar));
    }

    void aDeletedClipLeavesWhatWasTyped()
    {
        DslFixture fixture;
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QVERIFY(fixture.open());
        fixture.retype("\"pitch\": 40", "\"pitch\": what");
        QVERIFY(fixture.becomes(DslController::Status::Invalid));
        Edit edit;
        edit.clips.removed.append(*fixture.clip(11));
        QVERIFY(fixture.context->push(edit, QStringLiteral("Delete Clip")));
        QVERIFY(fixture.becomes(DslController::Status::Gone));
        QVERIFY(fixture.text().contains("\"pitch\": what"));
        QVERIFY(fixture.find<QWidget>("dslBar")->isVisible());
        QVERIFY(fixture.history.undo());
        QTRY_VERIFY(fixture.controller->status() != DslController::Status::Gone);
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QTRY_VERIFY(fixture.text().contains("\"pitch\": what"));
    }

    void aDeletedClipThatWasInStepGoes()
    {
        DslFixture fixture;
        fixture.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QVERIFY(fixture.open());
        Edit edit;
        edit.clips.removed.append(*fixture.clip(11));
        QVERIFY(fixture.context->push(edit, QStringLiteral("Delete Clip")));
        QVERIFY(fixture.becomes(DslController::Status::Nothing));
        QVERIFY(fixture.find<QLabel>("dslEmpty")->isVisible());
    }

    void theCompositionIsOneTextWithItsClips()
    {
        DslFixture fixture;
        QVERIFY(fixture.open());
        fixture.action(QStringLiteral("Composition as Text"))->trigger();
        QTRY_VERIFY(fixture.text().contains("\"project\""));
        QVERIFY(fixture.isInStep());
        fixture.retype("\"pitch\": 64", "\"pitch\": 65");
        QTRY_COMPARE(fixture.pitchOf(102), 65);
        QCOMPARE(fixture.history.entries().constLast().edit.size(), 1);
        fixture.retype("\"start_bar\": 1", "\"start_bar\": 3");
        QTRY_COMPARE(fixture.context->composition()->tracks.constFirst()->instances.at(0)->startBar, BarNumber(3));
        fixture.action(QStringLiteral("Clip as Text"))->trigger();
        QTRY_VERIFY(fixture.text().contains("\"pitch\": 65"));
        QVERIFY(!fixture.text().contains("\"project\""));
    }

    void saysWhatIsToBeOpened()
    {
        DslFixture fixture(Project{});
        fixture.panel->show();
        auto *empty = fixture.find<QLabel>("dslEmpty");
        QVERIFY(empty->text().startsWith(QStringLiteral("Open a clip ")));
        fixture.action(QStringLiteral("Composition as Text"))->trigger();
        QVERIFY(empty->text().startsWith(QStringLiteral("Open a composition ")));
    }

    void hiddenItDoesNothing()
    {
        DslFixture fixture;
        fixture.changeElsewhere(102, 50);
        QTest::qWait(50);
        QVERIFY(fixture.text().isEmpty());
        QVERIFY(fixture.open());
        QVERIFY(fixture.text().contains("\"pitch\": 50"));
    }

private:
    /// As the fixture's, with 200 notes, a beat each, from 100 on; one alone, 160, has pitch 67.
    static Project longSong()
    {
        QList<ClipBar> bars;
        for (int i = 0; i < 50; ++i) {
            QList<Note> notes;
            for (int beat = 0; beat < 4; ++beat) {
                const int number = 4 * i + beat;
                notes.append(note(100 + number, beat, 1, number == 60 ? 67 : 70 + number % 20));
            }
            bars.append(bar(notes));
        }
        Clip riff = test::clip(10, bars);
        riff.name = QStringLiteral("Riff");
        riff.home = CompositionId(1);
        ClipInstance first = instance(501, 10, 1, 50);
        first.documentId = QStringLiteral("a");
        return project(test::song({track(20, {first})}), {riff});
    }
};

BARLINE_TEST(DslControllerTest)

} // namespace barline::test

#include "tst_DslController.moc"
