#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TrackHandsOn.h"
#include "ui/arranger/tracks/InstrumentPopup.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace barline;
using namespace barline::test;

namespace {

struct Sounds : TrackHandsOn
{
    InstrumentPopup *popup() const
    {
        auto *found = panel->findChild<InstrumentPopup *>();
        return found && found->isVisible() ? found : nullptr;
    }
    template <typename T>
    T *field(const char *name) const
    {
        for (T *each : popup()->template findChildren<T *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    QLineEdit *search() const { return field<QLineEdit>("Search sounds by name, family or number"); }
    SoundList *sounds() const { return popup()->findChild<SoundList *>(); }
    const Instrument &instrument(int place) const { return track(place).instrument; }
};

} // namespace

class tst_InstrumentPopup : public QObject
{
    Q_OBJECT

private slots:
    void aSoundIsFoundByNameAndHeard()
    {
        const Sounds f;
        QSignalSpy heard(f.context.get(), &EditorContext::auditionRequested);
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QVERIFY(f.popup());
        QTest::keyClicks(f.search(), QStringLiteral("strings viol"));
        QTest::keyClick(f.search(), Qt::Key_Down);
        QCOMPARE(f.instrument(0).program, 40);
        QCOMPARE(f.instrument(1).program, 40);
        QCOMPARE(f.instrument(0).name, QStringLiteral("Violin"));
        QCOMPARE(f.label(), QStringLiteral("Change Instrument of 2 Track(s)"));
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.at(0).at(0).value<TrackId>(), f.id(0));
        QTest::keyClick(f.search(), Qt::Key_Down);
        QCOMPARE(f.instrument(0).program, 41);
        QTest::keyClick(f.search(), Qt::Key_Return);
        QTRY_VERIFY(!f.popup());
        QCOMPARE(f.instrument(1).program, 41);
    }

