#include "tests/support/TestMain.h"
#include "ui/dsl/FindingRanges.h"
#include "ui/dsl/JsonPlace.h"

#include <QRandomGenerator>
#include <QTest>

namespace barline::test {

class FindingRangesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWordsByCodePoints()
    {
        const QByteArray text = "{\n  \"na\xc3\xafve\": 12345\r\n}";
        const auto wordAt = [&](int line, int column) {
            const TextRange range = rangesOf(text, {at(line, column)}).at(0);
            return text.sliced(range.start, range.end - range.start);
        };
        QCOMPARE(wordAt(2, 3), QByteArray("\"na\xc3\xafve\""));
        QCOMPARE(wordAt(2, 12), QByteArray("12345"));
        QCOMPARE(wordAt(2, 99), QByteArray("5")); // the line's end
        QCOMPARE(wordAt(3, 1), QByteArray("}"));
        QCOMPARE(wordAt(9, 9), QByteArray("}"));
        QVERIFY(rangesOf({}, {at(1, 1)}).at(0).end == 0);
    }

    void saysTheSameForManyAsForOne()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArrayList pieces{"\n", " ", "ab", "\"x y\"", "\xc3\xaf", "\xf0\x9d\x84\x9e",
                                    "12", "{", "\"", "\r\n"};
        for (int round = 0; round < 200; ++round) {
            QByteArray text;
            for (int i = random.bounded(40); i > 0; --i)
                text += pieces.at(random.bounded(int(pieces.size())));
            Findings findings;
            for (int i = random.bounded(20); i > 0; --i)
                findings.append(at(1 + random.bounded(6), 1 + random.bounded(20)));
            const std::vector<TextRange> ranges = rangesOf(text, findings);
            for (qsizetype i = 0; i < findings.size(); ++i) {
                const TextRange expected = rangeOf(text, findings.at(i));
                QCOMPARE(ranges.at(static_cast<size_t>(i)).start, expected.start);
                QCOMPARE(ranges.at(static_cast<size_t>(i)).end, expected.end);
            }
        }
    }

    /// One look at the text: with one for each finding this would not end.
    void findsThousandsInOneLine()
    {
        const QByteArray text = QByteArray("word ").repeated(800'000);
        Findings findings;
        for (int i = 0; i < 10'000; ++i)
            findings.append(at(1, 3'999'996 - 5 * i));
        const std::vector<TextRange> ranges = rangesOf(text, findings);
        QCOMPARE(ranges.at(0).start, 3'999'995);
        QCOMPARE(ranges.at(9'999).start, 3'999'995 - 5 * 9'999);
        QCOMPARE(ranges.at(9'999).end, 3'999'999 - 5 * 9'999);
    }

private:
    static Finding at(int line, int column)
    {
        Finding finding;
        finding.line = line;
        finding.column = column;
        return finding;
    }
    /// In other words: by lines, and code points as Qt counts them.
    static TextRange rangeOf(const QByteArray &text, const Finding &finding)
    {
        const QByteArrayList lines = text.split('\n');
        const qsizetype index = std::min<qsizetype>(finding.line - 1, lines.size() - 1);
        qsizetype lineStart = 0;
        for (qsizetype i = 0; i < index; ++i)
            lineStart += lines.at(i).size() + 1;
        QByteArray line = lines.at(index);
        if (line.endsWith('\r'))
            line.chop(1);
        const QList<uint> points = QString::fromUtf8(line).toUcs4();
        const auto bytesOf = [&](qsizetype count) {
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), count).toUtf8().size();
        };
        const qsizetype column = std::min<qsizetype>(finding.column - 1, points.size());
        const qsizetype start = lineStart + bytesOf(column);
        if (column < points.size())
            return {start, std::min(endOfWord(text, start), lineStart + line.size())};
        return {column > 0 ? lineStart + bytesOf(column - 1) : start, start};
    }
};

BARLINE_TEST(FindingRangesTest)

} // namespace barline::test

#include "tst_FindingRanges.moc"
