#include "tests/support/TestMain.h"
#include "ui/canvas/NoteAtlas.h"

using namespace barline;

class NoteAtlasTest : public QObject
{
    Q_OBJECT

private slots:
    void noteHasFillBorderAndRoundCorners_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("1.5x") << 1.5;
        QTest::newRow("2x") << 2.0;
    }

    void noteHasFillBorderAndRoundCorners()
    {
        QFETCH(double, ratio);
        const Theme theme(Theme::Mode::Light);
        QImage image(QSizeF(60 * ratio, 20 * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.color(Token::Canvas));
        NoteAtlas atlas;
        const NoteLook look{theme.trackColor(0), 127, false, false};
        QPainter painter(&image);
        atlas.drawNote(painter, theme, QRectF(10, 4, 40, 12), look);
        painter.end();
        const auto at = [&](double x, double y) {
            return image.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
        };
        const QColor fill = theme.noteFill(look.track, 127);
        QCOMPARE(at(30, 10).rgb(), fill.rgb());
        QCOMPARE(at(30, 4).rgb(), theme.noteBorder(fill).rgb());
        QCOMPARE(at(10, 10).rgb(), theme.noteBorder(fill).rgb());
        QVERIFY(Theme::contrast(at(10, 4), theme.color(Token::Canvas)) < 2);
        QCOMPARE(at(5, 10).rgb(), theme.color(Token::Canvas).rgb());
    }

    void narrowNotesHaveNoBorder()
    {
        const Theme theme(Theme::Mode::Dark);
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.color(Token::Canvas));
        NoteAtlas atlas;
        QPainter painter(&image);
        atlas.drawNote(painter, theme, QRectF(4, 4, 0.2, 10), {theme.trackColor(1), 127, false, false});
        painter.end();
        QCOMPARE(image.pixelColor(4, 8).rgb(), theme.trackColor(1).rgb());
        QCOMPARE(image.pixelColor(5, 8), theme.color(Token::Canvas));
    }

    void selectionIsATwoPixelOutline()
    {
        const Theme theme(Theme::Mode::Dark);
        QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.color(Token::Canvas));
        NoteAtlas atlas;
        QPainter painter(&image);
        atlas.drawNote(painter, theme, QRectF(10, 2, 40, 14), {theme.trackColor(1), 127, false, true});
        painter.end();
        QCOMPARE(image.pixelColor(30, 2), theme.color(Token::Selection));
        QCOMPARE(image.pixelColor(30, 3), theme.color(Token::Selection));
        QCOMPARE(image.pixelColor(30, 4).rgb(), theme.trackColor(1).rgb());
    }
};

BARLINE_TEST(NoteAtlasTest)

#include "tst_NoteAtlas.moc"
