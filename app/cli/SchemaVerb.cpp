#include "app/cli/SchemaVerb.h"

#include "app/cli/Report.h"
#include "core/format/dsl/FormSchema.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace barline {

namespace {

struct SchemaVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::SchemaVerb)
};

QString formNames()
{
    return schemaForms().join(QStringLiteral(", "));
}

} // namespace

QString SchemaVerb::name() const
{
    return QStringLiteral("schema");
}

QString SchemaVerb::summary() const
{
    return SchemaVerbText::tr("Print the JSON Schema of a form of documents.");
}

void SchemaVerb::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("FORM"), SchemaVerbText::tr("One of %1.").arg(formNames()));
}

QCoro::Task<ExitStatus> SchemaVerb::run(VerbCall call) const
{
    const QString form = call.arguments.constFirst();
    const QByteArray schema = schemaOf(form);
    if (!schema.isEmpty())
        co_return printBytes(schema);
    const QString why = SchemaVerbText::tr("\u201c%1\u201d is no form; one of %2 is needed.").arg(form, formNames());
    std::fprintf(stderr, "barline: error: %s\n", why.toUtf8().constData());
    co_return ExitStatus::WrongUsage;
}

} // namespace barline
