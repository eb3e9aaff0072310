#include "core/base/WorkerPool.h"
#include "core/format/dsl/DslReader.h"
#include "core/model/Project.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kPatienceMs = 30'000; ///< for workers, which step back

const QByteArray kRiff = R"({"name": "Riff", "bars": [{"bar_index": 0, "notes": [
    {"absolute_pitch": 60, "start": 0, "duration": 1}, {"absolute_pitch": 64, "start": 2, "duration": 1}]}]})";

} // namespace

/// What a hand brings in: drops and pastes of every form, on every part of the window.
class tst_ByHand : public QObject
{
    Q_OBJECT

private:
    static QWidget &clipList(Stage &stage) { return *stage.find<QWidget>("clipList"); }

    static QByteArray bytesOf(const char *name)
    {
        QFile file(Stage::document(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static ClipPtr clipNamed(const Stage &stage, const QString &name)
    {
        for (const ClipPtr &clip : stage.project().clips) {
            if (clip->name == name)
                return clip;
        }
        return nullptr;
    }

    static QString fileOf(Stage &stage, const QString &name, const QByteArray &bytes)
    {
        QFile file(stage.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// Of the import dialog that is open; null where none is.
    static QAbstractButton *importButton(const Stage &stage) { return stage.find<QAbstractButton>("importButton"); }

    /// A part of the window that takes no documents itself.
    static QWidget &beside(const Stage &stage) { return *stage.find<QWidget>("transportBar"); }

    static bool isPanelVisible(const Stage &stage) { return stage.find<QWidget>("findingsPanel")->isVisible(); }

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void takesEveryFormAsText_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"01-simple-melody", "03-expressions", "form-clip-with-bars", "form-clip-alone",
                                 "sml-clip", "dump-composition", "legacy-song", "legacy-clips", "clips-in-a-list"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    void takesEveryFormAsText()
    {
        QFETCH(QString, form);
        const QByteArray text = bytesOf(form.toLatin1().constData());
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        stage.dropText(beside(stage), QPoint(300, 10), text);
        QTRY_VERIFY_WITH_TIMEOUT(!(stage.project() == before), kPatienceMs);
        const auto count = [&] { return stage.project().compositions.size() + stage.project().clips.size(); };
        const qsizetype dropped = count();
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Import “Dropped text”"));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == before);

        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        stage.click(stage.blockArea(), QPoint(300, 100));
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(), dropped, kPatienceMs);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Import “Pasted text”"));
    }

    void takesSeveralFilesAtOnce()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const qsizetype compositions = stage.project().compositions.size();
        const qsizetype clips = stage.project().clips.size();
        stage.drop(stage.noteArea(), QPoint(300, 100),
                   {Stage::document("01-simple-melody"), Stage::document("sml-clip")});
        QTRY_COMPARE_WITH_TIMEOUT(stage.project().compositions.size(), compositions + 1, kPatienceMs);
        QVERIFY(stage.project().clips.size() > clips + 1);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Import 2 Documents"));
    }

    void clipsJoinTheListAndAreOpened()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const qsizetype compositions = stage.project().compositions.size();
        stage.drop(clipList(stage), QPoint(60, 120),
                   {Stage::document("sml-clip"), fileOf(stage, QStringLiteral("riff.json"), kRiff)});
        QTRY_VERIFY_WITH_TIMEOUT(clipNamed(stage, QStringLiteral("Riff")), kPatienceMs);
        QVERIFY(clipNamed(stage, QStringLiteral("lead-riff-intro")));
        QTRY_COMPARE_WITH_TIMEOUT(stage.context().clip()->name, QStringLiteral("Riff"), kPatienceMs);
        QCOMPARE(stage.project().compositions.size(), compositions);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Import 2 Documents"));
    }

    void aCompositionIsRefusedByTheClipListWithAWayOut()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        stage.drop(clipList(stage), QPoint(60, 120), {Stage::document("01-simple-melody")});
        QTRY_VERIFY_WITH_TIMEOUT(
            stage.notice().contains(QLatin1String("is a composition, and the clip list takes clips only.")),
            kPatienceMs);
        QVERIFY(stage.project() == before);
        stage.click(stage.find<QAbstractButton>("noticeAction"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.project().compositions.size(), before.compositions.size() + 1, kPatienceMs);
    }

    void notesLandAtThePointerOfThePianoRoll()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        const Project before = stage.project();
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kRiff);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        QCOMPARE(stage.openNotes().at(0).start, Ticks::beats(4));
        QCOMPARE(stage.openNotes().at(1).start, Ticks::beats(6));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Drop 2 Notes from “Riff”"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kPatienceMs);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.project() == before);
    }

