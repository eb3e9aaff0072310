#include "core/format/dsl/DslWriter.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

/// Every directory of tests/data/dsl is a document with what must come of it: expected.json is what the writer makes of
/// it, findings.txt what the reader has to say. Without expected.json the document must be refused. With BARLINE_RENEW
/// set, the files are written anew, to be read before they are committed.
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
        const auto read = readProject(input, QStringLiteral("input.json"), 1000);
        const QByteArray findings = listOf(read ? read->warnings : read.error().findings());
        const QByteArray written = read ? writeProject(projectOf(*read), read->composition.id) : QByteArray();
        if (qEnvironmentVariableIsSet("BARLINE_RENEW")) {
            renew(dslCasePath(name, QStringLiteral("findings.txt")), findings);
            renew(dslCasePath(name, QStringLiteral("expected.json")), written);
        }
        QCOMPARE(findings, contentOf(dslCasePath(name, QStringLiteral("findings.txt"))));
        QCOMPARE(written, contentOf(dslCasePath(name, QStringLiteral("expected.json"))));
        if (!read)
            return;
        QVERIFY(read->nextId - 1000 <= mostIdsOf(input));
        const auto again = readProject(written, QStringLiteral("expected.json"), 5'000'000);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message()));
        QCOMPARE(writeProject(projectOf(*again), again->composition.id), written);
    }

private:
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
