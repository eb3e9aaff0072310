#include "core/document/History.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace barline;

class tst_History : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kSession = 77;

    /// Compositions 1 and 2; clip 10 + n is at home in composition n and has notes 100 * n and 100 * n + 1.
    static Project twoSongs()
    {
        Project project;
        for (const qint64 n : {1, 2}) {
            Composition composition;
            composition.id = CompositionId(n);
            project.compositions.set(std::make_shared<const Composition>(composition));
            ClipBar bar;
            bar.id = ClipBarId(20 + n);
            for (const qint64 id : {100 * n, 100 * n + 1}) {
                Note note;
                note.id = NoteId(id);
                note.duration = Ticks::beats(1);
                bar.notes.append(note);
            }
            Clip clip;
            clip.id = ClipId(10 + n);
            clip.home = composition.id;
            clip.name = QStringLiteral("Clip %1").arg(n);
            clip.bars = ClipBars({makeClipBar(bar)});
            project.clips.set(std::make_shared<const Clip>(clip));
        }
        return project;
    }

    struct Fixture
    {
        Document document;
        History history{document, kSession, QStringLiteral("ann")};

        Fixture()
        {
            document.replace(twoSongs());
            history.setComposition(CompositionId(1));
        }
        const Clip &clip(qint64 song) const { return *document.project().clips.find(ClipId(10 + song)); }
        int pitch(qint64 note) const
        {
            const ClipBar &bar = clip(note / 100).bars.at(ClipBarIndex(0));
            return bar.notes.at(indexOfNote(bar, NoteId(note))).pitch.value();
        }
        Edit transposed(qint64 note, int by) const { return moveNotes(clip(note / 100), {NoteId(note)}, Ticks(), by); }
        Result<void> transpose(qint64 note, int by, const QString &label, const History::Kind &kind = {})
        {
            return history.push(transposed(note, by), label, kind);
        }
    };

