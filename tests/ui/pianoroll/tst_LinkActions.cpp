#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/SecondVerse.h"
#include "ui/pianoroll/LinkPopup.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

using namespace barline;
using namespace barline::test;

namespace {

/// The second verse with one note changed only there, one added and one removed.
struct VariedVerse : SecondVerse
{
    VariedVerse()
    {
        press("only-here");
        drag(at(0.5, 60), at(0.5, 65));
        QTest::mouseDClick(view(), Qt::LeftButton, {}, at(2.1, 70));
        click(at(4.5, 64), {}, Qt::RightButton);
    }

    QToolButton *button(const char *name) const { return panel.findChild<QToolButton *>(QLatin1String(name)); }
    QPointer<LinkPopup> popup(const char *name) const { return panel.findChild<LinkPopup *>(QLatin1String(name)); }
    /// The clip's own notes take the place of those that the overrides name.
    void removeClipsNote(int i)
    {
        press("only-here");
        context->openClip({ClipId(10), InstanceId(30), ClipBarIndex(0)});
        QTest::qWait(1);
        click(at(note(i).beat + 0.5, note(i).pitch), {}, Qt::RightButton);
        context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        QTest::qWait(1);
    }
};

} // namespace

class tst_LinkActions : public QObject
{
    Q_OBJECT

private slots:
    void theKeySwitchesWhereEditsGo()
    {
        SecondVerse roll;
        QVERIFY(roll.action("only-here")->isEnabled());
        roll.press("only-here");
        QVERIFY(roll.context->isOnlyHere());
        QVERIFY(roll.action("only-here")->isChecked());
        roll.press("only-here");
        QVERIFY(!roll.context->isOnlyHere());
        roll.context->openClip({ClipId(10), {}, ClipBarIndex(0)});
        QVERIFY(!roll.action("only-here")->isEnabled());
    }

    void theSegmentsSwitchWhereEditsGo()
    {
        VariedVerse roll;
        QVERIFY(roll.context->isOnlyHere());
        QVERIFY(roll.button("onlyHereSegment")->isChecked());
        QVERIFY(roll.button("onlyHereSegment")->text().contains(QStringLiteral("9")));
        QTest::mouseClick(roll.button("everywhereSegment"), Qt::LeftButton);
        QVERIFY(!roll.context->isOnlyHere());
        QVERIFY(roll.button("everywhereSegment")->isChecked());
        QTest::mouseClick(roll.button("onlyHereSegment"), Qt::LeftButton);
        QVERIFY(roll.context->isOnlyHere());
        QTest::mouseClick(roll.button("onlyHereSegment"), Qt::LeftButton);
        QVERIFY(roll.context->isOnlyHere());
        QVERIFY(roll.button("onlyHereSegment")->isChecked());
    }

