#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kBlocksPatienceMs = 30'000; ///< for workers, which step back

/// The program with a block of an empty clip at bars 3 to 6.
struct BlockStage : Stage
{
    BlockStage()
    {
        if (!isReady())
            return;
        doubleClick(blockArea(), atBar(0, 3));
        click(blockArea(), atBar(0, 4));
    }

    QList<InstancePtr> blocks() const
    {
        QList<InstancePtr> all;
        for (const TrackPtr &track : context().composition()->tracks) {
            for (const InstancePtr &each : track->instances)
                all.append(each);
        }
        return all;
    }
    bool copies()
    {
        QGuiApplication::clipboard()->clear();
        key(Qt::Key_C, Qt::ControlModifier);
        return isOnClipboard();
    }
    static bool isOnClipboard()
    {
        return QTest::qWaitFor(
            [] {
                const QMimeData *data = QGuiApplication::clipboard()->mimeData();
                return data && data->hasFormat(QStringLiteral("application/json"));
            },
            kBlocksPatienceMs);
    }
    void pasteAt(int bar)
    {
        context().seek(context().composition()->meters.startOf(BarNumber(bar)));
        key(Qt::Key_V, Qt::ControlModifier);
    }
};

} // namespace

/// Blocks on the clipboard, in the whole program.
class tst_Blocks : public QObject
{
    Q_OBJECT

private slots:
    void blocksArePastedAtThePlayhead()
    {
        BlockStage stage;
        QCOMPARE(stage.blocks().size(), 1);
        QVERIFY(stage.copies());
        stage.pasteAt(5);
        QTRY_COMPARE_WITH_TIMEOUT(stage.blocks().size(), 2, kBlocksPatienceMs);
        QCOMPARE(stage.blocks().at(1)->startBar, BarNumber(5));
        QCOMPARE(stage.blocks().at(1)->clip, stage.blocks().at(0)->clip);
        QCOMPARE(stage.context().selectedInstances(), QSet<InstanceId>{stage.blocks().at(1)->id});
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 1 Block"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kBlocksPatienceMs);
    }

    void blocksAreCut()
    {
        BlockStage stage;
        QGuiApplication::clipboard()->clear();
        stage.key(Qt::Key_X, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(stage.blocks().isEmpty(), kBlocksPatienceMs);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Cut 1 Block"));
        QVERIFY(BlockStage::isOnClipboard());
        stage.click(stage.blockArea(), stage.atBar(0, 4));
        stage.pasteAt(2);
        QTRY_COMPARE_WITH_TIMEOUT(stage.blocks().size(), 1, kBlocksPatienceMs);
        QCOMPARE(stage.blocks().at(0)->startBar, BarNumber(2));
    }

    void blocksGoToAnotherComposition()
    {
        BlockStage stage;
        QVERIFY(stage.copies());
        const ClipId clip = stage.blocks().at(0)->clip;
        const qsizetype clips = stage.project().clips.size();
        Composition other;
        other.id = stage.context().ids().next<CompositionId>();
        other.name = QStringLiteral("Other");
        Edit edit;
        edit.compositions.added.append(other);
        QVERIFY(stage.context().push(edit, QStringLiteral("Add")));
        stage.context().setComposition(other.id);
        stage.click(stage.blockArea(), QPoint(200, 100));
        stage.pasteAt(1);
        QTRY_COMPARE_WITH_TIMEOUT(stage.blocks().size(), 1, kBlocksPatienceMs);
        QCOMPARE(stage.blocks().at(0)->clip, clip);
        QCOMPARE(stage.project().clips.size(), clips);
    }

    void blocksOfAnotherProgramBringTheirClips()
    {
        BlockStage stage;
        QVERIFY(stage.copies());
        const QMimeData *own = QGuiApplication::clipboard()->mimeData();
        auto *foreign = new QMimeData;
        for (const QString &format : own->formats())
            foreign->setData(format, own->data(format));
        QGuiApplication::clipboard()->setMimeData(foreign);
        const qsizetype clips = stage.project().clips.size();
        stage.pasteAt(5);
        QTRY_COMPARE_WITH_TIMEOUT(stage.blocks().size(), 2, kBlocksPatienceMs);
        QCOMPARE(stage.project().clips.size(), clips + 1);
        QVERIFY(stage.blocks().at(1)->clip != stage.blocks().at(0)->clip);
        QCOMPARE(stage.blocks().at(1)->lengthBars, stage.blocks().at(0)->lengthBars);
    }
};

BARLINE_TEST(tst_Blocks)
#include "tst_Blocks.moc"
