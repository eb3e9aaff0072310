#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace barline::test {

/// The JSON text with one to three things changed, anywhere in it: a value replaced by another of any type, a number
/// moved beside a limit, a key renamed, taken away or given twice, an element repeated or taken away. It stays JSON.
QByteArray mutantOf(const QByteArray &json, QRandomGenerator &random);

} // namespace barline::test
