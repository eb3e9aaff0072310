#pragma once

#include "core/model/Project.h"
#include "core/store/EditAuthor.h"
#include "core/store/Session.h"

namespace barline {

// Makes of `before` what `after` is, with all that they hold: bars and notes, tracks, instances and overrides, by their
// ids; what has no id in `after` gets one. One edit, of what differs, which must still be as `before` says: else
// Conflict. NotFound where it is not there; Conflict, too, where a clip that `after` plays is not. The seq of the edit,
// 0 where nothing differs.

Result<qint64> updateWhole(Session &session, const Clip &before, Clip after, const EditMark &mark);
Result<qint64> updateWhole(Session &session, const Composition &before, Composition after, const EditMark &mark);

} // namespace barline
