#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/KeyRoll.h"

using namespace barline;
using namespace barline::test;

namespace {

struct DrumRoll : KeyRoll
{
    explicit DrumRoll(const QList<Given> &notes = {})
        : KeyRoll(notes)
    {
        setChannel(9);
    }

    QLineEdit *field() const
    {
        for (QLineEdit *each : keyboard->findChildren<QLineEdit *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Types over what is asked.
    void type(const QString &name, Qt::Key end = Qt::Key_Return) const
    {
        QVERIFY(field());
        QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_Delete);
        QTest::keyClicks(field(), name);
        QTest::keyClick(field(), end);
        QVERIFY(!field());
    }
    QString nameOf(int pitch) const { return scene->keys().nameOf(Pitch(static_cast<quint8>(pitch)), Ticks()); }
};

} // namespace

class DrumViewTest : public QObject
{
    Q_OBJECT

private slots:
    void drumTracksShowTheirKeysAsDrums()
    {
        KeyRoll roll({{0, 0.25, 38}});
        const int piano = roll.keyboard->width();
        QVERIFY(!roll.action("drum-view")->isChecked());
        roll.setChannel(9);
        QVERIFY(roll.action("drum-view")->isChecked());
        QVERIFY(roll.keyboard->width() > piano);
        QCOMPARE(roll.view()->x(), roll.keyboard->geometry().right() + 1);
        roll.scene->setPitch([&] {
            PitchAxis axis = roll.scene->pitch();
            axis.centerOn(40);
            return axis;
        }());
        QVERIFY(roll.readoutAt(0.1, 38).startsWith(QStringLiteral("Acoustic Snare · ")));
        QVERIFY(roll.readoutAt(1, 42).startsWith(QStringLiteral("Closed Hi-Hat · ")));
    }

    void theKeySwitchesTheDrumView()
    {
        KeyRoll roll({{0, 1, 60}});
        roll.key(Qt::Key_D);
        QVERIFY(roll.scene->keys().isDrums());
        QVERIFY(roll.readoutAt(0.1, 60).startsWith(QStringLiteral("Hi Bongo")));
        roll.key(Qt::Key_D);
        QVERIFY(roll.readoutAt(0.1, 60).startsWith(QStringLiteral("C4")));
        // And back on a track of drums.
        roll.setChannel(9);
        QVERIFY2(!roll.scene->keys().isDrums(), "what was chosen stays");
        roll.key(Qt::Key_D);
        QVERIFY(roll.scene->keys().isDrums());
    }

    void anEmptyClipShowsTheKit()
    {
        KeyRoll roll;
        roll.key(Qt::Key_D);
        const PitchAxis &pitch = roll.scene->pitch();
        constexpr int kKick = 36;
        constexpr int kCrash = 49;
        QVERIFY(pitch.topOf(kCrash) >= 0);
        QVERIFY(pitch.topOf(kKick) + pitch.rowHeight() <= pitch.viewHeight());
    }

    void aDoubleClickRenamesADrum()
    {
        DrumRoll roll;
        QTest::mouseDClick(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(62));
        QCOMPARE(roll.field()->text(), QStringLiteral("Mute Hi Conga"));
        roll.type(QStringLiteral("Slap"));
        QCOMPARE(roll.nameOf(62), QStringLiteral("Slap"));
        QVERIFY(roll.readoutAt(0, 62).startsWith(QStringLiteral("Slap · ")));
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Rename Drum Key"));
        QCOMPARE(roll.song()->extras.entries().constFirst().value, QByteArray("{\"62\": \"Slap\"}"));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.nameOf(62), QStringLiteral("Mute Hi Conga"));
        QVERIFY(roll.song()->extras.isEmpty());
    }

    void theKeyRenamesTheDrumOfTheSelectedNote()
    {
        DrumRoll roll({{0, 0.25, 60}});
        roll.click(roll.at(0.1, 60));
        roll.leaveKeyboard();
        roll.canvas->setFocus();
        roll.key(Qt::Key_F2);
        roll.type(QStringLiteral("Bing"));
        QCOMPARE(roll.nameOf(60), QStringLiteral("Bing"));
        // An empty name is General MIDI's.
        roll.canvas->setFocus();
        roll.key(Qt::Key_F2);
        roll.type(QString());
        QCOMPARE(roll.nameOf(60), QStringLiteral("Hi Bongo"));
    }

    void escLeavesTheName()
    {
        DrumRoll roll;
        QTest::mouseDClick(roll.keyboard, Qt::LeftButton, {}, roll.onKeyboard(62));
        roll.type(QStringLiteral("Slap"), Qt::Key_Escape);
        QCOMPARE(roll.nameOf(62), QStringLiteral("Mute Hi Conga"));
        QVERIFY(roll.song()->extras.isEmpty());
    }

    void drumsFoldToWhatIsUsed()
    {
        DrumRoll roll({{0, 0.25, 36}, {0.5, 0.25, 42}, {1, 0.25, 38}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        QCOMPARE(roll.rows(), (QList<int>{36, 38, 42}));
        roll.chooseDraw();
        roll.draw(2, 38);
        QCOMPARE(roll.pitches(), (QList<int>{36, 42, 38, 38}));
    }

    void drumsHaveNoScale()
    {
        DrumRoll roll;
        roll.setKeys({{1, "C"}});
        QVERIFY(roll.scene->keys().scales().isEmpty());
        roll.chooseDraw();
        roll.key(Qt::Key_K, Qt::ControlModifier);
        roll.draw(0, 61);
        QCOMPARE(roll.pitches(), QList<int>{61});
        QCOMPARE(roll.groundAt(2.3, 61), roll.groundAt(2.3, 60));
    }
};

BARLINE_TEST(DrumViewTest)

#include "tst_DrumView.moc"