    void theHeaderListsThePlacesAndGoesThere()
    {
        VariedVerse roll;
        QVERIFY(roll.button("placesButton")->text().contains(QStringLiteral("2")));
        QTest::mouseClick(roll.button("placesButton"), Qt::LeftButton);
        const QPointer<LinkPopup> popup = roll.popup("placesPopup");
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->list()->count(), 2);
        QCOMPARE(popup->list()->item(0)->text(), QStringLiteral("Lead · bars 3–6"));
        QVERIFY(popup->list()->item(1)->text().contains(QStringLiteral("3 change")));
        QCOMPARE(popup->list()->currentRow(), 1);
        QTest::mouseClick(popup->list()->viewport(), Qt::LeftButton, {},
                          popup->list()->visualItemRect(popup->list()->item(0)).center());
        QCOMPARE(roll.context->place(), (EditingPlace{ClipId(10), InstanceId(30), ClipBarIndex(0)}));
        QCOMPARE(roll.context->selectedInstances(), QSet<InstanceId>{InstanceId(30)});
        QVERIFY(QTest::qWaitFor([&] { return !popup; }));
    }

    void theListOfPlacesWorksByKeys()
    {
        VariedVerse roll;
        roll.press("places");
        const QPointer<LinkPopup> popup = roll.popup("placesPopup");
        QVERIFY(popup);
        QTest::keyClick(popup->list(), Qt::Key_Up);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(roll.context->place().instance, InstanceId(30));
    }

    void resetsOneNote()
    {
        VariedVerse roll;
        QCOMPARE(roll.scene->marks().all().size(), 3);
        roll.click(roll.at(0.5, 65));
        QVERIFY(roll.action("reset-here")->isEnabled());
        roll.press("reset-here");
        QCOMPARE(roll.scene->marks().all().size(), 2);
        QVERIFY(!roll.scene->marks().find(NoteId(1000)));
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.scene->marks().all().size(), 3);
    }

    void theMenuOverARemovedNoteBringsItBack()
    {
        VariedVerse roll;
        roll.panel.setMoreActions({});
        roll.context->selectNotes({});
        QVERIFY(!roll.action("reset-here")->isEnabled());
        roll.click(roll.at(4.5, 64), {}, Qt::RightButton);
        auto *menu = roll.canvas->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(roll.action("reset-here")->isEnabled());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(roll.action("reset-here")).center());
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Removed), 0);
        QCOMPARE(roll.scene->marks().all().size(), 2);
        QTest::qWait(1);
        QVERIFY(!roll.action("reset-here")->isEnabled());
    }

    void resetsAll()
    {
        VariedVerse roll;
        roll.press("reset-all-here");
        QVERIFY(roll.scene->marks().isEmpty());
        QCOMPARE(roll.scene->clip().get(), roll.context->clip().get());
        QVERIFY(!roll.action("reset-all-here")->isEnabled());
        QVERIFY(roll.button("changesButton")->isHidden());
    }

    void pushesToTheClip()
    {
        VariedVerse roll;
        roll.context->selectNotes({});
        roll.press("push-here");
        QVERIFY(roll.scene->marks().isEmpty());
        QCOMPARE(roll.note(0).pitch, 65);
        QCOMPARE(roll.note(2).pitch, -1);
        QCOMPARE(roll.notes().size(), 3);
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.scene->marks().all().size(), 3);
        roll.click(roll.at(0.5, 65));
        roll.press("push-here");
        QCOMPARE(roll.note(0).pitch, 65);
        QCOMPARE(roll.scene->marks().all().size(), 2);
    }

    void makesThePlaceUnique()
    {
        VariedVerse roll;
        roll.press("make-unique");
        QVERIFY(roll.context->place().clip != ClipId(10));
        QCOMPARE(roll.context->place().instance, InstanceId(31));
        QCOMPARE(roll.scene->clip()->name, QStringLiteral("Lead A 2"));
        QVERIFY(roll.instance(1).noteOverrides.isEmpty());
        QCOMPARE(roll.instance(0).clip, ClipId(10));
        QCOMPARE(roll.scene->clip()->bars.at(ClipBarIndex(0)).notes.size(), 3);
        QVERIFY(!roll.action("make-unique")->isEnabled());
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.instance(1).clip, ClipId(10));
    }

    void changesStayWhenTheSourceChangesAndOrphansAreDropped()
    {
        VariedVerse roll;
        roll.removeClipsNote(0);
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Orphan), 1);
        QCOMPARE(roll.scene->marks().all().size(), 3);
        QVERIFY(roll.action("drop-orphans")->isEnabled());
        roll.press("drop-orphans");
        QCOMPARE(roll.scene->marks().all().size(), 2);
        QVERIFY(!roll.action("drop-orphans")->isEnabled());
    }

    void aBarWithOrphansIsMarked()
    {
        VariedVerse roll;
        roll.removeClipsNote(0);
        const QRect mark(QPoint(static_cast<int>(roll.scene->time().xOf({})) + 3, 3), QSize(14, 14));
        const QImage marked = roll.view()->grab().toImage().copy(mark);
        QHelpEvent hovered(QEvent::ToolTip, mark.center(), roll.view()->mapToGlobal(mark.center()));
        QApplication::sendEvent(roll.view(), &hovered);
        QVERIFY(QToolTip::text().contains(QStringLiteral("no longer has")));
        roll.press("drop-orphans");
        QVERIFY(roll.view()->grab().toImage().copy(mark) != marked);
        QApplication::sendEvent(roll.view(), &hovered);
        QTRY_VERIFY(!QToolTip::text().contains(QStringLiteral("no longer has")));
    }

    void orphansBecomeNotes()
    {
        VariedVerse roll;
        roll.removeClipsNote(0);
        roll.press("orphans-to-notes");
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Orphan), 0);
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Added), 2);
        const QList<Note> notes = roll.scene->clip()->bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.first().pitch, Pitch(65));
        QCOMPARE(notes.first().duration, RollFixture::ticks(1));
    }

    void theListOfChangesResetsWhatIsChosen()
    {
        VariedVerse roll;
        roll.removeClipsNote(0);
        QTest::mouseClick(roll.button("changesButton"), Qt::LeftButton);
        const QPointer<LinkPopup> popup = roll.popup("changesPopup");
        QVERIFY(popup);
        QCOMPARE(popup->list()->count(), 3);
        QVERIFY(popup->list()->item(0)->text().contains(QStringLiteral("orphan")));
        QVERIFY(popup->list()->item(2)->text().contains(QStringLiteral("removed")));
        QTest::keyClick(popup->list(), Qt::Key_End);
        const QList<QPushButton *> buttons = popup->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 4);
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QCOMPARE(popup->list()->count(), 2);
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Removed), 0);
        QTest::keyClick(popup->list(), Qt::Key_Home);
        QTest::mouseClick(buttons.at(3), Qt::LeftButton);
        QCOMPARE(roll.scene->marks().count(HereMarks::Kind::Orphan), 0);
        QTest::keyClick(popup->list(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return !popup; }));
    }
};

BARLINE_TEST(tst_LinkActions)
#include "tst_LinkActions.moc"
