#include "tests/support/TestMain.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/ThemeSource.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>

using namespace barline;

namespace {

QColor strongestColor(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > strongest.alpha())
                strongest = color;
        }
    }
    return strongest;
}

} // namespace

class ThemeSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void iconsFollowTheTheme()
    {
        ThemeSource source(Theme::Mode::Light);
        const QIcon icon = source.icon(QStringLiteral("plus"));
        QCOMPARE(strongestColor(icon.pixmap(16, 16)).rgb(), source.color(Token::Text).rgb());
        source.setMode(Theme::Mode::Dark);
        QCOMPARE(strongestColor(icon.pixmap(16, 16)).rgb(), source.color(Token::Text).rgb());
        QCOMPARE(strongestColor(icon.pixmap(QSize(16, 16), QIcon::Normal, QIcon::On)).rgb(),
                 source.color(Token::Accent).rgb());
    }

    void iconsAreSharpAtEveryPixelRatio()
    {
        ThemeSource source;
        const QIcon icon = source.icon(QStringLiteral("stop"));
        for (const qreal ratio : {1.0, 1.5, 2.0, 3.0}) {
            const QPixmap pixmap = icon.pixmap(QSize(16, 16), ratio);
            QCOMPARE(pixmap.width(), qRound(16 * ratio));
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
        }
    }

    void everyDrawingIsDrawn()
    {
        ThemeSource source;
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 30);
        for (const QString &file : files) {
            const QPixmap pixmap = source.icon(file.chopped(4)).pixmap(32, 32);
            QVERIFY2(strongestColor(pixmap).alpha() > 200, qPrintable(file));
        }
    }

    void theStyleSheetHasNoNameLeft()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark})
            QVERIFY(!styleSheetOf(Theme(mode)).contains(QLatin1Char('@')));
    }

    void aChangeOfThemeDressesTheApplicationAnew()
    {
        ThemeSource source(Theme::Mode::Light);
        source.applyTo(*qApp);
        QSignalSpy spy(&source, &ThemeSource::changed);
        source.setMode(Theme::Mode::Dark);
        source.setMode(Theme::Mode::Dark);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), source.color(Token::Panel));
        QVERIFY(qApp->styleSheet().contains(source.color(Token::Accent).name()));
        qApp->setStyleSheet(QString());
    }
};

BARLINE_TEST(ThemeSourceTest)

#include "tst_ThemeSource.moc"
