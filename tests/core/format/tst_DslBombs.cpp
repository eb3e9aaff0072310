#include "tests/core/format/DslFiles.h"
#include "tests/support/InChild.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qsizetype kMiB = 1024 * 1024;

using Document = std::function<QByteArray()>;

QByteArray repeated(const QByteArray &text, qsizetype bytes)
{
    return text.repeated(bytes / text.size());
}

QByteArray inProject(const QByteArray &key, QByteArray value)
{
    value.prepend(R"({"project": {"name": "a", "tracks": {}, "clip_library": []}, ")" + key + "\": ");
    return value.append('}');
}

QByteArray text(qsizetype size)
{
    QByteArray text(size, 'x');
    text.front() = '"';
    text.back() = '"';
    return text;
}

/// Spaces, with `end` at their end.
QByteArray spaces(qsizetype size, char end)
{
    QByteArray spaces(size, ' ');
    spaces.back() = end;
    return spaces;
}

QByteArray ofNotes(const QByteArray &notes)
{
    return R"([{"clip_id": 1, "name": "a", "length_bars": 4, "notes": [)" + notes + "]}]";
}

QByteArray number(qsizetype value)
{
    return QByteArray::number(qint64(value));
}

} // namespace

/// Documents that are meant to take all memory or time. Each is refused with findings that can be read, and takes  than
/// a few times its own size.
class tst_DslBombs : public QObject
{
    Q_OBJECT

private slots:
    void refusesWithinBounds_data()
    {
        QTest::addColumn<Document>("document");
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<qsizetype>("copies"); ///< of the document that reading may make
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, qsizetype size, qsizetype copies, const char *says, Document document) {
            QTest::newRow(name) << std::move(document) << size << copies << QString::fromLatin1(says);
        };
        row("1 GB of [", 1000 * kMiB, 0, "256 MiB is the most", [] { return QByteArray(1000 * kMiB, '['); });
        row("255 MiB of [", 255 * kMiB, 0, "64", [] { return QByteArray(255 * kMiB, '['); });
        row("[ in a project", 16 * kMiB, 0, "64", [] { return inProject("x", QByteArray(16 * kMiB, '[')); });
        row("objects in objects", 16 * kMiB, 0, "64", [] { return repeated(R"({"a":)", 16 * kMiB); });
        row("a text of 300 MB", 300 * kMiB, 0, "256 MiB is the most", [] { return inProject("x", text(300 * kMiB)); });
        row("a name of 16 MB", 16 * kMiB, 3, "is the most",
            [] { return text(16 * kMiB).prepend(R"({"project": {"name": )").append(R"(, "tracks": {}}})"); });
        row("a number of 16 MB", 16 * kMiB, 3, "too big", [] { return inProject("x", QByteArray(16 * kMiB, '9')); });
        row("no end of a text", 16 * kMiB, 3, "", [] { return inProject("x", '"' + QByteArray(16 * kMiB, 'x')); });
        row("no end of a comment", 16 * kMiB, 0, "", [] { return QByteArray(16 * kMiB, '*').prepend("/*"); });
        row("spaces", 16 * kMiB, 0, "", [] { return spaces(16 * kMiB, ' '); });
        row("NUL at the end", 200 * kMiB, 0, "NUL", [] { return spaces(200 * kMiB, 0); });
        row("no UTF-8 at the end", 200 * kMiB, 0, "UTF-8", [] { return spaces(200 * kMiB, '\xff'); });
        row("errors", 4 * kMiB, 12, "more findings",
            [] { return ofNotes(repeated(R"({"pitch": 1e308},)", 4 * kMiB)); });
        row("numbers that are too big", 2 * kMiB, 2, "too big", [] { return ofNotes(repeated("1e999,", 2 * kMiB)); });
        row("keys that repeat", 4 * kMiB, 4, "",
            [] { return inProject("x", repeated(R"("a":1,)", 4 * kMiB).prepend('{').append('}')); });
        row("many keys", 4 * kMiB, 30, "", [] {
            QByteArray keys("{");
            for (int i = 0; keys.size() < 4 * kMiB; ++i)
                keys += '"' + QByteArray::number(i) + "\":1,";
            return inProject("x", keys.append("\"0\":1}"));
        });
    }

    void refusesWithinBounds()
    {
        QFETCH(const Document, document);
        QFETCH(const qsizetype, bytes);
        QFETCH(const qsizetype, copies);
        QFETCH(const QString, says);
        const ChildRun run = runInChild(document, [](const QByteArray &bomb) {
            const auto read = readDocument(bomb, QStringLiteral("bomb.json"), 1);
            if (read)
                return QByteArray("it was read");
            const Findings &findings = read.error().findings();
            return listOf(findings.mid(0, 2)) + listOf(findings.mid(std::max<qsizetype>(2, findings.size() - 2)));
        });
        QVERIFY(run.ended);
        QVERIFY2(run.answer.contains("error: "), run.answer.left(500).constData());
        QVERIFY2(run.answer.contains(says.toUtf8()), run.answer.left(500).constData());
        QVERIFY(run.answer.size() < 2000);
        qInfo("%lld MiB, at most %lld MiB in memory", qint64(bytes / kMiB), run.peakBytes / kMiB);
        const qint64 most = (bytes * copies + 16 * kMiB) * kMemoryFactor + kKeptFreedBytes;
        QVERIFY2(run.peakBytes <= most, number(run.peakBytes).constData());
    }
};

BARLINE_TEST(tst_DslBombs)
#include "tst_DslBombs.moc"
