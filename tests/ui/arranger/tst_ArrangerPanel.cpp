#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"
#include "ui/arranger/tracks/TrackHeader.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace barline;
using namespace barline::test;

namespace {

void turnWheelOver(QWidget *widget, QPoint at, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(widget, &event);
}

QAction *actionNamed(const ArrangerPanel &panel, const QString &text)
{
    for (QAction *action : panel.actions()) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestArrangerPanel : public QObject
{
    Q_OBJECT

private slots:
    void clickSelectsAndModifiersToggle()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(2, 0));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kFirst});
        f.click(f.at(10, 0), Qt::ShiftModifier);
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        f.click(f.at(2, 0), Qt::ControlModifier);
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kSecond});
        f.click(f.at(2, 1));
        QVERIFY(f.context->selectedInstances().isEmpty());
        QCOMPARE(f.context->currentTrack(), kBass);
        QCOMPARE(f.edits(), 0);
    }

    void rubberBandSelectsWhatItTouches()
    {
        const ArrangerFixture f(makeSong());
        f.drag(f.at(16, 1), f.at(10, 0));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kSecond});
        f.drag(f.at(6, 1), f.at(3, 0), Qt::ShiftModifier);
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        QCOMPARE(f.edits(), 0);
    }

    void escapeBringsTheSelectionBackFromARubberBand()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(2, 0));
        f.press(f.at(16, 1));
        f.moveTo(f.at(10, 0));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kSecond});
        f.key(Qt::Key_Escape);
        f.release(f.at(10, 0));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kFirst});
    }

    void dragMovesByBarsAndTracksInOneEdit()
    {
        const ArrangerFixture f(makeSong());
        f.drag(f.at(10, 0), f.at(15, 1));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(14));
        QCOMPARE(f.trackOf(kSecond), 1);
        QCOMPARE(f.edits(), 1);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Move 1 Block(s)"));
        QVERIFY(f.context->selectedInstances().contains(kSecond));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(9));
        QCOMPARE(f.trackOf(kSecond), 0);
    }

    void dragOfOneOfManyMovesAllAndStopsAtBarOne()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(2, 0));
        f.click(f.at(10, 0), Qt::ShiftModifier);
        f.drag(f.at(10, 0), f.at(4, 1));
        QCOMPARE(f.instance(kFirst)->startBar, BarNumber(1));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(9));
        QCOMPARE(f.trackOf(kFirst), 1);
        QCOMPARE(f.trackOf(kSecond), 1);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Move 2 Block(s)"));
    }

    void dragBackHomeIsNoEdit()
    {
        const ArrangerFixture f(makeSong());
        f.press(f.at(10, 0));
        f.moveTo(f.at(14, 0));
        f.moveTo(f.at(10, 0));
        f.release(f.at(10, 0));
        QCOMPARE(f.edits(), 0);
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const ArrangerFixture f(makeSong());
        f.press(f.at(10, 0));
        f.moveTo(f.at(14, 1));
        QVERIFY(f.view().isDragging());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.view().isDragging());
        f.moveTo(f.at(15, 1));
        f.release(f.at(15, 1));
        QCOMPARE(f.edits(), 0);
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(9));
    }

    void blockDeletedDuringADragLeavesTheDrag()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(2, 0));
        f.click(f.at(10, 0), Qt::ShiftModifier);
        f.press(f.at(10, 0));
        f.moveTo(f.at(14, 0));
        Edit removal;
        removal.instances.removed.append({kSong, kLead, *f.instance(kFirst)});
        QVERIFY(f.context->document().apply(removal));
        f.moveTo(f.at(15, 0));
        f.release(f.at(15, 0));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(14));
    }

    void deleteRemovesTheSelectedBlocksAndKeepsTheClip()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(2, 0));
        f.click(f.at(10, 0), Qt::ShiftModifier);
        f.view().setFocus();
        f.key(Qt::Key_Delete);
        QCOMPARE(f.song()->tracks.at(0)->instances.size(), 0);
        QVERIFY(f.context->project().clips.contains(kVerse));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Delete 2 Block(s)"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.song()->tracks.at(0)->instances.size(), 2);
    }

    void arrowsMoveTheSelectedBlocksInOneStep()
    {
        const ArrangerFixture f(makeSong());
        f.click(f.at(10, 0));
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Down);
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(11));
        QCOMPARE(f.trackOf(kSecond), 1);
        f.key(Qt::Key_Left);
        f.key(Qt::Key_Up);
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(10));
        QCOMPARE(f.trackOf(kSecond), 0);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(9));
    }

    void selectAllByKeyTakesEveryBlock()
    {
        const ArrangerFixture f(makeSong());
        f.view().setFocus();
        f.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        f.key(Qt::Key_Escape);
        QVERIFY(f.context->selectedInstances().isEmpty());
    }

    void doubleClickOnABlockOpensItsClipAtThatBar()
    {
        const ArrangerFixture f(makeSong());
        f.doubleClick(f.at(11, 0));
        QCOMPARE(f.context->place(), (EditingPlace{kVerse, kSecond, ClipBarIndex(2)}));
        QCOMPARE(f.edits(), 0);
    }

    void doubleClickOnAFreeBarPlacesTheOpenClip()
    {
        const ArrangerFixture f(makeSong());
        QCOMPARE(f.context->place().clip, kVerse);
        f.doubleClick(f.at(6, 1));
        QCOMPARE(f.song()->tracks.at(1)->instances.size(), 1);
        const ClipInstance &placed = *f.song()->tracks.at(1)->instances.at(0);
        QCOMPARE(placed.startBar, BarNumber(6));
        QCOMPARE(placed.lengthBars, 4);
        QCOMPARE(placed.clip, kVerse);
        QCOMPARE(placed.order, placed.id.value());
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{placed.id});
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Place Clip"));
        QCOMPARE(f.edits(), 1);
    }

    void doubleClickWithoutAnOpenClipMakesOneInTheSameEdit()
    {
        const ArrangerFixture f(makeSong());
        f.context->openClip({});
        f.doubleClick(f.at(2, 1));
        QCOMPARE(f.edits(), 1);
        const ClipInstance &placed = *f.song()->tracks.at(1)->instances.at(0);
        const ClipPtr clip = f.context->project().clips.find(placed.clip);
        QVERIFY(clip);
        QCOMPARE(clip->bars.count(), 4);
        QCOMPARE(f.context->place().clip, clip->id);
        QVERIFY(f.context->history().undo());
        QVERIFY(!f.context->project().clips.contains(clip->id));
        QCOMPARE(f.song()->tracks.at(1)->instances.size(), 0);
    }

    void doubleClickInAnEmptySongMakesTrackAndClip()
    {
        const ArrangerFixture f(makeEmptySong());
        f.doubleClick(QPoint(100, 60));
        QCOMPARE(f.edits(), 1);
        QCOMPARE(f.song()->tracks.size(), 1);
        QCOMPARE(f.song()->tracks.at(0)->instances.size(), 1);
        QVERIFY(f.context->clip());
        QVERIFY(f.context->history().undo());
        QVERIFY(f.song()->tracks.isEmpty());
        QVERIFY(f.context->project().clips.isEmpty());
    }

    void handsOnAnEmptyProjectDoNothing()
    {
        const ArrangerFixture f{Project()};
        QVERIFY(!f.song());
        f.click(QPoint(50, 50));
        f.doubleClick(QPoint(50, 50));
        f.drag(QPoint(50, 50), QPoint(200, 100));
        f.view().setFocus();
        f.key(Qt::Key_Delete);
        f.key(Qt::Key_Right);
        QCOMPARE(f.edits(), 0);
        QVERIFY(!actionNamed(*f.panel, QStringLiteral("Add Track"))->isEnabled());
    }

    void addsRenamesAndDeletesTracks()
    {
        const ArrangerFixture f(makeSong());
        auto *add = f.panel->findChild<QPushButton *>();
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(f.song()->tracks.size(), 3);
        QCOMPARE(f.song()->tracks.at(2)->name, QStringLiteral("Track 3"));
        QCOMPARE(f.context->currentTrack(), f.song()->tracks.at(2)->id);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Add Track"));

        QAction *remove = actionNamed(*f.panel, QStringLiteral("Delete Tracks"));
        QVERIFY(remove && remove->isEnabled());
        remove->trigger();
        QCOMPARE(f.song()->tracks.size(), 2);
        QCOMPARE(f.context->currentTrack(), kBass);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Delete Track “Track 3”"));
    }

    void renamesInPlaceAndEscapeGivesUp()
    {
        const ArrangerFixture f(makeSong());
        const auto editor = [&] { return f.panel->findChild<QLineEdit *>(QStringLiteral("trackName")); };
        TrackHeader *header = f.panel->findChildren<TrackHeader *>().at(1);
        QCOMPARE(header->track(), kBass);
        QTest::mouseDClick(header, Qt::LeftButton, {}, QPoint(30, 16));
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), QStringLiteral("Low end"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(f.song()->tracks.at(1)->name, QStringLiteral("Low end"));
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Rename Track"));
        QTRY_VERIFY(!editor());

        actionNamed(*f.panel, QStringLiteral("Rename Track"))->trigger();
        QVERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("Nothing"));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(f.song()->tracks.at(0)->name == QStringLiteral("Lead"));
        QCOMPARE(f.edits(), 1);
        QTRY_VERIFY(!editor());
    }

    void enterEndsRenamingWhileABlockIsSelected()
    {
        const ArrangerFixture f(makeSong());
        f.context->openClip({});
        f.click(f.at(2, 0));
        actionNamed(*f.panel, QStringLiteral("Rename Track"))->trigger();
        auto *editor = f.panel->findChild<QLineEdit *>(QStringLiteral("trackName"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Solo"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.song()->tracks.at(0)->name, QStringLiteral("Solo"));
        QVERIFY(!f.context->place().clip.isValid());
    }

    void enterOpensTheSelectedBlock()
    {
        const ArrangerFixture f(makeSong());
        f.context->openClip({});
        f.click(f.at(10, 0));
        f.view().setFocus();
        f.key(Qt::Key_Return);
        QCOMPARE(f.context->place(), (EditingPlace{kVerse, kSecond, ClipBarIndex(0)}));
    }

    void muteAndSoloAreEditsAndFollowUndo()
    {
        const ArrangerFixture f(makeSong());
        TrackHeader *header = f.panel->findChildren<TrackHeader *>().at(0);
        auto *mute = header->findChild<QAbstractButton *>(QStringLiteral("mute"));
        auto *solo = header->findChild<QAbstractButton *>(QStringLiteral("solo"));
        QCOMPARE(mute->accessibleName(), QStringLiteral("Mute Lead"));
        QVERIFY(!mute->toolTip().isEmpty() && !solo->toolTip().isEmpty());
        QTest::mouseClick(mute, Qt::LeftButton);
        QVERIFY(f.song()->tracks.at(0)->muted);
        QCOMPARE(f.history.undoLabel(), QStringLiteral("Mute 1 Track(s)"));
        QTest::mouseClick(solo, Qt::LeftButton);
        QVERIFY(f.song()->tracks.at(0)->soloed);
        QVERIFY(f.context->history().undo());
        QVERIFY(f.context->history().undo());
        QVERIFY(!mute->isChecked());
        QVERIFY(!solo->isChecked());
    }

    void clickOnTheRulerSeeksToACount()
    {
        const ArrangerFixture f(makeSong());
        auto *timeline = f.panel->findChild<QWidget *>(QStringLiteral("timeline"));
        QVERIFY(timeline);
        QSignalSpy sought(f.context.get(), &EditorContext::seekRequested);
        const double x = f.view().axis().xOf(f.song()->meters.startOf(BarNumber(6)));
        QTest::mouseClick(timeline, Qt::LeftButton, {}, QPoint(static_cast<int>(x) + 1, timeline->height() - 6));
        QCOMPARE(sought.size(), 1);
        QCOMPARE(f.context->playhead(), f.song()->meters.startOf(BarNumber(6)));
    }

    void ctrlWheelZoomsAtThePointer()
    {
        const ArrangerFixture f(makeSong());
        const Ticks under = f.view().axis().ticksAt(400);
        const double before = f.view().axis().pixelsPerBeat();
        turnWheelOver(f.viewport(), QPoint(400, 80), 240, Qt::ControlModifier);
        QVERIFY(f.view().axis().pixelsPerBeat() > before);
        QVERIFY(std::abs(f.view().axis().xOf(under) - 400) <= 1);
    }

    void shiftWheelScrollsSideways()
    {
        const ArrangerFixture f(makeSong());
        turnWheelOver(f.viewport(), QPoint(400, 80), -240, Qt::ShiftModifier);
        QVERIFY(f.view().axis().offset() > 0);
        turnWheelOver(f.viewport(), QPoint(400, 80), 2400, Qt::ShiftModifier);
        QCOMPARE(f.view().axis().offset(), 0.0);
    }

    void playheadLeadsTheViewPageByPageUnlessOneScrolledAway()
    {
        const ArrangerFixture f(makeSong());
        const Ticks end = f.view().axis().endVisible();
        f.context->showPlayhead(end - Ticks::beats(1));
        QCOMPARE(f.view().axis().offset(), 0.0);
        f.context->showPlayhead(end + Ticks::beats(1));
        const double page = f.view().axis().offset();
        QVERIFY(page > 0);
        turnWheelOver(f.viewport(), QPoint(400, 80), 24000, Qt::ShiftModifier);
        QCOMPARE(f.view().axis().offset(), 0.0);
        f.context->showPlayhead(end + Ticks::beats(2));
        QCOMPARE(f.view().axis().offset(), 0.0);
    }

    void saysWhatIsUnderThePointer()
    {
        const ArrangerFixture f(makeSong());
        QSignalSpy readout(f.context.get(), &EditorContext::readoutChanged);
        QSignalSpy hint(f.context.get(), &EditorContext::hintChanged);
        QTest::mouseMove(f.viewport(), f.at(9, 1));
        QTest::mouseMove(f.viewport(), f.at(9, 0));
        QVERIFY(!readout.isEmpty() && !hint.isEmpty());
        QCOMPARE(readout.constLast().at(0).toString(), QStringLiteral("Verse · bars 9–12"));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::OpenHandCursor);
    }

    void drawsInBothThemesAtAnyPixelRatio()
    {
        const ArrangerFixture f(makeSong());
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            f.panel->hide();
            const_cast<ThemeSource &>(f.theme).setMode(mode);
            f.panel->show();
            for (const double ratio : {1.0, 1.5, 2.0}) {
                QImage image(f.panel->size() * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                image.fill(Qt::magenta);
                f.panel->render(&image);
                const QColor track = f.theme.theme().trackColor(0);
                const QPoint title = f.viewport()->mapTo(f.panel.get(), QPoint(100, 6));
                QCOMPARE(image.pixelColor(QPoint(qRound(title.x() * ratio), qRound(title.y() * ratio))), track);
            }
        }
    }

    void everyControlHasANameAndEveryActionItsWords()
    {
        const ArrangerFixture f(makeSong());
        for (const QAction *action : f.panel->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        }
        for (const QAbstractButton *button : f.panel->findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
    }
};

BARLINE_TEST(TestArrangerPanel)

#include "tst_ArrangerPanel.moc"
