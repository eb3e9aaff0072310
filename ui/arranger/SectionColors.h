#pragma once

#include "core/model/Composition.h"
#include "ui/theme/Theme.h"

#include <QColor>
#include <QList>

namespace barline {

/// The ground colours of the sections, by index of the marker: as the document says, else by kind, so that "Verse" and
/// "Verse 2" look alike.
QList<QColor> sectionColors(const QList<Marker> &markers, const Theme &theme);

} // namespace barline
