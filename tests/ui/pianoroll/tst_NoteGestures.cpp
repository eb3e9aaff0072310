#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/tools/DrawTool.h"
#include "ui/pianoroll/tools/SelectTool.h"

using namespace barline;
using namespace barline::test;

namespace {

/// A scene at 100 pixels a beat and 10 pixels a row, without any widget.
struct BareRoll
{
    explicit BareRoll(const QList<RollFixture::Given> &notes)
        : fixture(notes)
        , scene(*fixture.context)
    {
        TimeAxis time = scene.time();
        time.setViewWidth(1600);
        time.setPixelsPerBeat(100);
        scene.setTime(time);
    }

    CanvasPoint at(double beat, int pitch, Qt::KeyboardModifiers modifiers = {}) const
    {
        const double y = scene.pitch().topOf(pitch) + scene.pitch().rowHeight() / 2;
        return scene.pointAt(QPointF(scene.time().xOf(RollFixture::ticks(beat)), y), modifiers);
    }

    NamedEdit drag(Tool &tool, const CanvasPoint &from, const CanvasPoint &to) const
    {
        const std::unique_ptr<Gesture> gesture = tool.press(from);
        if (!gesture)
            return {};
        gesture->move(to);
        return gesture->finish(to);
    }

    RollFixture fixture;
    RollScene scene;
};

} // namespace

class NoteGesturesTest : public QObject
{
    Q_OBJECT

private slots:
    void movePreviewsAndLeavesTheDocumentAlone()
    {
        BareRoll roll({{1, 1, 60}});
        SelectTool tool(roll.scene);
        std::unique_ptr<Gesture> gesture = tool.press(roll.at(1.5, 60));
        gesture->move(roll.at(2.5, 62));
        QCOMPARE(roll.scene.preview().by, Ticks::beats(1));
        QCOMPARE(roll.scene.preview().shift.semitones, 2);
        QCOMPARE(roll.fixture.note(0), (RollFixture::Placed{1, 1, 60}));
        gesture.reset();
        QVERIFY(!roll.scene.preview().changesNotes());
        QVERIFY(!roll.fixture.history.canUndo());
    }

    void whatIsPreviewedIsWhatComes()
    {
        BareRoll roll({{1, 1, 60}, {3, 0.5, 64}});
        SelectTool tool(roll.scene);
        roll.fixture.context->selectNotes({NoteId(1000), NoteId(1001)});
        std::unique_ptr<Gesture> gesture = tool.press(roll.at(1.5, 60));
        // Far to the left and below: clamped as a group.
        gesture->move(roll.at(-9, -40));
        const RollPreview preview = roll.scene.preview();
        const NamedEdit edit = gesture->finish(roll.at(-9, -40));
        QCOMPARE(preview.by, -Ticks::beats(1));
        QVERIFY(roll.fixture.context->push(edit.edit, edit.label));
        QCOMPARE(roll.fixture.note(0).beat, 0.0);
        QCOMPARE(roll.fixture.note(0).pitch, 60 + preview.shift.semitones);
        QCOMPARE(roll.fixture.note(1).beat, 2.0);
    }

    void smallSidewaysMovesKeepANoteOffTheGridInItsPlace()
    {
        BareRoll roll({{1.1, 1, 60}});
        SelectTool tool(roll.scene);
        const NamedEdit edit = roll.drag(tool, roll.at(1.5, 60), roll.at(1.55, 64));
        QCOMPARE(edit.edit.notes.changed.size(), 1);
        QCOMPARE(edit.edit.notes.changed.first().after.note.start, RollFixture::ticks(1.1));
        QCOMPARE(edit.edit.notes.changed.first().after.note.pitch, Pitch(64));
    }

    void gridStartsAnewInEachBar()
    {
        BareRoll roll({});
        roll.fixture.context->setGrid({.parts = 2, .division = SnapGrid::Division::Triplet});
        QCOMPARE(roll.scene.snap(RollFixture::ticks(4.1), {}), Ticks::beats(4));
        QCOMPARE(roll.scene.snapDown(RollFixture::ticks(5.4), {}), Ticks::beats(4) + Ticks::beats(4) / 3);
        QCOMPARE(roll.scene.snap(RollFixture::ticks(4.1), Qt::AltModifier), RollFixture::ticks(4.1));
    }

    void anEmptyEditHasNoName()
    {
        BareRoll roll({{1, 1, 60}});
        SelectTool tool(roll.scene);
        const NamedEdit edit = roll.drag(tool, roll.at(1.5, 60), roll.at(1.5, 60));
        QVERIFY(edit.edit.isEmpty());
        QCOMPARE(roll.fixture.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
    }

    void bandSelectsAndComesBackWhenCancelled()
    {
        BareRoll roll({{1, 1, 60}, {2, 1, 62}, {8, 1, 60}});
        roll.fixture.context->selectNotes({NoteId(1002)});
        SelectTool tool(roll.scene);
        std::unique_ptr<Gesture> gesture = tool.press(roll.at(0.5, 66));
        gesture->move(roll.at(2.5, 58));
        QCOMPARE(roll.fixture.context->selectedNotes(), (QSet<NoteId>{NoteId(1000), NoteId(1001)}));
        gesture.reset();
        QCOMPARE(roll.fixture.context->selectedNotes(), QSet<NoteId>{NoteId(1002)});
    }

    void toolsSayWhatAPressWouldDo()
    {
        BareRoll roll({{1, 1, 60}});
        SelectTool select(roll.scene);
        DrawTool draw(roll.scene);
        QCOMPARE(select.hover(roll.at(1.5, 60)).cursor, Qt::SizeAllCursor);
        QCOMPARE(select.hover(roll.at(1.98, 60)).cursor, Qt::SizeHorCursor);
        QCOMPARE(select.hover(roll.at(1.02, 60)).cursor, Qt::SizeHorCursor);
        QCOMPARE(select.hover(roll.at(5, 60)).cursor, Qt::ArrowCursor);
        QCOMPARE(draw.hover(roll.at(5, 60)).cursor, Qt::CrossCursor);
        QVERIFY(!draw.hover(roll.at(5, 60)).hint.isEmpty());
    }

    void aNoteDeletedByOthersDuringADragLeavesIt()
    {
        BareRoll roll({{1, 1, 60}, {2, 1, 62}});
        roll.fixture.context->selectNotes({NoteId(1000), NoteId(1001)});
        SelectTool tool(roll.scene);
        std::unique_ptr<Gesture> gesture = tool.press(roll.at(1.5, 60));
        gesture->move(roll.at(2.5, 60));
        const Edit deleted = tool.doubleClick(roll.at(2.5, 62)).edit;
        QVERIFY(roll.fixture.document.apply(deleted).has_value());
        const NamedEdit edit = gesture->finish(roll.at(2.5, 60));
        QCOMPARE(edit.edit.notes.changed.size(), 1);
        QVERIFY(roll.fixture.context->push(edit.edit, edit.label));
    }
};

BARLINE_TEST(NoteGesturesTest)

#include "tst_NoteGestures.moc"
