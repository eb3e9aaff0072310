#include "ui/dsl/SchemaWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

namespace barline {

namespace {

constexpr int kMostDepth = 16;
const QString kReference = QStringLiteral("#/definitions/");

/// Forms that nobody writes into a canonical document, and what tells them apart.
bool isOtherForm(const QString &definition)
{
    static const QStringList others{QStringLiteral("clipWithBars"), QStringLiteral("clipOfItems"),
                                    QStringLiteral("list"), QStringLiteral("listed"),
                                    QStringLiteral("compositionOfReferences")};
    return others.contains(definition) || definition.startsWith(QLatin1String("legacy")) ||
           definition.startsWith(QLatin1String("has"));
}

QStringList typesOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value(QStringLiteral("type"));
    QStringList types;
    if (type.isString())
        types.append(type.toString());
    for (const QJsonValue each : type.toArray())
        types.append(each.toString());
    types.removeAll(QStringLiteral("null"));
    return types;
}

QString quoted(const QString &word)
{
    return QLatin1Char('"') + word + QLatin1Char('"');
}

} // namespace

SchemaWords::SchemaWords(const QByteArray &schema)
    : m_root(QJsonDocument::fromJson(schema).object())
    , m_definitions(m_root.value(QStringLiteral("definitions")).toObject())
{}

void SchemaWords::widen(const QJsonObject &schema, QList<QJsonObject> &into, int depth) const
{
    if (depth > kMostDepth || schema.isEmpty())
        return;
    into.append(schema);
    const QString reference = schema.value(QStringLiteral("$ref")).toString();
    if (reference.startsWith(kReference)) {
        const QString name = reference.mid(kReference.size());
        if (!isOtherForm(name))
            widen(m_definitions.value(name).toObject(), into, depth + 1);
    }
    for (const QString &several : {QStringLiteral("allOf"), QStringLiteral("anyOf"), QStringLiteral("oneOf")}) {
        for (const QJsonValue each : schema.value(several).toArray())
            widen(each.toObject(), into, depth + 1);
    }
    for (const QString &one : {QStringLiteral("then"), QStringLiteral("else")})
        widen(schema.value(one).toObject(), into, depth + 1);
}

QList<QJsonObject> SchemaWords::widened(const QList<QJsonObject> &schemas) const
{
    QList<QJsonObject> all;
    for (const QJsonObject &schema : schemas)
        widen(schema, all, 0);
    return all;
}

QList<QJsonObject> SchemaWords::schemasAt(const QList<JsonPlace::Step> &path) const
{
    QList<QJsonObject> schemas = widened({m_root});
    for (const JsonPlace::Step &step : path) {
        QList<QJsonObject> next;
        for (const QJsonObject &schema : schemas) {
            if (step.isElement) {
                next.append(schema.value(QStringLiteral("items")).toObject());
                continue;
            }
            const QString key = QString::fromUtf8(step.key);
            const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
            if (properties.contains(key)) {
                next.append(properties.value(key).toObject());
                continue;
            }
            const QJsonObject patterns = schema.value(QStringLiteral("patternProperties")).toObject();
            for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
                if (QRegularExpression(pattern.key()).match(key).hasMatch())
                    next.append(pattern.value().toObject());
            }
            next.append(schema.value(QStringLiteral("additionalProperties")).toObject());
        }
        schemas = widened(next);
    }
    return schemas;
}

/// Whether a value of a key may be anything but null.
bool SchemaWords::isOffered(const QJsonObject &schema) const
{
    const QList<QJsonObject> all = widened({schema});
    return std::any_of(all.begin(), all.end(), [](const QJsonObject &each) {
        return !typesOf(each).isEmpty() || each.contains(QStringLiteral("enum"));
    });
}

/// What the value of such a key begins with, where that is a bracket.
QString SchemaWords::opening(const QList<QJsonObject> &schemas) const
{
    for (const QJsonObject &schema : widened(schemas)) {
        const QStringList types = typesOf(schema);
        if (types.contains(QStringLiteral("array")))
            return QStringLiteral("[");
        if (types.contains(QStringLiteral("object")))
            return QStringLiteral("{");
    }
    return {};
}

QList<SchemaWord> SchemaWords::wordsAt(const JsonPlace &place) const
{
    QMap<QString, QString> sources; // by word
    const QList<QJsonObject> schemas = schemasAt(place.path);
    if (place.kind == JsonPlace::Kind::Key) {
        for (const QJsonObject &schema : schemas) {
            const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
            for (auto property = properties.begin(); property != properties.end(); ++property) {
                if (!place.taken.contains(property.key().toUtf8()) && isOffered(property.value().toObject()))
                    sources.insert(property.key(), quoted(property.key()) + QStringLiteral(": ") +
                                                       opening({property.value().toObject()}));
            }
        }
    } else if (place.kind == JsonPlace::Kind::Value) {
        for (const QJsonObject &schema : schemas) {
            for (const QJsonValue value : schema.value(QStringLiteral("enum")).toArray()) {
                if (value.isString())
                    sources.insert(value.toString(), quoted(value.toString()));
                else if (value.isDouble())
                    sources.insert(QString::number(value.toInt()), QString::number(value.toInt()));
                else if (value.isBool())
                    sources.insert(value.toBool() ? QStringLiteral("true") : QStringLiteral("false"),
                                   value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
            }
            if (typesOf(schema).contains(QStringLiteral("boolean"))) {
                for (const QString &word : {QStringLiteral("true"), QStringLiteral("false")})
                    sources.insert(word, word);
            }
        }
    }
    QList<SchemaWord> words;
    for (auto source = sources.cbegin(); source != sources.cend(); ++source)
        words.append({source.key(), *source});
    return words;
}

} // namespace barline
