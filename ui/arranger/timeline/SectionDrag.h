#pragma once

#include "ui/arranger/timeline/ChangeGesture.h"
#include "ui/arranger/timeline/SpanDrag.h"

namespace barline {

/// "Verse · bars 5–12", "Solo · bar 9.3", translated.
QString markerWords(const Marker &marker, const MeterMap &meters);

/// Dragging what names places of the song; its bars stay where they are. A click goes to the beginning.
namespace SectionDrag {

std::unique_ptr<Gesture> marker(TimelineScene &scene, qsizetype index, const CanvasPoint &at);
std::unique_ptr<Gesture> section(TimelineScene &scene, qsizetype index, SpanPart part, const CanvasPoint &at);

} // namespace SectionDrag

} // namespace barline
