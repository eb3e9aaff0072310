#pragma once

#include "core/model/Project.h"
#include "tests/bench/Figures.h"

namespace barline::bench {

/// What malloc hands out for the notes of the project, which ends with this, and for what finds and plays them.
QList<Figure> measureMemory(Project project);

/// Time and size of an edit of the first 10,000 notes of clips of 1,000.
QList<Figure> measureEncoding(const QList<Clip> &clips);

} // namespace barline::bench
