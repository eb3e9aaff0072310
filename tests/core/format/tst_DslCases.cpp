#include "tests/core/format/DslFiles.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

/// Every directory of tests/data/dsl is a document with what must come of it: expected.json is what the writer makes of
/// it (of all compositions, one after the other), findings.txt what the reader has to say. Without expected.json the
/// document must be refused. With BARLINE_RENEW set, the files are written anew, to be read before they are committed.
class tst_DslCases : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatIsExpected_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : dslCases())
            QTest::newRow(qPrintable(name)) << name;
    }

    void givesWhatIsExpected()
    {
        QFETCH(QString, name);
        const QByteArray input = contentOf(dslCasePath(name, QStringLiteral("input.json")));
        const std::optional<ClipLengths> known = knownClips(name);
        const auto read = readDocument(input, QStringLiteral("input.json"), 1000, {}, known ? &*known : nullptr);
        const QByteArray findings = listOf(read ? read->warnings : read.error().findings());
        const QByteArrayList documents = read ? writtenOf(*read) : QByteArrayList();
        const QByteArray written = documents.join();
        if (qEnvironmentVariableIsSet("BARLINE_RENEW")) {
            renew(dslCasePath(name, QStringLiteral("findings.txt")), findings);
            renew(dslCasePath(name, QStringLiteral("expected.json")), written);
        }
        QCOMPARE(findings, contentOf(dslCasePath(name, QStringLiteral("findings.txt"))));
        QCOMPARE(written, contentOf(dslCasePath(name, QStringLiteral("expected.json"))));
        if (!read)
            return;
        QVERIFY(read->nextId - 1000 <= mostIdsOf(input));
        for (const QByteArray &document : documents) {
            const auto again = readDocument(document, QStringLiteral("expected.json"), 5'000'000);
            QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message()));
            QCOMPARE(writtenOf(*again), QByteArrayList{document});
        }
    }

private:
    /// The clips of the project file that a case stands beside: a line "clip_id length_bars" each in known.txt.
    static std::optional<ClipLengths> knownClips(const QString &name)
    {
        const QByteArray lines = contentOf(dslCasePath(name, QStringLiteral("known.txt")));
        if (lines.isEmpty())
            return {};
        ClipLengths known;
        for (const QByteArray &line : lines.trimmed().split('\n'))
            known.insert(ClipId(line.split(' ').first().toLongLong()), line.split(' ').last().toInt());
        return known;
    }

    static void renew(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (content.isEmpty())
            file.remove();
        else if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
};

BARLINE_TEST(tst_DslCases)
#include "tst_DslCases.moc"
