#include "tests/support/TestMain.h"
#include "ui/canvas/RulerPainter.h"

#include <QImage>

using namespace barline;

namespace {

constexpr double kPixelsABeat = 20;

/// A bar in 7/8 amid bars in 4/4: 80, 70 and 80 pixels wide.
const MeterMap &oddBar()
{
    static const MeterMap kMap(
        {{BarNumber(1), Meter{4, 4}, {}}, {BarNumber(2), Meter{7, 8}, {}}, {BarNumber(3), Meter{4, 4}, {}}});
    return kMap;
}

TimeAxis axisOf()
{
    TimeAxis axis;
    axis.setPixelsPerBeat(kPixelsABeat);
    axis.setViewWidth(300);
    return axis;
}

/// Where a row of pixels has the colour.
QList<int> placesOf(const QImage &image, int y, const QColor &color)
{
    QList<int> places;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == color)
            places.append(x);
    }
    return places;
}

} // namespace

class RulerPainterTest : public QObject
{
    Q_OBJECT

private slots:
    void bar7_8AmidFourFourHasItsWidthAndItsCounts()
    {
        const Theme theme(Theme::Mode::Dark);
        const TimeAxis axis = axisOf();
        QImage image(300, RulerPainter::kLineHeight, QImage::Format_RGB32);
        image.fill(theme.color(Token::Panel));
        QPainter painter(&image);
        RulerPainter::paint(painter, theme, axis, gridBars(oddBar(), Ticks(), axis.endVisible()), image.rect());
        painter.end();
        const QColor line = theme.color(Token::GridBar);
        QCOMPARE(placesOf(image, 0, line), (QList<int>{0, 80, 150, 230}));
        QList<int> counts;
        for (const int at : placesOf(image, image.height() - 1, line)) {
            if (at > 80 && at < 150)
                counts.append(at);
        }
        QCOMPARE(counts, (QList<int>{90, 100, 110, 120, 130, 140}));
    }

    void gridOfBar7_8AmidFourFourStartsAnewInEachBar()
    {
        const Theme theme(Theme::Mode::Dark);
        const TimeAxis axis = axisOf();
        QImage image(300, 10, QImage::Format_RGB32);
        image.fill(theme.color(Token::Canvas));
        QPainter painter(&image);
        SnapGrid grid;
        grid.parts = 4;
        GridPainter::paint(painter, theme, axis, gridBars(oddBar(), Ticks(), axis.endVisible()), grid, image.rect());
        painter.end();
        QCOMPARE(placesOf(image, 5, theme.color(Token::GridBar)), (QList<int>{0, 80, 150, 230}));
        // Quarters of the bar in 7/8, the last of which is half as long; then from the next bar line on.
        const QColor other = image.pixelColor(20, 5);
        QVERIFY(other != theme.color(Token::Canvas));
        QCOMPARE(placesOf(image, 5, other), (QList<int>{20, 40, 60, 100, 120, 140, 170, 190, 210, 250, 270, 290}));
    }
};

BARLINE_TEST(RulerPainterTest)

#include "tst_RulerPainter.moc"
