#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace barline;
using namespace barline::test;

namespace {

constexpr ClipId kChorus{11};

/// The song with a second clip of two bars, and a note of the first block removed there.
Project songWithChorus()
{
    Project project = makeSong();
    project.clips.set(std::make_shared<const Clip>(makeClip(kChorus, QStringLiteral("Chorus"), 2)));
    return project;
}

Project songWithChange()
{
    Project project = makeSong();
    Composition song = *project.compositions.find(kSong);
    ClipInstance changed = *song.tracks.at(0)->instances.at(0);
    NoteOverride removed;
    removed.ownBar = ClipBarIndex(1);
    removed.kind = NoteOverride::Kind::Removed;
    removed.note = project.clips.find(kVerse)->bars.at(ClipBarIndex(1)).notes.at(2).id;
    changed.noteOverrides.append(removed);
    song.tracks[0] =
        test::makeTrack(kLead, QStringLiteral("Lead"),
                        {std::make_shared<const ClipInstance>(changed), song.tracks.at(0)->instances.at(1)});
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

/// A menu or popup that is open.
template <typename T>
T *opened(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->objectName() == QLatin1String(name))
            return qobject_cast<T *>(widget);
    }
    return nullptr;
}

/// Types into the question that is open and takes its button.
void answer(BlockHands &f, const QString &text)
{
    QLineEdit *field = nullptr;
    for (QLineEdit *each : f.panel->findChildren<QLineEdit *>())
        field = each->isVisible() ? each : field;
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    for (QPushButton *button : field->window()->findChildren<QPushButton *>()) {
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    f.panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.panel.get()));
    f.view().setFocus();
}

} // namespace

