#include "core/model/TrackFolder.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/ShortcutsDialog.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/arranger/timeline/TimelineRows.h"
#include "ui/arranger/tracks/TrackHeaderList.h"
#include "ui/docks/ProjectDock.h"
#include "ui/pianoroll/PianoRollPanel.h"

#include <QFile>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QSplitterHandle>
#include <QTreeWidget>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kRestartPatienceMs = 30'000; ///< for workers, which step back

/// A song whose rows and bars go beyond any window: twenty tracks, of which the first two are in a folder, forty bars.
QByteArray longSong(const char *name)
{
    QByteArrayList tracks;
    for (int i = 0; i < 20; ++i) {
        tracks.append(QByteArrayLiteral(R"("%1-T%2": {%3"instrument": {"name": "Piano", "midi_channel": 0}, "clips": [)"
                                        R"({"clip_instance_id": "%1-%2", "clip_id": %4, "start_bar": 1, )"
                                        R"("length_bars": 40}]})")
                          .replace("%1", name)
                          .replace("%2", QByteArray::number(i))
                          .replace("%3", i < 2 ? R"("folder": "Rhythm", )" : "")
                          .replace("%4", QByteArray::number(1 + i % 2)));
    }
    const QByteArray clip = R"({"clip_id": %1, "name": "Riff %1", "length_bars": 8, "notes": [
        {"pitch": 60, "start_beat": 0, "duration_beats": 1}, {"pitch": 84, "start_beat": 30, "duration_beats": 1}]})";
    return QByteArrayLiteral(R"({"project": {"name": "%1", "tracks": {)").replace("%1", name) + tracks.join(",") +
           R"(}, "clip_library": [)" + QByteArray(clip).replace("%1", "1") + "," + QByteArray(clip).replace("%1", "2") +
           "]}}";
}

/// How one looks at the open project, in words that can be compared.
struct Looked
{
    explicit Looked(const Stage &stage)
    {
        const MainWindow &window = stage.window();
        const auto *arranger = window.findChild<ArrangerPanel *>();
        const auto *roll = window.findChild<PianoRollPanel *>();
        const auto *editors = qobject_cast<QSplitter *>(arranger->parentWidget());
        const auto *columns = qobject_cast<QSplitter *>(editors->parentWidget());
        const auto say = [this](const char *what, const QString &how) {
            told.append(QStringLiteral("%1: %2").arg(QLatin1String(what), how));
        };
        const auto sizes = [](const QSplitter &splitter) {
            QStringList each;
            for (const int size : splitter.sizes())
                each.append(QString::number(size));
            return each.join(QLatin1Char(' '));
        };
        const auto yes = [](bool is) { return is ? QStringLiteral("yes") : QStringLiteral("no"); };
        say("window", QStringLiteral("%1x%2").arg(window.width()).arg(window.height()));
        say("side by side", yes(editors->orientation() == Qt::Horizontal));
        say("editors", sizes(*editors));
        say("columns", sizes(*columns));
        say("project list", yes(stage.find<ProjectDock>("projectDock")->isVisible()));
        say("arranger and roll", yes(arranger->isVisible()) + yes(roll->isVisible()));
        say("minimap", yes(stage.find<QWidget>("minimap")->isVisible()));
        const auto *rows = window.findChild<TimelineRows *>();
        QStringList shown;
        for (const TimelineRows::Placed &placed : rows->placed())
            shown.append(placed.row->title());
        say("rows of the timeline", shown.join(QLatin1Char(' ')));
        const auto *fullScreen = stage.find<QAction>("full-screen");
        say("a changed key", fullScreen->shortcut().toString());
        const EditorContext &context = stage.context();
        say("follow", QString::number(static_cast<int>(context.follow())));
        say("song", stage.song().name);
        say("open clip", context.clip() ? context.clip()->name : QString());
        say("open bar", QString::number(context.place().ownBar.value()));
        const CycleRegion cycle = context.cycle();
        say("cycle", QStringLiteral("%1-%2 %3").arg(cycle.first.value()).arg(cycle.end.value()).arg(yes(cycle.isOn)));
        QStringList heights;
        for (int row = 0; row < arranger->rows().rowCount(); ++row)
            heights.append(QString::number(arranger->rows().heightOf(row)));
        say("heights of rows", heights.join(QLatin1Char(' ')));
        const auto axis = [](const TimeAxis &time) {
            return QStringLiteral("%1 from %2").arg(time.pixelsPerBeat()).arg(time.firstVisible().value());
        };
        say("arranger's time", axis(stage.blocks().axis()));
        say("arranger's scroll", QString::number(stage.blocks().scrollY()));
        say("roll's time", axis(stage.roll().time()));
        say("roll's keys",
            QStringLiteral("%1 from %2").arg(stage.roll().pitch().rowHeight()).arg(stage.roll().pitch().offset()));
    }

