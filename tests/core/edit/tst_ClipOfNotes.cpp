#include "core/edit/notes/ClipOfNotes.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_ClipOfNotes : public QObject
{
    Q_OBJECT

private:
    /// Four bars, the third of 3/4.
    static Clip fourBars()
    {
        Clip made = clip(7, {bar({note(1, 0, 1, 60)}), bar({note(2, 1, 1, 62), note(3, 3, 2, 64)}),
                             bar({note(4, 2, 1, 65)}, {}, Meter{3, 4}), bar({note(5, 0, 1, 67)})});
        made.name = QStringLiteral("Lead");
        made.trackName = QStringLiteral("lead");
        return made;
    }

private slots:
    void keepsTheNotesInTheirBars()
    {
        const Clip part = clipOfNotes(fourBars(), {NoteId(2), NoteId(4)});
        QCOMPARE(part.name, QStringLiteral("Lead"));
        QCOMPARE(part.trackName, QStringLiteral("lead"));
        QVERIFY(!part.id.isValid());
        QCOMPARE(part.bars.count(), 2);
        QCOMPARE(part.bars.at(ClipBarIndex(0)).notes, QList<Note>{note(2, 1, 1, 62)});
        QCOMPARE(part.bars.at(ClipBarIndex(1)).notes, QList<Note>{note(4, 2, 1, 65)});
        QVERIFY(part.meterAt(ClipBarIndex(1)) == (Meter{3, 4}));
    }

    void isLongEnoughForWhatRingsOn()
    {
        QCOMPARE(clipOfNotes(fourBars(), {NoteId(3)}).bars.count(), 2);
        QCOMPARE(clipOfNotes(fourBars(), {NoteId(2)}).bars.count(), 1);
        QCOMPARE(clipOfNotes(fourBars(), {NoteId(4)}).bars.count(), 1);
        const Clip ringing = clip(1, {bar({note(1, 3, 6)})});
        QCOMPARE(clipOfNotes(ringing, {NoteId(1)}).bars.count(), 3);
    }

    void isOneBarWhereThereAreNone()
    {
        const Clip none = clipOfNotes(fourBars(), {NoteId(99)});
        QCOMPARE(none.bars.count(), 1);
        QVERIFY(none.bars.at(ClipBarIndex(0)).notes.isEmpty());
    }
};

BARLINE_TEST(tst_ClipOfNotes)
#include "tst_ClipOfNotes.moc"
