#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TrackHandsOn.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QWheelEvent>

using namespace barline;
using namespace barline::test;

namespace {

const QStringList kBand{QStringLiteral("Kick:Rhythm/Drums"), QStringLiteral("Snare:Rhythm/Drums"),
                        QStringLiteral("Shaker:Rhythm"), QStringLiteral("Keys")};

int heightOf(const TrackHandsOn &f, int place)
{
    return f.panel->rows().heightOf(place);
}

} // namespace

class tst_TrackRows : public QObject
{
    Q_OBJECT

private slots:
    void theEdgeMakesSelectedRowsHigher()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        TrackHeader *header = f.header(1);
        const QPoint edge(40, header->height() - 2);
        QMouseEvent move(QEvent::MouseMove, edge, header->mapToGlobal(edge), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(header, &move);
        QCOMPARE(f.list->cursor().shape(), Qt::SizeVerCursor);
        f.pressOn(header, edge);
        f.dragOn(header, edge + QPoint(0, 20));
        QCOMPARE(heightOf(f, 1), RowView::kUsualHeight + 20);
        QVERIFY(f.readout().contains(QString::number(RowView::kUsualHeight + 20)));
        f.keyOn(Qt::Key_Escape);
        QCOMPARE(heightOf(f, 1), RowView::kUsualHeight);
        f.releaseOn(header, edge);
        QTest::mousePress(header, Qt::LeftButton, {}, edge);
        f.dragOn(header, edge + QPoint(0, 30));
        f.releaseOn(f.header(1), edge + QPoint(0, 30));
        QCOMPARE(heightOf(f, 0), RowView::kUsualHeight + 30);
        QCOMPARE(heightOf(f, 1), RowView::kUsualHeight + 30);
        QCOMPARE(heightOf(f, 2), RowView::kUsualHeight);
        QCOMPARE(f.view().rectOf(kFirst).height(), heightOf(f, 0) - 2 * ArrangementLayout::marginOf(heightOf(f, 0)));
        header = f.header(1);
        QTest::mouseDClick(header, Qt::LeftButton, {}, QPoint(40, header->height() - 2));
        QCOMPARE(heightOf(f, 1), RowView::kUsualHeight);
        QCOMPARE(f.edits(), 0);
    }

