#include "core/model/Project.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/tracks/TrackHeader.h"
#include "ui/canvas/PlayheadOverlay.h"
#include "ui/import/FindingsModel.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QListView>

using namespace barline;
using namespace barline::test;

/// The first slice as its user sees it: the real window, mouse and keys.
class tst_FirstSlice : public QObject
{
    Q_OBJECT

private:
    /// Puts the first clip at a bar of the first track.
    static InstanceId place(Stage &stage, int bar, int row = 0)
    {
        stage.doubleClick(stage.blockArea(), stage.atBar(row, bar));
        const QSet<InstanceId> selected = stage.context().selectedInstances();
        return selected.size() == 1 ? *selected.begin() : InstanceId();
    }

    static void draw(Stage &stage, double from, double to, int pitch)
    {
        stage.drag(stage.noteArea(), stage.atNote(from + 0.02, pitch), stage.atNote(to, pitch));
    }

    /// A stage whose first clip is at bar 1 and has three notes on the beats, selected by none.
    static void prepareNotes(Stage &stage)
    {
        place(stage, 1);
        stage.choose(QStringLiteral("Tools"), QStringLiteral("Draw"));
        draw(stage, 0, 1, 60);
        draw(stage, 1, 2, 64);
        draw(stage, 2, 3, 67);
        stage.choose(QStringLiteral("Tools"), QStringLiteral("Select"));
        stage.context().selectNotes({});
        // A click at once would be the second of a double click.
        QTest::qWait(1);
    }

    static QSet<NoteId> ids(const QList<RollScene::Hit> &notes)
    {
        QSet<NoteId> found;
        for (const RollScene::Hit &note : notes)
            found.insert(note.note.id);
        return found;
    }

    static QString questionIn(const Stage &stage)
    {
        for (const QWidget *strip : stage.window().findChildren<QWidget *>(QStringLiteral("confirmStrip"))) {
            if (strip->isVisible())
                return strip->accessibleName();
        }
        return {};
    }

    static int playheadIn(const QWidget &area)
    {
        const auto *playhead = area.findChild<PlayheadOverlay *>();
        return playhead && playhead->isVisible() ? playhead->x() : -1;
    }

private slots:
    void bringsInDroppedDocuments()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        stage.drop(stage.blockArea(), QPoint(300, 100),
                   {Stage::document("01-simple-melody"), Stage::document("03-expressions")});
        QTRY_COMPARE(stage.project().compositions.size(), before.compositions.size() + 2);
        QCOMPARE(stage.find<QListView>("compositionList")->model()->rowCount(), 3);

