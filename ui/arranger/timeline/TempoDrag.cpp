#include "ui/arranger/timeline/TempoDrag.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"

#include <QCoreApplication>

#include <cmath>

namespace barline {

namespace {

constexpr double kPixelsABeat = 2; ///< of the pointer, for each beat a minute
constexpr double kFineShare = 0.1;

struct TempoDragText
{
    Q_DECLARE_TR_FUNCTIONS(barline::TempoDrag)
};

double held(double bpm)
{
    return std::clamp(bpm, kLeastTempo, kMostTempo);
}

QString words(const Composition &song, const TempoChange &tempo)
{
    const QString place = tempoPlaceWords(song.meters, startOf(tempo, song.meters));
    return tempo.ramp ? TempoDragText::tr("bar %1 · %2 bpm, glides", "place, tempo").arg(place, tempoWords(tempo.bpm))
                      : TempoDragText::tr("bar %1 · %2 bpm", "place, tempo").arg(place, tempoWords(tempo.bpm));
}

/// The value that a drag gives an entry that was at `before`.
double dragged(double before, const CanvasPoint &from, const CanvasPoint &at, const TempoDrag::ValueAt &valueAt)
{
    const double up = from.pixel.y() - at.pixel.y();
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        return held(std::round((before + up / kPixelsABeat * kFineShare) * 10) / 10);
    if (std::abs(up) < kPixelsABeat)
        return before;
    return held(valueAt ? before + valueAt(at.pixel.y()) - valueAt(from.pixel.y())
                        : std::round(before + up / kPixelsABeat));
}

void place(TempoChange &tempo, const MeterMap &meters, Ticks at)
{
    const BarPosition bar = meters.locate(at);
    tempo.bar = bar.bar;
    tempo.beat = bar.offset;
}

Hover dragHover()
{
    return {
        Qt::SizeAllCursor, TempoDragText::tr("Shift sets it in tenths · Alt leaves the grid · Esc cancels"), {}, {}};
}

} // namespace

Hover TempoDrag::hover(const Composition &song, qsizetype index)
{
    return {Qt::SizeAllCursor,
            TempoDragText::tr("Drag up and down to change the tempo, sideways to move it · Double-click to type it"),
            {},
            words(song, song.tempos.at(index))};
}

std::unique_ptr<Gesture> TempoDrag::of(TimelineScene &scene, qsizetype index, const CanvasPoint &at, ValueAt valueAt)
{
    const TempoChange grabbed = scene.context().composition()->tempos.at(index);
    const auto make = [&scene, grabbed, valueAt = std::move(valueAt)](const Composition &song, const CanvasPoint &from,
                                                                      const CanvasPoint &to) -> TimelineChange {
        const auto there = indexOf(song.tempos, grabbed);
        if (!there)
            return {};
        TempoChange moved = grabbed;
        moved.bpm = dragged(grabbed.bpm, from, to, valueAt);
        const Ticks before = startOf(grabbed, song.meters);
        // It goes with the pointer from where it was, so that it does not jump to it.
        CanvasPoint target = to;
        target.time = before + (to.time - from.time);
        const Ticks after = scene.snapped(target);
        if (before > Ticks() && std::abs(scene.axis().widthOf(to.time - from.time)) >= kPixelsABeat)
            place(moved, song.meters, after);
        return {changeTempo(song, there, moved), TempoDragText::tr("Change Tempo"), words(song, moved)};
    };
    return std::make_unique<ChangeGesture>(scene, at, make, dragHover());
}

std::unique_ptr<Gesture> TempoDrag::adding(TimelineScene &scene, const CanvasPoint &at, ValueAt valueAt)
{
    const Ticks where = scene.snapped(at);
    const auto make = [where, valueAt = std::move(valueAt)](const Composition &song, const CanvasPoint &from,
                                                            const CanvasPoint &to) -> TimelineChange {
        TempoChange added;
        place(added, song.meters, where);
        const double pressed = valueAt(from.pixel.y());
        added.bpm = dragged(pressed, from, to, valueAt);
        return {changeTempo(song, {}, added), TempoDragText::tr("Add Tempo"), words(song, added)};
    };
    auto gesture = std::make_unique<ChangeGesture>(scene, at, make, dragHover());
    gesture->beginAtOnce();
    return gesture;
}

} // namespace barline
