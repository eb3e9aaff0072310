#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

namespace {

void type(const Roll &roll, std::initializer_list<int> keys, Qt::KeyboardModifiers modifiers = {})
{
    for (const int key : keys)
        QTest::keyClick(roll.canvas, Qt::Key(key), modifiers);
}

QPair<double, int> caretOf(const Roll &roll)
{
    const auto caret = roll.scene->caret();
    return caret ? qMakePair(caret->at.toBeats(), caret->pitch) : qMakePair(-1.0, -1);
}

} // namespace

/// The note cursor, by keys alone.
class NoteCursorTest : public QObject
{
    Q_OBJECT

private slots:
    void arrowsMoveItByGridAndSemitone()
    {
        Roll roll({{1, 1, 66}});
        roll.context->selectNotes({NoteId(1000)});
        type(roll, {Qt::Key_N});
        QVERIFY(roll.action("note-cursor")->isChecked());
        QCOMPARE(caretOf(roll), qMakePair(1.0, 66));
        type(roll, {Qt::Key_Right, Qt::Key_Right, Qt::Key_Up});
        QCOMPARE(caretOf(roll), qMakePair(1.5, 67));
        type(roll, {Qt::Key_Left, Qt::Key_Down});
        QCOMPARE(caretOf(roll), qMakePair(1.25, 66));
        type(roll, {Qt::Key_Up}, Qt::ShiftModifier);
        QCOMPARE(caretOf(roll), qMakePair(1.25, 78));
        type(roll, {Qt::Key_PageDown});
        QCOMPARE(caretOf(roll), qMakePair(4.0, 78));
        type(roll, {Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_Left});
        QCOMPARE(caretOf(roll), qMakePair(0.0, 78));
        QCOMPARE(roll.note(0).beat, 1.0);
        QVERIFY(!roll.history.canUndo());
        type(roll, {Qt::Key_Escape});
        QVERIFY(!roll.scene->caret());
        QVERIFY(!roll.action("note-cursor")->isChecked());
    }

