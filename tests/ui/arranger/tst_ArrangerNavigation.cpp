#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/canvas/AskPopup.h"

#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QWheelEvent>

using namespace barline;
using namespace barline::test;

namespace {

constexpr CompositionId kOther{2};

/// The song has a section at bar 9; another one has as many tracks as do not fit.
Project makeTwoSongs()
{
    Project project = makeSong();
    Composition song = **project.compositions.begin();
    Marker bridge;
    bridge.bar = BarNumber(9);
    bridge.name = QStringLiteral("Bridge");
    bridge.lengthBars = 4;
    song.markers = {bridge};
    project.compositions.set(std::make_shared<const Composition>(song));
    Composition other;
    other.id = kOther;
    other.name = QStringLiteral("Other");
    for (int i = 0; i < 40; ++i) {
        const InstanceId block(100 + i);
        other.tracks.append(makeTrack(TrackId(200 + i), QString::number(i), {makeInstance(block, kVerse, 1 + i, 4)}));
    }
    project.compositions.set(std::make_shared<const Composition>(other));
    return project;
}

struct MovingSong : BlockHands
{
    explicit MovingSong(Project project = makeTwoSongs())
        : BlockHands(std::move(project))
    {}

    const TimeAxis &axis() const { return view().axis(); }
    void turn(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers = {}, QPoint pixels = {}) const
    {
        QWheelEvent event(where, viewport()->mapToGlobal(QPointF(where)), pixels, angle, Qt::NoButton, modifiers,
                          Qt::ScrollUpdate, false);
        QApplication::sendEvent(viewport(), &event);
    }
    void native(Qt::NativeGestureType type, double value, QPoint where, QPointF delta = {}) const
    {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, where, where,
                                  viewport()->mapToGlobal(QPointF(where)), value, delta);
        QApplication::sendEvent(viewport(), &event);
    }
    /// Types into the popup that is open and presses Return.
    void answer(const QString &text) const
    {
        QLineEdit *line = nullptr;
        for (const AskPopup *popup : panel->findChildren<AskPopup *>())
            line = popup->isVisible() ? popup->findChild<QLineEdit *>() : line;
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    double xOfBar(int bar) const { return axis().xOf(song()->meters.startOf(BarNumber(bar))); }
};

} // namespace

class ArrangerNavigationTest : public QObject
{
    Q_OBJECT

private slots:
    void theWheelZoomsAtThePointer()
    {
        const MovingSong song;
        const Ticks under = song.axis().ticksAt(500);
        const double before = song.axis().pixelsPerBeat();
        song.turn({500, 80}, {0, 360}, Qt::ControlModifier);
        QVERIFY(song.axis().pixelsPerBeat() > before * 1.5);
        QVERIFY(std::abs(song.axis().xOf(under) - 500) <= 1.5);
        song.turn({500, 80}, {0, -240}, Qt::ControlModifier);
        QVERIFY(std::abs(song.axis().xOf(under) - 500) <= 2);
    }

    void aPinchZoomsWhereItIs()
    {
        const MovingSong song;
        const Ticks under = song.axis().ticksAt(400);
        const double before = song.axis().pixelsPerBeat();
        for (int i = 0; i < 10; ++i)
            song.native(Qt::ZoomNativeGesture, 0.05, {400, 90});
        QVERIFY(std::abs(song.axis().pixelsPerBeat() - before * std::pow(1.05, 10)) < 1e-6);
        QVERIFY(std::abs(song.axis().xOf(under) - 400) <= 6);
        song.native(Qt::PanNativeGesture, 0, {400, 90}, {-12, 0});
        QVERIFY(std::abs(song.axis().xOf(under) - 388) <= 6);
    }

