#include "tests/support/TestMain.h"
#include "ui/theme/Fonts.h"
#include "ui/transport/ReadoutLabel.h"

namespace barline::test {

class ReadoutLabelTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsWidthWhateverTheDigits()
    {
        ThemeSource theme;
        ReadoutLabel label(theme, QStringLiteral("Position"), Fonts::numbers(16), Token::Text);
        label.setText(QStringLiteral("111 . 1 . 111"));
        const int width = label.sizeHint().width();
        label.setText(QStringLiteral("888 . 4 . 000"));
        QCOMPARE(label.sizeHint().width(), width);
        QCOMPARE(label.accessibleDescription(), QStringLiteral("888 . 4 . 000"));
    }

    void neverGetsNarrowerThanWhatItReserves()
    {
        ThemeSource theme;
        ReadoutLabel label(theme, QStringLiteral("Key"), Fonts::body(), Token::Text);
        label.reserve({QStringLiteral("A minor"), QStringLiteral("F Mixolydian")});
        const int width = label.sizeHint().width();
        label.setText(QStringLiteral("C major"));
        QCOMPARE(label.sizeHint().width(), width);
    }
};

BARLINE_TEST(ReadoutLabelTest)

} // namespace barline::test

#include "tst_ReadoutLabel.moc"