    /// Each that is another there.
    QString differenceTo(const Looked &other) const
    {
        QStringList differences;
        for (qsizetype i = 0; i < told.size(); ++i) {
            if (told.at(i) != other.told.at(i))
                differences.append(told.at(i) + QStringLiteral(" ≠ ") + other.told.at(i));
        }
        return differences.join(QStringLiteral(" | "));
    }

    QStringList told;
};

/// The program with two long songs in a project that has a name.
struct RestartStage : Stage
{
    bool fill()
    {
        for (const char *name : {"First", "Second"}) {
            const QString path = file(QLatin1String(name) + QStringLiteral(".json"));
            QFile document(path);
            if (!document.open(QIODevice::WriteOnly) || document.write(longSong(name)) < 0)
                return false;
            document.close();
            const qsizetype before = project().compositions.size();
            application().takeFiles({path});
            if (!QTest::qWaitFor([&] { return project().compositions.size() > before; }, kRestartPatienceMs))
                return false;
        }
        return choose(QStringLiteral("File"), QStringLiteral("Save As…")) &&
               answerFileDialog(file(QStringLiteral("song.barline"))) &&
               QTest::qWaitFor([this] { return !application().desk()->session().isUntitled(); }, kRestartPatienceMs) &&
               becomesReady();
    }
    /// By a click in the list.
    bool showSong(const QString &name)
    {
        const auto *list = window().findChild<ProjectDock *>()->compositions().findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.data().toString().contains(name))
                continue;
            click(*list->viewport(), list->visualRect(index).center());
            doubleClick(*list->viewport(), list->visualRect(index).center());
            return QTest::qWaitFor([&] { return song().name == name; });
        }
        return false;
    }
    QWidget &timeline() const { return *find<QWidget>("timeline"); }
    QPoint inRow(TimelineRow::Id id, int bar) const
    {
        for (const TimelineRows::Placed &placed : window().findChild<TimelineRows *>()->placed()) {
            if (placed.row->id() == id)
                return {atBar(0, bar).x(), placed.top + placed.row->height() / 2};
        }
        return {};
    }
    TrackHeaderList &heads() const { return *window().findChild<TrackHeaderList *>(); }
};

} // namespace

