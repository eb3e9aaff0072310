#pragma once

#include "core/base/Error.h"

#include <QRegularExpression>

namespace barline::test {

/// Whether a message says what to do: one of its sentences, or what follows an "or", begins with what the user can do.
inline bool saysWhatToDo(const Error &error)
{
    static const QRegularExpression advice(QStringLiteral(
        "(?:[.:;] |, or |, and )(?:Check|Make room|Save|save a copy|Wait|Open|open a backup|Close|Copy|Move|"
        "Try again|try again|Salvage|salvage|Install)\\b"));
    return advice.match(error.message()).hasMatch();
}

} // namespace barline::test
