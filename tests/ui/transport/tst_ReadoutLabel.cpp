#include "tests/support/TestMain.h"
#include "ui/theme/Fonts.h"
#include "ui/transport/ReadoutLabel.h"

#include <QAction>

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

    void invitesAClickOnlyWhereThatDoesSomething()
    {
        ThemeSource theme;
        QAction action;
        action.setToolTip(QStringLiteral("Ask for a key"));
        ReadoutLabel label(theme, QStringLiteral("Key"), Fonts::body(), Token::Text);
        label.setAction(&action);
        QCOMPARE(label.cursor().shape(), Qt::PointingHandCursor);
        QVERIFY(label.toolTip().contains(QStringLiteral("Ask for a key")));
        action.setEnabled(false);
        QCOMPARE(label.cursor().shape(), Qt::ArrowCursor);
        QCOMPARE(label.focusPolicy(), Qt::NoFocus);
        QCOMPARE(label.toolTip(), QStringLiteral("Key"));
        action.setEnabled(true);
        QCOMPARE(label.cursor().shape(), Qt::PointingHandCursor);
        QCOMPARE(label.focusPolicy(), Qt::TabFocus);
    }
};

BARLINE_TEST(ReadoutLabelTest)

} // namespace barline::test

#include "tst_ReadoutLabel.moc"
