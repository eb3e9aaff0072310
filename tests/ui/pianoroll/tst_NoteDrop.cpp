#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QAction>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kPatienceMs = 30'000; ///< for workers, which step back

/// Two bars: C4 and E4 in the first, G4 on the second beat of the second.
const QByteArray kRiff = R"({"name": "Riff", "bars": [
    {"bar_index": 0, "notes": [{"absolute_pitch": 60, "start": 0, "duration": 1},
                               {"absolute_pitch": 64, "start": 2.5, "duration": 0.5}]},
    {"bar_index": 1, "notes": [{"absolute_pitch": 67, "start": 1, "duration": 2}]}]})";
const QByteArray kSmlRiff = R"({"name": "Riff", "bars": [{"bar_index": 0, "items": [
    {"note": "C4", "duration": "quarter"}, {"rest": "quarter"}, {"note": "E4", "duration": "half"}]}]})";
const QByteArray kSong = R"({"project": {"name": "Evening Train", "tracks": {}}})";

struct DropRoll : RollFixture
{
    explicit DropRoll(const QList<Given> &notes = {})
        : RollFixture(notes)
        , panel(*context, theme)
        , scene(panel.findChild<RollScene *>())
        , view(panel.findChild<NoteCanvas *>()->viewport())
    {
        panel.resize(1200, 500);
        panel.show();
        QTest::qWait(1);
    }

    QPointF at(double beat, int pitch = 60) const
    {
        return {scene->time().xOf(ticks(beat)), scene->pitch().topOf(pitch) + scene->pitch().rowHeight() / 2};
    }
    bool enter(double beat, const QMimeData &data) const
    {
        QDragEnterEvent event(at(beat).toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(view, &event);
        return event.isAccepted();
    }
    void move(double beat, const QMimeData &data, Qt::KeyboardModifiers modifiers = {}) const
    {
        QDragMoveEvent event(at(beat).toPoint(), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view, &event);
    }
    void drop(double beat, const QMimeData &data) const
    {
        QDropEvent event(at(beat), Qt::CopyAction, &data, Qt::NoButton, {});
        QApplication::sendEvent(view, &event);
    }
    QString goingOn() const { return context->progress().text(); }
    bool showsNotes() const
    {
        return QTest::qWaitFor([this] { return scene->preview().incoming && scene->preview().incoming->notes; },
                               kPatienceMs);
    }
    QList<Placed> placed() const
    {
        QList<Placed> all;
        for (const auto &[id, each] : notes())
            all.append(each);
        return all;
    }

    PianoRollPanel panel;
    RollScene *scene;
    QWidget *view;
};

std::unique_ptr<QMimeData> textOf(const QByteArray &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(text));
    return data;
}

} // namespace

class tst_NoteDrop : public QObject
{
    Q_OBJECT

private:
    static inline const QList<RollFixture::Placed> kRiffAtBeat4{{4, 1, 60}, {6.5, 0.5, 64}, {9, 2, 67}};

private slots:
    void previewFollowsThePointer()
    {
        DropRoll roll;
        const Project before = roll.document.project();
        const auto riff = textOf(kRiff);
        const QImage empty = roll.view->grab().toImage();
        QVERIFY(roll.enter(4.1, *riff));
        QVERIFY(roll.showsNotes());
        QCOMPARE(roll.scene->preview().incoming->at, (ClipPosition{ClipBarIndex(1), Ticks()}));
        QCOMPARE(roll.scene->preview().incoming->words, QStringLiteral("3 note(s) of “Riff”"));
        const QImage first = roll.view->grab().toImage();
        QVERIFY(first != empty);
        roll.move(5.3, *riff);
        QCOMPARE(roll.scene->preview().incoming->at, (ClipPosition{ClipBarIndex(1), Ticks::beats(5) / 4}));
        QVERIFY(roll.view->grab().toImage() != first);
        roll.move(5.3, *riff, Qt::AltModifier);
        QVERIFY(roll.scene->preview().incoming->at.offset > Ticks::beats(5) / 4);

        QDragLeaveEvent leave;
        QApplication::sendEvent(roll.view, &leave);
        QVERIFY(!roll.scene->preview().incoming);
        QCOMPARE(roll.view->grab().toImage(), empty);
        QVERIFY(roll.document.project() == before);
    }

    void dropLandsTheNotesAtThePointerInOneStep()
    {
        DropRoll roll({{0, 1, 48}});
        const Project before = roll.document.project();
        const auto riff = textOf(kRiff);
        roll.enter(1, *riff);
        QVERIFY(roll.showsNotes());
        roll.drop(4.1, *riff);
        QCOMPARE(roll.placed(), QList<RollFixture::Placed>({{0, 1, 48}}) + kRiffAtBeat4);
        QCOMPARE(roll.context->selectedNotes().size(), 3);
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Drop 3 Note(s) from “Riff”"));
        QVERIFY(!roll.scene->preview().incoming);
        QVERIFY(roll.history.undo());
        QVERIFY(roll.document.project() == before);
    }

