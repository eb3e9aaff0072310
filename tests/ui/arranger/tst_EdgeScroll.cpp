#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"
#include "tests/ui/arranger/TrackHandsOn.h"

#include <QScrollBar>

using namespace barline;
using namespace barline::test;

namespace {

using RowId = TimelineRow::Id;

/// The bar that the view ends with.
int lastBarShown(const ArrangerFixture &f)
{
    return f.song()->meters.locate(f.view().axis().endVisible()).bar.value();
}

QStringList manyTracks()
{
    QStringList names;
    for (int i = 0; i < 14; ++i)
        names.append(QStringLiteral("More%1").arg(i));
    return names;
}

} // namespace

/// What is held at the edge of the arranger goes on beyond it.
class tst_EdgeScroll : public QObject
{
    Q_OBJECT

private:
    /// From there to beyond the right edge until bar 40 is seen; released there.
    static void dragBeyond(const TimelineHands &f, QPoint from)
    {
        const QPoint edge(f.timeline->width() + 30, from.y());
        f.moveRow(from + QPoint(20, 0));
        f.moveRow(edge);
        QTRY_VERIFY(lastBarShown(f) > 40);
        f.releaseRow(edge);
        const int stands = f.view().horizontalScrollBar()->value();
        QTest::qWait(50);
        QCOMPARE(f.view().horizontalScrollBar()->value(), stands);
    }

private slots:
    void barsAreSelectedBeyondTheView()
    {
        const TimelineHands f;
        f.pressRow(f.middle(RowId::Bars, 3));
        dragBeyond(f, f.middle(RowId::Bars, 3));
        const auto bars = f.context->selectedBars();
        QVERIFY(bars && bars->range.first == BarNumber(3) && bars->range.end > BarNumber(39));
    }

