#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/lane/VelocityLane.h"

using namespace barline;
using namespace barline::test;

namespace {

/// The real lane below the notes.
struct Lane : Roll
{
    explicit Lane(const QList<Given> &notes)
        : Roll(notes)
        , lane(panel.findChild<VelocityLane *>())
    {}

    /// Where the head of a note at this beat is, or would be.
    QPoint head(double beat, int velocity) const
    {
        const Stalks::Range range = lane->range();
        return QPointF(KeyboardView::kPianoWidth + scene->time().xOf(ticks(beat)) + 1, range.yOf(velocity)).toPoint();
    }
    void press(QPoint at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(lane, Qt::LeftButton, modifiers, at);
    }
    void moveOn(QPoint at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent event(QEvent::MouseMove, at, lane->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton,
                          modifiers);
        QApplication::sendEvent(lane, &event);
    }
    void release(QPoint at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseRelease(lane, Qt::LeftButton, modifiers, at);
    }
    void along(const QList<QPoint> &way, Qt::KeyboardModifiers modifiers = {}) const
    {
        press(way.first(), modifiers);
        for (const QPoint &at : way.mid(1))
            moveOn(at, modifiers);
        release(way.last(), modifiers);
    }
    /// Of the notes given, in their order.
    QList<int> velocities() const
    {
        QMap<NoteId, int> byId;
        const ClipPtr clip = document.project().clips.find(ClipId(10));
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes)
                byId.insert(note.id, note.velocity.value());
        }
        return byId.values();
    }
    /// A pixel more or less is a velocity or two.
    bool areAbout(const QList<int> &expected) const
    {
        const QList<int> found = velocities();
        for (qsizetype i = 0; i < expected.size(); ++i) {
            if (std::abs(found.at(i) - expected.at(i)) > 2)
                return false;
        }
        return found.size() == expected.size();
    }

    VelocityLane *lane;
};

} // namespace

