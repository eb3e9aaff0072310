#include "core/format/dsl/DslWriter.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/drop/BarPaste.h"

using namespace barline;
using namespace barline::test;

namespace {

/// A song with a block of a four-bar clip at bars 1 to 4 on track 11, and one at 6 and 7 on track 12.
struct PasteStage
{
    PasteStage()
    {
        document.replace(project(song({track(11, {instance(21, 1, 1, 4)}), track(12, {instance(22, 1, 6, 2)}, 1)}),
                                 {clip(1, {bar({note(1, 0, 1, 60)}), bar({note(2, 0, 1, 61)}), bar({note(3, 0, 1, 62)}),
                                           bar({note(4, 0, 1, 63)})})}));
        ids.addBlock(1'000'000, IdSource::kBlockSize);
        QObject::connect(&context, &EditorContext::errorReported, &context,
                         [this](const Error &error) { reported.append(error.message()); });
        QObject::connect(&context, &EditorContext::told, &context,
                         [this](const QString &message) { messages.append(message); });
    }

    CompositionPtr now() const { return context.composition(); }
    static SongBars bars(int first, int count, const std::optional<QSet<TrackId>> &tracks = {})
    {
        return {{BarNumber(first), BarNumber(first) + count}, tracks};
    }
    std::shared_ptr<const CopiedBars> copied(const SongBars &bars) const
    {
        return std::make_shared<const CopiedBars>(copiedBars(document.project(), *now(), bars));
    }
    void pasteOwn(const SongBars &bars, int at)
    {
        paste.paste({copied(bars), &document, bars.range.count(), {}}, {}, BarNumber(at));
    }
    /// As from another program, which says that they are so many.
    void pasteText(const CopiedBars &bars, int count, int at)
    {
        const Result<DocumentText> text = compositionAsText(projectOf(bars), bars.song.id, DocumentForm::Project);
        QVERIFY(text);
        const QList<DocumentSource> sources{DocumentSource{{}, text->utf8, QStringLiteral("Text")}};
        paste.paste({{}, {}, count, bars.rows}, sources, BarNumber(at));
    }
    QStringList told(int row) const
    {
        QStringList told;
        for (const InstancePtr &each : now()->tracks.at(row)->instances)
            told.append(
                QStringLiteral("%1+%2@%3").arg(each->startBar.value()).arg(each->lengthBars).arg(each->offsetBars));
        told.sort();
        return told;
    }

    Document document;
    History history{document, 1, QStringLiteral("tester")};
    IdSource ids;
    EditorContext context{document, history, ids};
    BarSteps steps{context};
    BarPaste paste{context, steps};
    QStringList reported; ///< errors
    QStringList messages; ///< all else that is told
};

} // namespace

class TestBarPaste : public QObject
{
    Q_OBJECT

private slots:
    void barsThatDoNotFitAreRefusedAndSaid()
    {
        PasteStage f;
        const SongBars before = PasteStage::bars(2, 1);
        f.context.selectBars(before);
        f.pasteOwn(PasteStage::bars(1, 2), kMostSongBars);
        QCOMPARE(f.reported.count(), 1);
        QVERIFY(f.reported.constFirst().contains(QStringLiteral("1000000")));
        QVERIFY(!f.history.canUndo());
        QVERIFY(f.context.selectedBars() == std::optional(before));
    }

    void emptyBarsThatChangeNothingAreNotSelectedAndSaid()
    {
        PasteStage f;
        const SongBars before = PasteStage::bars(2, 1);
        f.context.selectBars(before);
        f.pasteOwn(PasteStage::bars(20, 2), 30);
        QCOMPARE(f.messages.count(), 1);
        f.context.setRipple(Ripple::Off);
        f.pasteOwn(PasteStage::bars(20, 2), 2);
        QCOMPARE(f.messages.count(), 2);
        QVERIFY(f.messages.constLast().contains(QStringLiteral("Ripple")));
        QVERIFY(!f.history.canUndo());
        QVERIFY(f.context.selectedBars() == std::optional(before));
    }

    void noMoreIsTakenOfATextThanTheBarsThatWereCopied()
    {
        PasteStage f;
        f.pasteText(*f.copied(PasteStage::bars(1, 4)), 2, 10);
        QTRY_VERIFY(f.history.canUndo());
        QCOMPARE(f.told(0), QStringList({QStringLiteral("1+4@0"), QStringLiteral("10+2@0")}));
        QVERIFY(f.context.selectedBars() == std::optional(PasteStage::bars(10, 2)));
    }

    void barsThatAreNotToldAreRefusedAndSaid()
    {
        PasteStage f;
        f.pasteText(*f.copied(PasteStage::bars(1, 4)), 0, 10);
        QCOMPARE(f.reported.count(), 1);
        QVERIFY(!f.history.canUndo());
    }

    void undoSelectsAgainWhatWasBeforeATrackWasAdded()
    {
        PasteStage f;
        const SongBars before = PasteStage::bars(3, 1);
        f.context.setCurrentTrack(TrackId(12));
        const SongBars both = PasteStage::bars(1, 7, QSet<TrackId>{TrackId(11), TrackId(12)});
        const auto copied = f.copied(both);
        f.context.selectBars(before);
        f.paste.paste({copied, &f.document, copied->count, copied->rows}, {}, BarNumber(10));
        QCOMPARE(f.now()->tracks.size(), 3);
        const auto pasted = f.context.selectedBars();
        QCOMPARE(pasted->tracks, std::optional(QSet<TrackId>{TrackId(12), f.now()->tracks.at(2)->id}));
        QVERIFY(f.history.undo());
        QCOMPARE(f.now()->tracks.size(), 2);
        QVERIFY(f.context.selectedBars() == std::optional(before));
        QVERIFY(f.history.redo());
        QVERIFY(f.context.selectedBars() == pasted);
    }

    void barsThatAWorkerPastesAreSelectedWithTheirNewTracks()
    {
        PasteStage f;
        f.history.setMostAtOnce(0);
        f.context.setCurrentTrack(TrackId(12));
        const auto copied = f.copied(PasteStage::bars(1, 7, QSet<TrackId>{TrackId(11), TrackId(12)}));
        f.paste.paste({copied, &f.document, copied->count, copied->rows}, {}, BarNumber(10));
        QVERIFY(f.history.isPreparing());
        QTRY_VERIFY(!f.history.isPreparing());
        QCOMPARE(f.now()->tracks.size(), 3);
        QVERIFY(f.context.selectedBars());
        QCOMPARE(f.context.selectedBars()->tracks,
                 std::optional(QSet<TrackId>{TrackId(12), f.now()->tracks.at(2)->id}));
    }

    void whatWasSelectedMeanwhileStays()
    {
        PasteStage f;
        f.history.setMostAtOnce(0);
        f.pasteOwn(PasteStage::bars(1, 4), 10);
        QVERIFY(f.history.isPreparing());
        const SongBars other = PasteStage::bars(2, 1);
        f.context.selectBars(other);
        QTRY_VERIFY(!f.history.isPreparing());
        QVERIFY(f.history.canUndo());
        QVERIFY(f.context.selectedBars() == std::optional(other));
    }
};

BARLINE_TEST(TestBarPaste)
#include "tst_BarPaste.moc"
