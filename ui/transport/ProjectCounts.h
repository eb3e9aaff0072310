#pragma once

#include "core/model/Project.h"

namespace barline {

/// How large a composition is.
struct ProjectCounts
{
    int tracks = 0;
    int bars = 0;
    qint64 notes = 0; ///< written in the clips that it plays, once for each time that their bar is played
    bool operator==(const ProjectCounts &) const = default;
};

/// Costs one look at each bar of each instance.
ProjectCounts countOf(const Project &project, const Composition &composition);

} // namespace barline
