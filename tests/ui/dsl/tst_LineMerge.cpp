#include "tests/support/TestMain.h"
#include "ui/dsl/LineMerge.h"

#include <QRandomGenerator>

namespace barline::test {

class LineMergeTest : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatEachChanged()
    {
        const LineMerge merge = mergeLines("a\nb\nc\nd\n", "a\nMINE\nc\nd\n", "a\nb\nc\nTHEIRS\nnew\n");
        QCOMPARE(merge.text, QByteArray("a\nMINE\nc\nTHEIRS\nnew\n"));
        QCOMPARE(merge.collisions, 0);
    }

    void linesBesideOneAnotherDoNotCollide()
    {
        const LineMerge merge = mergeLines("a\nb\nc\n", "a\nMINE\nc\n", "a\nb\nTHEIRS\n");
        QCOMPARE(merge.text, QByteArray("a\nMINE\nTHEIRS\n"));
        QCOMPARE(merge.collisions, 0);
    }

    void linesPutInBesideAChangedOneDoNotCollide()
    {
        const LineMerge merge = mergeLines("a\nb\nc\n", "a\n// mine\nb\nc\n", "a\nB\nc\n");
        QCOMPARE(merge.text, QByteArray("a\n// mine\nB\nc\n"));
        QCOMPARE(merge.collisions, 0);
        const LineMerge behind = mergeLines("a\nb\nc\n", "a\nb\n// mine\nc\n", "a\nB\nc\n");
        QCOMPARE(behind.text, QByteArray("a\nB\n// mine\nc\n"));
        QCOMPARE(behind.collisions, 0);
    }

    void theSameChangeIsNoCollision()
    {
        const LineMerge merge = mergeLines("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n");
        QCOMPARE(merge.text, QByteArray("a\nB\nc\n"));
        QCOMPARE(merge.collisions, 0);
    }

    void collidesInTheSameLinesOnly()
    {
        const QByteArray base("a\nb\nc\nd\ne\n");
        const QByteArray mine("a\nMINE\nc\nd\nE\n");
        const QByteArray theirs("A\nTHEIRS\nc\nd\ne\n");
        QCOMPARE(mergeLines(base, mine, theirs).collisions, 1);
        QCOMPARE(mergeLines(base, mine, theirs, MergeChoice::Mine).text, QByteArray("A\nMINE\nc\nd\nE\n"));
        QCOMPARE(mergeLines(base, mine, theirs, MergeChoice::Theirs).text, QByteArray("A\nTHEIRS\nc\nd\nE\n"));
    }

    void whatBothPutInAtOnePlaceCollides()
    {
        const LineMerge merge = mergeLines("a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n");
        QCOMPARE(merge.collisions, 1);
        QCOMPARE(merge.text, QByteArray("a\nmine\nb\n"));
    }

    void aChangeInsideOfWhatWentCollides()
    {
        QCOMPARE(mergeLines("a\nb\nc\nd\n", "a\nd\n", "a\nb\nC\nd\n").collisions, 1);
        QCOMPARE(mergeLines("a\nb\nc\nd\n", "a\nd\n", "a\nb\nnew\nc\nd\n").collisions, 1);
    }

    void oneSideAloneIsTaken()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 1000; ++round) {
            const QByteArray base = someText(random);
            const QByteArray other = someText(random);
            QCOMPARE(mergeLines(base, other, base).text, other);
            QCOMPARE(mergeLines(base, base, other).text, other);
            QCOMPARE(mergeLines(base, other, other).text, other);
            QCOMPARE(mergeLines(base, other, other).collisions, 0);
        }
    }

    void nothingOfASideIsLostWithoutACollision()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int merged = 0;
        for (int round = 0; round < 1000; ++round) {
            const QByteArray base = numberedText(20);
            const QByteArray mine = changed(base, "mine", random);
            const QByteArray theirs = changed(base, "theirs", random);
            const LineMerge merge = mergeLines(base, mine, theirs);
            if (merge.collisions > 0)
                continue;
            ++merged;
            for (const QByteArray &side : {mine, theirs}) {
                for (const QByteArray &line : side.split('\n')) {
                    const bool isOwn = line.startsWith("mine") || line.startsWith("theirs");
                    QVERIFY2(!isOwn || merge.text.split('\n').contains(line), merge.text.constData());
                }
            }
            for (const QByteArray &line : base.split('\n')) {
                if (!mine.split('\n').contains(line) || !theirs.split('\n').contains(line))
                    QVERIFY2(!merge.text.split('\n').contains(line), merge.text.constData());
            }
        }
        QVERIFY(merged > 50);
    }

private:
    static QByteArray someText(QRandomGenerator &random)
    {
        QByteArray text;
        for (int lines = random.bounded(12); lines > 0; --lines)
            text.append(static_cast<char>('a' + random.bounded(5))).append('\n');
        return text;
    }
    static QByteArray numberedText(int lines)
    {
        QByteArray text;
        for (int i = 0; i < lines; ++i)
            text.append("line " + QByteArray::number(i) + '\n');
        return text;
    }
    /// With some lines changed, put in and taken out; what is new says whose it is.
    static QByteArray changed(const QByteArray &text, const QByteArray &who, QRandomGenerator &random)
    {
        QList<QByteArray> lines = text.chopped(1).split('\n');
        for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
            const qsizetype at = random.bounded(static_cast<int>(lines.size()));
            const QByteArray own = who + ' ' + QByteArray::number(random.bounded(1'000'000));
            switch (random.bounded(3)) {
            case 0:
                lines[at] = own;
                break;
            case 1:
                lines.insert(at, own);
                break;
            default:
                if (lines.size() > 2)
                    lines.removeAt(at);
            }
        }
        return lines.join('\n') + '\n';
    }
};

BARLINE_TEST(LineMergeTest)

} // namespace barline::test

#include "tst_LineMerge.moc"
