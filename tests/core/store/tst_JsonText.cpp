#include "core/store/tables/JsonText.h"
#include "tests/support/TestMain.h"

using namespace barline;

/// What stands in the JSON columns. Whole values are tested by tst_FieldRows, other bytes by tests/fuzz.
class tst_JsonText : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const char *column, const char *kept) {
            QTest::newRow(name) << QByteArray(column) << QByteArray(kept);
        };
        row("a value that is none", "{\"x\": abc, \"y\": 1}", "{\"y\":1}");
        row("a key without quotes", "{x: 1, \"y\": 2}", "{\"y\":2}");
        row("no value", "{\"x\": , \"y\": 2}", "{\"y\":2}");
        row("an open list", "{\"x\": [1, \"y\": 2}", "{}");
        row("a list with an error", "{\"x\": [1 2], \"y\": 2}", "{\"y\":2}");
        row("two values", "{\"x\": 1 2, \"y\": 2}", "{\"y\":2}");
        row("cut short", "{\"x\": \"a\", \"y", "{\"x\":\"a\"}");
        row("a list", "[\"x\", 1]", "{}");
        row("nothing", "", "{}");
    }

    void leavesOutWhatIsNoJson()
    {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, kept);
        QCOMPARE(json::fromExtras(json::toExtras(column)), kept);
        NoteDetail detail;
        json::toExpression(column, detail);
        QCOMPARE(json::fromExpression(detail), kept);
    }

    void leavesOutWhatFollowsANul()
    {
        const QByteArray column("{\"x\": 1\0 2, \"y\": 2}", 19);
        QCOMPARE(json::fromExtras(json::toExtras(column)), QByteArray("{\"y\":2}"));
    }

    void keepsValuesAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"1e-400", "1E+5", "-0", "123456789012345678901234567890", "\"\\u00e9\\ud83c\\udfb5\"",
                                  "null", "{\"a\": [1, 2.50, \"]}\"]}", "[]", "\"\""})
            QTest::newRow(value) << QByteArray(value);
    }

    void keepsValuesAsTheyAreWritten()
    {
        QFETCH(QByteArray, value);
        const Extras extras = json::toExtras("{\"x\":" + value + '}');
        QCOMPARE(extras.entries().size(), 1);
        QCOMPARE(extras.entries().constFirst().value, value);
    }
};

BARLINE_TEST(tst_JsonText)
#include "tst_JsonText.moc"
