#pragma once

#include "core/base/Finding.h"

#include <vector>

namespace barline {

/// Bytes of a text, from 0, the end not included.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// By finding the word that begins there; at the end of a line the character in front, beyond the text the last line.
/// One look at the text, however many there are. Pure; belongs on a worker.
std::vector<TextRange> rangesOf(const QByteArray &utf8, const Findings &findings);

} // namespace barline
