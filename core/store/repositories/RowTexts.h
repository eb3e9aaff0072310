#pragma once

#include "core/base/Error.h"
#include "core/store/RowKeys.h"

namespace barline {

// The texts of repositories, translated.

/// "Add 3 Clips" and so on, for the history.
QString addLabel(RowKind kind, qsizetype count);
QString changeLabel(RowKind kind, qsizetype count);
QString removeLabel(RowKind kind, qsizetype count);

/// What a message calls one of them.
template <typename Tag>
QString keyText(Id<Tag> id)
{
    return QString::number(id.value());
}
QString keyText(OwnBarKey key);
QString keyText(NoteOverrideKey key);

/// NotFound.
Error rowMissing(RowKind kind, const QString &key);
/// Conflict: it holds something else than whoever changes it believes.
Error rowChanged(RowKind kind, const QString &key);
/// Invalid: an update cannot take it to another owner, or give it another id.
Error rowMoves(RowKind kind, const QString &key);
/// Invalid: one call names it twice.
Error rowTwice(RowKind kind, const QString &key);
/// Conflict: the clip plays in so many places.
Error clipInUse(ClipId clip, qint64 places);
/// Invalid: bars were added beyond the clip's end.
Error barsWithGap(ClipId clip);

} // namespace barline
