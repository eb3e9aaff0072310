#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QScrollBar>

using namespace barline;
using namespace barline::test;

namespace {

/// The panel on a clip of three notes, in which somebody else writes too.
struct SharedRoll : RollFixture
{
    SharedRoll()
        : RollFixture({{0, 1, 60}, {2, 1, 62}, {5, 1, 64}})
        , panel(*context, theme)
        , canvas(panel.findChild<NoteCanvas *>())
        , scene(panel.findChild<RollScene *>())
    {
        panel.resize(900, 400);
        panel.show();
        QTest::qWait(1);
    }

    const Clip &clip() const { return *document.project().clips.find(ClipId(10)); }
    void other(const Edit &edit)
    {
        if (const Result<void> applied = document.apply(edit); !applied)
            qFatal("%s", qPrintable(applied.error().message()));
    }
    QPoint at(double beat, int pitch) const
    {
        const double y = scene->pitch().topOf(pitch) + scene->pitch().rowHeight() / 2;
        return QPointF(scene->time().xOf(ticks(beat)), y).toPoint();
    }
    void moveTo(QPoint where) const
    {
        QWidget *view = canvas->viewport();
        QMouseEvent event(QEvent::MouseMove, where, view->mapToGlobal(QPointF(where)), Qt::NoButton, Qt::LeftButton,
                          {});
        QApplication::sendEvent(view, &event);
    }
    void press(QPoint where) const { QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, where); }
    void release(QPoint where) const { QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, where); }

    PianoRollPanel panel;
    NoteCanvas *canvas;
    RollScene *scene;
};

} // namespace

/// What a hand is at stays while others edit the same clip.
class OthersEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void selectionAndScrollStay()
    {
        SharedRoll roll;
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.canvas->verticalScrollBar()->setValue(roll.canvas->verticalScrollBar()->value() + 40);
        const int x = roll.canvas->horizontalScrollBar()->value();
        const int y = roll.canvas->verticalScrollBar()->value();
        roll.other(moveNotes(roll.clip(), {NoteId(1002)}, Ticks::beats(1), 3));
        QCOMPARE(roll.context->selectedNotes(), (QSet<NoteId>{NoteId(1000), NoteId(1001)}));
        roll.other(removeNotes(roll.clip(), {NoteId(1001)}));
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
        QCOMPARE(roll.canvas->horizontalScrollBar()->value(), x);
        QCOMPARE(roll.canvas->verticalScrollBar()->value(), y);
        QVERIFY(roll.context->place().clip == ClipId(10));
    }

    void selectionStaysWhereAllWasLoadedAgain()
    {
        SharedRoll roll;
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        const auto applied = apply(roll.document.project(), removeNotes(roll.clip(), {NoteId(1001)}));
        QVERIFY(applied);
        roll.document.replace(applied->project);
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
    }

    void aDragGoesOnAndTakesAlongWhatIsStillThere()
    {
        SharedRoll roll;
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.press(roll.at(0.5, 60));
        roll.moveTo(roll.at(1.0, 60));
        roll.moveTo(roll.at(1.5, 62));
        roll.other(removeNotes(roll.clip(), {NoteId(1001)}));
        roll.other(moveNotes(roll.clip(), {NoteId(1002)}, Ticks::beats(1), 0));
        QVERIFY2(roll.scene->preview().changesNotes(), "the drag ended");
        QCOMPARE(roll.note(0).beat, 0.0);
        roll.moveTo(roll.at(1.5, 62));
        roll.release(roll.at(1.5, 62));
        QCOMPARE(roll.note(0), (RollFixture::Placed{1, 1, 62}));
        QCOMPARE(roll.note(2), (RollFixture::Placed{6, 1, 64}));
        QCOMPARE(roll.notes().size(), 2);
        QCOMPARE(roll.history.entries().size(), 1);
    }

    void aDragOfWhatIsGoneEndsInNothing()
    {
        SharedRoll roll;
        roll.press(roll.at(0.5, 60));
        roll.moveTo(roll.at(1.0, 60));
        roll.moveTo(roll.at(1.5, 62));
        roll.other(removeNotes(roll.clip(), {NoteId(1000)}));
        roll.moveTo(roll.at(2.0, 62));
        roll.release(roll.at(2.0, 62));
        QCOMPARE(roll.notes().size(), 2);
        QVERIFY(roll.history.entries().isEmpty());
    }

    void aDragEndsWithItsClip()
    {
        SharedRoll roll;
        roll.press(roll.at(0.5, 60));
        roll.moveTo(roll.at(1.0, 60));
        roll.moveTo(roll.at(1.5, 62));
        roll.other(removeClip(roll.document.project(), ClipId(10)));
        roll.moveTo(roll.at(2.0, 62));
        roll.release(roll.at(2.0, 62));
        QVERIFY(!roll.context->clip());
        QVERIFY(roll.history.entries().isEmpty());
    }
};

BARLINE_TEST(OthersEditsTest)
#include "tst_OthersEdits.moc"