    void pasteInThePianoRollLandsAtThePlayhead()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 3));
        stage.click(stage.noteArea(), stage.atNote(1, 70));
        const Ticks place = Ticks::beats(2 * 4 + 5); // the clip's bar 2, beat 2
        stage.context().seek(place);
        const Transport &transport = stage.application().desk()->transport();
        QTRY_COMPARE_WITH_TIMEOUT(transport.position(), place, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stage.context().playhead(), place, kPatienceMs);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(kRiff));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Paste")));
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        QCOMPARE(stage.openNotes().at(0).start, Ticks::beats(5));
    }

    void errorsOpenTheFindingsAndChangeNothing_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("window") << QStringLiteral("window");
        QTest::newRow("clip list") << QStringLiteral("clips");
        QTest::newRow("piano roll") << QStringLiteral("notes");
        QTest::newRow("paste") << QStringLiteral("paste");
    }

    void errorsOpenTheFindingsAndChangeNothing()
    {
        QFETCH(QString, where);
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        const Project before = stage.project();
        const QString undo = stage.undoText();
        const QByteArray wrong = bytesOf("sml-errors");
        if (where == QLatin1String("window")) {
            stage.dropText(stage.blockArea(), QPoint(300, 100), wrong);
        } else if (where == QLatin1String("clips")) {
            stage.dropText(clipList(stage), QPoint(60, 120), wrong);
        } else if (where == QLatin1String("notes")) {
            stage.dropText(stage.noteArea(), stage.atNote(1, 60), wrong);
        } else {
            QGuiApplication::clipboard()->setText(QString::fromUtf8(wrong));
            stage.click(stage.noteArea(), stage.atNote(1, 70));
            stage.key(Qt::Key_V, Qt::ControlModifier);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isPanelVisible(stage), kPatienceMs);
        QVERIFY(stage.project() == before);
        QCOMPARE(stage.undoText(), undo);
    }

    void selectedNotesAreCopiedAsAClipAndPasted()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kRiff);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        stage.click(stage.noteArea(), stage.atNote(stage.openNotes().at(1)));
        QCOMPARE(stage.context().selectedNotes().size(), 1);
        stage.key(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().contains(QLatin1String("\"bars\"")), kPatienceMs);
        const QMimeData &copied = *QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied.data(QStringLiteral("application/json")), copied.text().toUtf8());
        const Result<ReadDocument> read = readDocument(copied.text().toUtf8(), QStringLiteral("clipboard"), 1);
        QVERIFY(read);
        QCOMPARE(read->form, DocumentForm::Clip);
        QCOMPARE(read->clips.constFirst().bars.count(), 1);

        stage.context().seek(Ticks::beats(8));
        QTRY_COMPARE_WITH_TIMEOUT(stage.application().desk()->transport().position(), Ticks::beats(8), kPatienceMs);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 3, kPatienceMs);
        QCOMPARE(stage.openNotes().at(2).start, Ticks::beats(10));
        QCOMPARE(stage.openNotes().at(2).note.pitch, Pitch(64));
    }

    void whatIsPastedAtOnceIsWhatWasCopied()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kRiff);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(kRiff));
        stage.click(stage.noteArea(), stage.atNote(stage.openNotes().at(1)));
        stage.key(Qt::Key_C, Qt::ControlModifier);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.undoText(), QStringLiteral("Undo Paste 1 Note"), kPatienceMs);
        QCOMPARE(stage.openNotes().at(0).start, Ticks::beats(2));
    }

    void notesGoFromOneClipToAnother()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kRiff);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kPatienceMs);
        stage.click(stage.noteArea(), stage.atNote(stage.openNotes().at(1)));
        stage.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(stage.openNotes().size(), 1);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Cut 1 Note"));

        QVERIFY(stage.choose(QStringLiteral("Clip"), QStringLiteral("New Clip")));
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 9));
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 0, kPatienceMs);
        stage.click(stage.noteArea(), stage.atNote(1, 70));
        stage.context().seek(Ticks::beats(8 * 4 + 5)); // beat 2 of the clip's second bar
        QCOMPARE(stage.openNotes().size(), 0);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 1, kPatienceMs);
        QCOMPARE(stage.openNotes().at(0).start, Ticks::beats(6));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 1 Note"));
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.openNotes().size(), 0);
    }

    void notesGoFromOneSongToAnother()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(0.1, 60), kRiff);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kPatienceMs);
        const CompositionId first = stage.context().compositionId();
        stage.click(stage.noteArea(), stage.atNote(1.5, 70));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.key(Qt::Key_C, Qt::ControlModifier);
        stage.dropText(stage.blockArea(), QPoint(300, 100), bytesOf("01-simple-melody"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.context().compositionId() != first && stage.context().clip(), kPatienceMs);
        const qsizetype before = stage.openNotes().size();
        stage.click(stage.noteArea(), QPoint(300, 10));
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), before + 2, kPatienceMs);
        QCOMPARE(stage.context().selectedNotes().size(), 2);
    }

    void aClipIsCopiedInTheShortNotation()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.drop(clipList(stage), QPoint(60, 120), {Stage::document("sml-clip")});
        QTRY_VERIFY_WITH_TIMEOUT(clipNamed(stage, QStringLiteral("lead-riff-intro")), kPatienceMs);
        clipList(stage).setFocus();
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Copy as SML Text")));
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().contains(QLatin1String("\"items\"")),
                                 kPatienceMs);
        const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
        QCOMPARE(formOf(text), DocumentForm::Sml);
        QVERIFY(text.contains("\"C4\""));
    }

    void theLatestCopyIsTheOneOnTheClipboard()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QByteArray notes;
        for (int i = 0; i < 60'000; ++i)
            notes += QByteArray(i == 0 ? "" : ",\n") + R"({"pitch": 60, "start_beat": )" + QByteArray::number(i) +
                     R"(, "duration_beats": 1})";
        stage.drop(clipList(stage), QPoint(60, 120),
                   {fileOf(stage, QStringLiteral("large.json"), R"({"name": "Large", "notes": [)" + notes + "]}"),
                    fileOf(stage, QStringLiteral("riff.json"), kRiff)});
        QTRY_VERIFY_WITH_TIMEOUT(clipNamed(stage, QStringLiteral("Riff")), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.application().isBusy(), kPatienceMs);
        QStringList copied;
        connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, &stage.window(),
                [&copied] { copied.append(QGuiApplication::clipboard()->text()); });
        // Faster than the first can be written.
        for (const char *name : {"Large", "Riff"}) {
            const QList<ClipId> clip{clipNamed(stage, QString::fromUtf8(name))->id};
            emit stage.window().copyRequested(choose(stage.project(), clip), TextKind::Dsl);
        }
        workerPool().waitForDone(); // both are written
        QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, kPatienceMs);
        QVERIFY(copied.constFirst().contains(QLatin1String("\"Riff\"")));
        QTest::qWait(50);
        QCOMPARE(copied.size(), 1);
    }

    void whereNothingElseIsChosenTheCompositionIsCopied()
    {
        Stage stage({Stage::document("03-expressions")});
        QVERIFY(stage.isReady());
        QTRY_VERIFY_WITH_TIMEOUT(!stage.application().isBusy(), kPatienceMs);
        stage.click(stage.blockArea(), QPoint(600, 300));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Copy")));
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), kPatienceMs);
        const Result<ReadDocument> read =
            readDocument(QGuiApplication::clipboard()->text().toUtf8(), QStringLiteral("clipboard"), 1);
        QVERIFY(read);
        QCOMPARE(read->form, DocumentForm::Project);
        QCOMPARE(read->compositions.constFirst().name, stage.song().name);
    }

    void theExportDialogWritesAClip()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.drop(clipList(stage), QPoint(60, 120), {Stage::document("sml-clip")});
        QTRY_VERIFY_WITH_TIMEOUT(clipNamed(stage, QStringLiteral("lead-riff-intro")), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.application().isBusy(), kPatienceMs);
        clipList(stage).setFocus();
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Export…")));
        auto *dialog = stage.find<QDialog>("exportDialog");
        QTRY_VERIFY_WITH_TIMEOUT(dialog && dialog->isVisible(), kPatienceMs);
        const QString path = stage.file(QStringLiteral("riff.json"));
        stage.find<QLineEdit>("exportPath")->setText(path);
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QAbstractButton>("exportButton")->isEnabled(), kPatienceMs);
        stage.click(stage.find<QAbstractButton>("exportButton"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.notice(), QStringLiteral("Exported to %1.").arg(path), kPatienceMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<ReadDocument> read = readDocument(file.readAll(), path, 1);
        QVERIFY(read);
        QCOMPARE(read->clips.constFirst().name, QStringLiteral("lead-riff-intro"));
    }

    void anImportIsShownBeforeItIsMade()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Import…")));
        QVERIFY(stage.answerFileDialog(Stage::document("01-simple-melody")));
        QTRY_VERIFY_WITH_TIMEOUT(importButton(stage) && importButton(stage)->isEnabled(), kPatienceMs);
        QVERIFY(stage.project() == before);
        QVERIFY(
            stage.find<QLabel>("importFacts")->text().startsWith(QStringLiteral("project document · 1 composition")));
        stage.key(Qt::Key_Escape);
        QTRY_VERIFY(!importButton(stage));
        QVERIFY(stage.project() == before);

        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Import…")));
        QVERIFY(stage.answerFileDialog(Stage::document("01-simple-melody")));
        QTRY_VERIFY_WITH_TIMEOUT(importButton(stage) && importButton(stage)->isEnabled(), kPatienceMs);
        stage.click(importButton(stage));
        QTRY_COMPARE_WITH_TIMEOUT(stage.project().compositions.size(), before.compositions.size() + 1, kPatienceMs);
    }

    void anImportWithErrorsShowsThemAndCannotBeMade()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        const Project before = stage.project();
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Import…")));
        QVERIFY(stage.answerFileDialog(Stage::document("ranges")));
        QTRY_VERIFY_WITH_TIMEOUT(importButton(stage), kPatienceMs);
        auto *findings = stage.find<QListView>("importFindings");
        QTRY_VERIFY_WITH_TIMEOUT(findings->isVisible(), kPatienceMs);
        QVERIFY(findings->model()->rowCount() > 5);
        QVERIFY(!importButton(stage)->isEnabled());
        stage.key(Qt::Key_Escape);
        QTRY_VERIFY(!importButton(stage));
        QVERIFY(stage.project() == before);
    }

    void whatIsKnownByItsUidIsUpdatedOrAddedAsTheUserSays_data()
    {
        QTest::addColumn<bool>("isUpdate");
        QTest::newRow("update") << true;
        QTest::newRow("add") << false;
    }

    void whatIsKnownByItsUidIsUpdatedOrAddedAsTheUserSays()
    {
        QFETCH(bool, isUpdate);
        const auto song = [](const QByteArray &name) {
            const QByteArray text =
                R"({"project": {"name": "NAME", "uid": "6f1c1d3e-7a53-4c39-9b0e-0f1d7a1f2b3c", "tracks": {}}})";
            return QByteArray(text).replace("NAME", name);
        };
        Stage stage;
        QVERIFY(stage.isReady());
        stage.dropText(stage.blockArea(), QPoint(300, 100), song("Night"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.song().name, QStringLiteral("Night"), kPatienceMs);
        const qsizetype compositions = stage.project().compositions.size();
        stage.dropText(stage.blockArea(), QPoint(300, 100), song("Morning"));
        QTRY_VERIFY_WITH_TIMEOUT(importButton(stage) && importButton(stage)->isEnabled(), kPatienceMs);
        auto *choice = stage.find<QComboBox>("importChoice");
        QCOMPARE(choice->currentText(), QStringLiteral("Update “Night”"));
        if (!isUpdate)
            choice->setCurrentIndex(1);
        stage.click(importButton(stage));
        QTRY_COMPARE_WITH_TIMEOUT(stage.song().name, QStringLiteral("Morning"), kPatienceMs);
        QCOMPARE(stage.project().compositions.size(), isUpdate ? compositions : compositions + 1);
    }

    void aLargeImportCanBeCancelledAndLeavesNothing()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kPatienceMs);
        const Project before = stage.project();
        const qsizetype labels = stage.labelsInFile().size();
        QByteArray notes;
        for (int i = 0; i < 400'000; ++i)
            notes += QByteArray(i == 0 ? "" : ",\n") + R"({"pitch": 60, "start_beat": )" + QByteArray::number(i) +
                     R"(, "duration_beats": 1})";
        const QString file =
            fileOf(stage, QStringLiteral("large.json"), R"({"name": "Large", "notes": [)" + notes + "]}");
        stage.drop(beside(stage), QPoint(300, 10), {file});
        auto *cancel = stage.find<QAbstractButton>("cancelProgress");
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), kPatienceMs);
        const auto *said = stage.find<QLabel>("progress");
        QVERIFY2(said->text().startsWith(QStringLiteral("Reading large.json… ")), qPrintable(said->text()));
        QTRY_VERIFY_WITH_TIMEOUT(!said->text().endsWith(QStringLiteral(" 0 %")), kPatienceMs);
        QVERIFY2(cancel->isVisible(), "it was read before it said how far it was");
        stage.click(cancel);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.application().isBusy(), kPatienceMs);
        QVERIFY(!cancel->isVisible());
        QVERIFY(stage.project() == before);
        QCOMPARE(stage.labelsInFile().size(), labels);
        QVERIFY(!isPanelVisible(stage));

        stage.drop(stage.blockArea(), QPoint(300, 100), {fileOf(stage, QStringLiteral("riff.json"), kRiff)});
        QTRY_VERIFY_WITH_TIMEOUT(clipNamed(stage, QStringLiteral("Riff")), kPatienceMs);
    }
};

BARLINE_TEST(tst_ByHand)
#include "tst_ByHand.moc"
