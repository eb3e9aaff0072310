#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/canvas/AskPopup.h"
#include "ui/pianoroll/PitchBox.h"

#include <QCheckBox>
#include <QMenu>

using namespace barline;
using namespace barline::test;

namespace {

struct SelectRoll : Roll
{
    using Roll::Roll;

    void press(const char *name) const
    {
        const QKeyCombination key = action(name)->shortcut()[0];
        QTest::keyClick(canvas, key.key(), key.keyboardModifiers());
    }
    void select(const QList<int> &given) const
    {
        QSet<NoteId> notes;
        for (const int i : given)
            notes.insert(NoteId(1000 + i));
        context->selectNotes(notes);
    }
    /// The indexes of the given notes that are selected.
    QList<int> selected() const
    {
        QList<int> list;
        for (const NoteId note : context->selectedNotes())
            list.append(static_cast<int>(note.value() - 1000));
        std::sort(list.begin(), list.end());
        return list;
    }
    AskPopup *popup() const { return panel.findChild<AskPopup *>(); }
    /// Types into the popup's fields, one after the other, takes Return, and has the window back.
    void answer(const QStringList &texts)
    {
        const QList<QSpinBox *> fields = popup()->findChildren<QSpinBox *>();
        QCOMPARE(fields.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            fields.at(i)->setFocus();
            fields.at(i)->selectAll();
            QTest::keyClicks(fields.at(i), texts.at(i));
        }
        QTest::keyClick(fields.last(), Qt::Key_Return);
        if (popup() && popup()->isVisible())
            return;
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        canvas->setFocus();
    }
};

/// Beats 0 and 1.5 of bar 1, 0 and 1.5 of bar 2, 2 of bar 3.
const QList<RollFixture::Given> kNotes{
    {0, 1, 60, 30}, {1.5, 1, 64, 100}, {4, 1, 72, 64}, {5.5, 1, 61, 90}, {10, 1, 60, 127}};

} // namespace