        const QList<TrackHeader *> headers = stage.window().findChildren<TrackHeader *>();
        const auto shown = std::count_if(headers.begin(), headers.end(), [](auto *row) { return row->isVisible(); });
        QVERIFY(stage.song().tracks.size() > 0);
        QCOMPARE(shown, stage.song().tracks.size());
        const QImage empty = stage.blockArea().grab().toImage();
        for (const TrackPtr &track : stage.song().tracks) {
            QVERIFY(!track->instances.isEmpty());
            QVERIFY(!stage.blocks().rectOf(track->instances.at(0)->id).isEmpty());
            const QImage block = stage.pictureOf(track->instances.at(0)->id);
            QVERIFY(block.pixelColor(3, block.height() / 2) != empty.pixelColor(empty.width() - 5, 5));
        }
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.labelsInFile().constLast(), QStringLiteral("Import 2 Documents"));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Import 2 Documents"));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == before);
    }

    void showsAllFindingsAndChangesNothing()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        const QString undo = stage.undoText();
        stage.drop(stage.blockArea(), QPoint(300, 100),
                   {Stage::document("01-simple-melody"), Stage::document("ranges")});
        auto *panel = stage.find<QWidget>("findingsPanel");
        QTRY_VERIFY(panel->isVisible());

        QFile expected(QStringLiteral(BARLINE_TEST_DATA "/dsl/ranges/findings.txt"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = expected.readAll().trimmed().split('\n');
        const QAbstractItemModel *rows = stage.find<QListView>("findingsList")->model();
        QCOMPARE(rows->rowCount(), lines.size());
        for (int i = 0; i < rows->rowCount(); ++i) {
            const QByteArray place = rows->index(i, 0).data(FindingsModel::PlaceRole).toString().toUtf8();
            QVERIFY2(lines.at(i).startsWith(place + ' '), lines.at(i).constData());
        }
        QVERIFY(stage.project() == before);
        QCOMPARE(stage.undoText(), undo);
        stage.click(stage.find<QWidget>("closeFindings"));
        QVERIFY(!panel->isVisible());
    }

    void makesRenamesAndDeletesACompositionAndAClip()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        stage.click(stage.find<QWidget>("newComposition"));
        stage.type(QStringLiteral("Nocturne"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.song().name, QStringLiteral("Nocturne"));
        stage.key(Qt::Key_F2);
        stage.type(QStringLiteral("Serenade"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.song().name, QStringLiteral("Serenade"));

        stage.click(stage.find<QWidget>("newClip"));
        stage.type(QStringLiteral("Riff"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.context().clip()->name, QStringLiteral("Riff"));
        QVERIFY(stage.choose(QStringLiteral("Clip"), QStringLiteral("Delete Clip")));
        QVERIFY(!stage.context().clip());

        QVERIFY(stage.choose(QStringLiteral("Composition"), QStringLiteral("Delete Composition")));
        stage.key(Qt::Key_Return);
        QVERIFY(stage.project() == before);
    }

    void deletesAClipInUseWithItsBlocksInOneEdit()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(place(stage, 1).isValid());
        QVERIFY(place(stage, 9).isValid());
        const Project before = stage.project();
        QVERIFY(stage.choose(QStringLiteral("Clip"), QStringLiteral("Delete Clip")));
        QVERIFY(stage.project() == before);
        QCOMPARE(questionIn(stage), QStringLiteral("“Clip 1” is used in 2 places. Delete it and those 2 blocks?"));
        stage.key(Qt::Key_Return);
        QVERIFY(stage.project().clips.isEmpty());
        QVERIFY(stage.track(0)->instances.isEmpty());
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == before);
    }

    void addsRenamesAndDeletesATrack()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")));
        QCOMPARE(stage.song().tracks.size(), 2);
        QList<TrackHeader *> headers = stage.window().findChildren<TrackHeader *>();
        const auto second = std::find_if(headers.begin(), headers.end(), [&](TrackHeader *header) {
            return header->isVisible() && header->track() == stage.track(1)->id;
        });
        QVERIFY(second != headers.end());
        stage.doubleClick(**second, QPoint(30, 20));
        stage.type(QStringLiteral("Bass"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.track(1)->name, QStringLiteral("Bass"));
        stage.click((*second)->findChild<QAbstractButton *>(QStringLiteral("mute")));
        QVERIFY(stage.track(1)->muted);
        stage.click((*second)->findChild<QAbstractButton *>(QStringLiteral("solo")));
        QVERIFY(stage.track(1)->soloed);
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Delete Tracks")));
        QCOMPARE(stage.song().tracks.size(), 1);

        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Delete Track “Bass”")));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Solo 1 Track")));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Mute 1 Track")));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Rename Track")));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Add Track")));
        QVERIFY(stage.project() == before);
    }

    void placesDragsAndDeletesBlocks()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")));
        const InstanceId block = place(stage, 3);
        QVERIFY(block.isValid());
        QCOMPARE(stage.block(0, 0)->startBar, BarNumber(3));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Place Clip"));
        const Project placed = stage.project();

        stage.drag(stage.blockArea(), stage.atBlock(block), stage.atBar(1, 6));
        QVERIFY(stage.track(0)->instances.isEmpty());
        QCOMPARE(stage.block(1, 0)->startBar, BarNumber(6));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Move 1 Block")));
        QVERIFY(stage.project() == placed);
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Redo Move 1 Block")));
        QCOMPARE(stage.block(1, 0)->startBar, BarNumber(6));

        stage.click(stage.blockArea(), stage.atBlock(block));
        stage.key(Qt::Key_Delete);
        QVERIFY(stage.track(1)->instances.isEmpty());
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Delete 1 Block"));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.block(1, 0)->id, block);
    }

    void opensABlocksClipAtItsBar()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const InstanceId block = place(stage, 3);
        stage.click(stage.find<QWidget>("newClip"));
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.context().place().instance.isValid());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 5));
        QCOMPARE(stage.context().place().instance, block);
        QCOMPARE(stage.context().place().ownBar, ClipBarIndex(2));
        QCOMPARE(stage.context().clip()->id, stage.block(0, 0)->clip);
    }

    void drawsSelectsMovesResizesAndDeletesNotes()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        QList<RollScene::Hit> notes = stage.openNotes();
        QCOMPARE(notes.size(), 3);
        QCOMPARE(notes.at(1).start, Ticks::beats(1));
        QCOMPARE(notes.at(1).note.duration, Ticks::beats(1));
        QCOMPARE(notes.at(1).note.pitch, Pitch(64));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Add 1 Note"));

        // Select: click, Shift, rubber band.
        stage.click(stage.noteArea(), stage.atNote(notes.at(0)));
        QCOMPARE(stage.context().selectedNotes(), QSet<NoteId>{notes.at(0).note.id});
        stage.click(stage.noteArea(), stage.atNote(notes.at(1)), Qt::ShiftModifier);
        QCOMPARE(stage.context().selectedNotes().size(), 2);
        stage.drag(stage.noteArea(), stage.atNote(3.5, 70), stage.atNote(0.1, 58));
        QCOMPARE(stage.context().selectedNotes(), ids(notes));

        // Move all in time and pitch; the grid is a sixteenth.
        const Project drawn = stage.project();
        stage.drag(stage.noteArea(), stage.atNote(notes.at(1)), stage.atNote(2.3, 66) + QPoint(2, 0));
        notes = stage.openNotes();
        QCOMPARE(notes.at(0).start, Ticks::beats(3) / 4);
        QCOMPARE(notes.at(0).note.pitch, Pitch(62));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Move 3 Notes")));
        QVERIFY(stage.project() == drawn);
        stage.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.openNotes().at(0).note.pitch, Pitch(62));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == drawn);

        // Alt leaves the grid.
        notes = stage.openNotes();
        stage.context().selectNotes({});
        stage.drag(stage.noteArea(), stage.atNote(notes.at(2)), stage.atNote(notes.at(2)) + QPoint(5, 0),
                   Qt::AltModifier);
        QVERIFY(stage.openNotes().at(2).start > Ticks::beats(2));
        QVERIFY(stage.openNotes().at(2).start < Ticks::beats(2) + Ticks::beats(1) / 4);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == drawn);

        // Resize at both edges.
        stage.drag(stage.noteArea(), stage.atNote(notes.at(2), 0) + QPoint(2, 0), stage.atNote(2.5, 67) + QPoint(2, 0));
        QCOMPARE(stage.openNotes().at(2).start, Ticks::beats(5) / 2);
        QCOMPARE(stage.openNotes().at(2).note.duration, Ticks::beats(1) / 2);
        stage.drag(stage.noteArea(), stage.atNote(3, 67) - QPoint(2, 0), stage.atNote(4, 67) - QPoint(2, 0));
        QCOMPARE(stage.openNotes().at(2).note.duration, Ticks::beats(3) / 2);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Resize 1 Note"));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == drawn);

        // Delete.
        stage.click(stage.noteArea(), stage.atNote(notes.at(0)));
        stage.key(Qt::Key_Delete);
        QCOMPARE(stage.openNotes().size(), 2);
        QCOMPARE(stage.track(0)->instances.size(), 1);
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Undo Delete 1 Note")));
        QVERIFY(stage.project() == drawn);
    }

    void zoomsAtThePointerAndScrolls()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        const QPoint pointer(500, 100);
        const auto tick = [&] { return stage.roll().time().ticksAt(pointer.x()); };
        const double zoom = stage.roll().time().pixelsPerBeat();
        const Ticks before = tick();
        stage.turnWheel(stage.noteArea(), pointer, 4, Qt::ControlModifier);
        QVERIFY(stage.roll().time().pixelsPerBeat() > zoom);
        // The offset is whole pixels.
        QVERIFY(std::abs((tick() - before).value()) <= stage.roll().time().ticksIn(1).value());
        const double top = stage.roll().pitch().offset();
        stage.turnWheel(stage.noteArea(), pointer, -1);
        QVERIFY(stage.roll().pitch().offset() > top);

        const TimeAxis &axis = stage.blocks().axis();
        const Ticks bar = axis.ticksAt(pointer.x());
        const double blockZoom = axis.pixelsPerBeat();
        stage.turnWheel(stage.blockArea(), pointer, 4, Qt::ControlModifier);
        QVERIFY(axis.pixelsPerBeat() > blockZoom);
        QVERIFY(std::abs((axis.ticksAt(pointer.x()) - bar).value()) <= axis.ticksIn(1).value());
    }

    void changesANoteInEveryPlaceVisibly()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        const InstanceId other = place(stage, 9);
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        QVERIFY(other != stage.context().place().instance);
        QTest::qWait(50);
        const QImage before = stage.pictureOf(other);
        QCOMPARE(stage.pictureOf(other), before);
        stage.click(stage.noteArea(), stage.atNote(stage.openNotes().at(1)));
        stage.drag(stage.noteArea(), stage.atNote(stage.openNotes().at(1)), stage.atNote(1.5, 74));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Move 1 Note"));
        QTRY_VERIFY(stage.pictureOf(other) != before);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.pictureOf(other), before);
    }

    void keepsEditsInTheFileUnasked()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(stage.isSaved());
        qInfo("saved %lld ms after the last edit", clock.elapsed());
        const QStringList labels = stage.labelsInFile();
        QCOMPARE(labels.last(), QStringLiteral("Add 1 Note"));
        QCOMPARE(labels.count(QStringLiteral("Add 1 Note")), 3);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.labelsInFile().size(), labels.size() + 1);
    }

    void playsAndStopsWithSpace()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        Transport &transport = stage.application().desk()->transport();
        const int inBlocks = playheadIn(stage.blockArea());
        const int inNotes = playheadIn(stage.noteArea());
        stage.key(Qt::Key_Space);
        QTRY_VERIFY(transport.isPlaying());
        QTRY_VERIFY(playheadIn(stage.blockArea()) > inBlocks);
        QTRY_VERIFY(playheadIn(stage.noteArea()) > inNotes);
        stage.key(Qt::Key_Space);
        QTRY_VERIFY(!transport.isPlaying());
        QVERIFY(transport.position() > Ticks());
    }

    void movesAnUntitledProjectToItsName()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QCOMPARE(stage.window().windowTitle(), QStringLiteral("Untitled — Barline"));
        prepareNotes(stage);
        const QString untitled = stage.application().desk()->session().path();
        const QString named = stage.file(QStringLiteral("Étude.barline"));
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Save As…")));
        QVERIFY(stage.answerFileDialog(named));
        QTRY_COMPARE(stage.window().windowTitle(), QStringLiteral("Étude — Barline"));
        QCOMPARE(stage.find<QLabel>("projectTitle")->text(), QStringLiteral("Étude"));
        QTRY_VERIFY(!QFile::exists(untitled));
        QTRY_VERIFY(stage.isSaved());
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.openNotes().size(), 2);
        QTRY_VERIFY(stage.isSaved());
        // Three and the one that takes the last back.
        QCOMPARE(stage.labelsInFile().count(QStringLiteral("Add 1 Note")), 4);
    }

    void showsWhatAnotherProgramDoes()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        prepareNotes(stage);
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.openNotes().size(), 3);
        int status = -1;
        const auto takeBack = [&] {
            Stage::runProgram(
                {QStringLiteral("history"), stage.application().desk()->session().path(), QStringLiteral("--undo")},
                &status);
        };
        takeBack();
        QCOMPARE(status, 0);
        QTRY_COMPARE(stage.openNotes().size(), 2);
        takeBack();
        QCOMPARE(status, 0);
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")));
        QTRY_COMPARE(stage.openNotes().size(), 1);
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.song().tracks.size(), 2);
        QCOMPARE(stage.labelsInFile().constLast(), QStringLiteral("Add Track"));
        QVERIFY(stage.notice().isEmpty());
    }
};

BARLINE_TEST(tst_FirstSlice)
#include "tst_FirstSlice.moc"
