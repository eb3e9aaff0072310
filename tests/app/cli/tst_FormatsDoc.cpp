#include "tests/app/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace barline::test;

namespace {

struct Example
{
    QByteArray document;
    QByteArray findings; ///< "line:column: error: message", one a line; empty where it must be read as it stands
};

/// The blocks of JSON of the reference, each with the block of findings that follows it.
QList<Example> examplesOf(const QByteArray &markdown)
{
    QList<Example> examples;
    const QRegularExpression block(QStringLiteral("^```(json|text)\\n(.*?)^```$"),
                                   QRegularExpression::MultilineOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    auto matches = block.globalMatch(QString::fromUtf8(markdown));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(1) == QLatin1String("json"))
            examples.append({match.captured(2).toUtf8(), {}});
        else
            examples.last().findings = match.captured(2).toUtf8();
    }
    return examples;
}

/// The names of all properties anywhere in a schema.
void collectProperties(const QJsonValue &schema, QSet<QString> &names)
{
    for (const QJsonValue &element : schema.toArray())
        collectProperties(element, names);
    const QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == QLatin1String("properties")) {
            for (const QString &name : member.value().toObject().keys())
                names.insert(name);
        }
        collectProperties(member.value(), names);
    }
}

} // namespace

/// docs/formats.md, the reference of the text forms, against the program.
class tst_FormatsDoc : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(BARLINE_SOURCE_DIR "/docs/formats.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_text = file.readAll();
        m_examples = examplesOf(m_text);
        m_program.init();
        for (qsizetype i = 0; i < m_examples.size(); ++i)
            QVERIFY(m_program.write(nameOf(i), m_examples.at(i).document));
    }

    void importsEveryExampleWithoutAWarning()
    {
        QByteArrayList names;
        for (qsizetype i = 0; i < m_examples.size(); ++i) {
            if (m_examples.at(i).findings.isEmpty())
                names.append(nameOf(i));
        }
        QVERIFY(names.size() >= 6);
        QList<const char *> arguments{"import", "examples.barline", "--json"};
        for (const QByteArray &name : std::as_const(names))
            arguments.append(name.constData());
        const Finished imported = m_program.run(arguments);
        QVERIFY2(imported.status == 0, imported.err.constData());
        QCOMPARE(imported.json().value(QLatin1String("warnings")).toArray(), QJsonArray());
        QVERIFY(imported.json().value(QLatin1String("compositions")).toArray().size() >= 4);
        QVERIFY(imported.json().value(QLatin1String("clips")).toArray().size() >= 6);
    }

    void saysOfEveryMistakeWhatTheReaderSays()
    {
        int mistakes = 0;
        for (qsizetype i = 0; i < m_examples.size(); ++i) {
            if (m_examples.at(i).findings.isEmpty())
                continue;
            ++mistakes;
            QByteArray said = m_program.run({"check", nameOf(i)}).err;
            said.replace(nameOf(i) + ':', "");
            QCOMPARE(said, m_examples.at(i).findings);
        }
        QVERIFY(mistakes >= 5);
    }

    void showsEveryForm()
    {
        QSet<QString> forms;
        for (qsizetype i = 0; i < m_examples.size(); ++i) {
            const QJsonObject checked = m_program.run({"check", nameOf(i), "--json"}).json();
            forms.insert(checked.value(QLatin1String("files")).toArray().at(0)[QLatin1String("form")].toString());
        }
        QCOMPARE(forms, (QSet<QString>{QStringLiteral("project"), QStringLiteral("clip"), QStringLiteral("composition"),
                                       QStringLiteral("sml"), QStringLiteral("dump"), QStringLiteral("legacy")}));
    }

    void namesEveryKeyOfTheSchemas()
    {
        QSet<QString> names;
        for (const char *form : {"project", "clip", "composition", "sml", "dump", "legacy"})
            collectProperties(m_program.run({"schema", form}).json(), names);
        QVERIFY(names.size() > 80);
        for (const QString &name : std::as_const(names)) {
            const QRegularExpression asCode(QStringLiteral("[`\"]%1[`\"]").arg(QRegularExpression::escape(name)));
            QVERIFY2(asCode.match(QString::fromUtf8(m_text)).hasMatch(), qPrintable(name));
        }
    }

private:
    static QByteArray nameOf(qsizetype example) { return "example-" + QByteArray::number(example) + ".json"; }

    Program m_program;
    QByteArray m_text;
    QList<Example> m_examples;
};

BARLINE_TEST(tst_FormatsDoc)
#include "tst_FormatsDoc.moc"