    void aTrackpadGlidesBothWays()
    {
        MovingSong song;
        song.context->setComposition(kOther);
        song.turn({300, 100}, {}, {}, {-7, -3});
        QCOMPARE(song.axis().offset(), 7.0);
        QCOMPARE(song.view().scrollY(), 3);
        // Of steps of less than a pixel none is lost.
        for (int i = 0; i < 10; ++i)
            song.turn({300, 100}, {-1, 0});
        QCOMPARE(song.axis().offset(), 11.0);
        QCOMPARE(song.view().horizontalScrollBar()->value(), 11);
    }

    void theWheelZoomsTheRowsAtThePointer()
    {
        MovingSong song;
        song.context->setComposition(kOther);
        song.turn({300, 100}, {0, -480});
        const ArrangementLayout &layout = song.panel->rows();
        const double under = layout.rowsAbove(120 + song.view().scrollY());
        const int before = layout.heightOf(5);
        const TimeAxis time = song.axis();
        song.turn({300, 120}, {0, 240}, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(layout.heightOf(5) > before);
        QVERIFY(std::abs(layout.rowsAbove(120 + song.view().scrollY()) - under) < 0.05);
        QCOMPARE(song.axis(), time);
        song.turn({300, 120}, {0, -240}, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(std::abs(layout.heightOf(5) - before) <= 1);
        QVERIFY(std::abs(layout.rowsAbove(120 + song.view().scrollY()) - under) < 0.1);
    }

    void keysZoomTheRows()
    {
        const MovingSong song;
        const int before = song.panel->rows().heightOf(0);
        song.key(Qt::Key_Plus, Qt::AltModifier);
        QVERIFY(song.panel->rows().heightOf(0) > before);
        song.key(Qt::Key_Minus, Qt::AltModifier);
        QVERIFY(std::abs(song.panel->rows().heightOf(0) - before) <= 1);
    }

    void fitsAllTracks()
    {
        const MovingSong song;
        QVERIFY(song.panel->rows().height() < song.viewport()->height() / 2);
        song.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(song.panel->rows().height() > song.viewport()->height() * 0.8);
        QVERIFY(song.panel->rows().height() <= song.viewport()->height());
    }

    void keysZoom()
    {
        const MovingSong song;
        const double before = song.axis().pixelsPerBeat();
        song.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(song.axis().pixelsPerBeat() > before);
        song.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(std::abs(song.axis().pixelsPerBeat() - before) < 1e-9);
    }

    void zoomsToTheSelectedBlocks()
    {
        const MovingSong song;
        const TimeAxis stays = song.axis();
        song.key(Qt::Key_Z);
        QCOMPARE(song.axis(), stays);
        song.click(song.at(10, 0));
        song.key(Qt::Key_Z);
        const QRect block = song.view().rectOf(kSecond);
        QVERIFY(block.left() >= 0 && block.right() <= song.viewport()->width());
        QVERIFY(block.width() > song.viewport()->width() * 0.8);
    }

    void zoomsToSelectedBlocksOfTracksOutOfSight()
    {
        MovingSong song;
        song.context->setComposition(kOther);
        song.context->selectInstances({InstanceId(130), InstanceId(131)});
        song.key(Qt::Key_Z);
        for (const InstanceId block : {InstanceId(130), InstanceId(131)})
            QVERIFY(song.viewport()->rect().contains(song.view().rectOf(block).center()));
    }

    void zoomsToTheSong()
    {
        const MovingSong song;
        song.turn({500, 80}, {0, 1200}, Qt::ControlModifier);
        song.key(Qt::Key_Z, Qt::ShiftModifier);
        QCOMPARE(song.xOfBar(1), 0.0);
        const double end = song.xOfBar(13);
        QVERIFY(end > song.viewport()->width() * 0.8 && end <= song.viewport()->width());
    }

    void goesToABarOrASection()
    {
        const MovingSong song;
        song.turn({0, 80}, {0, 1800}, Qt::ControlModifier);
        song.key(Qt::Key_G, Qt::ControlModifier);
        song.answer(QStringLiteral("6"));
        QVERIFY(std::abs(song.xOfBar(6)) <= 1);
        song.key(Qt::Key_G, Qt::ControlModifier);
        song.answer(QStringLiteral("bri"));
        QVERIFY(std::abs(song.xOfBar(9)) <= 1);
        song.key(Qt::Key_G, Qt::ControlModifier);
        song.answer(QStringLiteral("0"));
        QVERIFY(std::abs(song.xOfBar(9)) <= 1);
        for (AskPopup *popup : song.panel->findChildren<AskPopup *>())
            popup->close();
    }

    void followsSmoothlyOrNotAtAll()
    {
        const MovingSong song;
        song.turn({0, 80}, {0, 1800}, Qt::ControlModifier);
        song.context->setFollow(Follow::Smooth);
        const auto beat = [](double count) { return Ticks(static_cast<qint64>(count * Ticks::kPerBeat)); };
        for (double at = 0; at < 14; at += 0.1)
            song.context->showPlayhead(beat(at));
        const double middle = song.viewport()->width() / 2.0;
        QVERIFY(std::abs(song.axis().xOf(song.context->playhead()) - middle) <= 1.5);
        song.context->setFollow(Follow::Off);
        const double stays = song.axis().offset();
        song.context->showPlayhead(beat(60));
        QCOMPARE(song.axis().offset(), stays);
    }

    void theViewStandsStillUnderABusyHand()
    {
        const MovingSong song;
        song.press(song.at(10, 0));
        song.moveTo(song.at(12, 0));
        song.context->showPlayhead(song.axis().endVisible() + Ticks::beats(1));
        QCOMPARE(song.axis().offset(), 0.0);
        song.key(Qt::Key_Escape);
        song.release(song.at(12, 0));
    }

    void eachCompositionIsShownAsItWasLeft()
    {
        MovingSong song;
        song.turn({0, 80}, {0, 720}, Qt::ControlModifier);
        song.turn({300, 80}, {0, -480}, Qt::ShiftModifier);
        const TimeAxis left = song.axis();
        QVERIFY(left.offset() > 0);
        song.context->setComposition(kOther);
        QCOMPARE(song.axis().offset(), 0.0);
        song.turn({300, 80}, {0, -240});
        const int down = song.view().scrollY();
        QVERIFY(down > 0);
        song.context->setComposition(kSong);
        QCOMPARE(song.axis().offset(), left.offset());
        QVERIFY(std::abs(song.axis().pixelsPerBeat() - left.pixelsPerBeat()) < 1e-9);
        QCOMPARE(song.view().scrollY(), 0);
        song.context->setComposition(kOther);
        QCOMPARE(song.view().scrollY(), down);
    }

    void aCompositionIsShownAsItWasLeftTheLastTime()
    {
        const MovingSong left;
        left.turn({0, 80}, {0, 720}, Qt::ControlModifier);
        left.turn({300, 80}, {0, -480}, Qt::ShiftModifier);
        const QByteArray views = left.panel->saveViews();
        const MovingSong next;
        next.panel->restoreViews("nonsense");
        next.panel->restoreViews(views.chopped(3));
        QVERIFY(next.axis() != left.axis());
        next.panel->restoreViews(views);
        QCOMPARE(next.axis(), left.axis());
        QCOMPARE(next.panel->saveViews(), views);
    }

    void whatIsOpenedInTheRollComesIntoView()
    {
        MovingSong song;
        song.context->setComposition(kOther);
        song.context->openClip({kVerse, InstanceId(135), ClipBarIndex(3)});
        QVERIFY(song.viewport()->rect().intersects(song.view().rectOf(InstanceId(135))));
        QVERIFY(song.xOfBar(39) >= 0 && song.xOfBar(39) < song.viewport()->width());
    }
};

BARLINE_TEST(ArrangerNavigationTest)

#include "tst_ArrangerNavigation.moc"
