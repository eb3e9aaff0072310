#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/GridChoice.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

struct GridRoll : Roll
{
    using Roll::Roll;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        QTest::keyClick(canvas, key, modifiers);
    }
    QAction *action(const char *name) const { return panel.findChild<QAction *>(QLatin1String(name)); }
    QString shown() const { return panel.findChild<GridChoice *>()->text(); }
    /// The columns in which a line of the grid is drawn between two notes' rows, up to `width`.
    QList<int> linesDrawn(int width) const
    {
        const QImage picture = view()->grab().toImage();
        const int y = at(0, 62).y();
        QList<int> lines;
        for (int x = 0; x < width; ++x) {
            if (picture.pixelColor(x, y) != theme.color(Token::Canvas))
                lines.append(x);
        }
        return lines;
    }
};

} // namespace

class GridActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesHaveKeys()
    {
        GridRoll roll;
        const QList<Qt::Key> keys{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4,
                                  Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8};
        for (qsizetype i = 0; i < keys.size(); ++i) {
            roll.key(keys.at(i), Qt::AltModifier);
            QCOMPARE(roll.context->grid().parts, 1 << i);
            QCOMPARE(roll.shown(), QStringLiteral("1/%1").arg(1 << i));
        }
        QVERIFY(roll.action("grid-128")->isChecked());
    }

    void aNewNoteIsAsLongAsTheGridIsWide()
    {
        GridRoll roll;
        roll.chooseDraw();
        const auto drawn = [&roll](double beat) {
            roll.click(roll.at(beat, 66));
            const QList<std::pair<NoteId, Placed>> notes = roll.notes();
            return notes.isEmpty() ? Placed() : notes.constLast().second;
        };
        roll.key(Qt::Key_4, Qt::AltModifier);
        roll.key(Qt::Key_7);
        QCOMPARE(roll.shown(), QStringLiteral("1/8."));
        QCOMPARE(drawn(1.6), (Placed{1.5, 0.75, 66}));
        roll.key(Qt::Key_3);
        QCOMPARE(roll.shown(), QStringLiteral("1/8T"));
        QCOMPARE(drawn(5.4).beats, 1 / 3.0);
        QCOMPARE(roll.notes().constLast().second.beat, 5 + 1 / 3.0);
        roll.key(Qt::Key_8);
        QCOMPARE(roll.shown(), QStringLiteral("1/8Q"));
        QCOMPARE(drawn(8.5).beats, 0.4);
        QCOMPARE(roll.notes().constLast().second.beat, 8.4);
        roll.key(Qt::Key_9);
        QCOMPARE(roll.shown(), QStringLiteral("1/8"));
    }

    void finerAndCoarserHalveAndDouble()
    {
        GridRoll roll;
        roll.key(Qt::Key_1);
        QCOMPARE(roll.shown(), QStringLiteral("1/32"));
        roll.key(Qt::Key_2);
        roll.key(Qt::Key_2);
        QCOMPARE(roll.shown(), QStringLiteral("1/8"));
    }

    void anyNumberOfPartsCanBeTyped()
    {
        GridRoll roll;
        roll.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        const QList<QLineEdit *> fields = roll.panel.findChildren<QLineEdit *>();
        const auto shown =
            std::find_if(fields.begin(), fields.end(), [](QLineEdit *each) { return each->isVisible(); });
        QVERIFY(shown != fields.end());
        QLineEdit *field = *shown;
        auto *divide = field->window()->findChild<QPushButton *>();
        for (QPushButton *button : field->window()->findChildren<QPushButton *>())
            divide = button->isDefault() ? button : divide;
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("1000"));
        QVERIFY(!divide->isEnabled());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("7"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(roll.shown(), QStringLiteral("1/7"));
        QVERIFY(roll.action("grid-parts")->isChecked());
        roll.chooseDraw();
        roll.click(roll.at(0.6, 66));
        QVERIFY(std::abs(roll.notes().constFirst().second.beat - 4 / 7.0) < 1e-5);
    }

    void adaptsToTheZoom()
    {
        GridRoll roll({}, 64);
        roll.key(Qt::Key_5);
        QVERIFY(roll.shown().endsWith(QChar(0x2194)));
        const int before = roll.scene->grid().parts;
        for (int i = 0; i < 12; ++i)
            roll.wheel({300, 200}, {0, 240}, Qt::ControlModifier);
        QVERIFY(roll.scene->grid().parts > before);
        QCOMPARE(roll.shown(), roll.scene->grid().name() + QStringLiteral(" ↔"));
        for (int i = 0; i < 24; ++i)
            roll.wheel({300, 200}, {0, -240}, Qt::ControlModifier);
        QVERIFY(roll.scene->grid().parts < before);
    }

    void relativeSnapKeepsTheOffset()
    {
        GridRoll roll({{1.1, 0.5, 66}});
        roll.context->setGrid({.parts = 4});
        roll.key(Qt::Key_6);
        roll.drag(roll.at(1.3, 66), roll.at(3.4, 66));
        QCOMPARE(roll.note(0).beat, 3.1);
        roll.key(Qt::Key_6);
        roll.drag(roll.at(3.3, 66), roll.at(4.3, 66));
        QCOMPARE(roll.note(0).beat, 4.0);
    }

    void snapCanBeOff()
    {
        GridRoll roll({{1, 1, 66}});
        roll.key(Qt::Key_4);
        QVERIFY(!roll.context->grid().isOn);
        QVERIFY(!roll.action("snap")->isChecked());
        roll.drag(roll.at(1.5, 66), roll.at(2.13, 66));
        QVERIFY(std::abs(roll.note(0).beat - 1.63) < 0.02);
        roll.key(Qt::Key_4);
        QVERIFY(roll.action("snap")->isChecked());
    }

    void theDrawnGridIsTheSnapGrid_data()
    {
        QTest::addColumn<QString>("grid");
        for (const char *grid : {"1/2", "1/4", "1/16", "1/8T", "1/8.", "1/8Q", "1/7", "1/2T"})
            QTest::newRow(grid) << QString::fromLatin1(grid);
    }
    void theDrawnGridIsTheSnapGrid()
    {
        QFETCH(QString, grid);
        GridRoll roll;
        TimeAxis time = roll.scene->time();
        time.setPixelsPerBeat(90);
        time.setOffset(0);
        roll.scene->setTime(time);
        roll.context->setGrid(SnapGrid::fromText(grid).value());
        const int width = qRound(time.xOf(Ticks::beats(8)));
        QSet<int> lines;
        // Wherever a click goes, its note starts at a line that is drawn, and at each of them one starts.
        roll.chooseDraw();
        for (int x = 1; x < width - 1; x += 5) {
            roll.click({x, roll.at(0, 66).y()});
            const Placed placed = roll.notes().constLast().second;
            for (const auto &[id, note] : roll.notes())
                lines.insert(qRound(time.xOf(RollFixture::ticks(note.beat))));
            QVERIFY(placed.beats > 0);
            QVERIFY(roll.history.undo().has_value());
        }
        QList<int> wanted(lines.cbegin(), lines.cend());
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(roll.linesDrawn(width - 1), wanted);
    }

    void theGridFollowsTheMeterOfEachBar()
    {
        Project project = RollFixture::makeProject({}, 4);
        GridRoll roll;
        Clip clip = *roll.document.project().clips.find(ClipId(10));
        ClipBar second = clip.bars.at(ClipBarIndex(1));
        second.meter = Meter{7, 8};
        clip.bars.set(ClipBarIndex(1), makeClipBar(std::move(second)));
        project.clips.set(std::make_shared<const Clip>(clip));
        roll.document.replace(project);
        roll.context->setGrid({.parts = 4});
        roll.chooseDraw();
        roll.click(roll.at(7.3, 66));
        QCOMPARE(roll.notes().constLast().second.beat, 7.0);
        roll.click(roll.at(8.3, 66));
        QCOMPARE(roll.notes().constLast().second.beat, 7.5);
    }

    void theMenuHasItAll()
    {
        GridRoll roll;
        const QMenu *menu = roll.panel.findChild<GridChoice *>()->menu();
        for (const char *name :
             {"grid-1", "grid-128", "grid-parts", "grid-straight", "grid-dotted", "grid-triplet", "grid-quintuplet",
              "grid-finer", "grid-coarser", "snap", "grid-adaptive", "snap-relative"})
            QVERIFY2(menu->actions().contains(roll.action(name)), name);
    }
};

BARLINE_TEST(GridActionsTest)

#include "tst_GridActions.moc"
