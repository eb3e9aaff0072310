#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/keys/PianoLetters.h"

#include <QKeyEvent>
#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

/// A roll with step input on, at the clip's start.
struct Steps : Roll
{
    explicit Steps(const QList<Given> &notes = {}, int bars = kBars)
        : Roll(notes, bars)
    {
        context->setGrid({.parts = 4});
        QTest::keyClick(canvas, Qt::Key_N, Qt::ShiftModifier);
        scene->setCaret(RollScene::Caret{Ticks(), 60});
    }

    void type(std::initializer_list<int> keys) const
    {
        for (const int key : keys)
            QTest::keyClick(canvas, Qt::Key(key));
    }
    QList<Placed> placed() const
    {
        QList<Placed> list;
        for (const auto &[id, note] : notes())
            list.append(note);
        std::sort(list.begin(), list.end(), [](const Placed &a, const Placed &b) {
            return a.beat != b.beat ? a.beat < b.beat : a.pitch < b.pitch;
        });
        return list;
    }
};

} // namespace

class StepInputTest : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreAPianoAndGoOn()
    {
        Steps roll;
        QVERIFY(roll.action("step-input")->isChecked());
        QSignalSpy sounded(roll.context.get(), &EditorContext::auditionRequested);
        // E, S, C and G are tools otherwise.
        roll.type({Qt::Key_A, Qt::Key_S, Qt::Key_E, Qt::Key_G, Qt::Key_K});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {1, 1, 62}, {2, 1, 63}, {3, 1, 67}, {4, 1, 72}}));
        QCOMPARE(sounded.count(), 5);
        QVERIFY(roll.action("select")->isChecked());
        // Each is a step of its own.
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 4);
    }

    void keysHeldTogetherAreAChordInOneStep()
    {
        Steps roll;
        for (const int key : {Qt::Key_A, Qt::Key_D, Qt::Key_G})
            QTest::keyPress(roll.canvas, Qt::Key(key));
        for (const int key : {Qt::Key_A, Qt::Key_D, Qt::Key_G})
            QTest::keyRelease(roll.canvas, Qt::Key(key));
        roll.type({Qt::Key_A});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {0, 1, 64}, {0, 1, 67}, {1, 1, 60}}));
        QVERIFY(roll.history.undo());
        QVERIFY(roll.history.undo());
        QVERIFY(roll.notes().isEmpty());
    }

    void restsTiesAndOctaves()
    {
        Steps roll;
        roll.type({Qt::Key_A, Qt::Key_R, Qt::Key_X, Qt::Key_A, Qt::Key_Minus, Qt::Key_Z, Qt::Key_Z, Qt::Key_A});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {2, 2, 72}, {4, 1, 48}}));
        QVERIFY(roll.history.undo());
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {2, 1, 72}}));
    }

    void aTieLengthensTheWholeChord()
    {
        Steps roll;
        QTest::keyPress(roll.canvas, Qt::Key_A);
        QTest::keyPress(roll.canvas, Qt::Key_D);
        QTest::keyRelease(roll.canvas, Qt::Key_A);
        QTest::keyRelease(roll.canvas, Qt::Key_D);
        roll.type({Qt::Key_Minus, Qt::Key_Minus});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 3, 60}, {0, 3, 64}}));
    }

    void backspaceTakesBack()
    {
        Steps roll({{8, 1, 50}});
        roll.type({Qt::Key_A, Qt::Key_S, Qt::Key_Backspace, Qt::Key_D});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {1, 1, 64}, {8, 1, 50}}));
        roll.type({Qt::Key_R, Qt::Key_F, Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_Backspace});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {8, 1, 50}}));
        roll.type({Qt::Key_G});
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {1, 1, 67}, {8, 1, 50}}));
        roll.type({Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_Backspace});
        QCOMPARE(roll.placed(), (QList<Placed>{{8, 1, 50}}));
    }

    void lettersThatAreNoKeysChooseNoTool()
    {
        Steps roll;
        roll.type({Qt::Key_A, Qt::Key_C, Qt::Key_B, Qt::Key_V, Qt::Key_N, Qt::Key_M, Qt::Key_Q, Qt::Key_S});
        QVERIFY(roll.action("select")->isChecked());
        QVERIFY(roll.action("step-input")->isChecked());
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {1, 1, 62}}));
    }

    void holdingAKeyRepeatsNothing()
    {
        Steps roll;
        QTest::keyPress(roll.canvas, Qt::Key_A);
        for (int i = 0; i < 3; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"), true);
            QApplication::sendEvent(roll.canvas, &again);
        }
        QTest::keyRelease(roll.canvas, Qt::Key_A);
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}}));
    }

    void endsAtTheClipsEndAndSaysSo()
    {
        Steps roll({}, 1);
        QSignalSpy hint(roll.context.get(), &EditorContext::hintChanged);
        roll.type({Qt::Key_A, Qt::Key_A, Qt::Key_A, Qt::Key_A});
        QCOMPARE(roll.notes().size(), 4);
        QTest::keyPress(roll.canvas, Qt::Key_A);
        QTest::keyRelease(roll.canvas, Qt::Key_A);
        QCOMPARE(roll.notes().size(), 4);
        const auto isSaid = [](const QList<QVariant> &said) {
            return said.first().toString().contains(QStringLiteral("ends here"));
        };
        QVERIFY(std::any_of(hint.begin(), hint.end(), isSaid));
    }

    void escEndsItAndGivesTheLettersBack()
    {
        Steps roll;
        roll.type({Qt::Key_Escape});
        QVERIFY(!roll.action("step-input")->isChecked());
        QVERIFY(roll.action("note-cursor")->isChecked());
        roll.type({Qt::Key_E});
        QVERIFY(roll.action("erase")->isChecked());
        QVERIFY(roll.notes().isEmpty());
    }

    void theKeyboardThatLeavesStopsTheSound()
    {
        Steps roll;
        QSignalSpy silenced(roll.context.get(), &EditorContext::silenceRequested);
        QTest::keyPress(roll.canvas, Qt::Key_A);
        QCOMPARE(silenced.count(), 0);
        roll.canvas->clearFocus();
        QCOMPARE(silenced.count(), 1);
    }

    void lettersWithCtrlAreNone()
    {
        const QKeyEvent plain(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier);
        const QKeyEvent control(QEvent::KeyPress, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stepKeyOf(plain), (StepKey{StepKey::Kind::Note, 2}));
        QVERIFY(!stepKeyOf(control));
        QCOMPARE(stepKeyOf(QKeyEvent(QEvent::KeyPress, Qt::Key_Q, Qt::NoModifier)),
                 (StepKey{StepKey::Kind::Unused, 0}));
        QVERIFY(!stepKeyOf(QKeyEvent(QEvent::KeyPress, Qt::Key_F7, Qt::NoModifier)));
    }
};

BARLINE_TEST(StepInputTest)

#include "tst_StepInput.moc"
