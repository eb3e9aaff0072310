#include "tests/support/TestMain.h"
#include "ui/canvas/PixelRows.h"
#include "ui/canvas/PixelTarget.h"

#include <QRandomGenerator>

#include <vector>

using namespace barline;

namespace {

constexpr int kMost = 75; ///< more than any of them takes at once
constexpr int kAround = 8;

/// Untouched but for `count` pixels from `from` on.
template <typename Write>
std::vector<quint32> written(int from, int count, Write write)
{
    std::vector<quint32> row(kMost + 2 * kAround + 4, 0xFF010203);
    write(row.data() + from, count);
    return row;
}

} // namespace

class tst_PixelRows : public QObject
{
    Q_OBJECT

private slots:
    void eachWritesItsPixelsAndNoOther()
    {
        std::vector<quint32> source(kMost + 1);
        for (size_t i = 0; i < source.size(); ++i)
            source[i] = 0xFF000000 + static_cast<quint32>(i) * 77;
        for (int from = kAround; from < kAround + 4; ++from) { // each place beside a multiple of 16 bytes
            for (int count = 0; count <= kMost; ++count) {
                const auto wanted = written(from, count, [&](quint32 *to, int n) {
                    for (int i = 0; i < n; ++i)
                        to[i] = source[static_cast<size_t>(i) + 1];
                });
                QCOMPARE(written(from, count, [&](quint32 *to, int n) { copyRow(to, source.data() + 1, n); }), wanted);
                QCOMPARE(written(from, count, [&](quint32 *to, int n) { streamRow(to, source.data() + 1, n); }),
                         wanted);
                constexpr quint32 kColor = 0xFF336699;
                QCOMPARE(written(from, count, [&](quint32 *to, int n) { fillRow(to, n, kColor); }),
                         written(from, count, [&](quint32 *to, int n) { std::fill(to, to + n, kColor); }));
            }
        }
    }

    void layingIsThatOfAPainter()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            const QRgb below = 0xFF000000 | random.generate();
            const QRgb above = qPremultiply(random.generate());
            QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
            image.fill(below);
            QImage layer(1, 1, QImage::Format_ARGB32_Premultiplied);
            layer.fill(above);
            *reinterpret_cast<QRgb *>(layer.bits()) = above;
            QPainter(&image).drawImage(0, 0, layer);
            const QRgb wanted = *reinterpret_cast<const QRgb *>(image.constBits());
            const QRgb laid = laidOn(below, above);
            for (const int shift : {0, 8, 16, 24})
                QVERIFY(std::abs(static_cast<int>(laid >> shift & 255U) - static_cast<int>(wanted >> shift & 255U)) <=
                        1);
        }
    }

    void fillStaysWithinTheClip()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        {
            PixelTarget target(painter, QRectF(5, 3, 10, 4));
            target.fill(QRect(-50, -50, 200, 200), 0xFFFFFFFF);
            target.fill(QRect(7, 0, 2, 5), qPremultiply(qRgba(0, 0, 0, 128)));
            target.fill(QRect(16, 0, 3, 9), 0xFFFF0000);
        }
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const bool isInside = x >= 5 && x < 15 && y >= 3 && y < 7;
                const bool isGrey = isInside && x >= 7 && x < 9 && y < 5;
                QCOMPARE(qRed(image.pixel(x, y)), isGrey ? 127 : isInside ? 255 : 0);
            }
        }
    }
};

BARLINE_TEST(tst_PixelRows)

#include "tst_PixelRows.moc"
