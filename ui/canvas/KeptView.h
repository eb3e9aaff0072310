#pragma once

#include "core/base/Ticks.h"

#include <QByteArray>
#include <QHash>

namespace barline {

/// Where a canvas was left on what it shows, whatever the size of the window.
struct KeptView
{
    double pixelsPerBeat = 0;
    Ticks first; ///< at the left edge
    double rowHeight = 0;
    double firstRow = 0; ///< at the upper edge
};

/// By the id of what is shown.
using KeptViews = QHash<qint64, KeptView>;

/// For the settings; where there are very many, the latest.
QByteArray bytesOf(KeptViews latest, const KeptViews &before);
/// What bytesOf() made; passes over what it does not know.
KeptViews keptViewsIn(const QByteArray &bytes);

} // namespace barline