/// What chooses notes by what they are.
class SelectionActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void allNothingAndTheOthers()
    {
        const SelectRoll roll(kNotes);
        roll.press("select-all");
        QCOMPARE(roll.selected(), (QList<int>{0, 1, 2, 3, 4}));
        roll.press("select-none");
        QVERIFY(roll.selected().isEmpty());
        QVERIFY(!roll.action("select-none")->isEnabled());
        roll.select({1, 3});
        roll.press("select-invert");
        QCOMPARE(roll.selected(), (QList<int>{0, 2, 4}));
        QVERIFY(!roll.history.canUndo());
    }

    void theSamePitchAndTheSameInAllOctaves()
    {
        const SelectRoll roll(kNotes);
        roll.select({0});
        roll.press("select-same-pitch");
        QCOMPARE(roll.selected(), (QList<int>{0, 4}));
        roll.press("select-same-class");
        QCOMPARE(roll.selected(), (QList<int>{0, 2, 4}));
    }

    void theSamePlaceInTheBar()
    {
        const SelectRoll roll(kNotes);
        roll.select({1});
        roll.press("select-same-place");
        QCOMPARE(roll.selected(), (QList<int>{1, 3}));
        roll.select({2, 4});
        roll.press("select-same-place");
        QCOMPARE(roll.selected(), (QList<int>{0, 2, 4}));
    }

    void aRangeOfPitchesIsTyped()
    {
        SelectRoll roll(kNotes);
        roll.press("select-pitches");
        QVERIFY(roll.popup() && roll.popup()->isVisible());
        roll.answer({QStringLiteral("c#4"), QStringLiteral("70")});
        QCOMPARE(roll.selected(), (QList<int>{1, 3}));
        QTRY_VERIFY(!roll.popup());
    }

    void aRangeOfVelocitiesIsTyped()
    {
        SelectRoll roll(kNotes);
        roll.press("select-velocities");
        roll.answer({QStringLiteral("64"), QStringLiteral("100")});
        QCOMPARE(roll.selected(), (QList<int>{1, 2, 3}));
    }

    void aRangeIsSoughtAmongTheSelectedNotes()
    {
        SelectRoll roll(kNotes);
        roll.select({0, 1, 4});
        roll.press("select-velocities");
        auto *within = roll.popup()->findChild<QCheckBox *>();
        QVERIFY(within->isEnabled());
        QTest::keyClick(within, Qt::Key_Space);
        QVERIFY(within->isChecked());
        roll.answer({QStringLiteral("50"), QStringLiteral("127")});
        QCOMPARE(roll.selected(), (QList<int>{1, 4}));
    }

    void aRangeThatIsNoneIsNotTaken()
    {
        SelectRoll roll(kNotes);
        roll.select({3});
        roll.press("select-velocities");
        roll.answer({QStringLiteral("90"), QStringLiteral("20")});
        QVERIFY(roll.popup()->isVisible());
        QTest::keyClick(roll.popup(), Qt::Key_Escape);
        QTRY_VERIFY(!roll.popup());
        QCOMPARE(roll.selected(), QList<int>{3});
    }

    void everyNthOfAllOrOfTheSelected()
    {
        SelectRoll roll(kNotes);
        roll.press("select-nth");
        roll.answer({QStringLiteral("2"), QStringLiteral("1")});
        QCOMPARE(roll.selected(), (QList<int>{0, 2, 4}));
        QTRY_VERIFY(!roll.popup());
        roll.press("select-nth");
        roll.answer({QStringLiteral("2"), QStringLiteral("2")});
        QCOMPARE(roll.selected(), QList<int>{2});
    }

    void outOfTheScaleOfTheKeyMap()
    {
        SelectRoll roll(kNotes);
        roll.select({1});
        roll.press("select-out-of-scale");
        QCOMPARE(roll.selected(), QList<int>{1}); // the song has no key

        Composition song = *roll.context->composition();
        KeyChange first;
        first.key = QStringLiteral("C");
        KeyChange second;
        second.bar = BarNumber(5); // the clip's third, as the block at bar 3 plays it
        second.key = QStringLiteral("E");
        song.keys = {first, second};
        Project project = roll.document.project();
        project.compositions.set(std::make_shared<const Composition>(song));
        roll.document.replace(project);
        roll.press("select-out-of-scale");
        QCOMPARE(roll.selected(), (QList<int>{3, 4}));
        KeyChoice choice;
        choice.source = KeyChoice::Source::None;
        roll.scene->setKeyChoice(choice);
        roll.press("select-none");
        roll.press("select-out-of-scale");
        QCOMPARE(roll.selected(), (QList<int>{3, 4}));
    }

    void outOfTheScaleThatWasChosen()
    {
        const SelectRoll roll(kNotes);
        KeyChoice choice;
        choice.source = KeyChoice::Source::Chosen;
        choice.scale = {4, ScaleKind::Major}; // E
        roll.scene->setKeyChoice(choice);
        roll.press("select-out-of-scale");
        QCOMPARE(roll.selected(), (QList<int>{0, 2, 4}));
    }

    void aLargeClipIsLookedThroughBehindTheWindow()
    {
        QList<RollFixture::Given> many;
        for (int i = 0; i < 25'000; ++i)
            many.append({(i % 64) / 4.0, 0.25, 40 + i % 50});
        const SelectRoll roll(many);
        roll.press("select-all");
        QVERIFY(roll.selected().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(roll.context->selectedNotes().size(), many.size(), 30'000);
    }

    void theMenuHasItAll()
    {
        const SelectRoll roll(kNotes);
        const QList<QAction *> actions = roll.panel.selectMenu()->actions();
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->icon().isNull() && !action->shortcut().isEmpty(), qPrintable(action->text()));
        }
    }
};

BARLINE_TEST(SelectionActionsTest)

#include "tst_SelectionActions.moc"
