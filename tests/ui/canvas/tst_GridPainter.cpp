#include "tests/support/TestMain.h"
#include "ui/canvas/GridPainter.h"

using namespace barline;

namespace {

Clip clipOf(const QList<std::optional<Meter>> &meters)
{
    std::vector<ClipBarPtr> bars;
    for (const auto &meter : meters) {
        ClipBar bar;
        bar.id = ClipBarId(std::ssize(bars) + 1);
        bar.meter = meter;
        bars.push_back(makeClipBar(bar));
    }
    Clip clip;
    clip.bars = ClipBars(std::move(bars));
    return clip;
}

} // namespace

class GridPainterTest : public QObject
{
    Q_OBJECT

private slots:
    void barsOfAClipFollowItsMeters()
    {
        const Clip clip = clipOf({std::nullopt, Meter{7, 8}, std::nullopt});
        const QList<GridBar> bars = gridBars(clip, Ticks(), Ticks::beats(20));
        QCOMPARE(bars.at(1).start, Ticks::beats(4));
        QCOMPARE(bars.at(1).count, Ticks(Ticks::kPerBeat / 2));
        QCOMPARE(bars.at(2).start, Ticks(Ticks::kPerBeat * 15 / 2));
        QCOMPARE(bars.at(2).number, 3);
        QVERIFY(bars.last().start > clip.length());
    }

    void barsBeginWithTheOneThatHoldsTheLeftEdge()
    {
        const QList<GridBar> bars = gridBars(MeterMap(), Ticks::beats(9), Ticks::beats(13));
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars.first().number, 3);
    }

    void ofVeryManyBarsOnlySome()
    {
        const QList<GridBar> bars = gridBars(MeterMap(), Ticks::beats(4 * 999), Ticks::beats(4 * 101'000));
        QVERIFY(bars.size() <= 2'001);
        QCOMPARE((bars.first().number - 1) % 64, 0);
        QCOMPARE(bars.at(1).number - bars.first().number, 64);
        QCOMPARE(bars.first().start, Ticks::beats(4) * (bars.first().number - 1));
    }

    void threeStrengths()
    {
        const Theme theme(Theme::Mode::Dark);
        TimeAxis axis;
        axis.setLength(Ticks::beats(100));
        axis.setPixelsPerBeat(40);
        axis.setViewWidth(400);
        QImage image(400, 10, QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.color(Token::Canvas));
        QPainter painter(&image);
        GridPainter::paint(painter, theme, axis, gridBars(MeterMap(), Ticks(), Ticks::beats(10)), SnapGrid{},
                           QRectF(0, 0, 400, 10));
        painter.end();
        QCOMPARE(image.pixelColor(160, 5), theme.color(Token::GridBar));
        QCOMPARE(image.pixelColor(40, 5), theme.color(Token::GridBeat));
        QCOMPARE(image.pixelColor(50, 5), theme.color(Token::GridSub));
        QCOMPARE(image.pixelColor(45, 5), theme.color(Token::Canvas));
    }

    void crowdedLinesAreLeftOut()
    {
        const Theme theme(Theme::Mode::Light);
        TimeAxis axis;
        axis.setLength(Ticks::beats(10000));
        axis.setViewWidth(400);
        axis.setPixelsPerBeat(0.1);
        QImage image(400, 4, QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.color(Token::Canvas));
        QPainter painter(&image);
        GridPainter::paint(painter, theme, axis, gridBars(MeterMap(), Ticks(), axis.endVisible()),
                           SnapGrid{.parts = 999}, QRectF(0, 0, 400, 4));
        painter.end();
        int lines = 0;
        for (int x = 0; x < 400; ++x)
            lines += image.pixelColor(x, 2) != theme.color(Token::Canvas) ? 1 : 0;
        QVERIFY(lines > 20 && lines <= 80);
    }
};

BARLINE_TEST(GridPainterTest)

#include "tst_GridPainter.moc"
