#include "tests/support/TestMain.h"
#include "ui/canvas/NoteStrokes.h"

using namespace barline;

namespace {

constexpr QRectF kView(0, 0, 60, 20);

QImage imageOf(const Theme &theme, double ratio)
{
    QImage image((kView.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.color(Token::Canvas));
    return image;
}

} // namespace

class tst_NoteStrokes : public QObject
{
    Q_OBJECT

private slots:
    void noteHasFillBorderAndRoundCorners_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("1.5x") << 1.5;
        QTest::newRow("2x") << 2.0;
        QTest::newRow("3x") << 3.0;
    }

    void noteHasFillBorderAndRoundCorners()
    {
        QFETCH(double, ratio);
        const Theme theme(Theme::Mode::Light);
        QImage image = imageOf(theme, ratio);
        const NoteLook look{theme.trackColor(0)};
        NoteAtlas atlas;
        {
            QPainter painter(&image);
            PixelTarget target(painter, kView);
            NoteStrokes(atlas, target, theme, 12).note(10, 50, 4, look);
        }
        const auto at = [&](double x, double y) {
            return image.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
        };
        const QColor fill = theme.noteFill(look.track, 127);
        QCOMPARE(at(30, 10).rgb(), fill.rgb());
        QCOMPARE(at(30, 4).rgb(), theme.noteBorder(fill).rgb());
        QCOMPARE(at(10, 10).rgb(), theme.noteBorder(fill).rgb());
        QVERIFY(Theme::contrast(at(10, 4), theme.color(Token::Canvas)) < 2);
        QCOMPARE(at(5, 10).rgb(), theme.color(Token::Canvas).rgb());
        QCOMPARE(at(51, 10).rgb(), theme.color(Token::Canvas).rgb());
        QCOMPARE(at(30, 17).rgb(), theme.color(Token::Canvas).rgb());
    }

    void narrowNotesHaveNoBorder()
    {
        const Theme theme(Theme::Mode::Dark);
        QImage image = imageOf(theme, 1);
        NoteAtlas atlas;
        {
            QPainter painter(&image);
            PixelTarget target(painter, kView);
            NoteStrokes(atlas, target, theme, 10).note(4, 4.2, 4, {theme.trackColor(1)});
        }
        QCOMPARE(image.pixelColor(4, 8).rgb(), theme.trackColor(1).rgb());
        QCOMPARE(image.pixelColor(5, 8), theme.color(Token::Canvas));
    }

    void selectionIsATwoPixelOutline()
    {
        const Theme theme(Theme::Mode::Dark);
        QImage image = imageOf(theme, 1);
        NoteAtlas atlas;
        {
            QPainter painter(&image);
            PixelTarget target(painter, kView);
            NoteStrokes(atlas, target, theme, 14).note(10, 50, 2, {theme.trackColor(1), 127, false, true});
        }
        QCOMPARE(image.pixelColor(30, 2), theme.color(Token::Selection));
        QCOMPARE(image.pixelColor(30, 3), theme.color(Token::Selection));
        QCOMPARE(image.pixelColor(30, 4).rgb(), theme.trackColor(1).rgb());
    }

    void mutedNotesAreHatchedInHighContrast_data()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<bool>("isMuted");
        QTest::addColumn<bool>("isHatched");
        QTest::newRow("dark") << Theme::Mode::Dark << true << false;
        QTest::newRow("contrast") << Theme::Mode::Contrast << true << true;
        QTest::newRow("contrast, not muted") << Theme::Mode::Contrast << false << false;
    }

    void mutedNotesAreHatchedInHighContrast()
    {
        QFETCH(Theme::Mode, mode);
        QFETCH(bool, isMuted);
        QFETCH(bool, isHatched);
        const Theme theme(mode);
        QImage image = imageOf(theme, 1);
        const NoteLook look{theme.trackColor(1), 127, isMuted};
        NoteAtlas atlas;
        {
            QPainter painter(&image);
            PixelTarget target(painter, kView);
            NoteStrokes(atlas, target, theme, 14).note(10, 50, 2, look);
        }
        int ofCanvas = 0;
        int ofNote = 0;
        for (int x = 15; x < 45; ++x) {
            for (int y = 6; y < 12; ++y) {
                if (image.pixelColor(x, y).rgb() == theme.color(Token::Canvas).rgb())
                    ++ofCanvas;
                else
                    ++ofNote;
            }
        }
        QCOMPARE(ofCanvas > 0, isHatched);
        QVERIFY(ofNote > ofCanvas);
        // From lower left to upper right.
        if (isHatched)
            QCOMPARE(image.pixelColor(20, 9), image.pixelColor(21, 8));
    }

    void aNameIsInkWithinTheBorder()
    {
        const Theme theme(Theme::Mode::Light);
        QImage image = imageOf(theme, 1);
        const NoteLook look{theme.trackColor(0)};
        NoteAtlas atlas;
        {
            QPainter painter(&image);
            PixelTarget target(painter, kView);
            NoteStrokes strokes(atlas, target, theme, 14);
            strokes.note(10, 50, 2, look);
            strokes.word(15, 2, look, 60, QStringLiteral("C4"));
        }
        const QColor fill = theme.noteFill(look.track, 127);
        int dark = 0;
        for (int y = 3; y < 15; ++y) {
            for (int x = 15; x < 32; ++x)
                dark += Theme::contrast(image.pixelColor(x, y), fill) > 3 ? 1 : 0;
        }
        QVERIFY(dark > 10);
        for (int x = 15; x < 45; ++x)
            QCOMPARE(image.pixelColor(x, 2).rgb(), theme.noteBorder(fill).rgb());
    }

    // The same pixels, whether they are written straight, through a picture, within a clip or part by part.
    void theWayToThePixelsDoesNotShow_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"clipped", "moved", "another format", "in two parts"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void theWayToThePixelsDoesNotShow()
    {
        QFETCH(QString, way);
        const Theme theme(Theme::Mode::Light);
        NoteAtlas atlas;
        const auto draw = [&](QPainter &painter, const QRectF &area) {
            PixelTarget target(painter, area);
            NoteStrokes strokes(atlas, target, theme, 12);
            strokes.note(-10, 12, 4, {theme.trackColor(0)});
            strokes.note(14, 28, 4, {theme.trackColor(1), 60});
            strokes.note(28, 80, 4, {theme.trackColor(2), 90, false, true});
            strokes.note(20, 40, 16, {theme.trackColor(3)});
        };
        QImage expected = imageOf(theme, 1);
        {
            QPainter painter(&expected);
            draw(painter, kView);
        }
        QImage image = imageOf(theme, 1);
        if (way == QLatin1String("another format"))
            image.convertTo(QImage::Format_RGB888);
        if (way == QLatin1String("moved"))
            image = QImage(QSize(80, 40), QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.color(Token::Canvas));
        {
            QPainter painter(&image);
            if (way == QLatin1String("clipped"))
                painter.setClipRect(kView);
            if (way == QLatin1String("moved"))
                painter.translate(7, 11);
            if (way == QLatin1String("in two parts")) {
                draw(painter, QRectF(0, 0, 23, 20));
                draw(painter, QRectF(23, 0, 37, 20));
            } else {
                draw(painter, kView);
            }
        }
        if (way == QLatin1String("moved"))
            image = image.copy(7, 11, 60, 20);
        QCOMPARE(image.convertToFormat(QImage::Format_RGB32), expected.convertToFormat(QImage::Format_RGB32));
    }
};

BARLINE_TEST(tst_NoteStrokes)
#include "tst_NoteStrokes.moc"