/// What a second life of the program on the same project and settings shows of the first.
class tst_Restart : public QObject
{
    Q_OBJECT

private slots:
    void allIsLookedAtAsBefore()
    {
        RestartStage stage;
        QVERIFY(stage.isReady());
        QVERIFY(stage.fill());
        const QString path = stage.application().desk()->session().path();
        const Looked usual(stage);

        // The window and what shares it.
        stage.window().resize(1700, 840);
        stage.key(Qt::Key_F12);
        const auto *arranger = stage.window().findChild<ArrangerPanel *>();
        auto *editors = qobject_cast<QSplitter *>(arranger->parentWidget());
        QTRY_COMPARE(stage.window().width(), 1700);
        QTest::qWait(100);
        dragHandle(stage, *editors, 90);
        auto *columns = qobject_cast<QSplitter *>(editors->parentWidget());
        dragHandle(stage, *columns, 25);
        stage.key(Qt::Key_M, Qt::ControlModifier);
        stage.key(Qt::Key_F5, Qt::ShiftModifier);
        // Two rows of the timeline more.
        stage.key(Qt::Key_3, Qt::AltModifier | Qt::ShiftModifier);
        stage.key(Qt::Key_7, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(changeKey(stage));

        // Each song.
        QVERIFY(stage.showSong(QStringLiteral("First")));
        lookAt(stage, 3);
        const Looked first(stage);
        QVERIFY(stage.showSong(QStringLiteral("Second")));
        lookAt(stage, 1);
        const Looked second(stage);
        QVERIFY2(first.differenceTo(second).contains(QLatin1String("heights")), "both are looked at alike");
        QVERIFY(stage.showSong(QStringLiteral("First")));
        QCOMPARE(Looked(stage).differenceTo(first), QString());

        QVERIFY(stage.restart({path}));
        QCOMPARE(stage.application().desk()->session().path(), path);
        QCOMPARE(Looked(stage).differenceTo(first), QString());
        for (qsizetype i = 0; i < first.told.size(); ++i) {
            if (!first.told.at(i).startsWith(QLatin1String("arranger and roll")) &&
                !first.told.at(i).startsWith(QLatin1String("project list")))
                QVERIFY2(first.told.at(i) != usual.told.at(i), qPrintable(first.told.at(i)));
        }
        QVERIFY(stage.showSong(QStringLiteral("Second")));
        QCOMPARE(Looked(stage).differenceTo(second), QString());
        // The key that was given does it, and the one from before does not.
        stage.key(Qt::Key_F11);
        QVERIFY(!stage.window().isFullScreen());
        stage.key(Qt::Key_F10);
        QTRY_VERIFY(stage.window().isFullScreen());
    }

private:
    /// The first one, which goes along with the pointer.
    static void dragHandle(Stage &stage, const QSplitter &splitter, int right)
    {
        const QSplitterHandle *handle = splitter.handle(1);
        const QPoint from = handle->mapTo(&stage.window(), handle->rect().center());
        stage.drag(stage.window(), from, from + QPoint(right, 0));
    }

    /// Another view of a song, by hand: heights, a folded folder, a cycle, time, scroll, and the same of an open clip.
    static void lookAt(RestartStage &stage, int more)
    {
        stage.turnWheel(stage.blockArea(), QPoint(100, 100), 9);
        const TrackHeader *head = stage.heads().headerOf(stage.track(4 + more)->id);
        const QPoint edge = head->mapTo(&stage.heads(), QPoint(40, head->height() - 2));
        stage.drag(stage.heads(), edge, edge + QPoint(0, 9 * more));
        FolderHeader *folder = stage.heads().headerOf(QStringLiteral("Rhythm"));
        stage.click(*folder, folder->arrow().center());
        stage.drag(stage.timeline(), stage.inRow(TimelineRow::Id::Cycle, 1 + more),
                   stage.inRow(TimelineRow::Id::Cycle, 4 + more));
        for (int i = 0; i < more; ++i)
            stage.turnWheel(stage.blockArea(), QPoint(120, 100), 1, Qt::ControlModifier);
        stage.turnWheel(stage.blockArea(), QPoint(120, 100), -1 - more, Qt::ShiftModifier);
        stage.turnWheel(stage.blockArea(), QPoint(120, 100), -1);
        // The clip of a block, which goes beyond what can be seen, at one of its bars.
        const InstancePtr block = stage.block(4 + more, 0);
        const QRect rect = stage.blocks().rectOf(block->id);
        const QPoint inBlock(150, rect.center().y());
        stage.click(stage.blockArea(), inBlock);
        stage.doubleClick(stage.blockArea(), inBlock);
        QTRY_COMPARE(stage.context().place().instance, block->id);
        stage.turnWheel(stage.noteArea(), QPoint(150, 100), 1 + more, Qt::ControlModifier);
        stage.turnWheel(stage.noteArea(), QPoint(150, 100), -more, Qt::ShiftModifier);
        stage.turnWheel(stage.noteArea(), QPoint(150, 100), 1 + more, Qt::ControlModifier | Qt::ShiftModifier);
        stage.turnWheel(stage.noteArea(), QPoint(150, 100), more);
    }

    /// F10 for the full screen, in the list of all keys.
    static bool changeKey(Stage &stage)
    {
        stage.key(Qt::Key_F1);
        auto *dialog = stage.window().findChild<ShortcutsDialog *>();
        if (!dialog || !QTest::qWaitForWindowExposed(dialog))
            return false;
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog))
            return false;
        stage.click(dialog->findChild<QLineEdit *>(QStringLiteral("shortcutSearch")));
        for (const QChar letter : QStringLiteral("full screen"))
            QTest::keyClick(dialog->windowHandle(), letter.toLatin1());
        const auto *list = dialog->findChild<QTreeWidget *>();
        QTreeWidgetItem *found = nullptr;
        for (QTreeWidgetItemIterator each(const_cast<QTreeWidget *>(list)); *each; ++each) {
            if ((*each)->data(0, Qt::UserRole).toString() == QLatin1String("full-screen"))
                found = *each;
        }
        if (!found)
            return false;
        stage.click(*list->viewport(), list->visualItemRect(found).center());
        stage.click(dialog->findChild<QKeySequenceEdit *>());
        QTest::keyClick(dialog->windowHandle(), Qt::Key_F10);
        const bool isGiven = stage.find<QAction>("full-screen")->shortcut() == QKeySequence(Qt::Key_F10);
        QTest::keyClick(dialog->windowHandle(), Qt::Key_Tab);
        dialog->close();
        return isGiven && stage.becomesReady();
    }
};

BARLINE_TEST(tst_Restart)
#include "tst_Restart.moc"
