#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace barline {

/// Where in a JSON text one is writing. The text may be unfinished and full of errors.
struct JsonPlace
{
    enum class Kind {
        None,  ///< where nothing can be named: behind a value, in a comment, in an unfinished number
        Key,   ///< where an object's key stands, or could
        Value, ///< where a value stands, or could
    };
    /// A key of an object, or a list's element.
    struct Step
    {
        QByteArray key;
        bool isElement = false;
        bool operator==(const Step &) const = default;
    };

    Kind kind = Kind::None;
    QList<Step> path;       ///< from the root: of a key to its object, of a value to the value
    QSet<QByteArray> taken; ///< of a key: the others that its object has in front of it
    qsizetype start = 0;    ///< of the word at the place, its quotation mark included
    qsizetype end = 0;      ///< behind it, likewise
    QByteArray written;     ///< the word from `start` to the place, without its quotation mark
};

/// The place at byte `at`. Comments are allowed. Linear in `at`. Pure.
JsonPlace placeIn(const QByteArray &text, qsizetype at);

/// Whether there is a comment anywhere.
bool hasComments(const QByteArray &text);

/// The end of the word or text that begins at byte `from`: a string with its quotation marks, a number, a name, or one
/// byte.
qsizetype endOfWord(const QByteArray &text, qsizetype from);

} // namespace barline
