#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// The edit that makes `to` of `from`, naming only what differs. Bars that stand in another order keep their ids and
/// change their content. Pure; costs what differs, and a look at all clips, tracks and blocks.
Edit difference(const Project &from, const Project &to);
/// The same of one instance with its overrides, which may go to another track: added to an edit.
void addDifference(const InstanceOf &from, const InstanceOf &to, Edit &edit);

} // namespace barline
