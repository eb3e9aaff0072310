#include "core/edit/notes/MoveNotes.h"
#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/SecondVerse.h"

#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

namespace {

using Kind = HereMarks::Kind;

} // namespace

class tst_LinkedBars : public QObject
{
    Q_OBJECT

private slots:
    void everywhereIsTheClipItself()
    {
        SecondVerse roll;
        QCOMPARE(roll.scene->clip().get(), roll.context->clip().get());
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 65));
        QCOMPARE(roll.note(0).pitch, 65);
        QCOMPARE(roll.scene->clip().get(), roll.context->clip().get());
        QVERIFY(roll.scene->marks().isEmpty());
    }

    void onlyHereADragChangesThisPlaceAlone()
    {
        SecondVerse roll;
        roll.context->setOnlyHere(true);
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 65));
        QCOMPARE(roll.note(0).pitch, 60);
        QVERIFY(roll.instance(0).noteOverrides.isEmpty());
        QCOMPARE(roll.instance(1).noteOverrides.size(), 1);
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Only Here")));
        const HereMarks::Mark *mark = roll.scene->marks().find(NoteId(1000));
        QVERIFY(mark && mark->kind == Kind::Changed);
        QCOMPARE(mark->here->note.pitch, Pitch(65));
        QCOMPARE(mark->original->note.pitch, Pitch(60));
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});

        // It is where it was seen to go, and goes on from there.
        roll.drag(roll.at(0.5, 65), roll.at(0.5, 67));
        QCOMPARE(roll.instance(1).noteOverrides.size(), 1);
        roll.drag(roll.at(0.5, 67), roll.at(0.5, 60));
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.scene->marks().all().size(), 1);
    }

    void onlyHereNotesAreAddedAndRemoved()
    {
        SecondVerse roll;
        roll.context->setOnlyHere(true);
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, roll.at(2.1, 70));
        roll.click(roll.at(1.5, 62), {}, Qt::RightButton);
        QCOMPARE(roll.notes().size(), 3);
        QCOMPARE(roll.scene->marks().count(Kind::Added), 1);
        QCOMPARE(roll.scene->marks().count(Kind::Removed), 1);
        QCOMPARE(roll.context->clipHere()->bars.at(ClipBarIndex(0)).notes.size(), 2);
    }

    void everyToolKeepsToThisPlace()
    {
        SecondVerse roll({{0, 1, 60}, {1, 1, 60}, {4, 2, 64}, {8, 1, 67}});
        roll.context->setOnlyHere(true);
        const ClipPtr clip = roll.context->clip();
        int steps = 0;
        const auto isOnlyHere = [&](Qt::Key tool, auto act) {
            const QList<NoteOverride> before = roll.instance(1).noteOverrides;
            QTest::keyClick(roll.canvas, tool);
            QTest::qWait(1); // no double click
            act();
            ++steps;
            return roll.context->clip() == clip && roll.instance(0).noteOverrides.isEmpty() &&
                   !(roll.instance(1).noteOverrides == before) && roll.history.entries().size() == steps;
        };
        QVERIFY(isOnlyHere(Qt::Key_G, [&] { roll.click(roll.at(0.5, 60)); }));
        QCOMPARE(roll.scene->clip()->bars.at(ClipBarIndex(0)).notes.size(), 1);
        QVERIFY(isOnlyHere(Qt::Key_C, [&] { roll.click(roll.at(5, 64)); }));
        QCOMPARE(roll.scene->clip()->bars.at(ClipBarIndex(1)).notes.size(), 2);
        QVERIFY(isOnlyHere(Qt::Key_X, [&] { roll.drag(roll.at(8.5, 67), roll.at(8.5, 67) + QPoint(0, 20)); }));
        QVERIFY(isOnlyHere(Qt::Key_B, [&] { roll.drag(roll.at(12.02, 72), roll.at(13, 72)); }));
        QVERIFY(isOnlyHere(Qt::Key_V, [&] { roll.drag(roll.at(8.5, 67), roll.at(10.5, 67), Qt::ControlModifier); }));
        QCOMPARE(roll.scene->clip()->bars.at(ClipBarIndex(2)).notes.size(), 2);
        QVERIFY(isOnlyHere(Qt::Key_E, [&] { roll.click(roll.at(8.5, 67)); }));
        while (roll.history.canUndo())
            QVERIFY(roll.history.undo().has_value());
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
    }

    void arrowKeysOverABarLineKeepTheNoteSelected()
    {
        SecondVerse roll;
        roll.context->setOnlyHere(true);
        roll.click(roll.at(4.5, 64));
        QTest::keyClick(roll.canvas, Qt::Key_Left);
        QTest::keyClick(roll.canvas, Qt::Key_Left);
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1002)});
        QCOMPARE(roll.scene->marks().all().size(), 1);
        QCOMPARE(roll.scene->marks().all().first().kind, Kind::Changed);
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
    }

    void theHandIsToldWhatItOrphansElsewhere()
    {
        SecondVerse roll;
        QSignalSpy told(roll.context.get(), &EditorContext::told);
        roll.context->setOnlyHere(true);
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 65));
        roll.context->openClip({ClipId(10), InstanceId(30), ClipBarIndex(0)});
        roll.context->setOnlyHere(false);
        QTest::qWait(1);
        roll.click(roll.at(1.5, 62), {}, Qt::RightButton);
        QVERIFY(told.isEmpty());
        roll.click(roll.at(0.5, 60), {}, Qt::RightButton);
        QCOMPARE(roll.notes().size(), 1);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.constFirst().constFirst().toString().contains(QStringLiteral("orphans")));
        QVERIFY(roll.history.undo().has_value());
        // Where it is changed, the change goes with the note.
        roll.context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        QTest::qWait(1);
        roll.click(roll.at(0.5, 65), {}, Qt::RightButton);
        QCOMPARE(told.size(), 1);
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
    }

    void everywhereKeepsWhatDiffersHere()
    {
        SecondVerse roll;
        roll.context->setOnlyHere(true);
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 65));
        roll.context->setOnlyHere(false);
        roll.drag(roll.at(0.5, 65), roll.at(0.5, 67));
        QCOMPARE(roll.note(0).pitch, 62);
        QCOMPARE(roll.scene->marks().find(NoteId(1000))->here->note.pitch, Pitch(67));
        QTest::keyClick(roll.canvas, Qt::Key_Delete);
        QCOMPARE(roll.note(0).pitch, -1);
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
    }

    void manyNotesChangeOnlyHereWhenTheyAreReady()
    {
        constexpr int kNotes = int(History::kMostAtOnce) + 300;
        constexpr int kLongClip = 60;
        QList<RollFixture::Given> notes;
        for (int i = 0; i < kNotes; ++i)
            notes.append({(i * 4.0 * kLongClip) / kNotes, 0.05, 40 + i % 40});
        SecondVerse roll(notes, kLongClip);
        roll.context->setOnlyHere(true);
        QTest::keyClick(roll.canvas, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(roll.context->selectedNotes().size(), kNotes);
        QTest::keyClick(roll.canvas, Qt::Key_Up);
        QVERIFY(roll.history.isPreparing());
        QVERIFY(QTest::qWaitFor([&] { return !roll.history.isPreparing(); }));
        QCOMPARE(roll.note(0).pitch, 40);
        QCOMPARE(roll.instance(1).noteOverrides.size(), kNotes);
        QCOMPARE(roll.scene->clip()->bars.at(ClipBarIndex(0)).notes.first().pitch, Pitch(41));
        QCOMPARE(roll.context->selectedNotes().size(), kNotes);
    }

    void saysWhereTheBarIsNotPlayedHere()
    {
        SecondVerse roll;
        Composition song = *roll.context->composition();
        ClipInstance shorter = roll.instance(1);
        shorter.lengthBars = 1;
        Track track = *song.tracks.constFirst();
        track.instances =
            PagedList<InstancePtr>({track.instances.at(0), std::make_shared<const ClipInstance>(shorter)});
        song.tracks = {std::make_shared<const Track>(track)};
        Project project = roll.document.project();
        project.compositions.set(std::make_shared<const Composition>(song));
        roll.document.replace(project);
        roll.context->setOnlyHere(true);
        QSignalSpy said(roll.context.get(), &EditorContext::errorReported);
        roll.drag(roll.at(4.5, 64), roll.at(4.5, 66));
        QCOMPARE(said.count(), 1);
        QCOMPARE(roll.document.project(), project);
    }

    void theSwitchEndsWhereThereIsNoPlace()
    {
        SecondVerse roll;
        QSignalSpy switched(roll.context.get(), &EditorContext::onlyHereChanged);
        roll.context->setOnlyHere(true);
        roll.context->openClip({ClipId(10), {}, ClipBarIndex(0)});
        QVERIFY(!roll.context->isOnlyHere());
        QCOMPARE(switched.count(), 2);
        roll.context->setOnlyHere(true);
        QVERIFY(!roll.context->isOnlyHere());
    }

    void marksAreSeen()
    {
        SecondVerse roll;
        const QImage plain = roll.view()->grab().toImage();
        roll.context->setOnlyHere(true);
        roll.click(roll.at(1.5, 62), {}, Qt::RightButton);
        roll.moveTo(roll.at(3.5, 50));
        const auto differs = [&](QPoint at, const QImage &now) {
            const QRect around(at - QPoint(6, 8), QSize(12, 16));
            return now.copy(around) != plain.copy(around);
        };
        QVERIFY(differs(roll.at(1.5, 62), roll.view()->grab().toImage()));
    }

    void theOriginalShowsUnderThePointer()
    {
        SecondVerse roll;
        roll.context->setOnlyHere(true);
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 66));
        roll.context->selectNotes({});
        const auto hover = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, roll.view()->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton,
                              Qt::NoModifier);
            QApplication::sendEvent(roll.view(), &event);
            return roll.view()->grab().toImage();
        };
        const QImage away = hover(roll.at(3.5, 50));
        const QImage over = hover(roll.at(0.5, 66));
        const QRect original(roll.at(0, 60) - QPoint(4, 8), roll.at(1, 60) + QPoint(4, 8));
        QVERIFY(over.copy(original) != away.copy(original));
    }
};

BARLINE_TEST(tst_LinkedBars)
#include "tst_LinkedBars.moc"
