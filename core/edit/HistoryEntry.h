#pragma once

#include "core/edit/Edit.h"

#include <QDateTime>

#include <optional>

namespace barline {

/// Names an edit before and after it has a seq: the session that made it (random, one a run of the program) and its
/// number there, from 1.
struct EditKey
{
    qint64 session = 0;
    qint64 number = 0;

    bool isValid() const { return number != 0; }
    auto operator<=>(const EditKey &) const = default;
};

/// An edit with all that its journal row says of it.
struct HistoryEntry
{
    EditKey key;
    qint64 seq = 0;  ///< order of commits, gapless; 0 until committed
    qint64 step = 0; ///< edits of one session with one step are undone together
    QString author;
    QString label; ///< translated: "Move 3 Notes"
    QDateTime time;
    EditKey undoOf; ///< the edit that this one takes back, itself perhaps an undo (then this is a redo)
    EditScope scope;
    Edit edit;
    /// The edit only adds whole clips and compositions and came from the journal, which names them by id: `edit` holds
    /// them as they were when the history was loaded.
    bool contentById = false;
    /// What the added things held, summed up (EditCodec::contentSum), where the journal names them by id and says so.
    std::optional<quint32> contentSum;
};

} // namespace barline
