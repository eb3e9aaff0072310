#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/KeyRoll.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <functional>

using namespace barline;
using namespace barline::test;

namespace {

/// Counts how often a widget is painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget)
        : m_widget(widget)
    {
        QCoreApplication::sendPostedEvents();
        widget->installEventFilter(this);
    }

    int after(const std::function<void()> &change)
    {
        m_count = 0;
        change();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(m_widget->window(), QEvent::UpdateRequest);
        return m_count;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint;
        return false;
    }

private:
    QWidget *m_widget;
    int m_count = 0;
};

struct KeyboardRoll : KeyRoll
{
    using KeyRoll::KeyRoll;

    QColor colorOf(int pitch) const
    {
        // The right end of a white key, the left one of a black: no name is there.
        const QPoint where = onKeyboard(pitch, 0);
        return keyboard->grab().toImage().pixelColor(2, where.y() + 4);
    }
    QList<std::pair<int, int>> heard(const QSignalSpy &auditions) const
    {
        QList<std::pair<int, int>> list;
        for (const QList<QVariant> &each : auditions)
            list.append({each.at(1).value<Pitch>().value(), each.at(2).value<Velocity>().value()});
        return list;
    }
};

} // namespace

class KeyboardViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickSoundsTheKeyLouderFartherRight()
    {
        KeyboardRoll roll;
        QSignalSpy auditions(roll.context.get(), &EditorContext::auditionRequested);
        QSignalSpy silences(roll.context.get(), &EditorContext::silenceRequested);
        QTest::mousePress(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(60, 0));
        QCOMPARE(roll.heard(auditions), (QList<std::pair<int, int>>{{60, 20}}));
        QVERIFY(silences.isEmpty());
        QTest::mouseRelease(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(60, 0));
        QCOMPARE(silences.size(), 1);
        QTest::mouseClick(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(62, 1));
        QCOMPARE(roll.heard(auditions).constLast(), (std::pair<int, int>{62, 127}));
        QVERIFY(QToolTip::text().contains(QStringLiteral("D4 · vel 127")));
    }

    void aDragSoundsEachKeyThatItReaches()
    {
        KeyboardRoll roll;
        QSignalSpy auditions(roll.context.get(), &EditorContext::auditionRequested);
        QSignalSpy silences(roll.context.get(), &EditorContext::silenceRequested);
        QTest::mousePress(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(60));
        for (int pitch = 61; pitch <= 64; ++pitch) {
            roll.moveOnKeyboard(roll.onKeyboard(pitch));
            // A second event on the same key does not sound it again.
            roll.moveOnKeyboard(roll.onKeyboard(pitch) + QPoint(0, 1));
            QCOMPARE(auditions.size(), pitch - 59);
            QCOMPARE(silences.size(), pitch - 60);
        }
        QTest::mouseRelease(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(64));
        QCOMPARE(silences.size(), 5);
        QList<int> keys;
        for (const auto &[key, velocity] : roll.heard(auditions))
            keys.append(key);
        QCOMPARE(keys, (QList<int>{60, 61, 62, 63, 64}));
    }

    void whatIsAuditionedIsLit()
    {
        KeyboardRoll roll;
        const QColor dark = roll.colorOf(62);
        QTest::mousePress(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(62));
        QVERIFY(roll.colorOf(62) != dark);
        roll.moveOnKeyboard(roll.onKeyboard(64));
        QCOMPARE(roll.colorOf(62), dark);
        QVERIFY(roll.colorOf(64) != dark);
        QTest::mouseRelease(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(64));
        roll.leaveKeyboard();
        QCOMPARE(roll.colorOf(64), dark);
        // What is drawn and moved too.
        roll.chooseDraw();
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1, 65));
        QVERIFY(roll.colorOf(65) != dark);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(1, 65));
        roll.leaveKeyboard();
        QCOMPARE(roll.colorOf(65), dark);
    }

    void whatIsPlayedIsLit()
    {
        KeyboardRoll roll({{0, 1, 60}, {0, 2, 64}, {1, 1, 67}});
        roll.leaveKeyboard();
        const QColor dark = roll.colorOf(60);
        const auto lit = [&] {
            QList<int> keys;
            for (const int key : {60, 62, 64, 67}) {
                if (roll.colorOf(key) != dark)
                    keys.append(key);
            }
            return keys;
        };
        // The clip plays from bar 3 of the song on.
        roll.context->showPlayhead(roll.ticks(8.5));
        QVERIFY2(lit().isEmpty(), "it does not play");
        roll.context->showPlaying(true);
        QCOMPARE(lit(), (QList<int>{60, 64}));
        roll.context->showPlayhead(roll.ticks(9.5));
        QCOMPARE(lit(), (QList<int>{64, 67}));
        roll.context->showPlayhead(roll.ticks(11));
        QVERIFY(lit().isEmpty());
        roll.context->showPlayhead(roll.ticks(8.5));
        roll.context->showPlaying(false);
        QVERIFY(lit().isEmpty());
    }

    void aMutedTrackLightsNothing()
    {
        KeyboardRoll roll({{0, 1, 60}});
        const auto change = changeOfField(*roll.song()->tracks.first(), &Track::muted, true);
        Edit edit;
        edit.tracks.change({roll.song()->id, change->before}, {roll.song()->id, change->after});
        const QColor dark = roll.colorOf(60);
        roll.context->showPlayhead(roll.ticks(8.5));
        roll.context->showPlaying(true);
        QVERIFY(roll.colorOf(60) != dark);
        roll.context->push(edit, QStringLiteral("Mute"));
        QCOMPARE(roll.colorOf(60), dark);
    }

    void scrollingAlongPaintsTheKeysOnlyWhereAKeyBegins()
    {
        KeyboardRoll roll({}, {{1, "C"}, {5, "Eb", Mode::Major}});
        TimeAxis time = roll.scene->time();
        time.setPixelsPerBeat(400); // so that there is somewhere to scroll to
        roll.scene->setTime(time);
        Paints paints(roll.keyboard);
        QScrollBar *along = roll.canvas->horizontalScrollBar();
        QScrollBar *across = roll.canvas->verticalScrollBar();
        paints.after([&] { along->setValue(1); });
        QCOMPARE(paints.after([&] { along->setValue(along->value() + 10); }), 0);
        QVERIFY(paints.after([&] { across->setValue(across->value() + 10); }) > 0);
        const int third = qRound(roll.scene->time().widthOf(Ticks::beats(8))); // bar 5 of the song
        QVERIFY(along->maximum() > third + 5);
        QVERIFY(paints.after([&] { along->setValue(third + 2); }) > 0);
        QCOMPARE(paints.after([&] { along->setValue(third + 4); }), 0);
    }

    void theToolTipTellsKeyAndVelocity()
    {
        KeyboardRoll roll({}, {{1, "Eb"}});
        const QPoint where = roll.onKeyboard(63, 1);
        QHelpEvent event(QEvent::ToolTip, where, roll.keyboard->mapToGlobal(where));
        QApplication::sendEvent(roll.keyboard, &event);
        QVERIFY2(QToolTip::text().startsWith(QStringLiteral("Eb4 · vel 127")), qPrintable(QToolTip::text()));
    }
};

BARLINE_TEST(KeyboardViewTest)

#include "tst_KeyboardView.moc"
