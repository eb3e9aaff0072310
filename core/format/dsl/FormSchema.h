#pragma once

#include <QByteArray>
#include <QStringList>

namespace barline {

/// The forms of documents that have a schema, by the names that `check` gives them.
QStringList schemaForms();

/// The JSON Schema (draft-07) of a form as one text, its parts included, that ends with a line break; empty for a form
/// that has none. It accepts what the reader accepts; what it cannot say is listed in docs/formats.md. Any thread.
QByteArray schemaOf(const QString &form);

} // namespace barline
