#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/arranger/minimap/Minimap.h"
#include "ui/arranger/minimap/SongPicture.h"

#include <QWheelEvent>

using namespace barline;
using namespace barline::test;

namespace {

/// A song of 400 bars with a block at its beginning and one at its end, on two tracks.
Project makeLongSong()
{
    Project project = makeSong();
    Composition song = **project.compositions.begin();
    song.meters = MeterMap({{BarNumber(1), Meter{4, 4}, {}}});
    song.tracks = {makeTrack(kLead, QStringLiteral("Lead"), {makeInstance(kFirst, kVerse, 1, 40)}),
                   makeTrack(kBass, QStringLiteral("Bass"), {makeInstance(kSecond, kVerse, 361, 40)})};
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

struct LongSong : BlockHands
{
    explicit LongSong(Project project = makeLongSong())
        : BlockHands(std::move(project))
        , map(*panel->findChild<Minimap *>())
    {}

    const TimeAxis &axis() const { return view().axis(); }
    double xOfBar(int bar) const { return map.xOf(song()->meters.startOf(BarNumber(bar))); }
    QPoint atBar(int bar) const { return {static_cast<int>(xOfBar(bar)), map.height() / 2}; }
    void pressMap(QPoint where) const { QTest::mousePress(&map, Qt::LeftButton, {}, where); }
    void moveMap(QPoint where) const
    {
        QMouseEvent move(QEvent::MouseMove, where, map.mapToGlobal(where), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&map, &move);
    }
    void releaseMap(QPoint where) const { QTest::mouseRelease(&map, Qt::LeftButton, {}, where); }

    Minimap &map;
};

} // namespace

class MinimapTest : public QObject
{
    Q_OBJECT

private slots:
    void theFrameIsWhatTheArrangerShows()
    {
        const LongSong song;
        QCOMPARE(song.map.frame().left(), 0.0);
        const double share = song.axis().viewWidth() / song.axis().widthOf(Ticks::beats(1600));
        QVERIFY(std::abs(song.map.frame().width() - song.map.width() * share) < 1);
        song.key(Qt::Key_Z, Qt::ShiftModifier);
        QVERIFY(song.map.frame().width() > song.map.width() * 0.95);
    }

    void aClickBringsTheFrameThere()
    {
        const LongSong song;
        QTest::mouseClick(&song.map, Qt::LeftButton, {}, song.atBar(200));
        QVERIFY(std::abs(song.map.frame().center().x() - song.xOfBar(200)) <= 1.5);
    }

    void draggingTheFrameMovesTheView()
    {
        const LongSong song;
        const QPoint from(static_cast<int>(song.map.frame().center().x()), 20);
        const double zoom = song.axis().pixelsPerBeat();
        song.pressMap(from);
        song.moveMap(from + QPoint(100, 0));
        QVERIFY(std::abs(song.map.frame().left() - 100) <= 1.5);
        QCOMPARE(song.axis().pixelsPerBeat(), zoom);
        song.moveMap(from - QPoint(500, 0));
        QCOMPARE(song.axis().offset(), 0.0);
        song.releaseMap(from);
    }

    void draggingAnEdgeZooms()
    {
        const LongSong song;
        const double right = song.map.frame().right();
        song.pressMap({static_cast<int>(right), 20});
        song.moveMap({static_cast<int>(right) + 200, 20});
        song.releaseMap({static_cast<int>(right) + 200, 20});
        QVERIFY(std::abs(song.map.frame().right() - right - 200) <= 2);
        QCOMPARE(song.axis().offset(), 0.0);
        // The other edge leaves the end where it is.
        const Ticks end = song.axis().endVisible();
        song.pressMap({1, 20});
        song.moveMap({101, 20});
        song.releaseMap({101, 20});
        QVERIFY(std::abs(song.map.frame().left() - 101) <= 2);
        QVERIFY(std::abs((song.axis().endVisible() - end).toBeats()) < 4);
    }

