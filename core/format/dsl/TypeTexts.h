#pragma once

#include "core/format/dsl/ObjectNode.h"

#include <QString>

namespace barline {

bool isNumeric(KeySpec::Kind kind);
/// In characters (code points).
qsizetype lengthOf(std::string_view utf8);
/// What a value must be: "a number 0..127". Translated.
QString allowed(const KeySpec &spec);
/// The valid value nearest to `text`, a number or a text that may hold one; empty where there is none.
QString nearestValue(const KeySpec &spec, std::string_view text);
/// What an element of the list must be.
QString allowedInList(const KeySpec &spec);
/// Document text for a message: as it is, shortened where it is long.
QString shown(std::string_view source);
/// What is wrong with a text that is no JSON, by RapidJSON's error code. Translated.
QString syntaxText(int code, bool atEnd);

} // namespace barline
