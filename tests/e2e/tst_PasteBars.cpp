#include "core/edit/Header.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/canvas/RulerPainter.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kBarsPatienceMs = 30'000; ///< for workers, which step back
const QString kBarsFormat = QStringLiteral("application/x-barline-bars");

/// The program with a block of a four-bar clip at bars 3 to 6, of which bar 4 is in 7/8 and bar 5 slower.
struct BarStage : Stage
{
    BarStage()
    {
        if (!isReady())
            return;
        context().setRipple(Ripple::On);
        doubleClick(blockArea(), atBar(0, 3));
        Change<Composition> change{headerOf(song()), headerOf(song())};
        change.after.meters =
            MeterMap({{BarNumber(1), {4, 4}, {}}, {BarNumber(4), {7, 8}, {}}, {BarNumber(5), {4, 4}, {}}});
        change.after.tempos = {{BarNumber(1), {}, 120, false, {}}, {BarNumber(5), {}, 90, false, {}}};
        Edit edit;
        edit.compositions.changed.append(change);
        context().push(edit, QStringLiteral("Maps"));
        context().selectInstances({});
    }

    QWidget &ruler() const { return *find<QWidget>("timeline"); }
    /// On a bar's number.
    QPoint atNumber(int bar) const
    {
        const double left = blocks().axis().xOf(song().meters.startOf(BarNumber(bar)));
        return {static_cast<int>(left) + 9, ruler().height() - RulerPainter::kLineHeight / 2};
    }
    void selectBars(int first, int last) { drag(ruler(), atNumber(first), atNumber(last)); }
    bool copies(Qt::Key how = Qt::Key_C)
    {
        QGuiApplication::clipboard()->clear();
        key(how, Qt::ControlModifier);
        return QTest::qWaitFor(
            [] {
                const QMimeData *data = QGuiApplication::clipboard()->mimeData();
                return data && data->hasFormat(kBarsFormat);
            },
            kBarsPatienceMs);
    }
    void pasteAt(int bar)
    {
        context().seek(song().meters.startOf(BarNumber(bar)));
        key(Qt::Key_V, Qt::ControlModifier);
    }
    /// The blocks of a track as "3+4@0": bar, length, offset.
    QStringList told(int row = 0) const
    {
        QMap<int, QString> blocks;
        for (const InstancePtr &each : track(row)->instances)
            blocks.insert(
                each->startBar.value(),
                QStringLiteral("%1+%2@%3").arg(each->startBar.value()).arg(each->lengthBars).arg(each->offsetBars));
        return blocks.values();
    }
    QStringList meters() const
    {
        QStringList told;
        for (const MeterChange &change : song().meters.changes())
            told.append(QStringLiteral("%1: %2").arg(change.bar.value()).arg(change.meter.toString()));
        return told;
    }
    /// As another program has it, which knows what was written and no more.
    static void makeForeign()
    {
        const QMimeData *own = QGuiApplication::clipboard()->mimeData();
        auto *foreign = new QMimeData;
        for (const QString &format : own->formats())
            foreign->setData(format, own->data(format));
        QGuiApplication::clipboard()->setMimeData(foreign);
    }
    /// Another, empty composition is shown.
    void openAnotherComposition()
    {
        Composition other;
        other.id = context().ids().next<CompositionId>();
        other.name = QStringLiteral("Other");
        Edit edit;
        edit.compositions.added.append(other);
        context().push(edit, QStringLiteral("Add"));
        context().setComposition(other.id);
        click(ruler(), atNumber(1));
    }
};

QStringList words(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *each : all)
        list.append(QLatin1String(each));
    return list;
}

} // namespace