private slots:
    void takesBackAndMakesAgain()
    {
        Fixture f;
        QVERIFY(!f.history.canUndo());
        QVERIFY(!f.history.undo());
        QVERIFY(!f.history.redo());
        QSignalSpy pushed(&f.history, &History::pushed);
        QVERIFY(f.transpose(100, 1, QStringLiteral("One")));
        QVERIFY(f.transpose(100, 2, QStringLiteral("Two")));
        QCOMPARE(f.pitch(100), 63);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Two"));
        QVERIFY(!f.history.canRedo());
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 61);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("One"));
        QCOMPARE(f.history.redoLabel(), QStringLiteral("Two"));
        QVERIFY(f.history.undo());
        QVERIFY(!f.history.canUndo());
        QCOMPARE(f.history.redoLabel(), QStringLiteral("One"));
        QVERIFY(f.history.redo());
        QVERIFY(f.history.redo());
        QVERIFY(!f.history.canRedo());
        QCOMPARE(f.pitch(100), 63);
        QCOMPARE(pushed.size(), 6);
        QCOMPARE(f.history.entries().size(), 6);
        QCOMPARE(f.history.entries().at(2).undoOf, (EditKey{kSession, 2}));
        QCOMPARE(f.history.entries().at(4).undoOf, (EditKey{kSession, 4}));
    }

    void makesNoStepOfAnEmptyEdit()
    {
        Fixture f;
        QSignalSpy pushed(&f.history, &History::pushed);
        QVERIFY(f.history.push({}, QStringLiteral("Nothing")));
        QVERIFY(pushed.isEmpty());
        QVERIFY(!f.history.canUndo());
    }

    void endsRedoByANewEdit()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("One")));
        QVERIFY(f.history.undo());
        QVERIFY(f.transpose(101, 1, QStringLiteral("Two")));
        QVERIFY(!f.history.canRedo());
        QVERIFY(f.history.undo());
        QCOMPARE(f.history.redoLabel(), QStringLiteral("Two"));
        QVERIFY(f.history.redo());
        QVERIFY(!f.history.canRedo());
        QVERIFY(f.history.undo());
        QVERIFY(!f.history.canUndo());
    }

    void joinsQuickEditsOfOneKindToAStep()
    {
        Fixture f;
        const History::Kind kind{QStringLiteral("transpose:100")};
        for (int i = 0; i < 3; ++i)
            QVERIFY(f.transpose(100, 1, QStringLiteral("Up"), kind));
        QVERIFY(f.transpose(100, 1, QStringLiteral("Other"), {QStringLiteral("transpose:other")}));
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 63);
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 60);
        QVERIFY(!f.history.canUndo());
        QVERIFY(f.history.redo());
        QCOMPARE(f.pitch(100), 63);
        QVERIFY(f.transpose(101, 1, QStringLiteral("Up"), kind));
        QVERIFY(f.transpose(101, 1, QStringLiteral("Up")));
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(101), 61);
    }

    void beginsANewStepAfterAPause()
    {
        Fixture f;
        const History::Kind kind{QStringLiteral("transpose:100")};
        QVERIFY(f.transpose(100, 1, QStringLiteral("Up"), kind));
        QTest::qSleep(750);
        QVERIFY(f.transpose(100, 1, QStringLiteral("Up"), kind));
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 61);
    }

    void takesBackOnlyItsAuthorsEdits()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("Mine")));
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), f.transposed(101, 5), QStringLiteral("Theirs")));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Mine"));
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 60);
        QCOMPARE(f.pitch(101), 65);
        QVERIFY(!f.history.canUndo());
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), f.transposed(101, 5), QStringLiteral("Theirs too")));
        QVERIFY(f.history.canRedo());
        QVERIFY(f.history.redo());
        QCOMPARE(f.pitch(100), 61);
    }

    void namesTheLaterEditWhereItRefuses()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("Older")));
        QVERIFY(f.transpose(100, 1, QStringLiteral("Mine")));
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), f.transposed(101, 5), QStringLiteral("Elsewhere")));
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), f.transposed(100, 5), QStringLiteral("Theirs")));
        const Project before = f.document.project();
        const Result<void> refused = f.history.undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        QVERIFY(refused.error().message().contains(QStringLiteral("Mine")));
        QVERIFY(refused.error().message().contains(QStringLiteral("Theirs")));
        QVERIFY(!refused.error().message().contains(QStringLiteral("Elsewhere")));
        QVERIFY(f.document.project() == before);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Mine"));
    }

    void refusesAStepWholeWhereOneOfItsEditsIsRefused()
    {
        Fixture f;
        const History::Kind kind{QStringLiteral("both")};
        QVERIFY(f.transpose(100, 1, QStringLiteral("Up"), kind));
        QVERIFY(f.transpose(101, 1, QStringLiteral("Up"), kind));
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), f.transposed(100, 5), QStringLiteral("Theirs")));
        QVERIFY(!f.history.undo());
        QCOMPARE(f.pitch(101), 61);
        QCOMPARE(f.history.entries().size(), 3);
    }

    void considersThisCompositionAndItsClipsOnly()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("First song")));
        QVERIFY(f.transpose(200, 1, QStringLiteral("Second song")));
        QVERIFY(f.history.push(
            renameComposition(*f.document.project().compositions.find(CompositionId(2)), QStringLiteral("New")),
            QStringLiteral("Rename second")));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("First song"));
        f.history.setComposition(CompositionId(2));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Rename second"));
        QVERIFY(f.history.undo());
        QVERIFY(f.history.undo());
        QVERIFY(!f.history.canUndo());
        f.history.setComposition(CompositionId(1));
        QVERIFY(!f.history.canRedo());
        QVERIFY(f.history.canUndo());
    }

    void considersCompositionsThatCameOrWent()
    {
        Fixture f;
        QVERIFY(f.history.push(removeComposition(f.document.project(), CompositionId(2)), QStringLiteral("Delete")));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Delete"));
        QVERIFY(f.history.undo());
        QVERIFY(f.document.project() == twoSongs());
    }

    void goesOnWithWhatTheJournalHolds()
    {
        Fixture before;
        QVERIFY(before.transpose(100, 1, QStringLiteral("One")));
        QVERIFY(before.transpose(100, 2, QStringLiteral("Two")));
        QVERIFY(before.history.undo());
        Fixture after;
        after.document.replace(before.document.project());
        after.history.load(before.history.entries());
        QCOMPARE(after.history.undoLabel(), QStringLiteral("One"));
        QVERIFY(after.history.redo());
        QCOMPARE(after.pitch(100), 63);
        QVERIFY(after.history.undo());
        QVERIFY(after.history.undo());
        QVERIFY(after.document.project() == twoSongs());
        QSet<EditKey> keys;
        for (const HistoryEntry &entry : after.history.entries())
            keys.insert(entry.key);
        QCOMPARE(keys.size(), after.history.entries().size());
    }

    void takesAnUndoWhoseEditIsGoneForAnEdit()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("Old")));
        QVERIFY(f.history.undo());
        QList<HistoryEntry> entries = f.history.entries();
        entries.removeFirst();
        f.history.load(entries);
        QVERIFY(!f.history.canRedo());
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Old"));
        QVERIFY(f.history.undo());
        QCOMPARE(f.pitch(100), 61);
        QVERIFY(f.history.redo());
        QCOMPARE(f.pitch(100), 60);
    }

    void takesBackAnImportThatTheJournalNamesByIds()
    {
        Fixture f;
        const Clip imported = makeEmptyClip(50, QStringLiteral("Imported"), Meter(), 2, CompositionId(1), 1);
        QVERIFY(f.history.push(addClip(imported), QStringLiteral("Import")));
        QList<HistoryEntry> entries = f.history.entries();
        entries.first().contentById = true;
        f.history.load(entries);
        QVERIFY(f.history.undo());
        QVERIFY(f.document.project() == twoSongs());
        QVERIFY(f.history.redo());
        QVERIFY(*f.document.project().clips.find(ClipId(50)) == imported);
    }

    void takesBackAnImportThatWasTakenBackAndMadeAgainBefore()
    {
        Fixture f;
        const Clip imported = makeEmptyClip(50, QStringLiteral("Imported"), Meter(), 2, CompositionId(1), 1);
        QVERIFY(f.history.push(addClip(imported), QStringLiteral("Import")));
        QVERIFY(f.history.push(renameClip(imported, QStringLiteral("Other")), QStringLiteral("Rename")));
        QVERIFY(f.history.undo());
        QVERIFY(f.history.undo());
        QVERIFY(f.history.redo());
        QList<HistoryEntry> entries = f.history.entries();
        entries.first().contentById = true;
        entries.last().contentById = true;
        f.history.load(entries);
        const Result<void> undone = f.history.undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message()));
        QVERIFY(f.document.project() == twoSongs());
        QVERIFY(f.history.redo());
        QVERIFY(f.history.redo());
        QCOMPARE(f.document.project().clips.find(ClipId(50))->name, QStringLiteral("Other"));
    }

    void keepsWhatOthersChangedInAnImportNamedByIds()
    {
        Fixture f;
        const Clip imported = makeEmptyClip(50, QStringLiteral("Imported"), Meter(), 2, CompositionId(1), 1);
        QVERIFY(f.history.push(addClip(imported), QStringLiteral("Import")));
        PlacedNote placed;
        placed.note.id = NoteId(60);
        placed.note.duration = Ticks::beats(1);
        QVERIFY(f.history.pushAs(QStringLiteral("bot"), addNotes(imported, {placed}), QStringLiteral("Their note")));
        QList<HistoryEntry> entries = f.history.entries();
        entries.first().contentById = true;
        f.history.load(entries);
        const Result<void> refused = f.history.undo();
        QVERIFY(!refused);
        QVERIFY(refused.error().message().contains(QStringLiteral("Their note")));
        QVERIFY(f.document.project().clips.contains(ClipId(50)));
    }

    void confirmsAndForgetsEntries()
    {
        Fixture f;
        QVERIFY(f.transpose(100, 1, QStringLiteral("One")));
        QVERIFY(f.transpose(101, 1, QStringLiteral("Two")));
        f.history.confirm({kSession, 1}, 12);
        QCOMPARE(f.history.entries().constFirst().seq, 12);
        QCOMPARE(f.history.entries().constLast().seq, 0);
        f.history.forget({kSession, 2});
        QCOMPARE(f.history.entries().size(), 1);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("One"));
        QVERIFY(f.history.undo());
    }

    void refusesAnEditThatDoesNotFit()
    {
        Fixture f;
        const Edit edit = f.transposed(100, 1);
        QVERIFY(f.history.push(edit, QStringLiteral("One")));
        QVERIFY(!f.history.push(edit, QStringLiteral("Again")));
        QCOMPARE(f.history.entries().size(), 1);
    }
};

BARLINE_TEST(tst_History)
#include "tst_History.moc"
