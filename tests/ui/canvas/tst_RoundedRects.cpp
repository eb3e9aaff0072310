#include "tests/support/TestMain.h"
#include "ui/canvas/RoundedRects.h"

using namespace barline;

namespace {

constexpr QSizeF kPicture(60, 30);
constexpr QRectF kRounded(6, 4, 40, 20); // on device pixels in each ratio
constexpr double kCorner = 4;

template <typename Draw>
QImage drawn(double ratio, Draw draw)
{
    QImage image((kPicture * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    QPainter painter(&image);
    draw(painter);
    return image;
}

/// The largest difference of a channel, of 255.
int difference(const QImage &a, const QImage &b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            largest = std::max({largest, std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                std::abs(one.blue() - other.blue())});
        }
    }
    return largest;
}

} // namespace

class tst_RoundedRects : public QObject
{
    Q_OBJECT

private slots:
    void looksLikeAPath_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("1.5x") << 1.5;
        QTest::newRow("2x") << 2.0;
        QTest::newRow("3x") << 3.0;
    }

    void looksLikeAPath()
    {
        QFETCH(double, ratio);
        constexpr int kHardlySeen = 40; // on the edge of a corner
        const QColor color(200, 120, 40, 160);
        RoundedRects rects;
        // Each twice: the second time its corners are kept.
        for (int time = 0; time < 2; ++time) {
            const QImage filled =
                drawn(ratio, [&](QPainter &painter) { rects.fill(painter, kRounded, color, kCorner); });
            const QImage byPath = drawn(ratio, [&](QPainter &painter) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(Qt::NoPen);
                painter.setBrush(color);
                painter.drawRoundedRect(kRounded, kCorner, kCorner);
            });
            QVERIFY2(difference(filled, byPath) < kHardlySeen, qPrintable(QString::number(difference(filled, byPath))));
            const QImage framed =
                drawn(ratio, [&](QPainter &painter) { rects.frame(painter, kRounded, color, 2, kCorner); });
            const QImage line = drawn(ratio, [&](QPainter &painter) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(color, 2));
                painter.drawRoundedRect(kRounded.adjusted(1, 1, -1, -1), kCorner - 1, kCorner - 1);
            });
            QVERIFY2(difference(framed, line) < kHardlySeen, qPrintable(QString::number(difference(framed, line))));
        }
    }

    void pixelsAreThoseOfThePainter_data() { looksLikeAPath_data(); }

    void pixelsAreThoseOfThePainter()
    {
        QFETCH(double, ratio);
        RoundedRects rects;
        for (const QColor &color : {QColor(200, 120, 40, 160), QColor(40, 120, 200)}) {
            for (const RoundedRects::Corner corners : {RoundedRects::All, RoundedRects::Top, RoundedRects::Bottom}) {
                const QImage byPainter =
                    drawn(ratio, [&](QPainter &painter) { rects.fill(painter, kRounded, color, kCorner, corners); });
                const auto byPixels = [&](const QRectF &area) {
                    return drawn(ratio, [&](QPainter &painter) {
                        PixelTarget target(painter, area);
                        const QRect pixels =
                            QRectF(kRounded.topLeft() * ratio, kRounded.size() * ratio).toAlignedRect();
                        rects.fill(target, pixels, color, kCorner, corners);
                    });
                };
                constexpr int kRounding = 1;
                QVERIFY(difference(byPixels(QRectF({}, kPicture)), byPainter) <= kRounding);
                // Of what is cut off nothing is drawn, the rest as it was.
                const QRectF part(8, 6, 20, 14);
                QImage wanted = drawn(ratio, [](QPainter &) {});
                QPainter painter(&wanted);
                painter.setClipRect(part);
                painter.drawImage(QPointF(), byPainter);
                painter.end();
                QVERIFY(difference(byPixels(part), wanted) <= kRounding);
            }
        }
    }

    void onlyTheChosenCornersAreRound()
    {
        RoundedRects rects;
        const QImage top =
            drawn(1, [&](QPainter &painter) { rects.fill(painter, kRounded, Qt::white, kCorner, RoundedRects::Top); });
        QVERIFY(top.pixelColor(6, 4).red() < 128);
        QVERIFY(top.pixelColor(45, 4).red() < 128);
        QCOMPARE(top.pixelColor(6, 23), QColor(Qt::white));
        QCOMPARE(top.pixelColor(45, 23), QColor(Qt::white));
    }

    void dashesAreWhereTheyAreWhateverPartIsDrawn()
    {
        RoundedRects rects;
        const QImage whole =
            drawn(2, [&](QPainter &painter) { rects.dashes(painter, kRounded, Qt::white, kCorner, 0, 100); });
        QCOMPARE(whole.pixelColor(2 * 11, 2 * 4), QColor(Qt::white)); // 10 to 13, 15 to 18 ...
        QCOMPARE(whole.pixelColor(2 * 13 + 1, 2 * 4), QColor(Qt::black));
        QCOMPARE(whole.pixelColor(2 * 16, 2 * 23), QColor(Qt::white));
        QCOMPARE(whole.pixelColor(2 * 6, 2 * 9), QColor(Qt::white)); // 8 to 11
        QCOMPARE(whole.pixelColor(2 * 6, 2 * 11 + 1), QColor(Qt::black));
        const QImage part =
            drawn(2, [&](QPainter &painter) { rects.dashes(painter, kRounded, Qt::white, kCorner, 21, 33); });
        const QRect seen(2 * 21, 0, 2 * 12, whole.height());
        QCOMPARE(part.copy(seen), whole.copy(seen));
    }

    void smallOnesAreSquare()
    {
        RoundedRects rects;
        const QRectF small(5, 4, 7, 20);
        const QImage image = drawn(1, [&](QPainter &painter) { rects.fill(painter, small, Qt::white, kCorner); });
        QCOMPARE(image.pixelColor(5, 4), QColor(Qt::white));
        const QImage framed = drawn(1, [&](QPainter &painter) { rects.frame(painter, small, Qt::white, 1, kCorner); });
        QCOMPARE(framed.pixelColor(5, 4), QColor(Qt::white));
        QCOMPARE(framed.pixelColor(8, 10), QColor(Qt::black));
    }
};

BARLINE_TEST(tst_RoundedRects)

#include "tst_RoundedRects.moc"