class TestBlockActions : public QObject
{
    Q_OBJECT

private slots:
    void duplicatesRightAfter()
    {
        const BlockHands f;
        f.click(f.at(2, 0));
        f.key(Qt::Key_D, Qt::ControlModifier);
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.told(0).size(), 3);
        QCOMPARE(f.told(0).at(1), QStringLiteral("Verse@5+4"));
        QCOMPARE(f.label(), QStringLiteral("Duplicate 1 Block(s)"));
        QCOMPARE(f.edits(), 2);
    }

    void splitsAtThePlayhead()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.context->seek(f.song()->meters.startOf(BarNumber(11)));
        f.key(Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(f.told(0),
                 (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+2"), QStringLiteral("Verse@11+2")}));
        QCOMPARE(f.context->selectedInstances().size(), 2);
        QCOMPARE(f.label(), QStringLiteral("Split 1 Block(s)"));
        f.context->seek(Ticks());
        f.key(Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.problem().contains(QStringLiteral("bar 1")));
    }

    void splitsUnderThePointerFromTheMenu()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        const QPoint where(f.view().rectOf(kSecond).right() - 40, f.at(10, 0).y());
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, f.viewport()->mapToGlobal(where));
        QApplication::sendEvent(f.viewport(), &event);
        f.action("split-blocks")->trigger();
        QCOMPARE(f.told(0).constLast(), QStringLiteral("Verse@12+1"));
    }

    void joinsWhatFollowsEachOther()
    {
        const BlockHands f;
        f.drag(f.at(10, 0), f.at(6, 0));
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.key(Qt::Key_G, Qt::ShiftModifier);
        QCOMPARE(f.told(0), QStringList{QStringLiteral("Verse@1+8")});
        QCOMPARE(f.label(), QStringLiteral("Join 2 Block(s)"));
        QVERIFY(f.context->history().undo());
        QVERIFY(f.context->history().undo());
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.key(Qt::Key_G, Qt::ShiftModifier);
        QVERIFY(f.problem().contains(QStringLiteral("follow each other")));
        QCOMPARE(f.told(0).size(), 2);
    }

    void keysChangeLengthAndStart()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_Right, Qt::ShiftModifier);
        f.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->lengthBars, 6);
        f.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->lengthBars, 5);
        f.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(10));
        QCOMPARE(f.instance(kSecond)->offsetBars, 1);
        f.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->offsetBars, 0);
        QVERIFY(f.context->history().undo());
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instance(kSecond)->lengthBars, 4);
    }

    void mutesAndUnmutes()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        const QImage before = f.viewport()->grab(f.view().rectOf(kSecond)).toImage();
        f.key(Qt::Key_M);
        QVERIFY(f.instance(kSecond)->muted);
        QCOMPARE(f.label(), QStringLiteral("Mute 1 Block(s)"));
        QVERIFY(f.viewport()->grab(f.view().rectOf(kSecond)).toImage() != before);
        f.key(Qt::Key_M);
        QVERIFY(!f.instance(kSecond)->muted);
        QCOMPARE(f.label(), QStringLiteral("Unmute 1 Block(s)"));
    }

    void transposesBySteps()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_Up, Qt::AltModifier);
        f.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(f.instance(kSecond)->transpose, 2);
        f.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->transpose, 14);
        f.key(Qt::Key_Down, Qt::AltModifier);
        f.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->transpose, 1);
        QTest::mouseMove(f.viewport(), f.at(9, 0));
        QTest::mouseMove(f.viewport(), f.at(10, 0));
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 9–12 · +1 st"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instance(kSecond)->transpose, 0);
    }

    void transpositionAndVelocityCanBeTyped()
    {
        BlockHands f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.key(Qt::Key_T, Qt::ShiftModifier);
        answer(f, QStringLiteral("-5"));
        QCOMPARE(f.instance(kFirst)->transpose, -5);
        QCOMPARE(f.instance(kSecond)->transpose, -5);
        QCOMPARE(f.label(), QStringLiteral("Transpose 2 Block(s)"));
        f.key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        answer(f, QStringLiteral("12"));
        QCOMPARE(f.instance(kSecond)->velocityShift, 12);
        QCOMPARE(f.edits(), 2);
    }

    void velocityBySteps()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(f.instance(kSecond)->velocityShift, 5);
        f.key(Qt::Key_Down, Qt::ControlModifier);
        f.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.instance(kSecond)->velocityShift, -5);
        QCOMPARE(f.label(), QStringLiteral("Change Velocity of 1 Block(s)"));
    }

    void aColourOfItsOwn()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_K, Qt::ShiftModifier);
        auto *menu = opened<QMenu>("blockColors");
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(f.instance(kSecond)->color, Theme(Theme::Mode::Light).trackColor(1).name(QColor::HexRgb).toUpper());
        QCOMPARE(f.label(), QStringLiteral("Colour 1 Block(s)"));
    }

    void renamesTheClip()
    {
        BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_F2, Qt::ShiftModifier);
        answer(f, QStringLiteral("Refrain"));
        QCOMPARE(f.context->project().clips.find(kVerse)->name, QStringLiteral("Refrain"));
        QCOMPARE(f.label(), QStringLiteral("Rename Clip"));
    }

    void replacesTheClipByOneFromTheList()
    {
        const BlockHands f(songWithChorus());
        f.click(f.at(10, 0));
        f.key(Qt::Key_R);
        auto *popup = opened<QFrame>("clipChooser");
        QVERIFY(popup);
        auto *search = popup->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("chor"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(f.instance(kSecond)->clip, kChorus);
        QCOMPARE(f.instance(kFirst)->clip, kVerse);
        QCOMPARE(f.label(), QStringLiteral("Replace Clip of 1 Block(s) by “Chorus”"));
    }

    void theListOfClipsGoesWithoutATrace()
    {
        const BlockHands f(songWithChorus());
        f.click(f.at(10, 0));
        f.key(Qt::Key_R);
        auto *popup = opened<QFrame>("clipChooser");
        QVERIFY(popup);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_VERIFY(!opened<QFrame>("clipChooser"));
        QCOMPARE(f.edits(), 0);
    }

    void makesEachUnique()
    {
        const BlockHands f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.context->project().clips.size(), 3);
        QVERIFY(f.instance(kFirst)->clip != f.instance(kSecond)->clip);
        QVERIFY(f.instance(kFirst)->clip != kVerse);
        QCOMPARE(f.label(), QStringLiteral("Make 2 Block(s) Unique"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.context->project().clips.size(), 1);
    }

    void selectsAllUses()
    {
        const BlockHands f;
        f.click(f.at(10, 0));
        f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        QCOMPARE(f.edits(), 0);
    }

    void resetsWhatDiffers()
    {
        const BlockHands f(songWithChange());
        f.click(f.at(2, 0));
        f.key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(f.instance(kFirst)->noteOverrides.isEmpty());
        QCOMPARE(f.label(), QStringLiteral("Reset 1 Block(s)"));
        f.key(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.problem().contains(QStringLiteral("Nothing differs")));
    }

    void pushesWhatDiffersToTheClip()
    {
        const BlockHands f(songWithChange());
        f.click(f.at(2, 0));
        f.key(Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(f.instance(kFirst)->noteOverrides.isEmpty());
        QCOMPARE(f.context->project().clips.find(kVerse)->bars.at(ClipBarIndex(1)).notes.size(), 3);
        QCOMPARE(f.label(), QStringLiteral("Push 1 Note(s) to “Verse”"));
    }

    void aBlockThatRepeatsItsBarsIsNotPushed()
    {
        const BlockHands f(songWithChange());
        f.click(f.at(2, 0));
        f.key(Qt::Key_Right, Qt::ShiftModifier);
        f.key(Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(f.problem().contains(QStringLiteral("more than once")));
        QCOMPARE(f.instance(kFirst)->noteOverrides.size(), 1);
    }

    void placesTheOpenClipAtThePlayhead()
    {
        const BlockHands f;
        f.context->setCurrentTrack(kBass);
        f.context->seek(f.song()->meters.startOf(BarNumber(6)));
        f.key(Qt::Key_P);
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@6+4")});
    }

    void nothingIsDoneWithoutASelection()
    {
        const BlockHands f;
        for (const char *name : {"duplicate-blocks", "split-blocks", "mute-blocks", "replace-clip", "reset-blocks"})
            QVERIFY(!f.action(name)->isEnabled());
        f.key(Qt::Key_M);
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.edits(), 0);
    }
};

BARLINE_TEST(TestBlockActions)

#include "tst_BlockActions.moc"
