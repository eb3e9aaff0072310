#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/theme/Theme.h"

#include <QImage>

namespace barline {

/// The whole of a song drawn small: a line a track, with its blocks in their colours. A value.
struct SongPicture
{
    ArrangementLayout layout;
    Theme theme;
    bool anySolo = false;
    Ticks length; ///< from the left edge to the right one
    QSize size;   ///< device-independent
    double ratio = 1;

    /// Any thread. Costs the blocks of the song.
    QImage paint() const;
};

} // namespace barline
