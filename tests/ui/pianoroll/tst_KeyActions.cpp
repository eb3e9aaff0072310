#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/KeyRoll.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/pitches/ScaleChoice.h"
#include "ui/pianoroll/pitches/ScalePopup.h"

#include <QLayout>
#include <QListWidget>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

struct ScaleRoll : KeyRoll
{
    using KeyRoll::KeyRoll;

    QString shown() const { return panel.findChild<ScaleChoice *>()->text(); }
    /// Chooses from the list that K opens.
    void choose(int root, ScaleKind kind)
    {
        key(Qt::Key_K);
        auto *popup = panel.window()->findChild<ScalePopup *>();
        QVERIFY(popup);
        const QList<QListWidget *> lists = popup->findChildren<QListWidget *>();
        QCOMPARE(lists.size(), 2);
        const auto goTo = [](QListWidget *list, int row) {
            QTest::keyClick(list, Qt::Key_Home);
            for (int i = 0; i < row; ++i)
                QTest::keyClick(list, Qt::Key_Down);
        };
        goTo(lists.at(0), root);
        goTo(lists.at(1), static_cast<int>(kind));
        QTest::keyClick(lists.at(1), Qt::Key_Return);
        QTRY_VERIFY(!panel.window()->findChild<ScalePopup *>());
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        canvas->setFocus();
    }
};

} // namespace

class KeyActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void theSwitchesShowWhereThereIsRoom()
    {
        const KeyRoll roll({}, {{1, "C"}});
        QWidget *switches = roll.panel.findChild<QWidget *>(QStringLiteral("keySwitches"));
        QVERIFY(switches);
        QWidget *header = switches->parentWidget();
        int hidden = 0;
        for (int width = 500; width <= 1400; width += 10) {
            header->resize(width, header->height());
            if (!switches->isHidden())
                continue;
            ++hidden;
            const int wanted =
                header->layout()->sizeHint().width() + switches->sizeHint().width() + header->layout()->spacing();
            QVERIFY2(wanted > width, qPrintable(QStringLiteral("%1 of %2").arg(wanted).arg(width)));
        }
        QVERIFY(hidden > 0);
        QVERIFY(!switches->isHidden());
    }

    void notesAreSpelledByTheSongsKey()
    {
        // The clip plays from bar 3 on.
        KeyRoll roll({}, {{1, "Eb"}, {5, "D"}});
        QVERIFY(roll.readoutAt(0, 63).startsWith(QStringLiteral("Eb4")));
        QVERIFY(roll.readoutAt(0, 61).startsWith(QStringLiteral("Db4")));
        QVERIFY(roll.readoutAt(8.5, 61).startsWith(QStringLiteral("C#4")));
        roll.chooseDraw();
        roll.draw(4, 63);
        QCOMPARE(noteReadout(*roll.scene, {roll.ticks(4), {}}).left(2), QStringLiteral("C4"));
        QVERIFY(roll.readoutAt(4.1, 63).startsWith(QStringLiteral("Eb4")));
        roll.setKeys({{1, "E"}});
        QVERIFY(roll.readoutAt(4.1, 63).startsWith(QStringLiteral("D#4")));
    }

    void withoutAKeyBlackKeysAreSharps()
    {
        KeyRoll roll;
        QVERIFY(roll.readoutAt(0, 63).startsWith(QStringLiteral("D#4")));
    }

    void aPlaceThatTransposesIsSpelledAsItIsWritten()
    {
        KeyRoll roll({}, {{1, "Eb"}});
        const ClipInstance &instance = *roll.song()->tracks.first()->instances.at(0);
        const auto change = changeOfField(instance, &ClipInstance::transpose, -2);
        Edit edit;
        const TrackId track = roll.song()->tracks.first()->id;
        edit.instances.change({roll.song()->id, track, change->before}, {roll.song()->id, track, change->after});
        roll.context->push(edit, QStringLiteral("Transpose"));
        QCOMPARE(roll.scene->keys().keyAt(Ticks())->root(), 5); // F
        QVERIFY(roll.readoutAt(0, 61).startsWith(QStringLiteral("C#4")));
        QVERIFY(roll.readoutAt(0, 70).startsWith(QStringLiteral("Bb4")));
    }

    void keysShowTheScaleOfTheSongsKey()
    {
        ScaleRoll roll({}, {{1, "A", Mode::Minor}});
        QCOMPARE(roll.shown(), QStringLiteral("A minor"));
        const QColor out = roll.groundAt(0.3, 61);
        const QColor in = roll.groundAt(0.3, 60);
        const QColor root = roll.groundAt(0.3, 69);
        QVERIFY(out != in && in != root && root != out);
        QCOMPARE(roll.groundAt(0.3, 70), out);
        QCOMPARE(roll.groundAt(0.3, 71), in);
        roll.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(roll.groundAt(0.3, 69), roll.groundAt(0.3, 60));
        QCOMPARE(roll.shown(), QStringLiteral("Off"));
        roll.key(Qt::Key_K, Qt::ShiftModifier);
        QCOMPARE(roll.groundAt(0.3, 69), root);
    }

    void theScaleChangesWhereTheKeyDoes()
    {
        // In the middle of the clip's second bar: bar 4 of the song.
        ScaleRoll roll({}, {{1, "C"}, {4, "E", Mode::Major, 2}});
        roll.scene->setKeyChoice({KeyChoice::Source::None, {}, false, KeyChoice::Fold::None});
        roll.key(Qt::Key_K, Qt::ShiftModifier);
        const QColor inC = roll.groundAt(5.1, 65);
        QVERIFY(roll.groundAt(6.1, 65) != inC);
        QCOMPARE(roll.groundAt(5.1, 64), inC);
        QVERIFY2(roll.groundAt(6.1, 64) != inC, "E is the root");
        QCOMPARE(roll.groundAt(6.1, 66), inC);
        QVERIFY(roll.groundAt(5.1, 66) != inC);
    }

    void aScaleIsChosenFromTheList()
    {
        ScaleRoll roll;
        QCOMPARE(roll.shown(), QStringLiteral("No key"));
        roll.choose(2, ScaleKind::Dorian);
        QCOMPARE(roll.shown(), QStringLiteral("D dorian"));
        QVERIFY(roll.groundAt(0.3, 62) != roll.groundAt(0.3, 64));
        QVERIFY(roll.groundAt(0.3, 63) != roll.groundAt(0.3, 64));
        roll.choose(3, ScaleKind::MinorPentatonic);
        QCOMPARE(roll.shown(), QStringLiteral("Eb minor pentatonic"));
        QVERIFY2(roll.readoutAt(0, 63).startsWith(QStringLiteral("Eb4")), "it spells where the song has no key");
    }

    void escBringsBackTheScaleThatWas()
    {
        ScaleRoll roll({}, {{1, "C"}});
        roll.key(Qt::Key_K);
        auto *popup = roll.panel.window()->findChild<ScalePopup *>();
        QVERIFY(popup);
        QTest::keyClick(popup->findChild<QListWidget *>(), Qt::Key_Down);
        QCOMPARE(roll.shown(), QStringLiteral("Db major"));
        QTest::keyClick(popup->findChild<QListWidget *>(), Qt::Key_Escape);
        QCOMPARE(roll.shown(), QStringLiteral("C major"));
        QVERIFY(roll.scene->keyChoice().source == KeyChoice::Source::Key);
    }

    void drawingLandsOnTheScale()
    {
        KeyRoll roll({}, {{1, "C"}, {5, "D"}});
        roll.chooseDraw();
        roll.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(roll.action("snap-scale")->isChecked());
        QVERIFY(roll.readoutAt(0, 61).startsWith(QStringLiteral("C4")));
        roll.draw(0, 61);
        roll.draw(1, 66, Qt::AltModifier);
        roll.draw(2, 66);
        roll.draw(8, 60);
        QCOMPARE(roll.pitches(), (QList<int>{60, 66, 65, 59}));
        roll.key(Qt::Key_K, Qt::ControlModifier);
        roll.draw(4, 61);
        QVERIFY(roll.pitches().contains(61));
    }

    void paintingLandsOnTheScale()
    {
        KeyRoll roll({}, {{1, "C"}});
        roll.chooseDraw();
        roll.key(Qt::Key_K, Qt::ControlModifier);
        constexpr auto kFollow = Qt::ShiftModifier | Qt::ControlModifier;
        const QPoint from = roll.at(0.1, 60);
        QTest::mousePress(roll.view(), Qt::LeftButton, Qt::ShiftModifier, from);
        for (int pitch = 60; pitch <= 67; ++pitch)
            roll.moveTo(roll.at((pitch - 60) * 0.25 + 0.1, pitch), kFollow);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, kFollow, roll.at(7 * 0.25 + 0.1, 67));
        QCOMPARE(roll.pitches(), (QList<int>{60, 60, 62, 62, 64, 65, 65, 67}));
    }

    void movingGoesByStepsOfTheScale()
    {
        // A triad of C major, and a note beside the scale.
        KeyRoll roll({{0, 1, 60}, {0, 1, 64}, {0, 1, 67}, {2, 1, 66}}, {{1, "C"}});
        roll.key(Qt::Key_K, Qt::ControlModifier);
        roll.key(Qt::Key_A, Qt::ControlModifier);
        const QPoint grabbed = roll.at(0.3, 60);
        roll.drag(grabbed, roll.at(0.3, 62));
        QCOMPARE(roll.pitches(), (QList<int>{62, 65, 69, 67}));
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Move 4 Note(s)"));
        QVERIFY(roll.history.undo());
        // With Alt by semitones.
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, grabbed);
        roll.moveTo(roll.at(0.3, 61), Qt::AltModifier);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, Qt::AltModifier, roll.at(0.3, 61));
        QCOMPARE(roll.pitches(), (QList<int>{61, 65, 68, 67}));
        QVERIFY(roll.history.undo());
        // Sideways the keys stay as they are, beside the scale too.
        roll.drag(grabbed, roll.at(1.3, 60));
        QCOMPARE(roll.pitches(), (QList<int>{60, 64, 67, 66}));
    }

    void arrowsGoByStepsOfTheScale()
    {
        KeyRoll roll({{0, 1, 64}}, {{1, "C"}});
        roll.key(Qt::Key_K, Qt::ControlModifier);
        roll.click(roll.at(0.5, 64));
        roll.key(Qt::Key_Up);
        QCOMPARE(roll.note(0).pitch, 65);
        roll.key(Qt::Key_Up);
        QCOMPARE(roll.note(0).pitch, 67);
        roll.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(roll.note(0).pitch, 66);
        roll.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(roll.note(0).pitch, 78);
        // The note cursor too.
        roll.key(Qt::Key_Escape);
        roll.key(Qt::Key_N);
        roll.scene->setCaret(RollScene::Caret{roll.ticks(2), 64});
        roll.key(Qt::Key_Up);
        roll.key(Qt::Key_Up);
        roll.key(Qt::Key_Return);
        QVERIFY(roll.pitches().contains(67));
    }

    void foldsToTheScaleAndShowsWhatIsBesideIt()
    {
        KeyRoll roll({{0, 1, 60}, {1, 1, 66}}, {{1, "C"}});
        roll.key(Qt::Key_F);
        QVERIFY(roll.action("fold-scale")->isChecked());
        QVERIFY(roll.rows().contains(62) && !roll.rows().contains(61));
        QVERIFY2(roll.rows().contains(66), "it has a note");
        QVERIFY2(roll.groundAt(2.3, 66) != roll.groundAt(2.3, 65), "but it is not of the scale");
        QCOMPARE(roll.rows().size(), 75 + 1);
        // What is moved up to a row beside another is that key.
        roll.drag(roll.at(0.5, 60), roll.at(0.5, 62));
        QCOMPARE(roll.note(0).pitch, 62);
        roll.chooseDraw();
        roll.draw(3, 67);
        QVERIFY(roll.pitches().contains(67));
        roll.key(Qt::Key_F);
        QCOMPARE(roll.rows().size(), 128);
    }

    void foldsToUsedKeys()
    {
        KeyRoll roll({{0, 1, 40}, {1, 1, 60}, {2, 1, 61}, {3, 1, 90}});
        const double height = roll.scene->pitch().rowHeight();
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        QCOMPARE(roll.rows(), (QList<int>{40, 60, 61, 90}));
        QVERIFY(roll.scene->pitch().rowHeight() > height);
        // All is in view now, and what is clicked is what is there.
        for (const auto &[i, beat, pitch] : {std::tuple(0, 0.5, 40), {1, 1.5, 60}, {2, 2.5, 61}, {3, 3.5, 90}}) {
            QVERIFY(roll.view()->rect().contains(roll.at(beat, pitch)));
            roll.click(roll.at(beat, pitch));
            QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1000 + i)});
        }
        // A drag of one row goes to the next key that has one.
        roll.drag(roll.at(3.5, 90), roll.at(3.5, 61));
        QCOMPARE(roll.note(3).pitch, 61);
        QCOMPARE(roll.rows(), (QList<int>{40, 60, 61}));
        // What comes has a row at once, and what is taken back as well.
        roll.click(roll.at(3.5, 61));
        roll.key(Qt::Key_Up);
        QCOMPARE(roll.rows(), (QList<int>{40, 60, 61, 62}));
        QVERIFY(roll.history.undo());
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.rows(), (QList<int>{40, 60, 61, 90}));
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        QCOMPARE(roll.rows().size(), 128);
        QCOMPARE(roll.scene->pitch().rowHeight(), height);
    }

    void theNoteCursorGoesFromRowToRow()
    {
        KeyRoll roll({{0, 1, 40}, {1, 1, 60}, {2, 1, 61}, {3, 1, 90}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        roll.click(roll.at(0.5, 40));
        roll.key(Qt::Key_N);
        for (const int pitch : {60, 61, 90, 90}) {
            roll.key(Qt::Key_Up);
            QCOMPARE(roll.scene->caret()->pitch, pitch);
        }
    }

    void erasingAlongADragFindsAllOfAFold()
    {
        KeyRoll roll({{0, 1, 40}, {0, 1, 60}, {0, 1, 61}, {0, 1, 90}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        roll.dragAlong({roll.at(0.5, 90), roll.at(0.5, 40)}, {}, Qt::RightButton);
        QVERIFY(roll.pitches().isEmpty());
        QCOMPARE(roll.rows().size(), 128);
        QVERIFY(roll.history.canUndo());
    }

    void aBandOfAFoldTakesWhatItTouches()
    {
        KeyRoll roll({{0, 1, 40}, {0, 1, 60}, {0, 1, 61}, {0, 1, 90}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        roll.choose("select");
        roll.drag(roll.at(1.5, 61), roll.at(0.5, 60));
        QCOMPARE(roll.context->selectedNotes(), (QSet<NoteId>{NoteId(1001), NoteId(1002)}));
    }

    void whereThereIsNoScaleTheKeysSayHowToGetOne()
    {
        KeyRoll roll({{0, 1, 60}});
        QSignalSpy hints(roll.context.get(), &EditorContext::hintChanged);
        roll.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(hints.constLast().constFirst().toString().startsWith(QStringLiteral("There is no scale here")));
        roll.key(Qt::Key_F);
        QCOMPARE(roll.rows().size(), 128);
        hints.clear();
        roll.setKeys({{1, "C"}});
        roll.key(Qt::Key_F);
        roll.key(Qt::Key_F);
        for (const QList<QVariant> &hint : hints)
            QVERIFY(!hint.constFirst().toString().startsWith(QStringLiteral("There is no scale here")));
        QVERIFY(!roll.rows().contains(61));
    }

    void belowTheRowsThereIsNothing()
    {
        KeyRoll roll({{0, 1, 60}, {1, 1, 61}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        roll.chooseDraw();
        const QPoint below(roll.at(2, 60).x(), roll.view()->height() - 5);
        roll.click(below);
        QCOMPARE(roll.pitches().size(), 2);
        QCOMPARE(roll.view()->grab().toImage().pixelColor(below), roll.theme.color(Token::Window));
    }

    void whatIsMovedBetweenTheRowsIsSeenOnTheWay()
    {
        // The other note goes to a key without a row, and has one when it is there.
        KeyRoll roll({{0, 1, 60}, {0, 1, 70}, {2, 1, 64}});
        roll.key(Qt::Key_F, Qt::ShiftModifier);
        roll.key(Qt::Key_A, Qt::ControlModifier);
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(0.5, 60));
        roll.moveTo(roll.at(0.5, 64));
        QCOMPARE(roll.scene->pitch().rows().isShown(74), false);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(0.5, 64));
        QCOMPARE(roll.rows(), (QList<int>{64, 68, 74}));
    }

    void theChoiceIsRemembered()
    {
        QByteArray view;
        {
            ScaleRoll roll;
            roll.choose(7, ScaleKind::Mixolydian);
            roll.key(Qt::Key_K, Qt::ControlModifier);
            roll.key(Qt::Key_F);
            view = roll.panel.saveView();
        }
        ScaleRoll roll;
        roll.panel.restoreView(view);
        QCOMPARE(roll.shown(), QStringLiteral("G mixolydian"));
        QVERIFY(roll.action("snap-scale")->isChecked());
        QVERIFY(roll.action("fold-scale")->isChecked());
        QVERIFY(!roll.rows().contains(66));
    }
};

BARLINE_TEST(KeyActionsTest)

#include "tst_KeyActions.moc"
