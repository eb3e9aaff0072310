#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TrackHandsOn.h"
#include "ui/canvas/AskPopup.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QWheelEvent>

using namespace barline;
using namespace barline::test;

namespace {

QMenu *openMenu(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->objectName() == QLatin1String(name))
            return qobject_cast<QMenu *>(widget);
    }
    return nullptr;
}

void turnWheelOver(QWidget *widget, int angle)
{
    const QPointF at = widget->rect().center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class tst_TrackHands : public QObject
{
    Q_OBJECT

private slots:
    void clicksSelectTracks()
    {
        const TrackHandsOn f;
        f.clickOn(1);
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
        f.clickOn(3, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("Bass Pad Keys"));
        QCOMPARE(f.context->currentTrack(), f.id(3));
        f.clickOn(2, Qt::ControlModifier);
        QCOMPARE(f.selected(), QStringLiteral("Bass Keys"));
        f.clickOn(0, Qt::ControlModifier);
        QCOMPARE(f.selected(), QStringLiteral("Lead Bass Keys"));
        f.clickOn(1);
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
        QCOMPARE(f.edits(), 0);
    }

    void keysSelectTracks()
    {
        const TrackHandsOn f;
        f.keyOn(Qt::Key_Down);
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
        f.keyOn(Qt::Key_Down, Qt::ShiftModifier);
        f.keyOn(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("Bass Pad Keys"));
        f.keyOn(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("Bass Pad"));
        f.keyOn(Qt::Key_Up);
        QCOMPARE(f.selected(), QStringLiteral("Bass"));
        // From the blocks, too.
        f.view().setFocus();
        f.key(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(f.selected(), QStringLiteral("Pad"));
        f.key(Qt::Key_PageUp, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("Bass Pad"));
        f.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.selected(), QStringLiteral("Lead Bass Pad Keys"));
    }

    void addsATrackByKey()
    {
        const TrackHandsOn f;
        f.keyOn(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.song()->tracks.size(), 5);
        QCOMPARE(f.selected(), QStringLiteral("Track 5"));
    }

    void duplicatesTheSelectedWithTheirBlocks()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        f.keyOn(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Lead 2 Bass 2 Pad Keys"));
        QCOMPARE(f.selected(), QStringLiteral("Lead 2 Bass 2"));
        QCOMPARE(f.BlockHands::told(2), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4")}));
        QCOMPARE(f.context->project().clips.size(), 1);
        QCOMPARE(f.label(), QStringLiteral("Duplicate 2 Track(s)"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Pad Keys"));
    }

    void deletesTheSelected()
    {
        const TrackHandsOn f;
        f.clickOn(1);
        f.clickOn(2, Qt::ControlModifier);
        f.keyOn(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(f.told(), QStringLiteral("Lead Keys"));
        QCOMPARE(f.label(), QStringLiteral("Delete 2 Track(s)"));
        QCOMPARE(f.selected(), QStringLiteral("Keys"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Pad Keys"));
    }

    void renamesInPlaceByKey()
    {
        const TrackHandsOn f;
        f.clickOn(1);
        f.keyOn(Qt::Key_F2);
        auto *editor = f.panel->findChild<QLineEdit *>(QStringLiteral("trackName"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Low"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.track(1).name, QStringLiteral("Low"));
        QCOMPARE(f.label(), QStringLiteral("Rename Track"));
    }

    void movesTheSelectedByKeysInOneStep()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.keyOn(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        f.keyOn(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.told(), QStringLiteral("Bass Pad Lead Keys"));
        f.keyOn(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.told(), QStringLiteral("Bass Lead Pad Keys"));
        QCOMPARE(f.label(), QStringLiteral("Move 1 Track(s)"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Pad Keys"));
    }

    void dragsTracksToAnotherPlace()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(2, Qt::ControlModifier);
        const QPoint from = f.nameOf(2);
        f.dragFrom(f.header(2), from, from + QPoint(0, 2 * RowView::kUsualHeight));
        QCOMPARE(f.told(), QStringLiteral("Bass Keys Lead Pad"));
        QCOMPARE(f.label(), QStringLiteral("Move 2 Track(s)"));
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(), QStringLiteral("Lead Bass Pad Keys"));
    }

    void aMarkShowsWhereTheyLandAndEscTakesThemBack()
    {
        const TrackHandsOn f;
        const QImage before = f.list->grab().toImage();
        const QPoint from = f.nameOf(0);
        f.pressOn(f.header(0), from);
        f.dragOn(f.header(0), from + QPoint(0, 30));
        f.dragOn(f.header(0), from + QPoint(0, 2 * RowView::kUsualHeight));
        QVERIFY(f.hint().contains(QStringLiteral("Esc")));
        QVERIFY(f.list->grab().toImage() != before);
        f.keyOn(Qt::Key_Escape);
        QCOMPARE(f.list->grab().toImage(), before);
        f.releaseOn(f.header(0), from + QPoint(0, 2 * RowView::kUsualHeight));
        QCOMPARE(f.edits(), 0);
    }

    void mutesAndSolosTheSelected()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        f.keyOn(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(f.track(0).muted && f.track(1).muted && !f.track(2).muted);
        QCOMPARE(f.label(), QStringLiteral("Mute 2 Track(s)"));
        f.keyOn(Qt::Key_S, Qt::ShiftModifier);
        QVERIFY(f.track(0).soloed && f.track(1).soloed);
        // A button of one of them is that of all.
        QTest::mouseClick(f.header(1)->findChild<QWidget *>(QStringLiteral("mute")), Qt::LeftButton);
        QVERIFY(!f.track(0).muted && !f.track(1).muted);
        QTest::mouseClick(f.header(3)->findChild<QWidget *>(QStringLiteral("mute")), Qt::LeftButton);
        QVERIFY(!f.track(0).muted && f.track(3).muted);
        f.keyOn(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!f.track(0).soloed && !f.track(3).muted);
        QCOMPARE(f.label(), QStringLiteral("Hear All Tracks"));
    }

    void ctrlClickSolosAlone()
    {
        const TrackHandsOn f;
        const auto solo = [&f](int place) { return f.header(place)->findChild<QWidget *>(QStringLiteral("solo")); };
        QTest::mouseClick(solo(0), Qt::LeftButton);
        QTest::mouseClick(solo(2), Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(!f.track(0).soloed && f.track(2).soloed);
        QCOMPARE(f.label(), QStringLiteral("Solo Only 1 Track(s)"));
        QTest::mouseClick(solo(2), Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(!f.track(2).soloed);
        f.clickOn(1);
        f.keyOn(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(f.track(1).soloed);
    }

    void coloursTheSelected()
    {
        const TrackHandsOn f;
        f.clickOn(1);
        f.clickOn(2, Qt::ShiftModifier);
        f.keyOn(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QMenu *menu = openMenu("trackColors");
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        const QString blue = Theme(Theme::Mode::Light).trackColor(0).name(QColor::HexRgb).toUpper();
        QCOMPARE(f.track(1).color, blue);
        QCOMPARE(f.track(2).color, blue);
        QCOMPARE(f.label(), QStringLiteral("Colour 2 Track(s)"));
    }

    void volumeAndPanAreDraggedForAllSelected()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        MixSlider &volume = f.header(0)->slider(MixSlider::Kind::Volume);
        const QPoint middle = volume.rect().center();
        f.pressOn(&volume, middle);
        f.dragOn(&volume, middle + QPoint(-volume.width() / 3, 0));
        QCOMPARE(f.readout(), QStringLiteral("50 %"));
        QCOMPARE(f.header(1)->slider(MixSlider::Kind::Volume).shown(), 0.5);
        QCOMPARE(f.edits(), 0);
        f.releaseOn(&volume, middle + QPoint(-volume.width() / 3, 0));
        QCOMPARE(f.track(0).volume, 0.5);
        QCOMPARE(f.track(1).volume, 0.5);
        QCOMPARE(f.track(2).volume, 1.0);
        QCOMPARE(f.label(), QStringLiteral("Change Volume of 2 Track(s)"));
        QCOMPARE(f.edits(), 1);

        MixSlider &pan = f.header(2)->slider(MixSlider::Kind::Pan);
        f.dragFrom(&pan, pan.rect().center(), pan.rect().center() + QPoint(pan.width() / 4, 0));
        QCOMPARE(f.track(2).pan, 0.5);
        QCOMPARE(f.track(0).pan, 0.0);
        QTest::mouseClick(&pan, Qt::LeftButton, {}, pan.rect().center());
        QTest::mouseDClick(&pan, Qt::LeftButton, {}, pan.rect().center());
        QCOMPARE(f.track(2).pan, 0.0);
    }

    void volumeAndPanAreHeardWhileTheyAreDragged()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        QStringList heard;
        connect(f.context.get(), &EditorContext::mixPreviewed, this, [&](TrackId track, double volume, double pan) {
            heard.append(QStringLiteral("%1:%2:%3").arg(track.value()).arg(volume).arg(pan));
        });
        connect(f.context.get(), &EditorContext::mixPreviewEnded, this,
                [&](bool isMade) { heard.append(isMade ? QStringLiteral("made") : QStringLiteral("given up")); });
        MixSlider &volume = f.header(0)->slider(MixSlider::Kind::Volume);
        const QPoint middle = volume.rect().center();
        const QPoint softer = middle + QPoint(-volume.width() / 3, 0);
        f.pressOn(&volume, middle);
        f.dragOn(&volume, softer);
        QCOMPARE(heard.join(u' '), QStringLiteral("20:0.5:0 21:0.5:0"));
        QCOMPARE(f.edits(), 0);
        QTest::keyClick(&volume, Qt::Key_Escape);
        QCOMPARE(heard.takeLast(), QStringLiteral("given up"));
        f.releaseOn(&volume, softer);
        heard.clear();
        MixSlider &pan = f.header(2)->slider(MixSlider::Kind::Pan);
        f.dragFrom(&pan, pan.rect().center(), pan.rect().center() + QPoint(pan.width() / 4, 0));
        QCOMPARE(heard.takeLast(), QStringLiteral("made"));
        QCOMPARE(heard.constLast(), QStringLiteral("%1:1:0.5").arg(f.id(2).value()));
        QCOMPARE(f.edits(), 1);
        // Its edit waits for one that is being prepared.
        f.context->history().setMostAtOnce(0);
        f.dragFrom(&pan, pan.rect().center(), pan.rect().center() - QPoint(pan.width() / 4, 0));
        QVERIFY(f.context->history().isPreparing());
        QCOMPARE(heard.takeLast(), QStringLiteral("made"));
        QTRY_COMPARE(f.edits(), 2);
    }

    void escTakesADragOfTheVolumeBack()
    {
        const TrackHandsOn f;
        MixSlider &volume = f.header(0)->slider(MixSlider::Kind::Volume);
        f.pressOn(&volume, volume.rect().center());
        f.dragOn(&volume, QPoint(2, 5));
        QVERIFY(volume.shown() < 1);
        QTest::keyClick(&volume, Qt::Key_Escape);
        QCOMPARE(volume.shown(), 1.0);
        f.releaseOn(&volume, QPoint(2, 5));
        QCOMPARE(f.edits(), 0);
    }

    void wheelAndKeysChangeTheVolumeInOneStep()
    {
        const TrackHandsOn f;
        MixSlider &volume = f.header(0)->slider(MixSlider::Kind::Volume);
        turnWheelOver(&volume, -240); // who scrolls changes nothing
        QCOMPARE(f.edits(), 0);
        QTest::mouseClick(&volume, Qt::LeftButton, {}, volume.rect().center());
        turnWheelOver(&volume, -240);
        QCOMPARE(f.track(0).volume, 0.9);
        QTest::keyClick(&volume, Qt::Key_Left);
        QCOMPARE(f.track(0).volume, 0.85);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.track(0).volume, 1.0);
        f.list->setFocus();
        f.keyOn(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.track(0).pan, 0.05);
        f.keyOn(Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.track(0).volume, 0.95);
    }

    void volumeAndPanAreTyped()
    {
        const TrackHandsOn f;
        f.clickOn(0);
        f.clickOn(1, Qt::ShiftModifier);
        f.keyOn(Qt::Key_V, Qt::ShiftModifier);
        auto *popup = f.panel->findChild<AskPopup *>();
        QVERIFY(popup);
        const QList<QSpinBox *> boxes = popup->findChildren<QSpinBox *>();
        QCOMPARE(boxes.size(), 2);
        QTest::keyClicks(boxes.at(0), QStringLiteral("70"));
        QTest::keyClick(boxes.at(0), Qt::Key_Return);
        QCOMPARE(f.track(0).volume, 0.7);
        QCOMPARE(f.track(1).volume, 0.7);
        QCOMPARE(f.track(1).pan, 0.0);
        QCOMPARE(f.label(), QStringLiteral("Change Volume of 2 Track(s)"));
        QTRY_VERIFY(!f.panel->findChild<AskPopup *>());
        MixSlider &pan = f.header(0)->slider(MixSlider::Kind::Pan);
        pan.setFocus();
        QTest::keyClick(&pan, Qt::Key_Return);
        popup = f.panel->findChild<AskPopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup, Qt::Key_Escape);
        QCOMPARE(f.edits(), 1);
    }

    void theMenuOfATrackSelectsIt()
    {
        const TrackHandsOn f;
        QTest::mouseClick(f.header(2), Qt::RightButton, {}, f.nameOf(2));
        QContextMenuEvent event(QContextMenuEvent::Mouse, f.nameOf(2), f.header(2)->mapToGlobal(f.nameOf(2)));
        QApplication::sendEvent(f.header(2), &event);
        QCOMPARE(f.selected(), QStringLiteral("Pad"));
        QMenu *menu = openMenu("trackMenu");
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(f.action("duplicate-tracks")));
        menu->close();
    }
};

BARLINE_TEST(tst_TrackHands)

#include "tst_TrackHands.moc"
