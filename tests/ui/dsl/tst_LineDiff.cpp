#include "tests/support/TestMain.h"
#include "ui/dsl/LineDiff.h"

#include <QRandomGenerator>

namespace barline::test {

class LineDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsLineBreaksWithTheirLines()
    {
        const QByteArray text("a\n\nb");
        QCOMPARE(linesOf(text), (TextLines{"a\n", "\n", "b"}));
        QCOMPARE(linesOf(QByteArray()), TextLines());
        QCOMPARE(linesOf(QByteArray("a\n")), TextLines{"a\n"});
    }

    void namesOnlyWhatDiffers()
    {
        const QByteArray before("a\nb\nc\nd\ne\n");
        const QByteArray after("a\nB\nc\nd\nnew\ne\n");
        const QList<LineHunk> hunks = lineDiff(linesOf(before), linesOf(after));
        QCOMPARE(hunks, (QList<LineHunk>{{1, 1, 1, 1}, {4, 0, 4, 1}}));
        QVERIFY(lineDiff(linesOf(before), linesOf(before)).isEmpty());
    }

    void takesTheShortestWay()
    {
        const QByteArray before("a\nb\nc\na\nb\nb\na\n");
        const QByteArray after("c\nb\na\nb\na\nc\n");
        qsizetype changed = 0;
        for (const LineHunk &hunk : lineDiff(linesOf(before), linesOf(after)))
            changed += hunk.beforeCount + hunk.afterCount;
        QCOMPARE(changed, 5); // Myers' own example
    }

    void makesTheOneOfTheOther()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            const QByteArray before = someText(random);
            const QByteArray after = someText(random);
            const TextLines from = linesOf(before);
            const TextLines to = linesOf(after);
            QByteArray made;
            qsizetype done = 0;
            for (const LineHunk &hunk : lineDiff(from, to)) {
                QVERIFY(hunk.before > done || done == 0);
                for (; done < hunk.before; ++done)
                    made.append(from.at(done));
                for (qsizetype i = hunk.after; i < hunk.afterEnd(); ++i)
                    made.append(to.at(i));
                done = hunk.beforeEnd();
            }
            for (; done < from.size(); ++done)
                made.append(from.at(done));
            QCOMPARE(made, after);
        }
    }

    void putsManyDifferencesInOneHunk()
    {
        QByteArray before("first\n");
        QByteArray after("first\n");
        for (int i = 0; i < 3000; ++i) {
            before.append("old " + QByteArray::number(i) + '\n');
            after.append("new " + QByteArray::number(i) + '\n');
        }
        QCOMPARE(lineDiff(linesOf(before), linesOf(after)), (QList<LineHunk>{{1, 3000, 1, 3000}}));
    }

private:
    static QByteArray someText(QRandomGenerator &random)
    {
        QByteArray text;
        for (int lines = random.bounded(12); lines > 0; --lines)
            text.append(static_cast<char>('a' + random.bounded(4))).append('\n');
        if (random.bounded(3) == 0)
            text.append("end");
        return text;
    }
};

BARLINE_TEST(LineDiffTest)

} // namespace barline::test

#include "tst_LineDiff.moc"