    void whatIsLetGoBeforeItIsReadLandsThen()
    {
        DropRoll roll;
        const auto riff = textOf(kRiff);
        roll.enter(1, *riff);
        roll.drop(4.1, *riff);
        QVERIFY(roll.goingOn().startsWith(QStringLiteral("Reading “Dropped text”…")));
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), kRiffAtBeat4, kPatienceMs);
        QCOMPARE(roll.goingOn(), QString());
        QVERIFY(!roll.scene->preview().incoming);
    }

    void whatIsCancelledLeavesNothing_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("Cancel") << false;
    }

    void whatIsCancelledLeavesNothing()
    {
        QFETCH(const bool, byKey);
        DropRoll roll;
        const Project before = roll.document.project();
        const auto riff = textOf(kRiff);
        roll.enter(1, *riff);
        roll.drop(4.1, *riff);
        roll.panel.paste({{}, {{{}, kSmlRiff, QStringLiteral("Pasted text")}}});
        if (byKey) {
            QTest::keyClick(roll.view->parentWidget(), Qt::Key_Escape);
        } else {
            QVERIFY(roll.goingOn().startsWith(QStringLiteral("Reading “Pasted text”…")));
            roll.context->progress().cancel()();
            QVERIFY(roll.goingOn().startsWith(QStringLiteral("Reading “Dropped text”…")));
            roll.context->progress().cancel()();
        }
        QCOMPARE(roll.goingOn(), QString());
        QTest::qWait(100);
        QVERIFY(roll.document.project() == before);
        QVERIFY(!roll.scene->preview().incoming);
        QVERIFY(!roll.history.canUndo());
    }

    void whatIsPastedWhileMoreIsReadComesAfterIt()
    {
        DropRoll roll;
        const QByteArray large = QByteArray(4'000'000, ' ') + kRiff; // is read long after the others
        roll.panel.paste({{}, {{{}, large, QStringLiteral("Pasted text")}}});
        const auto dropped = textOf(kSmlRiff);
        QVERIFY(roll.enter(8, *dropped));
        QVERIFY(roll.scene->preview().incoming);
        roll.drop(8.1, *dropped);
        roll.panel.paste({{},
                          {{{},
                            R"({"name": "One", "notes": [{"pitch": 72, "start_beat": 1, "duration_beats": 1}]})",
                            QStringLiteral("Pasted text")}}});
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed().size(), 6, kPatienceMs);
        QCOMPARE(roll.placed(), (QList<RollFixture::Placed>{
                                    {0, 1, 60}, {1, 1, 72}, {2.5, 0.5, 64}, {5, 2, 67}, {8, 1, 60}, {10, 2, 64}}));
        QCOMPARE(roll.goingOn(), QString());
        for (const char *label :
             {"Paste 1 Note(s) from “One”", "Drop 2 Note(s) from “Riff”", "Paste 3 Note(s) from “Riff”"}) {
            QCOMPARE(roll.history.undoLabel(), QString::fromUtf8(label));
            QVERIFY(roll.history.undo());
        }
        QVERIFY(roll.placed().isEmpty());
    }

    void aDragStaysWhileWhatWasPastedLands()
    {
        DropRoll roll;
        const auto riff = textOf(kRiff);
        roll.panel.paste({{}, {{{}, kSmlRiff, QStringLiteral("Pasted text")}}});
        QVERIFY(roll.enter(8, *riff));
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed().size(), 2, kPatienceMs);
        QVERIFY(roll.showsNotes());
        QCOMPARE(roll.scene->preview().incoming->words, QStringLiteral("3 note(s) of “Riff”"));
        roll.drop(4.1, *riff);
        QCOMPARE(roll.placed().size(), 5);
    }

    void theRollScrollsUnderADragAtItsEdge()
    {
        DropRoll roll;
        const auto riff = textOf(kRiff);
        QVERIFY(roll.enter(4, *riff));
        const auto moveTo = [&](QPoint at) {
            QDragMoveEvent event(at, Qt::CopyAction, riff.get(), Qt::LeftButton, {});
            QApplication::sendEvent(roll.view, &event);
        };
        const int height = roll.view->height();
        const double top = roll.scene->pitch().topOf(60);
        moveTo({300, height / 2});
        QTest::qWait(60);
        QCOMPARE(roll.scene->pitch().topOf(60), top);
        moveTo({300, height - 4});
        QTRY_VERIFY(roll.scene->pitch().topOf(60) < top - 50);
        moveTo({300, 4});
        QTRY_VERIFY(roll.scene->pitch().topOf(60) > top - 50);
        QDragLeaveEvent leave;
        QApplication::sendEvent(roll.view, &leave);
        const double left = roll.scene->pitch().topOf(60);
        QTest::qWait(60);
        QCOMPARE(roll.scene->pitch().topOf(60), left);
    }

    void filesLandAsTextDoes()
    {
        DropRoll roll;
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("riff.JSON")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kSmlRiff) > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QVERIFY(roll.enter(0, data));
        QVERIFY(roll.showsNotes());
        roll.drop(2.1, data);
        QCOMPARE(roll.placed(), (QList<RollFixture::Placed>{{2, 1, 60}, {4, 2, 64}}));
    }

    void whatIsNoTextIsTheWindows()
    {
        DropRoll roll;
        QMimeData project;
        project.setUrls({QUrl::fromLocalFile(QStringLiteral("/songs/one.barline"))});
        QVERIFY(!roll.enter(0, project));
        QVERIFY(!roll.enter(0, *textOf("hello")));
        roll.context->openClip({});
        QVERIFY(!roll.enter(0, *textOf(kRiff)));
    }

    void whatIsNoClipIsImported_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("composition") << kSong << QStringLiteral("Drop to import “Evening Train”");
        QTest::newRow("errors") << QByteArray(R"({"name": "x", "notes": [{"pitch": 300}]})")
                                << QStringLiteral("“Dropped text” has errors. Drop it to see them");
    }

    void whatIsNoClipIsImported()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        DropRoll roll;
        const Project before = roll.document.project();
        const QSignalSpy imports(&roll.panel, &PianoRollPanel::importRequested);
        const auto data = textOf(text);
        QVERIFY(roll.enter(0, *data));
        QTRY_COMPARE_WITH_TIMEOUT(roll.scene->preview().incoming->words, words, kPatienceMs);
        roll.drop(0, *data);
        QCOMPARE(imports.count(), 1);
        const auto sources = imports.first().first().value<QList<DocumentSource>>();
        QCOMPARE(sources.size(), 1);
        QCOMPARE(sources.first().text, text);
        QVERIFY(roll.document.project() == before);
        QVERIFY(!roll.scene->preview().incoming);
    }

    void pasteLandsAtThePlayhead()
    {
        DropRoll roll;
        roll.context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        roll.context->showPlayhead(RollFixture::ticks(8 * 4 + 4.05)); // the block is at bar 9
        roll.panel.paste({{}, {{{}, kRiff, QStringLiteral("Pasted text")}}});
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), kRiffAtBeat4, kPatienceMs);
    }

    void pasteElsewhereInTheSongLandsAtTheClipsStart()
    {
        DropRoll roll;
        roll.context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        roll.context->showPlayhead(RollFixture::ticks(1));
        roll.panel.paste({{}, {{{}, kSmlRiff, QStringLiteral("Pasted text")}}});
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), (QList<RollFixture::Placed>{{0, 1, 60}, {2, 2, 64}}), kPatienceMs);
    }

    void theClipGrowsForNotesBeyondItsEnd()
    {
        DropRoll roll;
        const QSignalSpy hints(roll.context.get(), &EditorContext::hintChanged);
        const auto riff = textOf(kRiff);
        roll.enter(12, *riff);
        QVERIFY(roll.showsNotes());
        roll.drop(12.1, *riff);
        QVERIFY(std::any_of(hints.begin(), hints.end(), [](const QList<QVariant> &hint) {
            return hint.first().toString().endsWith(QLatin1String("; the clip grows to 5 bar(s)"));
        }));
        QCOMPARE(roll.document.project().clips.find(ClipId(10))->bars.count(), 5);
        QCOMPARE(roll.placed().last(), (RollFixture::Placed{17, 2, 67}));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.document.project().clips.find(ClipId(10))->bars.count(), 4);
    }

    void aClipWithoutNotesIsSaidToHaveNone()
    {
        DropRoll roll;
        QString said;
        connect(roll.context.get(), &EditorContext::errorReported, this,
                [&said](const Error &error) { said = error.message(); });
        roll.panel.paste({{}, {{{}, R"({"name": "Nothing", "bars": []})", QStringLiteral("Pasted text")}}});
        QTRY_COMPARE_WITH_TIMEOUT(said, QStringLiteral("There are no notes in “Nothing”."), kPatienceMs);
    }

    void manyNotesArePreparedAndLandWhole()
    {
        DropRoll roll;
        QByteArray notes;
        constexpr int kCount = 6000;
        for (int i = 0; i < kCount; ++i) {
            notes += QByteArray(i == 0 ? "" : ",") + R"({"pitch": 60, "start_beat": )" + QByteArray::number(i % 16) +
                     R"(, "duration_beats": 1})";
        }
        roll.panel.paste({{}, {{{}, R"({"name": "Many", "notes": [)" + notes + "]}", QStringLiteral("Pasted text")}}});
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed().size(), kCount, kPatienceMs);
        QVERIFY(roll.history.undo());
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed().size(), 0, kPatienceMs);
    }
};

BARLINE_TEST(tst_NoteDrop)
#include "tst_NoteDrop.moc"
