#include "core/format/dsl/TextBuffer.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_TextBuffer : public QObject
{
    Q_OBJECT

private slots:
    void handsOnAllThatIsWrittenInBlocks()
    {
        QByteArray expected;
        QByteArray taken;
        qsizetype largest = 0;
        const auto sink = [&](QByteArrayView part) {
            taken.append(part);
            largest = std::max(largest, part.size());
            return true;
        };
        TextBuffer buffer(sink);
        const auto append = [&](const std::string &text) {
            buffer.append(text);
            expected.append(QByteArrayView(text));
        };
        for (int i = 0; i < 100'000; ++i)
            append(std::to_string(i));
        append(std::string(TextBuffer::kSize, 'a'));
        append(std::string(3 * TextBuffer::kSize + 17, 'b'));
        append({});
        buffer.append('c');
        expected.append('c');
        buffer.flush();
        QCOMPARE(taken, expected);
        QCOMPARE(largest, static_cast<qsizetype>(TextBuffer::kSize));
        buffer.flush();
        QCOMPARE(taken, expected);
    }

    void asksNoMoreOnceTheSinkRefuses()
    {
        int asked = 0;
        const auto sink = [&](QByteArrayView) { return ++asked < 3; };
        TextBuffer buffer(sink);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(buffer.isTaken(), i < 4); // the first block is full only as the second begins
            buffer.append(std::string(TextBuffer::kSize, 'x'));
        }
        buffer.flush();
        QVERIFY(!buffer.isTaken());
        QCOMPARE(asked, 3);
    }
};

BARLINE_TEST(tst_TextBuffer)
#include "tst_TextBuffer.moc"
