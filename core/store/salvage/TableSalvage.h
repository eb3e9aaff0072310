#pragma once

#include "core/base/Finding.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <stop_token>

namespace barline {

/// A row that an index speaks of and that cannot be read itself.
struct LostRow
{
    QString table;
    qint64 id = 0;
    qint64 owner = 0;       ///< the clip bar of a note, the clip of a bar, ...; 0 for none
    bool isStoodIn = false; ///< a row with what the index says of it stands in its place
};

/// What of a damaged file could not be read.
struct TableLosses
{
    QList<LostRow> rows;
    Findings ofMusic;  ///< what cannot be told row by row
    Findings ofOthers; ///< of the journal, the versions, the project's own row
};

/// Copies every row of music, journal and versions that can be read from `source` into `target`, a new project with the
/// newest schema and nothing in it: each table by ranges of its key around what is unreadable, then each row that an
/// index names. Rows that a column does not allow are left out. What points to rows that are gone is dropped, bars that
/// are gone are replaced by empty ones, so that the others stay where they are. `file` stands in the findings.
/// `source` is changed where it has a log: it must be a copy. Invalid where nothing can be read at all. Worker thread.
Result<TableLosses> salvageTables(const QString &source, const QString &target, const QString &file,
                                  std::stop_token stop, const Progress &progress);

} // namespace barline