    void whatIsChosenUntilItClosesIsOneStep()
    {
        const Sounds f;
        f.clickOn(0);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QTest::keyClicks(f.search(), QStringLiteral("flute"));
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(f.search(), Qt::Key_Down);
            QTest::qWait(800); // one listens as long as one likes
        }
        auto *bend = f.field<QSpinBox>("Bend range");
        bend->setFocus();
        bend->selectAll();
        QTest::keyClicks(bend, QStringLiteral("1200"));
        QTest::keyClick(f.search(), Qt::Key_Return);
        QTRY_VERIFY(!f.popup());
        const std::optional<int> flute = f.instrument(0).program;
        QVERIFY(flute && *flute > 60);
        // The next popup makes a step of its own.
        QTRY_VERIFY(!f.panel->findChild<InstrumentPopup *>());
        f.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.panel.get()));
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QVERIFY(f.popup());
        QTest::keyClicks(f.search(), QStringLiteral("vibra"));
        QTest::keyClick(f.search(), Qt::Key_Return);
        QTRY_VERIFY(!f.popup());
        QCOMPARE(f.instrument(0).program, 11);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instrument(0).program, flute);
        QCOMPARE(f.instrument(0).bendRange, 1200);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instrument(0).name, QStringLiteral("Electric piano"));
        QVERIFY(!f.instrument(0).bendRange);
        QVERIFY(!f.context->history().canUndo());
    }

    void returnTakesTheFirstThatWasFound()
    {
        const Sounds f;
        f.clickOn(0);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QTest::keyClicks(f.search(), QStringLiteral("vibra"));
        QTest::keyClick(f.search(), Qt::Key_Return);
        QTRY_VERIFY(!f.popup());
        QCOMPARE(f.instrument(0).program, 11);
    }

    void escTakesAllBack()
    {
        const Sounds f;
        f.clickOn(0);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QTest::keyClicks(f.search(), QStringLiteral("flute"));
        QTest::keyClick(f.search(), Qt::Key_Down);
        QTest::qWait(800); // however long one listens
        QTest::keyClick(f.search(), Qt::Key_Down);
        QVERIFY(f.instrument(0).program > 60);
        QTest::keyClick(f.search(), Qt::Key_Escape);
        QTRY_VERIFY(!f.popup());
        QVERIFY(!f.instrument(0).program);
        QCOMPARE(f.instrument(0).name, QStringLiteral("Electric piano"));
    }

    void escTakesBackNoOtherStepWhateverIsBeingPrepared()
    {
        const Sounds f;
        History &history = f.context->history();
        f.context->push(changeTracks(*f.song(), {f.id(0)}, [](Track &track) { track.name = QStringLiteral("Melody"); }),
                        QStringLiteral("Rename Track"));
        history.setMostAtOnce(0);
        f.clickOn(0);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QTest::keyClicks(f.search(), QStringLiteral("flute"));
        QTest::keyClick(f.search(), Qt::Key_Down);
        QTRY_VERIFY(!history.isPreparing());
        const std::optional<int> first = f.instrument(0).program;
        QVERIFY(first > 60);
        QTest::keyClick(f.search(), Qt::Key_Down);
        QVERIFY(history.isPreparing());
        QTest::keyClick(f.search(), Qt::Key_Escape);
        QTRY_VERIFY(!history.isPreparing());
        QVERIFY(!f.instrument(0).program);
        QCOMPARE(f.track(0).name, QStringLiteral("Melody"));
        QCOMPARE(history.undoLabel(), QStringLiteral("Rename Track"));
    }

    void theNameInTheHeadOpensIt()
    {
        const Sounds f;
        QTest::mouseClick(f.header(1), Qt::LeftButton, {}, f.header(1)->parts().instrument.center());
        QVERIFY(f.popup());
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
        QCOMPARE(f.popup()->accessibleName(), QStringLiteral("Instrument of “Bass”"));
        QListWidgetItem *harp = f.sounds()->findItems(QStringLiteral("Orchestral Harp"), Qt::MatchContains).at(0);
        f.sounds()->scrollToItem(harp);
        QTest::mouseClick(f.sounds()->viewport(), Qt::LeftButton, {}, f.sounds()->visualItemRect(harp).center());
        QCOMPARE(f.instrument(1).program, 46);
        QVERIFY(f.popup());
    }

    void channelBankBendRangeAndProfile()
    {
        const Sounds f;
        f.clickOn(0);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        const auto type = [&f](const char *name, const QString &text) {
            auto *box = f.field<QSpinBox>(name);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, text);
        };
        type("Channel", QStringLiteral("5"));
        type("Bank", QStringLiteral("128"));
        type("Bend range", QStringLiteral("1200"));
        auto *profile = f.field<QLineEdit>("Expression profile");
        QTest::keyClicks(profile, QStringLiteral("legato"));
        QCOMPARE(f.instrument(0).channel, Channel(4));
        QCOMPARE(f.instrument(0).bank, 128);
        QCOMPARE(f.instrument(0).bendRange, 1200);
        QCOMPARE(f.instrument(0).expressionProfile, QStringLiteral("legato"));
    }

    void drumsHaveKits()
    {
        const Sounds f;
        f.clickOn(1);
        f.keyOn(Qt::Key_I, Qt::ShiftModifier);
        QCOMPARE(f.sounds()->count(), 128 + 16);
        auto *drums = f.popup()->findChild<QCheckBox *>();
        QTest::mouseClick(drums, Qt::LeftButton, {}, QPoint(8, drums->height() / 2));
        QCOMPARE(f.instrument(1).channel, kDrumChannel);
        QCOMPARE(f.instrument(1).name, QStringLiteral("Standard Kit"));
        QCOMPARE(f.sounds()->count(), 9);
        QTest::keyClicks(f.search(), QStringLiteral("jazz"));
        QTest::keyClick(f.search(), Qt::Key_Down);
        QCOMPARE(f.instrument(1).program, 32);
        QTest::mouseClick(drums, Qt::LeftButton, {}, QPoint(8, drums->height() / 2));
        QVERIFY(f.instrument(1).channel != kDrumChannel);
        QCOMPARE(f.instrument(1).name, QStringLiteral("Acoustic Grand Piano"));
    }
};

BARLINE_TEST(tst_InstrumentPopup)

#include "tst_InstrumentPopup.moc"
