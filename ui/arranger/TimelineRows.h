#pragma once

#include "core/model/Composition.h"
#include "ui/canvas/RulerPainter.h"

namespace barline {

/// The lines above the rows, from the top: sections where the song has markers, tempo and meter, bar numbers.
struct TimelineRows
{
    static constexpr int kSectionHeight = 23;
    static constexpr int kTempoHeight = 18;

    bool hasSections = false;
    bool hasTempo = false;

    TimelineRows() = default;
    explicit TimelineRows(const CompositionPtr &composition)
        : hasSections(composition && !composition->markers.isEmpty())
        , hasTempo(composition != nullptr)
    {}

    int tempoTop() const { return hasSections ? kSectionHeight : 0; }
    int rulerTop() const { return tempoTop() + (hasTempo ? kTempoHeight : 0); }
    int height() const { return rulerTop() + RulerPainter::kLineHeight; }
};

} // namespace barline
