#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>

using namespace barline;
using namespace barline::test;

namespace {

struct MovingRoll : Roll
{
    explicit MovingRoll(const QList<Given> &notes = {{1, 1, 66}}, int bars = 64)
        : Roll(notes, bars)
    {}

    const TimeAxis &time() const { return scene->time(); }
    const PitchAxis &pitch() const { return scene->pitch(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(canvas, Qt::Key(key), modifiers); }
    void glide(QPoint where, QPoint pixels, QPoint angle = {}) const
    {
        QWheelEvent event(where, view()->mapToGlobal(QPointF(where)), pixels, angle, Qt::NoButton, {}, Qt::ScrollUpdate,
                          false);
        QApplication::sendEvent(view(), &event);
    }
    void native(Qt::NativeGestureType type, double value, QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, where, where,
                                  view()->mapToGlobal(QPointF(where)), value, QPointF());
        event.setModifiers(modifiers);
        QApplication::sendEvent(view(), &event);
    }
    /// The player is so many beats into the first block.
    void play(double beat) const { context->showPlayhead(Ticks::beats(8) + ticks(beat)); }
    double playheadAt(double beat) const { return time().xOf(ticks(beat)); }
};

} // namespace

class RollNavigationTest : public QObject
{
    Q_OBJECT

private slots:
    void theWheelZoomsBothWaysAtThePointer()
    {
        MovingRoll roll;
        const QPoint where(400, 200);
        const Ticks under = roll.time().ticksAt(where.x());
        const int key = roll.pitch().pitchAt(where.y());
        const double beat = roll.time().pixelsPerBeat();
        const double row = roll.pitch().rowHeight();
        roll.wheel(where, {0, 240}, Qt::ControlModifier);
        QVERIFY(roll.time().pixelsPerBeat() > beat);
        QVERIFY(std::abs(roll.time().xOf(under) - where.x()) <= 1.5);
        roll.wheel(where, {0, -480}, Qt::ControlModifier);
        QVERIFY(roll.time().pixelsPerBeat() < beat);
        roll.wheel(where, {0, 240}, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(roll.pitch().rowHeight() > row);
        QCOMPARE(roll.pitch().pitchAt(where.y()), key);
        roll.wheel(where, {0, -480}, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(roll.pitch().rowHeight() < row);
        QCOMPARE(roll.pitch().pitchAt(where.y()), key);
    }

    void aPinchZoomsWhereItIs()
    {
        MovingRoll roll;
        const QPoint where(500, 150);
        const Ticks under = roll.time().ticksAt(where.x());
        const double before = roll.time().pixelsPerBeat();
        for (int i = 0; i < 10; ++i)
            roll.native(Qt::ZoomNativeGesture, 0.05, where);
        QVERIFY(std::abs(roll.time().pixelsPerBeat() - before * std::pow(1.05, 10)) < 1e-6);
        QVERIFY(std::abs(roll.time().xOf(under) - where.x()) <= 6);
        const double row = roll.pitch().rowHeight();
        // Small steps add up to whole pixels of a row.
        roll.native(Qt::ZoomNativeGesture, 0.01, where, Qt::ShiftModifier);
        QCOMPARE(roll.pitch().rowHeight(), row);
        for (int i = 0; i < 9; ++i)
            roll.native(Qt::ZoomNativeGesture, 0.01, where, Qt::ShiftModifier);
        QVERIFY(roll.pitch().rowHeight() > row);
        QVERIFY(roll.pitch().rowHeight() <= row + 3);
    }

    void aTrackpadGlidesBothWays()
    {
        MovingRoll roll;
        TimeAxis time = roll.time();
        time.setOffset(500);
        roll.scene->setTime(time);
        const double down = roll.pitch().offset();
        roll.glide({300, 200}, {-7, -3});
        QCOMPARE(roll.time().offset(), 507.0);
        QCOMPARE(roll.pitch().offset(), down + 3);
        // Of steps of less than a pixel none is lost.
        for (int i = 0; i < 10; ++i)
            roll.glide({300, 200}, {}, {-1, 0});
        QCOMPARE(roll.time().offset(), 511.0);
        QCOMPARE(roll.canvas->horizontalScrollBar()->value(), 511);
    }

    void keysZoom()
    {
        MovingRoll roll;
        const double beat = roll.time().pixelsPerBeat();
        roll.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(roll.time().pixelsPerBeat() > beat);
        roll.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(std::abs(roll.time().pixelsPerBeat() - beat) < 1e-9);
        const double row = roll.pitch().rowHeight();
        roll.key(Qt::Key_Plus, Qt::AltModifier);
        QVERIFY(roll.pitch().rowHeight() > row);
        roll.key(Qt::Key_Minus, Qt::AltModifier);
        QCOMPARE(roll.pitch().rowHeight(), row);
    }

    void zoomsToTheSelection()
    {
        MovingRoll roll({{1, 1, 66}, {100, 2, 30}, {104, 1, 90}});
        roll.context->selectNotes({NoteId(1001), NoteId(1002)});
        roll.key(Qt::Key_Z);
        const QRect view = roll.view()->rect();
        QVERIFY(view.contains(roll.at(100, 30)) && view.contains(roll.at(104.9, 90)));
        QVERIFY(!view.contains(roll.at(1, 66)));
        QVERIFY(roll.time().widthOf(Ticks::beats(5)) > view.width() * 0.8);
        roll.context->selectNotes({});
        const TimeAxis stays = roll.time();
        roll.key(Qt::Key_Z);
        QCOMPARE(roll.time(), stays);
    }

    void zoomsToTheClip()
    {
        MovingRoll roll({{1, 1, 36}, {255, 1, 96}});
        roll.key(Qt::Key_Z, Qt::ShiftModifier);
        const QRect view = roll.view()->rect();
        QVERIFY(view.contains(roll.at(1, 36)) && view.contains(roll.at(255.5, 96)));
        QVERIFY(roll.time().widthOf(Ticks::beats(256)) > view.width() * 0.8);
    }

    void followsByPage()
    {
        MovingRoll roll;
        QCOMPARE(roll.context->follow(), Follow::Page);
        roll.play(0);
        const double beats = roll.view()->width() / roll.time().pixelsPerBeat();
        roll.play(beats - 0.5);
        QCOMPARE(roll.time().offset(), 0.0);
        roll.play(beats + 0.1);
        QVERIFY(roll.playheadAt(beats + 0.1) >= 0 && roll.playheadAt(beats + 0.1) < 60);
        roll.key(Qt::Key_F5);
        QCOMPARE(roll.context->follow(), Follow::Off);
        const double stays = roll.time().offset();
        roll.play(3 * beats);
        QCOMPARE(roll.time().offset(), stays);
    }

    void followsSmoothly()
    {
        MovingRoll roll;
        roll.key(Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(roll.context->follow(), Follow::Smooth);
        roll.play(20);
        for (double beat = 20; beat < 22; beat += 0.05) {
            roll.play(beat + 0.05);
            QVERIFY(std::abs(roll.playheadAt(beat + 0.05) - roll.view()->width() / 2.0) <= 1.5);
        }
        // A click in the ruler is no playing: what is in view stays.
        const double stays = roll.time().offset();
        roll.play(18);
        QCOMPARE(roll.time().offset(), stays);
        roll.key(Qt::Key_F5);
        QCOMPARE(roll.context->follow(), Follow::Page);
    }

    void theViewStandsStillUnderABusyHand()
    {
        MovingRoll roll;
        roll.play(0);
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(roll.at(2.5, 66));
        roll.play(100);
        QCOMPARE(roll.time().offset(), 0.0);
        QTest::keyClick(roll.canvas, Qt::Key_Escape);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(2.5, 66));
        roll.play(101);
        QVERIFY(roll.time().offset() > 0);
    }

    void goesToABarOfTheClipOrTheSong()
    {
        MovingRoll roll;
        roll.key(Qt::Key_G, Qt::ControlModifier);
        roll.answer(QStringLiteral("9"));
        QVERIFY(std::abs(roll.time().xOf(Ticks::beats(32))) < 1);
        roll.key(Qt::Key_G, Qt::ControlModifier);
        roll.answer(QStringLiteral("s13")); // the block begins in bar 3
        QVERIFY(std::abs(roll.time().xOf(Ticks::beats(40))) < 1);
    }

    void aClipIsShownAsItWasLeftTheLastTime()
    {
        const MovingRoll left;
        left.wheel({10, 100}, {0, 360}, Qt::ControlModifier);
        left.wheel({10, 100}, {0, -240}, Qt::ShiftModifier);
        left.wheel({10, 100}, {0, 360}, Qt::ControlModifier | Qt::ShiftModifier);
        const QByteArray views = left.panel.saveClipViews();

        const RollFixture fixture({{1, 1, 66}}, 64);
        ThemeSource theme(Theme::Mode::Light);
        PianoRollPanel panel(*fixture.context, theme);
        panel.restoreClipViews("nonsense");
        panel.restoreClipViews(views);
        panel.restoreClipViews(views.chopped(3));
        panel.resize(left.panel.size());
        panel.show();
        QTest::qWait(1);
        const auto *scene = panel.findChild<RollScene *>();
        QCOMPARE(scene->time(), left.time());
        QCOMPARE(scene->pitch().rowHeight(), left.pitch().rowHeight());
        QCOMPARE(scene->pitch().offset(), left.pitch().offset());
        QCOMPARE(panel.saveClipViews(), views);
    }

    void eachClipIsShownAsItWasLeft()
    {
        MovingRoll roll;
        roll.addOtherClip();
        roll.wheel({300, 100}, {0, 360}, Qt::ControlModifier);
        roll.wheel({300, 100}, {0, -2400}, Qt::ShiftModifier);
        roll.wheel({300, 100}, {0, 120}, {});
        const TimeAxis time = roll.time();
        const double row = roll.pitch().offset();
        roll.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QVERIFY(roll.time() != time);
        roll.wheel({300, 100}, {0, -600}, Qt::ControlModifier);
        const TimeAxis others = roll.time();
        const ClipBarIndex there = roll.scene->clip()->locate(time.ticksAt(200)).bar;
        roll.context->openClip({ClipId(10), InstanceId(30), there});
        QCOMPARE(roll.time(), time);
        QCOMPARE(roll.pitch().offset(), row);
        roll.context->openClip({ClipId(11), {}, ClipBarIndex(0)});
        QCOMPARE(roll.time(), others);
        // The bar that was opened comes into view.
        roll.context->openClip({ClipId(10), InstanceId(30), ClipBarIndex(50)});
        QCOMPARE(roll.time().pixelsPerBeat(), time.pixelsPerBeat());
        const double x = roll.time().xOf(Ticks::beats(200));
        QVERIFY(x >= -1 && x <= roll.view()->width());
    }

    void howItFollowsIsRemembered()
    {
        MovingRoll roll;
        roll.key(Qt::Key_F5, Qt::ShiftModifier);
        const QByteArray view = roll.panel.saveView();
        roll.key(Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(roll.context->follow(), Follow::Off);
        roll.panel.restoreView(view);
        QCOMPARE(roll.context->follow(), Follow::Smooth);
        roll.panel.restoreView(QByteArray("nonsense"));
        QCOMPARE(roll.context->follow(), Follow::Smooth);
    }

    void linesAreCrisp_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : {1.0, 1.5, 2.0, 3.0})
            QTest::addRow("%.1f", ratio) << ratio;
    }
    void linesAreCrisp()
    {
        QFETCH(double, ratio);
        MovingRoll roll({}, 4);
        // No column between two lines is of a mixed colour, as a line across device pixels would leave.
        QImage picture((QSizeF(roll.view()->size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        roll.wheel({333, 100}, {0, 37}, Qt::ControlModifier);
        QPainter painter(&picture);
        RollPainter(*roll.scene, roll.theme).paint(painter, QRectF(roll.view()->rect()));
        painter.end();
        const QSet<QRgb> known{roll.theme.color(Token::Canvas).rgb(), roll.theme.color(Token::GridSub).rgb(),
                               roll.theme.color(Token::GridBeat).rgb(), roll.theme.color(Token::GridBar).rgb()};
        const int y = qRound(roll.at(0, 62).y() * ratio);
        const int end = qRound(std::min<double>(roll.view()->width(), roll.time().xOf(Ticks::beats(16))) * ratio) - 2;
        int lines = 0;
        for (int x = 0; x < end; ++x) {
            QVERIFY2(known.contains(picture.pixelColor(x, y).rgb()), qPrintable(QString::number(x)));
            lines += picture.pixelColor(x, y) != roll.theme.color(Token::Canvas) ? 1 : 0;
        }
        QVERIFY(lines > 10);
    }
};

BARLINE_TEST(RollNavigationTest)

#include "tst_RollNavigation.moc"
