#pragma once

#include "core/model/Project.h"
#include "tests/bench/Figures.h"

namespace barline::bench {

struct StoreTimes
{
    QList<Figure> figures;
    Project project; ///< as it was read back
};

/// The program and the yardstick by turns: each imports the clips, reads them back and edits single notes, in files of
/// their own in `folder`.
StoreTimes measureStore(const QString &folder, const QList<Clip> &clips);

} // namespace barline::bench
