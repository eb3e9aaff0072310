#include "ui/arranger/timeline/SectionDrag.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/BlockWords.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct SectionText
{
    Q_DECLARE_TR_FUNCTIONS(barline::SectionDrag)
};

ChangeGesture::Click goTo(TimelineScene &scene, const Marker &marker)
{
    return [&scene, marker](const CanvasPoint &) { scene.context().seek(startOf(marker, scene.meters())); };
}

} // namespace

QString markerWords(const Marker &marker, const MeterMap &meters)
{
    if (marker.lengthBars)
        return SectionText::tr("%1 · %2", "section, bars").arg(marker.name, barsWords(marker.bar, *marker.lengthBars));
    return SectionText::tr("%1 · bar %2", "marker, place")
        .arg(marker.name, placeWords(meters, startOf(marker, meters)));
}

std::unique_ptr<Gesture> SectionDrag::marker(TimelineScene &scene, qsizetype index, const CanvasPoint &at)
{
    const Marker grabbed = scene.shown()->markers.at(index);
    const auto make = [&scene, grabbed](const Composition &song, const CanvasPoint &from,
                                        const CanvasPoint &to) -> TimelineChange {
        const auto there = indexOf(song.markers, grabbed);
        if (!there)
            return {};
        CanvasPoint target = to;
        target.time = startOf(grabbed, song.meters) + (to.time - from.time);
        const BarPosition place = song.meters.locate(scene.snapped(target));
        Marker moved = grabbed;
        moved.bar = place.bar;
        moved.beat = place.offset;
        return {changeMarker(song, there, moved), SectionText::tr("Move Marker"), markerWords(moved, song.meters)};
    };
    return std::make_unique<ChangeGesture>(
        scene, at, make, Hover{Qt::ClosedHandCursor, SectionText::tr("Alt leaves the grid · Esc cancels"), {}, {}},
        goTo(scene, grabbed));
}

std::unique_ptr<Gesture> SectionDrag::section(TimelineScene &scene, qsizetype index, SpanPart part,
                                              const CanvasPoint &at)
{
    const Marker grabbed = scene.shown()->markers.at(index);
    const auto make = [&scene, grabbed, part](const Composition &song, const CanvasPoint &from,
                                              const CanvasPoint &to) -> TimelineChange {
        const auto there = indexOf(song.markers, grabbed);
        if (!there)
            return {};
        const BarRange span =
            draggedSpan({grabbed.bar, grabbed.bar + grabbed.lengthBars.value_or(1)}, part, scene, from, to);
        Marker moved = grabbed;
        moved.bar = span.first;
        if (span.first != grabbed.bar)
            moved.beat = Ticks();
        moved.lengthBars = span.end - span.first;
        return {changeMarker(song, there, moved), SectionText::tr("Change Section"), markerWords(moved, song.meters)};
    };
    const Qt::CursorShape cursor = part == SpanPart::Body ? Qt::ClosedHandCursor : Qt::SizeHorCursor;
    return std::make_unique<ChangeGesture>(
        scene, at, make, Hover{cursor, SectionText::tr("The bars stay where they are · Esc cancels"), {}, {}},
        goTo(scene, grabbed));
}

} // namespace barline
