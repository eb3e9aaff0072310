#pragma once

#include "core/base/Result.h"
#include "core/edit/Edit.h"
#include "core/edit/Touched.h"

namespace barline {

struct Applied
{
    Project project;
    Touched touched;
};

/// The project after the edit. Checks that what the edit removes is there, that what it adds is not, and that every
/// field it changes holds the value it had before; else Conflict, naming the thing, and nothing changes. Pure, any
/// thread.
Result<Applied> apply(const Project &project, const Edit &edit);

} // namespace barline
