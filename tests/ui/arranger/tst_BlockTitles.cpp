#include "tests/support/TestMain.h"
#include "ui/arranger/blocks/BlockTitles.h"
#include "ui/theme/Fonts.h"

#include <QFontMetricsF>

using namespace barline;

class tst_BlockTitles : public QObject
{
    Q_OBJECT

private slots:
    void namesThatFitAreWhole()
    {
        BlockTitles titles(Fonts::labelBold());
        const QString name = QStringLiteral("Bass walk");
        const double width = QFontMetricsF(titles.font()).horizontalAdvance(name);
        QCOMPARE(titles.find(name, width).text(), name);
        QCOMPARE(titles.find(name, 10 * width).text(), name);
        QCOMPARE(titles.find(QString(), width).text(), QString());
    }

    void othersAreCutSoThatTheyFit()
    {
        BlockTitles titles(Fonts::labelBold());
        const QFontMetricsF metrics(titles.font());
        const QString name = QStringLiteral("Four on the floor");
        qsizetype most = 0;
        for (double width = 0; width < metrics.horizontalAdvance(name); width += 0.5) {
            const QString text = titles.find(name, width).text();
            if (text.isEmpty())
                continue;
            QVERIFY(text.endsWith(QChar(0x2026)) && text.size() > 1);
            QVERIFY(name.startsWith(text.chopped(1)));
            QVERIFY(metrics.horizontalAdvance(text) <= width + 1);
            QVERIFY(text.size() >= most);
            most = text.size();
        }
        QVERIFY(most > name.size() / 2);
        QCOMPARE(titles.find(name, 3).text(), QString());
    }

    void lettersOfSeveralUnitsAreNotParted()
    {
        BlockTitles titles(Fonts::labelBold());
        const QStringList letters{QString::fromUtf8("\xF0\x9D\x84\x9E"), QStringLiteral("e\u0301")};
        for (const QString &letter : letters) {
            const QString name = letter.repeated(6);
            const double whole = QFontMetricsF(titles.font()).horizontalAdvance(name);
            bool isEverCut = false;
            for (double width = 0; width < whole; width += 0.5) {
                const QString text = titles.find(name, width).text();
                if (text.isEmpty())
                    continue;
                QCOMPARE(text, letter.repeated(text.size() / letter.size()) + QChar(0x2026));
                isEverCut = true;
            }
            QVERIFY(isEverCut);
        }
    }

    void veryLongNamesCostNoMoreThanWhatIsSeen()
    {
        BlockTitles titles(Fonts::labelBold());
        const QString name = QStringLiteral("la").repeated(200'000);
        const QString text = titles.find(name, 1e6).text();
        QVERIFY(text.size() > 100 && text.size() < 200);
        QVERIFY(text.endsWith(QChar(0x2026)));
        QVERIFY(titles.find(name, 60).text().size() < 20);
    }
};

BARLINE_TEST(tst_BlockTitles)

#include "tst_BlockTitles.moc"
