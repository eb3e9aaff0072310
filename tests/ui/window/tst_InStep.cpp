#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/canvas/AskPopup.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QLineEdit>

namespace barline::test {

/// Arranger and piano roll of the real window: what is opened, shown and played in one can be seen in the other.
class InStepTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup() { m_fixture.reset(); }

    void aDoubleClickOpensTheClipAtThatBar()
    {
        // Lead A has two bars: the block's bar 4 is its second one, in the second pass.
        const QRect block = blocks().rectOf(InstanceId(501));
        const QPoint at(block.left() + block.width() * 7 / 8, block.center().y());
        QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(blocks().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(blocks().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(context().place(), (EditingPlace{ClipId(1), InstanceId(501), ClipBarIndex(3)}));
        QCOMPARE(roll().song().openedBar(), ClipBarIndex(1));
        const double x = roll().time().xOf(Ticks::beats(4));
        QVERIFY(x >= 0 && x < roll().time().viewWidth());
        QVERIFY(window().findChild<NoteCanvas *>()->hasFocus());
    }

    void theBarThatTheRollGoesToIsMarkedInTheArranger()
    {
        context().openClip({ClipId(1), InstanceId(501), ClipBarIndex(0)});
        QCOMPARE(markedAt(1), m_fixture->theme.color(Token::Accent));
        const QColor unmarked = markedAt(2);
        QVERIFY(unmarked != m_fixture->theme.color(Token::Accent));
        goTo(QStringLiteral("2"));
        QCOMPARE(context().place().ownBar, ClipBarIndex(1));
        QCOMPARE(markedAt(2), m_fixture->theme.color(Token::Accent));
        QVERIFY(markedAt(1) != m_fixture->theme.color(Token::Accent));
        goTo(QStringLiteral("s4"));
        QCOMPARE(context().place().ownBar, ClipBarIndex(3));
        QCOMPARE(markedAt(4), m_fixture->theme.color(Token::Accent));
    }

    void theArrangerScrollsToTheBarThatTheRollGoesTo()
    {
        context().openClip({ClipId(1), InstanceId(501), ClipBarIndex(0)});
        TimeAxis axis = blocks().axis();
        axis.setPixelsPerBeat(300);
        axis.setOffset(0);
        blocks().setAxis(axis);
        QVERIFY(blocks().axis().xOf(Ticks::beats(12)) > blocks().viewport()->width());
        goTo(QStringLiteral("s4"));
        QVERIFY(blocks().axis().xOf(Ticks::beats(12)) < blocks().viewport()->width());
    }

    void theArrangerBracketsWhatTheRollShows()
    {
        context().openClip({ClipId(1), InstanceId(501), ClipBarIndex(0)});
        QCOMPARE(context().rollSpan(), (SongSpan{Ticks(), Ticks::beats(8)}));
        TimeAxis axis = roll().time();
        axis.show(Ticks::beats(4), Ticks::beats(8));
        roll().setTime(axis);
        QCOMPARE(context().rollSpan(), (SongSpan{Ticks::beats(4), Ticks::beats(8)}));
        const QRect block = blocks().rectOf(InstanceId(501));
        const int left = static_cast<int>(blocks().axis().xOf(Ticks::beats(4)));
        QCOMPARE(picture().pixelColor(left, block.bottom() - 4), m_fixture->theme.color(Token::Accent));
        context().openClip({ClipId(2), {}, ClipBarIndex(0)});
        QVERIFY(!context().rollSpan());
    }

    void bothFollowThePlayheadAlike()
    {
        QCOMPARE(context().follow(), Follow::Page);
        blocks().setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(context().follow(), Follow::Smooth);
        window().findChild<NoteCanvas *>()->setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(context().follow(), Follow::Off);
    }

private:
    MainWindow &window() const { return *m_fixture->window; }
    EditorContext &context() const { return *m_fixture->context; }
    ArrangementView &blocks() const { return *window().findChild<ArrangementView *>(); }
    RollScene &roll() const { return *window().findChild<RollScene *>(); }
    QImage picture() const
    {
        QImage image(blocks().viewport()->size(), QImage::Format_RGB32);
        blocks().viewport()->render(&image);
        return image;
    }
    /// The lower edge of the Lead's block, in a bar.
    QColor markedAt(int bar) const
    {
        const QRect block = blocks().rectOf(InstanceId(501));
        const int x = static_cast<int>(blocks().axis().xOf(Ticks::beats(4 * bar - 2)));
        return picture().pixelColor(x, block.bottom() - 2);
    }
    void goTo(const QString &bar) const
    {
        auto *notes = window().findChild<NoteCanvas *>();
        notes->setFocus();
        QTest::keyClick(notes, Qt::Key_G, Qt::ControlModifier);
        QLineEdit *line = nullptr;
        for (const AskPopup *popup : window().findChildren<AskPopup *>())
            line = popup->isVisible() ? popup->findChild<QLineEdit *>() : line;
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, bar);
        QTest::keyClick(line, Qt::Key_Return);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

BARLINE_TEST(InStepTest)

} // namespace barline::test

#include "tst_InStep.moc"