/// Bars of the song on the clipboard, in the whole program.
class tst_PasteBars : public QObject
{
    Q_OBJECT

private slots:
    void barsArePastedAtThePlayhead()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.undoText(), QStringLiteral("Undo Paste 2 Bars"), kBarsPatienceMs);
        QCOMPARE(stage.told(), words({"2+2@1", "5+4@0"}));
        QCOMPARE(stage.meters(), words({"1: 4/4", "2: 7/8", "3: 4/4", "6: 7/8", "7: 4/4"}));
        QVERIFY(stage.context().selectedBars() == std::optional(SongBars{{BarNumber(2), BarNumber(4)}, {}}));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.told(), words({"3+4@0"}));
        QCOMPARE(stage.meters(), words({"1: 4/4", "4: 7/8", "5: 4/4"}));
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kBarsPatienceMs);
    }

    void withoutRippleBarsArePastedOverWhatIsThere()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        stage.key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(stage.copies());
        stage.pasteAt(7);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(), words({"3+4@0", "7+2@1"}), kBarsPatienceMs);
        QCOMPARE(stage.meters(), words({"1: 4/4", "4: 7/8", "5: 4/4"}));
    }

    void barsAreCut()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QCOMPARE(stage.menuText(QStringLiteral("Bars"), QStringLiteral("Cut")), QStringLiteral("Cut Bars"));
        QCOMPARE(stage.menuText(QStringLiteral("Edit"), QStringLiteral("Copy")), QStringLiteral("Copy Bars"));
        QVERIFY(stage.copies(Qt::Key_X));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Cut 2 Bars"));
        QCOMPARE(stage.told(), words({"3+1@0", "4+1@3"}));
        QCOMPARE(stage.meters(), words({"1: 4/4"}));
        stage.pasteAt(4);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(), words({"3+1@0", "4+2@1", "6+1@3"}), kBarsPatienceMs);
        QCOMPARE(stage.meters(), words({"1: 4/4", "4: 7/8", "5: 4/4"}));
    }

    void barsOfOneTrackArePastedFromTheCurrentTrackDown()
    {
        BarStage stage;
        stage.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.song().tracks.size(), 2);
        stage.drag(stage.blockArea(), stage.atBar(0, 4), stage.atBar(0, 5), Qt::AltModifier);
        QVERIFY(stage.copies());
        stage.click(stage.blockArea(), stage.atBar(1, 8));
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(1), words({"2+2@1"}), kBarsPatienceMs);
        QCOMPARE(stage.told(0), words({"3+4@0"}));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 2 Bars in Tracks"));
        QCOMPARE(stage.meters().size(), 3);
        QVERIFY(stage.context().selectedBars()->tracks == std::optional(QSet<TrackId>{stage.track(1)->id}));
    }

    void theMenuOfTheBarNumbersPastesAtItsBar()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        stage.context().seek({});
        const QPoint where = stage.atNumber(9);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, stage.ruler().mapToGlobal(where));
        QApplication::sendEvent(&stage.ruler(), &event);
        auto *menu = stage.ruler().findChild<QMenu *>();
        QVERIFY(menu);
        auto *paste = stage.find<QAction>("paste");
        QVERIFY(menu->actions().contains(paste));
        QVERIFY(menu->actions().contains(stage.find<QAction>("cut-blocks")));
        menu->setActiveAction(paste);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(), words({"3+4@0", "9+2@1"}), kBarsPatienceMs);
    }

    void selectedBlocksComeBeforeSelectedBars()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        stage.click(stage.blockArea(), stage.atBar(0, 4));
        QVERIFY(stage.context().selectedBars());
        QCOMPARE(stage.menuText(QStringLiteral("Bars"), QStringLiteral("Cut")), QStringLiteral("Cut Blocks"));
        stage.key(Qt::Key_X, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.undoText(), QStringLiteral("Undo Cut 1 Block"), kBarsPatienceMs);
    }

    void theMenuCutsBarsWhereverTheKeyboardIs()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QGuiApplication::clipboard()->clear();
        stage.noteArea().setFocus();
        QVERIFY(stage.noteArea().hasFocus());
        QVERIFY(stage.choose(QStringLiteral("Bars"), QStringLiteral("Cut Bars")));
        QTRY_COMPARE_WITH_TIMEOUT(stage.undoText(), QStringLiteral("Undo Cut 2 Bars"), kBarsPatienceMs);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(kBarsFormat));
        QCOMPARE(stage.told(), words({"3+1@0", "4+1@3"}));
        stage.click(stage.ruler(), stage.atNumber(9));
        stage.pasteAt(4);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(), words({"3+1@0", "4+2@1", "6+1@3"}), kBarsPatienceMs);
    }

    void barsGoToAnotherComposition()
    {
        BarStage stage;
        const ClipId clip = stage.block(0, 0)->clip;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        const qsizetype clips = stage.project().clips.size();
        stage.openAnotherComposition();
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.song().tracks.size(), 1, kBarsPatienceMs);
        QCOMPARE(stage.told(), words({"2+2@1"}));
        QCOMPARE(stage.block(0, 0)->clip, clip);
        QCOMPARE(stage.project().clips.size(), clips);
        QCOMPARE(stage.meters(), words({"1: 4/4", "2: 7/8", "3: 4/4"}));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 2 Bars"));
    }

    void barsGoIntoTheSongWhereverTheListsHaveTheKeyboard()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        const qsizetype compositions = stage.project().compositions.size();
        stage.openAnotherComposition();
        stage.find<QListView>("compositionList")->setFocus();
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.song().tracks.size(), 1, kBarsPatienceMs);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 2 Bars"));
        QCOMPARE(stage.project().compositions.size(), compositions + 1);
    }

    void barsOfAnotherProgramBringTheirClips()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        BarStage::makeForeign();
        const qsizetype clips = stage.project().clips.size();
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.told(), words({"2+2@1", "5+4@0"}), kBarsPatienceMs);
        QCOMPARE(stage.meters(), words({"1: 4/4", "2: 7/8", "3: 4/4", "6: 7/8", "7: 4/4"}));
        QCOMPARE(stage.project().clips.size(), clips + 1);
        QCOMPARE(stage.song().tracks.size(), 1);
    }

    void otherProgramsGetTheTextOfASongOfThem()
    {
        BarStage stage;
        stage.selectBars(4, 5);
        QVERIFY(stage.copies());
        QFile file(stage.file(QStringLiteral("bars.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QGuiApplication::clipboard()->mimeData()->text().toUtf8());
        file.close();
        int status = -1;
        const QByteArray said = Stage::runProgram({QStringLiteral("check"), file.fileName()}, &status);
        QVERIFY2(status == 0, said.constData());
        QVERIFY2(said.contains("no errors") && !said.contains("warning"), said.constData());
    }
};

BARLINE_TEST(tst_PasteBars)
#include "tst_PasteBars.moc"
