#include "tests/core/format/DslFiles.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;
using namespace barline::test;

/// Whatever comes in, the reader answers with findings.
class tst_DslMalformed : public QObject
{
    Q_OBJECT

    static QByteArray inProject(const QByteArray &text)
    {
        return "{\"project\": {\"name\": \"a\", \"tracks\": {}, \"clip_library\": []}, \"more\": " + text + '}';
    }

    static QString messageOf(const QByteArray &document)
    {
        const auto read = readDocument(document, QStringLiteral("x.json"), 1);
        return read ? QString() : read.error().message();
    }

private slots:
    void refusesAnExampleCutAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = dslCases();
        for (const QString &name : names) {
            if (readDocument(contentOf(dslCasePath(name, QStringLiteral("input.json"))), name, 1))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void refusesAnExampleCutAnywhere()
    {
        QFETCH(QString, name);
        const QByteArray whole = contentOf(dslCasePath(name, QStringLiteral("input.json"))).trimmed();
        QVERIFY(!whole.isEmpty());
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto read = readDocument(whole.first(size), QStringLiteral("cut.json"), 1);
            QVERIFY2(!read, qPrintable(QString::number(size)));
            QCOMPARE(read.error().kind(), ErrorKind::Invalid);
            QCOMPARE(read.error().findings().size(), 1);
            QVERIFY(read.error().findings().constFirst().line > 0);
        }
    }

    void refusesAnExampleWithOneOtherByte()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray whole = contentOf(dslCasePath(QStringLiteral("everything"), QStringLiteral("input.json")));
        for (int i = 0; i < 3000; ++i) {
            QByteArray other = whole;
            for (int change = random.bounded(1, 4); change > 0; --change)
                other[random.bounded(static_cast<int>(other.size()))] = static_cast<char>(random.bounded(256));
            const auto read = readDocument(other, QStringLiteral("other.json"), 1);
            if (!read)
                QVERIFY(!read.error().findings().isEmpty());
        }
    }

    void endsAtNestingBombs()
    {
        for (const char bracket : {'[', '{'}) {
            const QByteArray bomb(1'000'000, bracket);
            QVERIFY(!messageOf(bomb).isEmpty());
            QVERIFY(!messageOf(inProject(bomb)).isEmpty());
        }
        QByteArray objects;
        for (int i = 0; i < 100000; ++i)
            objects += "{\"a\":";
        QVERIFY(messageOf(inProject(objects)).contains(QLatin1String("64")));
        QVERIFY(messageOf(inProject(QByteArray(62, '[') + QByteArray(62, ']'))).isEmpty());
        QVERIFY(messageOf(inProject(QByteArray(64, '[') + QByteArray(64, ']'))).contains(QLatin1String("64")));
    }

    void refusesBrokenText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("lone low surrogate") << QByteArray("\"\\udc00\"");
        QTest::newRow("lone high surrogate") << QByteArray("\"\\ud800\"");
        QTest::newRow("high surrogate and letter") << QByteArray("\"\\ud800x\"");
        QTest::newRow("surrogate in a key") << QByteArray("{\"\\udfff\": 1}");
        QTest::newRow("escaped NUL") << QByteArray("\"a\\u0000b\"");
        QTest::newRow("NUL") << QByteArray("\"a\0b\"", 5);
        QTest::newRow("NUL outside") << QByteArray("1 \0", 3);
        QTest::newRow("no UTF-8") << QByteArray("\"\xff\"");
        QTest::newRow("cut UTF-8") << QByteArray("\"\xe2\x82\"");
        QTest::newRow("UTF-8 of a surrogate") << QByteArray("\"\xed\xb0\x80\"");
        QTest::newRow("line break in text") << QByteArray("\"a\nb\"");
        QTest::newRow("open comment") << QByteArray("1 /* ");
        QTest::newRow("two values") << QByteArray("1 2");
        QTest::newRow("NaN") << QByteArray("NaN");
        QTest::newRow("plus") << QByteArray("+1");
        QTest::newRow("1e309") << QByteArray("1e309");
        QTest::newRow("400 digits") << QByteArray(400, '9');
        QTest::newRow("just too big") << QByteArray("1.7976931348623159e308");
        QTest::newRow("key twice") << QByteArray("{\"a\": 1, \"a\": 2}");
    }

    void refusesBrokenText()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!messageOf(inProject(text)).isEmpty());
    }

    void takesOddTextThatIsRight_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("surrogate pair") << QByteArray("\"\\ud83c\\udfb5\"");
        QTest::newRow("1e308") << QByteArray("1e308");
        QTest::newRow("tiny") << QByteArray("1e-400");
        QTest::newRow("huge whole") << QByteArray("123456789012345678901234567890");
        QTest::newRow("quotes") << QByteArray("[\"\\\"\", \"\\\\\", \"a\\\\\\\"b\\\\\", \"\"]");
        QTest::newRow("comments") << QByteArray("/* \" */ [1, // {\n 2, /**/]");
    }

    void takesOddTextThatIsRight()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(messageOf(inProject(text)), QString());
        QCOMPARE(messageOf("\xEF\xBB\xBF" + inProject(text)), QString());
    }

    void refusesEveryHugeNumber()
    {
        const QByteArray whole = contentOf(dslCasePath(QStringLiteral("everything"), QStringLiteral("input.json")));
        for (const char *huge : {"1e308", "99999999999999999999", "-99999999999999999999", "1e400", "2147483648"}) {
            for (qsizetype at = 0; (at = whole.indexOf(": 1", at)) >= 0; ++at) {
                QByteArray other = whole;
                other.replace(at + 2, 1, huge);
                const auto read = readDocument(other, QStringLiteral("huge.json"), 1);
                if (!read)
                    QVERIFY(!read.error().findings().isEmpty());
            }
        }
    }

    void refusesMoreThan256MiB()
    {
        const QByteArray document(kMostDocumentBytes + 1, ' ');
        QVERIFY(messageOf(document).contains(QLatin1String("256 MiB is the most")));
    }

    void saysNothingOfWhatFollowsAnyOtherDocument()
    {
        for (const char *document : {"", " ", "null", "1", "\"x\"", "[]", "{}", "[{}]", "{\"a\": [1, 2]}"})
            QVERIFY(!messageOf(document).isEmpty());
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = readDocument(inProject("1"), QStringLiteral("x.json"), 1, stop.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().kind(), ErrorKind::Cancelled);
    }
};

BARLINE_TEST(tst_DslMalformed)
#include "tst_DslMalformed.moc"
