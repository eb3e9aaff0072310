#pragma once

#include "core/format/dsl/FindingList.h"
#include "core/format/dsl/ObjectNode.h"

namespace barline {

// Findings about the keys of one object, each at the value that it is about.

/// A key that is needed is not there, or null. `needed` says what its value must be.
void reportAbsent(FindingList &findings, const ObjectScope &scope, std::span<const KeySpec> keys, int key,
                  const QString &needed);
/// Two keys of which only one may be there: an error at the first where both are. True where both are.
bool reportBeside(FindingList &findings, const ObjectScope &scope, std::span<const KeySpec> keys, int first,
                  int second);
/// Keeps the value of a key where a database has the number of a row, which says nothing outside of it, unless it is
/// such a number.
void keepUnlessRow(const Value &value, const KeySpec &key, QList<Extras::Entry> &kept);
/// The end of a message that suggests `hint`; empty where there is none.
QString didYouMean(const QString &hint);

} // namespace barline
