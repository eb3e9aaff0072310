#pragma once

#include "core/store/Session.h"
#include "core/store/salvage/TableSalvage.h"

#include <stop_token>

namespace barline {

/// In a project that salvageTables() filled: makes the music what the journal says, where that is whole from the first
/// edit or from a named version on and holds all content; else adds to it what the journal tells of what was lost. Then
/// leaves as much of the journal as the music agrees with, and only named versions that are whole. Answers what is
/// missing for good, with its place in the song.
Result<Findings> salvageJournal(Session &session, const QString &file, const TableLosses &losses, std::stop_token stop);

} // namespace barline
