#pragma once

#include <QByteArray>
#include <QList>

namespace barline {

/// A text by its lines, each with its line break; the last one may have none. Views into the text.
using TextLines = QList<QByteArrayView>;

TextLines linesOf(const QByteArray &text);

/// Lines of one text in whose place others stand in another text. One of the counts may be 0.
struct LineHunk
{
    qsizetype before = 0; ///< the first line, 0-based
    qsizetype beforeCount = 0;
    qsizetype after = 0;
    qsizetype afterCount = 0;

    qsizetype beforeEnd() const { return before + beforeCount; }
    qsizetype afterEnd() const { return after + afterCount; }
    bool operator==(const LineHunk &) const = default;
};

/// What makes `after` of `before`, in order; between two hunks there is at least one line that stayed. As few lines as
/// can be (Myers 1986), until more than 1,000 differ: then all between the first and the last that differ are one hunk.
/// Pure, any thread.
QList<LineHunk> lineDiff(const TextLines &before, const TextLines &after);

} // namespace barline
