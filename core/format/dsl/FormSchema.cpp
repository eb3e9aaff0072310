#include "core/format/dsl/FormSchema.h"

#include <QFile>

namespace barline {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/barline/schema/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QStringList schemaForms()
{
    return {QStringLiteral("project"), QStringLiteral("clip"), QStringLiteral("composition"),
            QStringLiteral("sml"),     QStringLiteral("dump"), QStringLiteral("legacy")};
}

QByteArray schemaOf(const QString &form)
{
    if (!schemaForms().contains(form))
        return {};
    QByteArray schema = resource(form);
    schema.replace("parts.json#", "#");
    // The form's own last brace makes way for the definitions of the parts, which end with the braces of both.
    const QByteArray parts = resource(QStringLiteral("parts"));
    schema.truncate(schema.lastIndexOf('}'));
    return schema.trimmed() + ",\n" + parts.mid(parts.indexOf("  \"definitions\""));
}

} // namespace barline
