#pragma once

#include "core/service/ImportService.h"
#include "core/store/EditAuthor.h"

namespace barline {

/// What a caller expects in a document.
enum class DslContent { Clips, Compositions };

/// Brings the clips and compositions of a document (formats/DSL.md) into a project file, as one edit with its journal
/// row. Invalid with every finding where it has errors, or where nothing of what is expected is in it. `fileName` is
/// what findings call it. Parsed on a pool thread; again, a few times, where somebody else changed a clip that it names
/// meanwhile (at last Conflict). Database and author outlive the task.
QCoro::Task<Result<ImportReport>> createFromDsl(Database &database, EditAuthor &author, QByteArray utf8,
                                                QString fileName, DslContent content, std::stop_token stop);

} // namespace barline
