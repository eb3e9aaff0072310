#pragma once

#include "core/model/Clip.h"

#include <QColor>
#include <QPixmap>

namespace barline {

struct ThumbnailColors
{
    QColor body;
    QColor notes;
};

/// The notes of a clip drawn small, at `size` in device-independent pixels. Looks at a bounded number of bars and
/// notes, so that the longest clip costs no more than a short one.
QPixmap drawClipThumbnail(const Clip &clip, QSize size, qreal devicePixelRatio, const ThumbnailColors &colors);

} // namespace barline