    void keysMakeRowsHigherAndFitAll()
    {
        const TrackHandsOn f;
        f.clickOn(1);
        f.keyOn(Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(heightOf(f, 1), 65);
        QCOMPARE(heightOf(f, 0), 52);
        f.keyOn(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        f.keyOn(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(heightOf(f, 1) < 52);
        f.keyOn(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(heightOf(f, 1), 52);
        f.keyOn(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        const int height = f.panel->rows().height();
        QVERIFY(height <= f.viewport()->height() && height > f.viewport()->height() - 50);
        for (int i = 0; i < 40; ++i)
            f.keyOn(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(heightOf(f, 1), RowView::kLeastHeight);
    }

    void theWheelMakesAllRowsHigher()
    {
        const TrackHandsOn f;
        const auto turn = [&f](int angle) {
            const QPointF at(300, 60);
            QWheelEvent event(at, f.viewport()->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton,
                              Qt::ControlModifier | Qt::ShiftModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(f.viewport(), &event);
        };
        const double zoom = f.view().axis().pixelsPerBeat();
        turn(240);
        QVERIFY(heightOf(f, 0) > 60);
        QCOMPARE(heightOf(f, 0), heightOf(f, 3));
        turn(-24000);
        QCOMPARE(heightOf(f, 0), RowView::kLeastHeight);
        QCOMPARE(f.view().axis().pixelsPerBeat(), zoom);
    }

    void rowsStayReadableAtEveryHeight()
    {
        for (int height = RowView::kLeastHeight; height <= 140; ++height) {
            const HeaderParts parts = HeaderParts::of({TrackHeader::kWidth, height}, 0);
            const QRect whole(0, 0, TrackHeader::kWidth, height);
            QList<QRect> shown;
            for (const QRect &part : {parts.name, parts.instrument, parts.mute, parts.solo, parts.volume, parts.pan}) {
                if (part.isNull())
                    continue;
                QVERIFY2(whole.contains(part), qPrintable(QString::number(height)));
                for (const QRect &other : std::as_const(shown))
                    QVERIFY2(!part.intersects(other), qPrintable(QString::number(height)));
                shown.append(part);
            }
            QVERIFY(!parts.name.isNull() && parts.name.width() > 60 && parts.color.height() == height);
            QVERIFY(parts.volume.isNull() || !parts.instrument.isNull());
            QVERIFY(parts.instrument.isNull() || !parts.mute.isNull());
            QCOMPARE(parts.volume.isNull(), parts.pan.isNull());
        }
        // Blocks have names where these fit, and always notes.
        QVERIFY(ArrangementLayout::titleHeightOf(44) > 10 && ArrangementLayout::titleHeightOf(14) < 5);
        const TrackHandsOn f;
        f.clickOn(0);
        for (int i = 0; i < 20; ++i)
            f.keyOn(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(f.view().rectOf(kFirst).height() >= 10);
        QVERIFY(!f.header(0)->findChild<QWidget *>(QStringLiteral("volume"))->isVisible());
        QVERIFY(f.header(1)->findChild<QWidget *>(QStringLiteral("volume"))->isVisible());
    }

    void groupsTracksIntoAFolder()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(2, Qt::ControlModifier);
        f.keyOn(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.told(), QStringLiteral("Lead:Folder 1 Pad:Folder 1 Bass Keys"));
        QCOMPARE(f.label(), QStringLiteral("Group 2 Track(s)"));
        auto *editor = f.panel->findChild<QLineEdit *>(QStringLiteral("folderName"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Tunes"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.told(), QStringLiteral("Lead:Tunes Pad:Tunes Bass Keys"));
        QVERIFY(f.folder("Tunes") && f.folder("Tunes")->isVisible());
        QCOMPARE(f.view().rectOf(kFirst).top(),
                 ArrangementLayout::kFolderHeight + ArrangementLayout::marginOf(RowView::kUsualHeight));
    }

    void aFoldedFolderHidesItsRows()
    {
        const TrackHandsOn f(kBand);
        QVERIFY(f.folder("Rhythm") && f.folder("Rhythm/Drums"));
        const int whole = f.panel->rows().height();
        FolderHeader *drums = f.folder("Rhythm/Drums");
        QTest::mouseClick(drums, Qt::LeftButton, {}, drums->arrow().center());
        QCOMPARE(f.panel->rows().height(), whole - 2 * RowView::kUsualHeight);
        QVERIFY(!f.header(2) && f.header(4));
        f.context->setCurrentTrack(f.id(4));
        f.keyOn(Qt::Key_F, Qt::ShiftModifier);
        QCOMPARE(f.panel->rows().height(), 3 * RowView::kUsualHeight + ArrangementLayout::kFolderHeight);
        QVERIFY(f.folder("Rhythm") && !f.folder("Rhythm/Drums") && !f.header(4));
        f.keyOn(Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(f.folder("Rhythm/Drums") && f.header(4) && !f.header(2));
        QCOMPARE(f.edits(), 0);
    }

    void keysGoPastWhatIsFolded()
    {
        const TrackHandsOn f(kBand);
        f.clickOn(2);
        f.keyOn(Qt::Key_F, Qt::ShiftModifier);
        f.clickOn(1);
        f.keyOn(Qt::Key_Down);
        QCOMPARE(f.selected(), QStringLiteral("Shaker"));
        f.keyOn(Qt::Key_Up);
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
    }

    void aFoldedFolderShowsWhereItsTracksPlay()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.keyOn(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        f.view().setFocus();
        f.key(Qt::Key_F, Qt::ShiftModifier);
        const QImage image = f.viewport()->grab().toImage();
        const double ratio = image.devicePixelRatio();
        const QPoint inBar2(f.at(2, 1).x(), ArrangementLayout::kFolderHeight / 2 - 6);
        QCOMPARE(image.pixelColor(inBar2 * ratio), f.theme.theme().trackColor(0));
        const QPoint inBar6(f.at(6, 1).x(), ArrangementLayout::kFolderHeight / 2 - 6);
        QVERIFY(image.pixelColor(inBar6 * ratio) != f.theme.theme().trackColor(0));
    }

    void dragsTracksIntoAFolderAndOut()
    {
        const TrackHandsOn f(kBand);
        // Lead onto the lower half of the folder's row.
        const QPoint from = f.nameOf(0);
        TrackHeader *lead = f.header(0);
        const auto toList = [&f](QWidget *of, QPoint at) { return of->mapFrom(f.list, at); };
        const QPoint onFolder = f.folder("Rhythm")->pos() + QPoint(60, 20);
        f.dragFrom(lead, from, toList(lead, onFolder));
        QCOMPARE(f.told(), QStringLiteral("Bass Lead:Rhythm Kick:Rhythm/Drums Snare:Rhythm/Drums Shaker:Rhythm Keys"));
        QVERIFY(f.context->history().undo());
        // The shaker below the keys.
        TrackHeader *shaker = f.header(4);
        const QPoint belowKeys = f.header(5)->pos() + QPoint(60, f.header(5)->height() - 8);
        f.dragFrom(shaker, f.nameOf(4), toList(shaker, belowKeys));
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Kick:Rhythm/Drums Snare:Rhythm/Drums Keys Shaker"));
        QVERIFY(f.context->history().undo());
        // The folder of the drums out of the other, to the top.
        FolderHeader *drums = f.folder("Rhythm/Drums");
        f.dragFrom(drums, QPoint(60, 13), toList(drums, QPoint(60, 5)));
        QCOMPARE(f.told(), QStringLiteral("Kick:Drums Snare:Drums Lead Bass Shaker:Rhythm Keys"));
        QCOMPARE(f.label(), QStringLiteral("Move Folder “Rhythm/Drums”"));
    }

    void theHeadOfAFolderMutesAndSolosAllInIt()
    {
        const TrackHandsOn f(kBand);
        const auto button = [&f](const char *name) {
            return f.folder("Rhythm")->findChild<QAbstractButton *>(QLatin1String(name));
        };
        QTest::mouseClick(button("muteFolder"), Qt::LeftButton);
        QVERIFY(f.track(2).muted && f.track(3).muted && f.track(4).muted && !f.track(5).muted);
        QVERIFY(button("muteFolder")->isChecked());
        QTest::mouseClick(button("muteFolder"), Qt::LeftButton);
        QVERIFY(!f.track(2).muted);
        QTest::mouseClick(button("soloFolder"), Qt::LeftButton);
        QVERIFY(f.track(2).soloed && f.track(4).soloed && !f.track(0).soloed);
        QTest::mouseClick(f.folder("Rhythm"), Qt::LeftButton, {}, QPoint(60, 13));
        QCOMPARE(f.selected(), QStringLiteral("Kick Snare Shaker"));
    }

    void renamesAndUngroupsAFolder()
    {
        const TrackHandsOn f(kBand);
        QTest::mouseDClick(f.folder("Rhythm"), Qt::LeftButton, {}, QPoint(60, 13));
        auto *editor = f.panel->findChild<QLineEdit *>(QStringLiteral("folderName"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Groove"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Kick:Groove/Drums Snare:Groove/Drums Shaker:Groove Keys"));
        QCOMPARE(f.label(), QStringLiteral("Rename Folder"));
        QTRY_VERIFY(!f.panel->findChild<QLineEdit *>(QStringLiteral("folderName")));
        f.clickOn(2);
        f.keyOn(Qt::Key_F2, Qt::ControlModifier);
        editor = f.panel->findChild<QLineEdit *>(QStringLiteral("folderName"));
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("Drums"));
        QTest::keyClick(editor, Qt::Key_Escape);
        f.clickOn(4);
        f.keyOn(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Kick:Drums Snare:Drums Shaker Keys"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Kick:Groove/Drums Snare:Groove/Drums Shaker:Groove Keys"));
    }

    void viewsOfRowsAreKept()
    {
        const TrackHandsOn f(kBand);
        f.clickOn(1);
        f.keyOn(Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        f.clickOn(4);
        f.keyOn(Qt::Key_F, Qt::ShiftModifier);
        const int height = f.panel->rows().height();
        const QByteArray kept = f.panel->saveViews();
        f.panel->findChild<RowViews *>()->show({});
        QVERIFY(f.panel->rows().height() != height);
        f.panel->restoreViews(kept);
        QCOMPARE(f.panel->rows().height(), height);
        f.panel->restoreViews(QByteArray("nonsense"));
        QCOMPARE(f.panel->rows().height(), height);
    }
};

BARLINE_TEST(tst_TrackRows)

#include "tst_TrackRows.moc"
