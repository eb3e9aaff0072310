#pragma once

#include "ui/dsl/JsonPlace.h"

#include <QJsonObject>
#include <QStringList>

namespace barline {

/// A word that can be written at a place.
struct SchemaWord
{
    QString word;   ///< a key or a value, without quotation marks
    QString source; ///< as it is written: "pitch": with its quotation marks and colon, true, "linear"
    bool operator==(const SchemaWord &) const = default;
};

/// What a form's JSON Schema allows at a place of a document: the keys of its objects and the values that it names. Of
/// the forms that a clip may have it offers the canonical one's. A value; GUI thread once it is made.
class SchemaWords
{
public:
    SchemaWords() = default;
    /// `schema` is what schemaOf() (core/format/dsl/FormSchema.h) gives of a form. Parses it: belongs on a worker.
    explicit SchemaWords(const QByteArray &schema);

    /// In alphabetical order; keys that the object has are not offered again.
    QList<SchemaWord> wordsAt(const JsonPlace &place) const;

private:
    /// All that is said of the values there: references followed, alternatives side by side.
    QList<QJsonObject> widened(const QList<QJsonObject> &schemas) const;
    void widen(const QJsonObject &schema, QList<QJsonObject> &into, int depth) const;
    QList<QJsonObject> schemasAt(const QList<JsonPlace::Step> &path) const;
    bool isOffered(const QJsonObject &schema) const;
    QString opening(const QList<QJsonObject> &schemas) const;

    QJsonObject m_root;
    QJsonObject m_definitions;
};

} // namespace barline
