#include "core/edit/arrange/InstanceEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

namespace {

/// The window with bars 2 and 3 or a block selected in the arranger; what it asks for to be copied is seen.
struct CutHands : WindowFixture
{
    CutHands()
    {
        window->show();
        isReady = QTest::qWaitForWindowActive(window.get());
        context->openClip({ClipId(1), {}, ClipBarIndex(0)});
        context->selectNotes({NoteId(101)});
    }

    void selectBars() const { context->selectBars(SongBars{{BarNumber(2), BarNumber(4)}, {}}); }
    void selectBlock() const { context->selectInstances({InstanceId(502)}); }
    void cut() const { find<QAction>("cut-blocks")->trigger(); }
    QWidget *roll() const { return window->findChild<NoteCanvas *>(); }
    MusicChoice asked() const { return copies.constLast().constFirst().value<MusicChoice>(); }

    QSignalSpy copies{window.get(), &MainWindow::copyRequested};
    bool isReady = false;
};

} // namespace

/// What is cut in the arranger is what is selected there, and stays until it is on the clipboard.
class TestCut : public QObject
{
    Q_OBJECT

private slots:
    void barsAreCutWhereverTheKeyboardIs()
    {
        const CutHands f;
        QVERIFY(f.isReady);
        f.selectBars();
        f.roll()->setFocus();
        QVERIFY(f.roll()->hasFocus());
        f.cut();
        QCOMPARE(f.copies.count(), 1);
        QVERIFY(f.asked().bars == f.context->selectedBars());
        QCOMPARE(f.asked().composition, f.context->compositionId());
        f.window->sayCopied(f.asked().name, {});
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Cut 2 Bar(s)"));
        QCOMPARE(f.context->selectedNotes(), QSet<NoteId>{NoteId(101)});
    }

    void blocksAreCutWhereverTheKeyboardIs()
    {
        const CutHands f;
        QVERIFY(f.isReady);
        f.selectBlock();
        for (QWidget *other : {f.roll(), static_cast<QWidget *>(f.find<QLineEdit>("clipSearch"))}) {
            other->setFocus();
            QVERIFY(other->hasFocus());
            f.cut();
            QVERIFY(f.asked().blocks);
            QCOMPARE(f.asked().blocks->instances.constFirst().instance->id, InstanceId(502));
        }
        f.window->sayCopied(f.asked().name, {});
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Cut 1 Block(s)"));
        QVERIFY(!f.context->findBlock(InstanceId(502)));
        QVERIFY(f.context->findBlock(InstanceId(501)));
    }

    void nothingIsCutThatDoesNotGetToTheClipboard()
    {
        const CutHands f;
        QVERIFY(f.isReady);
        const Project before = f.document.project();
        f.selectBars();
        f.cut();
        QVERIFY(f.document.project() == before);
        f.window->sayNotCopied(Error(ErrorKind::Io, QStringLiteral("No.")));
        QVERIFY(f.document.project() == before);
        f.window->sayCopied(QStringLiteral("Later"), {});
        QVERIFY(f.document.project() == before);

        f.cut();
        f.window->findChild<ArrangementView *>()->setFocus();
        f.find<QAction>("copy-sml")->trigger(); // comes before it
        f.window->sayCopied(f.asked().name, {});
        QVERIFY(f.document.project() == before);
        QVERIFY(!f.history.canUndo());
    }

    void nothingIsCutOfASongThatWasChangedMeanwhile()
    {
        const CutHands f;
        QVERIFY(f.isReady);
        f.selectBlock();
        f.cut();
        QVERIFY(
            f.context->push(removeInstances(*f.context->composition(), {InstanceId(501)}), QStringLiteral("Remove")));
        const QSignalSpy told(f.context.get(), &EditorContext::told);
        f.window->sayCopied(f.asked().name, {});
        QVERIFY(f.context->findBlock(InstanceId(502)));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Remove"));
        QCOMPARE(told.count(), 1);
    }

    void whatIsPastedRightAfterACutComesAfterIt()
    {
        const CutHands f;
        QVERIFY(f.isReady);
        f.selectBlock();
        f.window->findChild<ArrangementView *>()->setFocus();
        QGuiApplication::clipboard()->clear();
        f.cut();
        const QSignalSpy reported(f.context.get(), &EditorContext::errorReported);
        f.find<QAction>("paste")->trigger();
        QCOMPARE(reported.count(), 0);
        QVERIFY(f.context->findBlock(InstanceId(502)));
        QObject::connect(f.context.get(), &EditorContext::errorReported, f.context.get(),
                         [&] { QVERIFY(!f.context->findBlock(InstanceId(502))); });
        f.window->sayCopied(f.asked().name, {});
        QCOMPARE(reported.count(), 1); // nothing to paste in this test
    }
};

BARLINE_TEST(TestCut)
#include "tst_Cut.moc"