class tst_VelocityLane : public QObject
{
    Q_OBJECT

private slots:
    void draggingAHeadChangesThatNoteAlone()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}});
        hands.along({hands.head(0, 90), hands.head(0, 70), hands.head(0, 50)});
        QVERIFY(hands.areAbout({50, 80}));
        QCOMPARE(hands.history.undoLabel(), QStringLiteral("Change Velocity of 1 Note(s)"));
        QVERIFY(hands.history.undo());
        QCOMPARE(hands.velocities(), (QList<int>{90, 80}));
    }

    void draggingASelectedHeadChangesAllSelected()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}, {2, 1, 64, 70}});
        hands.context->selectNotes({NoteId(1000), NoteId(1002)});
        hands.along({hands.head(0, 90), hands.head(0, 80), hands.head(0, 60)});
        QVERIFY(hands.areAbout({60, 80, 40}));
    }

    void theNotesShowWhileTheHeadIsDragged()
    {
        Lane hands({{0, 1, 60, 90}});
        hands.press(hands.head(0, 90));
        hands.moveOn(hands.head(0, 30));
        const Stalks stalks(*hands.scene, hands.lane->range());
        QCOMPARE(stalks.all().size(), size_t(1));
        QVERIFY(std::abs(stalks.all().front().velocity.value() - 30) <= 2);
        QCOMPARE(hands.velocities(), QList<int>{90});
        hands.release(hands.head(0, 30));
    }

    void draggingAcrossDrawsVelocities()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}, {2, 1, 64, 70}, {3, 1, 65, 60}});
        hands.along({hands.head(0, 20), hands.head(0.5, 20), hands.head(1.5, 120), hands.head(2.5, 120)});
        QVERIFY2(hands.areAbout({20, 70, 120, 60}), qPrintable(QDebug::toString(hands.velocities())));
    }

    void draggingAcrossChangesTheSelectedOnlyWhereThereAreSome()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}, {2, 1, 64, 70}});
        hands.context->selectNotes({NoteId(1001)});
        hands.along({hands.head(0, 20), hands.head(2.5, 20)});
        QVERIFY(hands.areAbout({90, 20, 70}));
    }

    void shiftDrawsARamp()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}, {2, 1, 64, 70}});
        hands.along({hands.head(0, 20), hands.head(1, 127), hands.head(2, 100)}, Qt::ShiftModifier);
        QVERIFY2(hands.areAbout({20, 60, 100}), qPrintable(QDebug::toString(hands.velocities())));
    }

    void aRampThatIsDrawnBackLeavesTheRestAlone()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}, {2, 1, 64, 70}});
        hands.along({hands.head(0, 20), hands.head(2, 100), hands.head(1, 60)}, Qt::ShiftModifier);
        QVERIFY(hands.areAbout({20, 60, 70}));
    }

    void escapeLeavesNoTrace()
    {
        Lane hands({{0, 1, 60, 90}});
        hands.lane->setFocus();
        hands.press(hands.head(0, 90));
        hands.moveOn(hands.head(0, 30));
        QTest::keyClick(hands.lane, Qt::Key_Escape);
        hands.release(hands.head(0, 30));
        QCOMPARE(hands.velocities(), QList<int>{90});
        QVERIFY(!hands.history.canUndo());
    }

    void aDoubleClickLetsOneTypeTheVelocity()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}});
        QTest::mouseDClick(hands.lane, Qt::LeftButton, {}, hands.head(1, 80));
        auto *field = hands.lane->findChild<VelocityField *>();
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("33"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QCOMPARE(hands.velocities(), (QList<int>{90, 33}));
    }

    void escapeInTheFieldLeavesTheVelocity()
    {
        Lane hands({{0, 1, 60, 90}});
        QTest::mouseDClick(hands.lane, Qt::LeftButton, {}, hands.head(0, 90));
        auto *field = hands.lane->findChild<VelocityField *>();
        QTest::keyClicks(field, QStringLiteral("33"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QCOMPARE(hands.velocities(), QList<int>{90});
    }

    void theActionTypesTheVelocityOfAllSelected()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}});
        hands.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::keyClick(hands.canvas, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = hands.lane->findChild<VelocityField *>();
        QTRY_VERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("101"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(hands.velocities(), (QList<int>{101, 101}));
    }

    void keysChooseNotesAndChangeThem()
    {
        Lane hands({{0, 1, 60, 90}, {1, 1, 62, 80}});
        hands.lane->setFocus();
        QTest::keyClick(hands.lane, Qt::Key_Right);
        QCOMPARE(hands.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
        QTest::keyClick(hands.lane, Qt::Key_Right);
        QTest::keyClick(hands.lane, Qt::Key_Up);
        QTest::keyClick(hands.lane, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(hands.velocities(), (QList<int>{90, 91}));
        QTest::keyClick(hands.lane, Qt::Key_Left);
        QTest::keyClick(hands.lane, Qt::Key_Down);
        QCOMPARE(hands.velocities(), (QList<int>{89, 91}));
    }

    void theUpperEdgeResizesTheLane()
    {
        Lane hands({{0, 1, 60, 90}});
        const int before = hands.lane->height();
        hands.along({QPoint(300, 1), QPoint(300, -29)});
        QCOMPARE(hands.lane->height(), before + 30);
        QCOMPARE(hands.lane->geometry().bottom(), hands.canvas->viewport()->geometry().bottom() + hands.lane->height());
        hands.along({QPoint(300, 1), QPoint(300, 900)});
        QCOMPARE(hands.lane->height(), VelocityLane::kLeastHeight);
    }

    void theKeyHidesAndShowsTheLane()
    {
        Lane hands({{0, 1, 60, 90}});
        QVERIFY(hands.lane->isVisible());
        QTest::keyClick(hands.canvas, Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(!hands.lane->isVisible());
        QTest::keyClick(hands.canvas, Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(hands.lane->isVisible());
    }

    void theWheelZoomsAtThePointer()
    {
        Lane hands({{0, 1, 60, 90}});
        const QPoint at = hands.head(2, 60);
        const double x = at.x() - KeyboardView::kPianoWidth;
        const Ticks under = hands.scene->time().ticksAt(x);
        const double before = hands.scene->time().pixelsPerBeat();
        QWheelEvent event(at, hands.lane->mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(hands.lane, &event);
        QVERIFY(hands.scene->time().pixelsPerBeat() > before);
        QVERIFY(std::abs(hands.scene->time().xOf(under) - x) <= 1);
    }
};

BARLINE_TEST(tst_VelocityLane)
#include "tst_VelocityLane.moc"
