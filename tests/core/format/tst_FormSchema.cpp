#include "core/format/dsl/FormSchema.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/JsonMutants.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <rapidjson/document.h>
// RapidJSON first: the adapter is for whatever comes with it.
#include <QRegularExpression>

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace barline;
using namespace barline::test;

namespace {

/// What a schema cannot say, by the messages of the reader: the list in docs/formats.md.
const QRegularExpression &kindsBeyondSchemas()
{
    static const QRegularExpression kinds(QStringLiteral(
        // references
        "is not in clip_library|is not in clips|beyond clip |"
        // what is there twice
        " is there twice| twice$| twice in |"
        // overflow
        "is beyond the clip|would have \\d+ bars|overflow"));
    return kinds;
}

/// A form's schema, ready to be asked.
class FormSchema
{
public:
    explicit FormSchema(const QString &form)
    {
        rapidjson::Document text;
        const QByteArray bytes = schemaOf(form);
        text.Parse(bytes.constData(), static_cast<size_t>(bytes.size()));
        if (text.HasParseError())
            qFatal("the schema of %s is no JSON", qPrintable(form));
        valijson::SchemaParser().populateSchema(valijson::adapters::RapidJsonAdapter(text), m_schema);
    }

    bool accepts(const rapidjson::Document &document)
    {
        return m_validator.validate(m_schema, valijson::adapters::RapidJsonAdapter(document), nullptr);
    }
    /// The first things that it has against the document.
    QByteArray complaintsAbout(const rapidjson::Document &document)
    {
        valijson::ValidationResults results;
        m_validator.validate(m_schema, valijson::adapters::RapidJsonAdapter(document), &results);
        QByteArray text;
        valijson::ValidationResults::Error error;
        for (int i = 0; i < 12 && results.popError(error); ++i) {
            for (const std::string &part : error.context)
                text += part.c_str();
            text += ": " + QByteArray::fromStdString(error.description) + '\n';
        }
        return text;
    }

private:
    valijson::Schema m_schema;
    valijson::Validator m_validator;
};

rapidjson::Document parsed(const QByteArray &text)
{
    rapidjson::Document document;
    document.Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag>(
        text.constData() + (text.startsWith("\xEF\xBB\xBF") ? 3 : 0));
    return document;
}

/// The errors that a schema should have seen.
QByteArray withinSchemas(const Findings &findings)
{
    Findings within;
    for (const Finding &finding : findings) {
        if (finding.severity == Finding::Severity::Error && !kindsBeyondSchemas().match(finding.message).hasMatch())
            within.append(finding);
    }
    return listOf(within);
}

} // namespace

/// The schema of each form against the reader: it accepts what the reader accepts, and what it accepts beyond that has
/// errors that no schema can see.
class tst_FormSchema : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReaderOnAllCases_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : dslCases())
            QTest::newRow(qPrintable(name)) << name;
    }

    void agreesWithTheReaderOnAllCases()
    {
        QFETCH(QString, name);
        const QByteArray disagreement = disagreementOn(contentOf(dslCasePath(name, QStringLiteral("input.json"))));
        QVERIFY2(disagreement.isEmpty(), disagreement.constData());
    }

    void agreesWithTheReaderOnMutants()
    {
        constexpr int kMutants = 10000;
        constexpr qsizetype kLongest = 1500; // the validator is no quick one
        RandomProject projects;
        QByteArrayList documents;
        const auto take = [&](const QByteArray &text) {
            if (text.size() < kLongest && readDocument(text, QStringLiteral("input.json"), 1000))
                documents.append(text);
        };
        for (const QString &name : dslCases())
            take(contentOf(dslCasePath(name, QStringLiteral("input.json"))));
        for (int i = 0; i < 10; ++i) {
            const Project project = projects.project({1, 1, 1, 1, 2, 2});
            take(writeProject(project, (*project.compositions.begin())->id));
        }
        int refused = 0;
        for (int i = 0; i < kMutants; ++i) {
            const QByteArray mutant = mutantOf(documents.at(i % documents.size()), projects.random());
            const QByteArray disagreement = disagreementOn(mutant, &refused);
            QVERIFY2(disagreement.isEmpty(), (disagreement + '\n' + mutant).constData());
        }
        // Mutants that are all refused, or none, would prove little.
        QVERIFY2(refused > kMutants / 4 && refused < kMutants * 9 / 10, qPrintable(QString::number(refused)));
    }

private:
    QByteArray disagreementOn(const QByteArray &text, int *refused = nullptr)
    {
        const rapidjson::Document document = parsed(text);
        const QString form = formName(formOf(text));
        if (document.HasParseError() || form.isEmpty())
            return {};
        const auto read = readDocument(text, QStringLiteral("input.json"), 1000);
        if (!read && refused)
            ++*refused;
        FormSchema &schema = schemaFor(form);
        const bool isAccepted = schema.accepts(document);
        if (read && !isAccepted)
            return "the reader accepts, the schema of " + form.toUtf8() + " does not:\n" +
                   schema.complaintsAbout(document);
        if (read || !isAccepted)
            return {};
        const Findings findings = read.error().findings();
        // Of a key that is there twice a validator sees the last only.
        const auto isDoubled = [](const Finding &finding) {
            return finding.message.startsWith(QLatin1String("the key "));
        };
        if (std::any_of(findings.cbegin(), findings.cend(), isDoubled))
            return {};
        const QByteArray unseen = withinSchemas(findings);
        // Where errors of both kinds meet, the schema had to see its own.
        return unseen.isEmpty() ? QByteArray()
                                : "the schema of " + form.toUtf8() + " accepts what the reader refuses:\n" + unseen;
    }

    FormSchema &schemaFor(const QString &form)
    {
        std::unique_ptr<FormSchema> &schema = m_schemas[form];
        if (!schema)
            schema = std::make_unique<FormSchema>(form);
        return *schema;
    }

    std::map<QString, std::unique_ptr<FormSchema>> m_schemas;
};

BARLINE_TEST(tst_FormSchema)
#include "tst_FormSchema.moc"
