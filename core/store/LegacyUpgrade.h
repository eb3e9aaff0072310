#pragma once

#include "core/edit/Edit.h"
#include "core/store/FilesCopy.h"
#include "core/store/Session.h"

#include <optional>
#include <stop_token>

namespace barline {

/// What a database of the first implementation holds (formats/DSL.md, "Relational form"), as an edit that adds it to an
/// empty project.
struct LegacyContent
{
    Edit edit;
    Findings findings; ///< what was odd, and what became of it; warnings
    qint64 nextId = 0; ///< above all ids in the edit
};

/// Reads the file through a temporary copy, so that no byte of it, of its log or of its journal changes. Nothing where
/// it is no database of the first implementation; it is recognised by its tables. Worker thread.
Result<std::optional<LegacyContent>> readLegacy(const QString &path, std::stop_token stop = {});

/// In an empty project: moves the counter of ids past the content's. The edit itself is then committed like any other.
Result<void> reserveLegacyIds(Session &session, const LegacyContent &content);

} // namespace barline
