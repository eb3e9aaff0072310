#include "tests/support/TestMain.h"
#include "ui/dsl/JsonPlace.h"

namespace barline::test {

class JsonPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsKeysFromValues_data()
    {
        QTest::addColumn<QByteArray>("text"); // ^ is the place
        QTest::addColumn<JsonPlace::Kind>("kind");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const char *text, JsonPlace::Kind kind, const char *path,
                            const char *written) {
            QTest::newRow(name) << withMarks(text) << kind << QByteArray(path) << QByteArray(written);
        };
        using Kind = JsonPlace::Kind;
        row("first key", "{^}", Kind::Key, "", "");
        row("started key", "{'na^", Kind::Key, "", "na");
        row("inside of a key", "{'na^me': 1}", Kind::Key, "", "na");
        row("bare key", "{ na^ }", Kind::Key, "", "na");
        row("second key", "{'name': 'x', '^", Kind::Key, "", "");
        row("key of an element", "{'notes': [{'pitch': 60}, {'ve^", Kind::Key, "notes/*", "ve");
        row("value", "{'muted': t^", Kind::Value, "muted", "t");
        row("empty value", "{'muted': ^}", Kind::Value, "muted", "");
        row("text value", "{'shape': 'li^'}", Kind::Value, "shape", "li");
        row("element", "{'tags': [^]", Kind::Value, "tags/*", "");
        row("behind a value", "{'muted': true ^", Kind::None, "", "");
        row("behind an object", "{} ^", Kind::None, "", "");
        row("in a comment", "{ // na^\n}", Kind::None, "", "");
        row("in an open comment", "{ /* na^ ", Kind::None, "", "");
        row("behind a comment", "{ // 'x': [\n ^}", Kind::Key, "", "");
        row("brackets in a text", "{'name': '[{', ^", Kind::Key, "", "");
        row("after closed ones", "{'a': {'b': [1, 2]}, 'c': ^", Kind::Value, "c", "");
        row("escaped quotation mark", "{'a': 'x\\'', 'b^", Kind::Key, "", "b");
        row("a text that is not closed ends with its line", "{'name': 'x\n, 'b^", Kind::Key, "", "b");
        row("start", "^", Kind::Value, "", "");
    }
    void tellsKeysFromValues()
    {
        QFETCH(QByteArray, text);
        QFETCH(JsonPlace::Kind, kind);
        const qsizetype at = text.indexOf('^');
        text.remove(at, 1);
        const JsonPlace place = placeIn(text, at);
        QCOMPARE(place.kind, kind);
        if (kind == JsonPlace::Kind::None)
            return;
        QByteArrayList path;
        for (const JsonPlace::Step &step : place.path)
            path.append(step.isElement ? QByteArray("*") : step.key);
        QTEST(path.join('/'), "path");
        QTEST(place.written, "written");
    }

    void knowsTheKeysInFront()
    {
        const QByteArray text = withMarks("{'a': {'deep': 1}, 'b': [{'x': 1}], '");
        QCOMPARE(placeIn(text, text.size()).taken, (QSet<QByteArray>{"a", "b"}));
    }

    void findsTheWholeWord()
    {
        const QByteArray text = withMarks("{'velocity': 90}");
        const JsonPlace place = placeIn(text, 4);
        QCOMPARE(text.sliced(place.start, place.end - place.start), QByteArray("\"velocity\""));
    }

    void neverReadsBeyondAText()
    {
        const QByteArray text("{\"a\": [1, {\"b\\\": /* c */ \"d\", // e\n \"\\");
        for (qsizetype end = 0; end <= text.size(); ++end) {
            for (qsizetype at = 0; at <= end; ++at) {
                const JsonPlace place = placeIn(text.first(end), at);
                QVERIFY(place.start <= at && place.end <= end);
            }
        }
    }

    void findsComments()
    {
        QVERIFY(hasComments("{} // x"));
        QVERIFY(hasComments("{ /* x */ }"));
        QVERIFY(!hasComments(withMarks("{'a': 'http://x', 'b': '\\'// /*'}")));
    }

private:
    /// Quotation marks for the apostrophes.
    static QByteArray withMarks(QByteArray text) { return text.replace('\'', '"'); }
};

BARLINE_TEST(JsonPlaceTest)

} // namespace barline::test

#include "tst_JsonPlace.moc"