    void enterAddsAndDeletes()
    {
        Roll roll;
        QSignalSpy sounded(roll.context.get(), &EditorContext::auditionRequested);
        type(roll, {Qt::Key_N, Qt::Key_Right, Qt::Key_Return});
        QCOMPARE(roll.notes().size(), 1);
        QCOMPARE(roll.notes().first().second.beat, 0.25);
        QCOMPARE(sounded.count(), 1);
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Add")));
        type(roll, {Qt::Key_Return});
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 1);
    }

    void reachesEveryNote()
    {
        QList<RollFixture::Given> given;
        for (int i = 0; i < 40; ++i)
            given.append({(i % 13) * 1.2, 0.5 + i % 3, 40 + (i * 11) % 30});
        given.append({given.first().beat, 1, given.first().pitch}); // one on top of another
        Roll roll(given);
        type(roll, {Qt::Key_N});
        type(roll, {Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageUp});
        for (int octave = 0; octave < 11; ++octave)
            type(roll, {Qt::Key_Down}, Qt::ShiftModifier);
        QCOMPARE(caretOf(roll), qMakePair(0.0, 0));
        QList<NoteId> seen;
        for (qsizetype i = 0; i < given.size(); ++i) {
            type(roll, {Qt::Key_Right}, Qt::ControlModifier);
            QCOMPARE(roll.context->selectedNotes().size(), 1);
            seen.append(*roll.context->selectedNotes().constBegin());
        }
        QCOMPARE(QSet<NoteId>(seen.begin(), seen.end()).size(), given.size());
        for (qsizetype i = given.size() - 2; i >= 0; --i) {
            type(roll, {Qt::Key_Left}, Qt::ControlModifier);
            QCOMPARE(*roll.context->selectedNotes().constBegin(), seen.at(i));
        }
    }

    void editsWhatItStandsOn()
    {
        Roll roll({{1, 1, 66, 90}, {2, 1, 68, 90}});
        type(roll, {Qt::Key_Right, Qt::Key_Right}, Qt::ControlModifier);
        QCOMPARE(caretOf(roll), qMakePair(2.0, 68));
        type(roll, {Qt::Key_Right, Qt::Key_Up}, Qt::AltModifier);
        QCOMPARE(roll.note(1), (RollFixture::Placed{2.25, 1, 69}));
        QCOMPARE(caretOf(roll), qMakePair(2.25, 69));
        type(roll, {Qt::Key_Right}, Qt::ShiftModifier);
        QCOMPARE(roll.note(1), (RollFixture::Placed{2.25, 1.25, 69}));
        type(roll, {Qt::Key_Left, Qt::Key_Left}, Qt::ShiftModifier);
        QCOMPARE(roll.note(1), (RollFixture::Placed{2.25, 0.75, 69}));
        type(roll, {Qt::Key_Delete});
        QCOMPARE(roll.notes().size(), 1);
    }

    void beginsAnewInAnotherClip()
    {
        Roll roll;
        roll.addOtherClip();
        type(roll, {Qt::Key_N, Qt::Key_PageDown, Qt::Key_Right});
        QVERIFY(caretOf(roll).first > 4);
        roll.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QCOMPARE(caretOf(roll).first, 0.0);
    }

    void shiftGathersNotes()
    {
        Roll roll({{1, 1, 66}, {2, 1, 68}, {3, 1, 70}});
        type(roll, {Qt::Key_Right}, Qt::ControlModifier);
        type(roll, {Qt::Key_Right, Qt::Key_Right}, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(roll.context->selectedNotes().size(), 3);
    }

    void isSeenAndTold()
    {
        Roll roll({{1, 1, 61, 96}});
        QSignalSpy readout(roll.context.get(), &EditorContext::readoutChanged);
        const QImage before = roll.view()->grab().toImage();
        type(roll, {Qt::Key_Right}, Qt::ControlModifier);
        QVERIFY(!(roll.view()->grab().toImage() == before));
        const QString words = QStringLiteral("C#4 · 3.2.000 · 1/4 · vel 96");
        QCOMPARE(readout.last().first().toString(), words);
        QCOMPARE(roll.canvas->accessibleDescription(), words);
        type(roll, {Qt::Key_Up});
        QVERIFY(roll.canvas->accessibleDescription().contains(QStringLiteral("empty")));
    }

    void comesIntoView()
    {
        Roll roll({{1, 1, 66}}, 64);
        type(roll, {Qt::Key_N});
        for (int bar = 0; bar < 40; ++bar)
            type(roll, {Qt::Key_PageDown});
        for (int octave = 0; octave < 4; ++octave)
            type(roll, {Qt::Key_Down}, Qt::ShiftModifier);
        const auto [beat, pitch] = caretOf(roll);
        QVERIFY(beat >= 160);
        QVERIFY(roll.view()->rect().contains(roll.at(beat, pitch)));
    }

    void doesNothingWithoutAClip()
    {
        Roll roll({{1, 1, 66}});
        roll.context->openClip({});
        type(roll, {Qt::Key_N, Qt::Key_Right, Qt::Key_Return});
        type(roll, {Qt::Key_Right}, Qt::ControlModifier);
        QVERIFY(!roll.scene->caret());
        QVERIFY(!roll.action("note-cursor")->isChecked());
        QVERIFY(!roll.history.canUndo());
    }

    void tabGoesThroughTheHeaderToTheNotes()
    {
        Roll roll;
        auto *first = roll.panel.findChild<QAbstractButton *>();
        QVERIFY(first);
        first->setFocus();
        QStringList names;
        for (int i = 0; i < 40 && QApplication::focusWidget() != roll.canvas; ++i) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), roll.canvas);
        QVERIFY(names.size() >= 8);
        QVERIFY(!names.contains(QString()));
    }
};

BARLINE_TEST(NoteCursorTest)

#include "tst_NoteCursor.moc"