    void selectedBarsAreMovedBeyondTheView()
    {
        const TimelineHands f;
        f.pressRow(f.middle(RowId::Bars, 1));
        f.moveRow(f.middle(RowId::Bars, 2));
        f.releaseRow(f.middle(RowId::Bars, 2));
        f.pressRow(f.middle(RowId::Bars, 1));
        dragBeyond(f, f.middle(RowId::Bars, 1));
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.instance(kSecond)->startBar < BarNumber(9));
    }

    void timelineDragsGoOn_data()
    {
        QTest::addColumn<RowId>("row");
        QTest::addColumn<int>("bar");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("a section is drawn") << RowId::Sections << 15 << true;
        QTest::newRow("a marker") << RowId::Sections << 14 << false;
        QTest::newRow("the cycle") << RowId::Cycle << 5 << false;
        QTest::newRow("a loop is drawn") << RowId::Loops << 13 << true;
        QTest::newRow("a loop") << RowId::Loops << 9 << false;
        QTest::newRow("a tempo") << RowId::Changes << 5 << false;
        QTest::newRow("a point of the tempo lane") << RowId::Tempo << 5 << false;
        QTest::newRow("a meter") << RowId::Meters << 6 << false;
        QTest::newRow("a key") << RowId::Keys << 9 << false;
    }

    void timelineDragsGoOn()
    {
        QFETCH(const RowId, row);
        QFETCH(const int, bar);
        QFETCH(const bool, isDrawn);
        const TimelineHands f;
        f.rows->setShown(row, true);
        const QPoint from = row == RowId::Tempo ? tempoPoint(f, bar) : f.in(row, bar, 6);
        if (isDrawn)
            f.doublePress(from);
        else
            f.pressRow(from);
        dragBeyond(f, from);
        QVERIFY2(farthest(f) > 35, qPrintable(QString::number(farthest(f))));
        QVERIFY(f.edits() == (row == RowId::Cycle ? 0 : 1));
    }

    void escPutsAllBackAndStops()
    {
        const TimelineHands f;
        const QPoint from = f.middle(RowId::Bars, 3);
        f.pressRow(from);
        f.moveRow(from + QPoint(20, 0));
        f.moveRow({f.timeline->width() + 30, from.y()});
        QTRY_VERIFY(lastBarShown(f) > 40);
        QTest::keyClick(f.panel.get(), Qt::Key_Escape);
        const int stands = f.view().horizontalScrollBar()->value();
        QTest::qWait(50);
        QCOMPARE(f.view().horizontalScrollBar()->value(), stands);
        QVERIFY(!f.context->selectedBars());
    }

    void aClickAtTheEdgeDoesNotScroll()
    {
        const TimelineHands f;
        const QPoint edge(f.timeline->width() - 1, f.in(RowId::Bars, 1).y());
        f.pressRow(edge);
        f.moveRow(edge - QPoint(1, 0));
        QTest::qWait(100);
        QCOMPARE(f.view().horizontalScrollBar()->value(), 0);
        f.releaseRow(edge);
    }

    void barsOfSomeTracksAreSelectedBeyondTheView()
    {
        const TrackHandsOn f(manyTracks());
        f.panel->resize(1200, 400);
        const QPoint edge(f.viewport()->width() + 30, f.viewport()->height() + 30);
        f.press(f.at(14, 0), Qt::AltModifier);
        f.moveTo(f.at(15, 1), Qt::AltModifier);
        f.moveTo(edge, Qt::AltModifier);
        QTRY_VERIFY(lastBarShown(f) > 40);
        QTRY_COMPARE(f.view().verticalScrollBar()->value(), f.view().verticalScrollBar()->maximum());
        f.moveTo({edge.x(), f.at(1, 15).y()}, Qt::AltModifier);
        f.release({edge.x(), f.at(1, 15).y()}, Qt::AltModifier);
        const auto bars = f.context->selectedBars();
        QVERIFY(bars && bars->range.end > BarNumber(39) && bars->tracks);
        QCOMPARE(bars->tracks->size(), 16);
    }

    void tracksAreMovedBeyondTheView()
    {
        const TrackHandsOn f(manyTracks());
        f.panel->resize(1200, 400);
        const QPoint from = f.header(0)->mapTo(f.list, f.nameOf(0));
        const QPoint edge(from.x(), f.list->height() + 30);
        f.pressOn(f.list, from);
        f.dragOn(f.list, from + QPoint(0, 30));
        f.dragOn(f.list, edge);
        QTRY_COMPARE(f.view().verticalScrollBar()->value(), f.view().verticalScrollBar()->maximum());
        f.releaseOn(f.list, edge);
        QCOMPARE(f.track(15).id, kLead);
        QCOMPARE(f.edits(), 1);
    }

    void aRowIsMadeHigherBeyondTheView()
    {
        const TrackHandsOn f(manyTracks());
        f.panel->resize(1200, 400);
        const QPoint from = f.header(1)->mapTo(f.list, QPoint(40, f.header(1)->height() - 2));
        const QPoint edge(from.x(), f.list->height() + 6);
        f.pressOn(f.list, from);
        f.dragOn(f.list, from + QPoint(0, 30));
        f.dragOn(f.list, edge);
        const int atEdge = f.panel->rows().heightOf(1);
        QTRY_VERIFY(f.panel->rows().heightOf(1) >= std::min<int>(RowView::kMostHeight, atEdge + 60));
        f.releaseOn(f.list, edge);
        QCOMPARE(f.edits(), 0);
    }

private:
    static QPoint tempoPoint(const TimelineHands &f, int bar)
    {
        QPoint at = f.in(RowId::Tempo, bar);
        // The line is somewhere in the row: where a press would change it.
        for (int y = at.y() - 30; y <= at.y() + 30; ++y) {
            f.hoverRow({at.x(), y});
            if (f.timeline->cursor().shape() == Qt::SizeAllCursor)
                return {at.x(), y};
        }
        return at;
    }
    /// The last bar at which the timeline has something.
    static int farthest(const TimelineHands &f)
    {
        int last = f.context->cycle().end.value();
        const CompositionPtr song = f.song();
        for (const Marker &each : song->markers)
            last = std::max(last, each.bar.value() + each.lengthBars.value_or(0));
        for (const Loop &each : song->loops)
            last = std::max(last, each.startBar.value() + each.lengthBars);
        for (const TempoChange &each : song->tempos)
            last = std::max(last, each.bar.value());
        for (const KeyChange &each : song->keys)
            last = std::max(last, each.bar.value());
        for (const MeterChange &each : song->meters.changes())
            last = std::max(last, each.bar.value());
        return last;
    }
};

BARLINE_TEST(tst_EdgeScroll)
#include "tst_EdgeScroll.moc"