    void escapeBringsTheViewBack()
    {
        const LongSong song;
        const TimeAxis before = song.axis();
        song.pressMap({20, 20});
        song.moveMap({320, 20});
        QVERIFY(song.axis() != before);
        QTest::keyClick(&song.map, Qt::Key_Escape);
        QCOMPARE(song.axis(), before);
        song.moveMap({420, 20});
        QCOMPARE(song.axis(), before);
        song.releaseMap({420, 20});
    }

    void keysMoveAndZoomTheFrame()
    {
        const LongSong song;
        song.map.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&song.map, Qt::Key_PageDown);
        const double page = song.axis().offset();
        QVERIFY(std::abs(page - song.axis().viewWidth() * 0.9) <= 1);
        QTest::keyClick(&song.map, Qt::Key_Right);
        QVERIFY(song.axis().offset() > page);
        QTest::keyClick(&song.map, Qt::Key_Left);
        QCOMPARE(song.axis().offset(), page);
        const double zoom = song.axis().pixelsPerBeat();
        QTest::keyClick(&song.map, Qt::Key_Up);
        QVERIFY(song.axis().pixelsPerBeat() > zoom);
        QTest::keyClick(&song.map, Qt::Key_Down);
        QVERIFY(std::abs(song.axis().pixelsPerBeat() - zoom) < 1e-9);
    }

    void theWheelScrolls()
    {
        const LongSong song;
        QWheelEvent event(QPointF(300, 20), song.map.mapToGlobal(QPointF(300, 20)), {}, QPoint(0, -240), Qt::NoButton,
                          Qt::ShiftModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&song.map, &event);
        QVERIFY(song.axis().offset() > 0);
    }

    void aKeyPutsItAwayAndThatIsRemembered()
    {
        const LongSong song;
        const QByteArray with = song.panel->saveView();
        song.key(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!song.map.isVisible());
        const QByteArray without = song.panel->saveView();
        song.panel->restoreView("");
        QVERIFY(!song.map.isVisible());
        song.panel->restoreView(with);
        QVERIFY(song.map.isVisible());
        song.panel->restoreView(without);
        QVERIFY(!song.map.isVisible());
        song.key(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(song.map.isVisible());
    }

    void showsTheBlocksInTheColoursOfTheirTracks()
    {
        const LongSong song;
        QTRY_VERIFY(song.map.isPainted());
        const QImage picture = song.map.picture();
        const double ratio = picture.devicePixelRatio();
        const auto at = [&](int bar, double y) {
            return picture.pixelColor(static_cast<int>(song.xOfBar(bar) * ratio),
                                      static_cast<int>(picture.height() * y));
        };
        const Theme &theme = song.theme.theme();
        QCOMPARE(at(20, 0.2), theme.trackColor(0));
        QCOMPARE(at(20, 0.7), QColor(Qt::transparent));
        QCOMPARE(at(380, 0.7), theme.trackColor(1));
        QCOMPARE(at(200, 0.2), QColor(Qt::transparent));
        // It follows an edit.
        song.click(song.at(20, 0));
        song.key(Qt::Key_Delete);
        QVERIFY(!song.map.isPainted());
        QTRY_VERIFY(song.map.isPainted());
        QCOMPARE(song.map.picture().pixelColor(static_cast<int>(song.xOfBar(20) * ratio), 5), QColor(Qt::transparent));
    }

    void scrollingPaintsNoPictureAnew()
    {
        const LongSong song;
        QTRY_VERIFY(song.map.isPainted());
        const qint64 picture = song.map.picture().cacheKey();
        QTest::keyClick(&song.map, Qt::Key_PageDown);
        song.context->showPlayhead(Ticks::beats(300));
        QTest::qWait(100);
        QVERIFY(song.map.isPainted());
        QCOMPARE(song.map.picture().cacheKey(), picture);
    }
};

BARLINE_TEST(MinimapTest)

#include "tst_Minimap.moc"
