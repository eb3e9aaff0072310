#include "core/render/TempoTimeline.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"
#include "ui/arranger/timeline/TimeRow.h"
#include "ui/arranger/timeline/TimelineCorner.h"

#include <QMenu>

#include <cmath>

using namespace barline;
using namespace barline::test;

using RowId = TimelineRow::Id;

namespace {

const TimeRow &timeRow(const TimelineHands &f)
{
    for (const auto &row : f.rows->all()) {
        if (row->id() == RowId::Time)
            return static_cast<const TimeRow &>(*row);
    }
    qFatal("there is no row of the time");
}

} // namespace

class TestTimelineRows : public QObject
{
    Q_OBJECT

private slots:
    void isLowUnlessMoreIsAskedFor()
    {
        const TimelineHands f;
        QList<RowId> shown;
        for (const TimelineRows::Placed &placed : f.rows->placed())
            shown.append(placed.row->id());
        QCOMPARE(shown, (QList<RowId>{RowId::Sections, RowId::Changes, RowId::Loops, RowId::Cycle, RowId::Bars}));
        QCOMPARE(f.timeline->height(), 23 + 18 + 18 + 13 + 22);
        const TimelineHands plain(makeSong());
        QVERIFY(plain.rows->isShown(RowId::Loops)); // so that the first one moves nothing
        const int height = plain.timeline->height();
        plain.doublePress(plain.middle(RowId::Loops, 2));
        plain.releaseRow(plain.middle(RowId::Loops, 2));
        QCOMPARE(plain.song()->loops.size(), 1);
        QCOMPARE(plain.timeline->height(), height);
    }

    void rowsAreChosenByMenuAndKeptInMind()
    {
        const TimelineHands f;
        const int before = f.timeline->height();
        auto *corner = f.panel->findChild<TimelineCorner *>();
        auto *menu = corner->findChild<QMenu *>(QStringLiteral("timelineRows"));
        QVERIFY(menu->actions().contains(f.action("row-tempo")));
        f.action("row-tempo")->trigger();
        QVERIFY(f.action("row-tempo")->isChecked());
        QCOMPARE(f.timeline->height(), before + 52);
        QCOMPARE(corner->height(), f.timeline->height());
        f.key(Qt::Key_1, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(!f.rows->isShown(RowId::Sections));
        const QByteArray kept = f.panel->saveView();
        const TimelineHands other;
        other.panel->restoreView(kept);
        QVERIFY(other.rows->isShown(RowId::Tempo) && !other.rows->isShown(RowId::Sections));
        other.rows->restore(QByteArray("nonsense"));
        QVERIFY(other.rows->isShown(RowId::Tempo));
    }

    void namingAMarkerShowsTheirRow()
    {
        const TimelineHands f;
        f.rows->setShown(RowId::Sections, false);
        f.key(Qt::Key_K);
        QVERIFY(f.rows->isShown(RowId::Sections));
        f.typeName(QStringLiteral("Here"));
        QCOMPARE(f.song()->markers.at(1).name, QStringLiteral("Here"));
    }

    void timeRulerFollowsTheTempos()
    {
        const TimelineHands f;
        f.key(Qt::Key_7, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(f.rows->isShown(RowId::Time));
        const TempoTimeline timeline(*f.song());
        int told = 0;
        for (const TimeRow::Mark &mark : timeRow(f).marks(f.timeline->width())) {
            if (mark.text.isEmpty())
                continue;
            const QStringList parts = mark.text.split(QLatin1Char(':'));
            const double seconds = parts.at(0).toInt() * 60 + parts.at(1).toDouble();
            QVERIFY(std::abs(timeline.secondsAt(f.view().axis().ticksAt(mark.x)) - seconds) < 0.1);
            ++told;
        }
        QVERIFY(told > 4);
        // 120 beats a minute: bar 3 begins after four seconds.
        f.hoverRow(f.in(RowId::Time, 3));
        QCOMPARE(f.readout(), QStringLiteral("0:04.0 · bar 3 · 4/4 · Verse"));
    }

    void clickAnywhereInAFreeRowMovesThePlayhead()
    {
        const TimelineHands f;
        for (const RowId row : {RowId::Sections, RowId::Changes, RowId::Loops, RowId::Cycle}) {
            f.context->seek(Ticks());
            QTest::mouseClick(f.timeline, Qt::LeftButton, {}, f.in(row, 20, 1));
            QCOMPARE(f.context->playhead(), f.startOf(20));
        }
        QCOMPARE(f.edits(), 0);
    }

    void keyboardStaysWithTheBlocks()
    {
        const TimelineHands f;
        QTest::mouseClick(f.timeline, Qt::LeftButton, {}, f.in(RowId::Changes, 7, 1));
        QVERIFY(f.view().hasFocus());
    }

    void drawsInAllThemesAtAnyPixelRatio()
    {
        const TimelineHands f;
        for (const RowId row : {RowId::Tempo, RowId::Meters, RowId::Keys, RowId::Time})
            f.rows->setShown(row, true);
        f.context->setCycle({BarNumber(3), BarNumber(5), true});
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::Contrast}) {
            const_cast<ThemeSource &>(f.theme).setMode(mode);
            for (const double ratio : {1.0, 1.5, 2.0}) {
                QImage image(f.timeline->size() * ratio, QImage::Format_RGB32);
                image.setDevicePixelRatio(ratio);
                image.fill(Qt::magenta);
                f.timeline->render(&image);
                const QPoint cycle = f.middle(RowId::Cycle, 3);
                QCOMPARE(image.pixelColor(QPoint(qRound(cycle.x() * ratio), qRound(cycle.y() * ratio))),
                         f.theme.color(Token::Accent));
            }
        }
    }
};

BARLINE_TEST(TestTimelineRows)

#include "tst_TimelineRows.moc"
