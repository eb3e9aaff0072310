#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/DocumentMime.h"
#include "ui/arranger/drop/BlockDrop.h"

#include <QDropEvent>
#include <QMimeData>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kPatienceMs = 30'000; ///< for workers, which step back

const QByteArray kDroppedRiff = R"({"name": "Riff", "bars": [
    {"bar_index": 0, "notes": [{"absolute_pitch": 60, "start": 0, "duration": 1}]},
    {"bar_index": 1, "notes": [{"absolute_pitch": 67, "start": 1, "duration": 2}]}]})";
const QByteArray kDroppedSong = R"({"project": {"name": "Evening Train", "tracks": {}}})";

struct DropHands : BlockHands
{
    bool enter(QPoint where, const QMimeData &data) const
    {
        QDragEnterEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QApplication::sendEvent(viewport(), &event);
        return event.isAccepted();
    }
    void move(QPoint where, const QMimeData &data) const
    {
        QDragMoveEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(viewport(), &event);
    }
    void drop(QPoint where, const QMimeData &data) const
    {
        QDropEvent event(where, Qt::CopyAction, &data, Qt::NoButton, {});
        QApplication::sendEvent(viewport(), &event);
    }
    bool isRead() const
    {
        return QTest::qWaitFor([this] { return !readout().isEmpty() && !hint().startsWith(QStringLiteral("Reading")); },
                               kPatienceMs);
    }
};

std::unique_ptr<QMimeData> droppedText(const QByteArray &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(text));
    return data;
}

} // namespace

class TestBlockDrop : public QObject
{
    Q_OBJECT

private slots:
    void aDocumentLandsOnTheTrackAndBarInOneEdit()
    {
        const DropHands f;
        const auto riff = droppedText(kDroppedRiff);
        QVERIFY(f.enter(f.at(6, 1), *riff));
        QVERIFY(f.view().isDragging());
        QVERIFY(f.isRead());
        f.move(f.at(7, 1), *riff);
        QCOMPARE(f.readout(), QStringLiteral("bars 7–8 · Bass"));
        f.drop(f.at(7, 1), *riff);
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Riff@7+2")});
        QCOMPARE(f.edits(), 1);
        QCOMPARE(f.label(), QStringLiteral("Drop “Riff”"));
        QVERIFY(!f.view().isDragging());
        QCOMPARE(f.context->clip()->name, QStringLiteral("Riff"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.context->project().clips.size(), 1);
    }

    void whatIsLetGoBeforeItIsReadLandsWhereItWas()
    {
        const DropHands f;
        const auto riff = droppedText(kDroppedRiff);
        QVERIFY(f.enter(f.at(6, 1), *riff));
        f.drop(f.at(6, 1), *riff);
        QVERIFY(QTest::qWaitFor([&] { return f.told(1) == QStringList{QStringLiteral("Riff@6+2")}; }, kPatienceMs));
    }

    void theMarkShowsWhereItWouldLand()
    {
        const DropHands f;
        const QImage before = f.viewport()->grab().toImage();
        const auto riff = droppedText(kDroppedRiff);
        QVERIFY(f.enter(f.at(6, 1), *riff));
        QVERIFY(f.isRead());
        QVERIFY(f.viewport()->grab().toImage() != before);
        QDragLeaveEvent leave;
        QApplication::sendEvent(f.viewport(), &leave);
        QCOMPARE(f.viewport()->grab().toImage(), before);
        QCOMPARE(f.edits(), 0);
    }

    void belowTheTracksItMakesOne()
    {
        const DropHands f;
        const auto riff = droppedText(kDroppedRiff);
        QVERIFY(f.enter(f.at(3, 2), *riff));
        QVERIFY(f.isRead());
        f.drop(f.at(3, 2), *riff);
        QCOMPARE(f.song()->tracks.size(), 3);
        QCOMPARE(f.told(2), QStringList{QStringLiteral("Riff@3+2")});
        QCOMPARE(f.edits(), 1);
    }

    void aCompositionIsHandedOn()
    {
        const DropHands f;
        const QSignalSpy imports(f.panel.get(), &ArrangerPanel::importRequested);
        const auto song = droppedText(kDroppedSong);
        QVERIFY(f.enter(f.at(6, 1), *song));
        f.drop(f.at(6, 1), *song);
        QVERIFY(QTest::qWaitFor([&] { return imports.size() == 1; }, kPatienceMs));
        QCOMPARE(f.edits(), 0);
    }

    void whatIsNoDocumentIsTheWindows()
    {
        const DropHands f;
        QMimeData words;
        words.setText(QStringLiteral("hello"));
        QVERIFY(!f.enter(f.at(6, 1), words));
        QMimeData project;
        project.setUrls({QUrl::fromLocalFile(QStringLiteral("/songs/one.barline"))});
        QVERIFY(!f.enter(f.at(6, 1), project));
        QVERIFY(!f.view().isDragging());
    }

    void aClipOfTheProjectIsUsedOnceMore()
    {
        const DropHands f;
        BlockDrop &incoming = f.view().incoming();
        QTest::mouseMove(f.viewport(), f.at(14, 1));
        incoming.enterClip(kVerse);
        incoming.move({f.at(14, 1), f.view().axis().ticksAt(f.at(14, 1).x()), 1.5, {}});
        QCOMPARE(f.readout(), QStringLiteral("bars 14–17 · Bass"));
        incoming.drop({f.at(14, 1), f.view().axis().ticksAt(f.at(14, 1).x()), 1.5, {}});
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@14+4")});
        QCOMPARE(f.context->project().clips.size(), 1);
        QCOMPARE(f.label(), QStringLiteral("Place Clip"));
    }

    void clipsAreNamedInADrag()
    {
        QMimeData data;
        QVERIFY(clipsIn(&data).isEmpty());
        setClips(data, {ClipId(7), ClipId(12)});
        QCOMPARE(clipsIn(&data), (QList<ClipId>{ClipId(7), ClipId(12)}));
    }
};

BARLINE_TEST(TestBlockDrop)

#include "tst_BlockDrop.moc"
