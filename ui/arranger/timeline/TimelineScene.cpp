#include "ui/arranger/timeline/TimelineScene.h"

#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/canvas/Snap.h"

namespace barline {

namespace {

constexpr double kSnapFrom = 14; ///< pixels a count

} // namespace

TimelineScene::TimelineScene(EditorContext &context, const ThemeSource &theme, const TimeAxis &axis,
                             const ArrangementLayout &layout, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_theme(theme)
    , m_axis(axis)
    , m_layout(layout)
{
    connect(&context, &EditorContext::barSelectionChanged, this, &TimelineScene::previewChanged);
}

void TimelineScene::setPreview(CompositionPtr song)
{
    if (!song && !m_preview)
        return;
    m_preview = std::move(song);
    emit previewChanged();
}

void TimelineScene::point(std::optional<Ticks> at, std::optional<qsizetype> marker)
{
    m_pointed = at;
    m_pointedMarker = marker;
}

void TimelineScene::setBarTarget(std::optional<BarNumber> bar)
{
    if (std::exchange(m_barTarget, bar) != bar)
        emit previewChanged();
}

CanvasPoint TimelineScene::pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_axis.ticksAt(pixel.x()), 0, modifiers};
}

BarNumber TimelineScene::nearestLine(Ticks at) const
{
    const BarPosition place = placeAt(at);
    return place.offset * 2 < meters().lengthOf(place.bar) ? place.bar : place.bar + 1;
}

Ticks TimelineScene::snapped(const CanvasPoint &at) const
{
    const Ticks time = std::max(Ticks(), at.time);
    if (at.modifiers & Qt::AltModifier)
        return time;
    const BarPosition place = placeAt(time);
    const Meter meter = meters().meterAt(place.bar);
    const bool countsFit = m_axis.widthOf(meter.countLength()) >= kSnapFrom;
    return barline::snapped(time, countsFit ? meter.countLength() : meter.barLength(), meters().startOf(place.bar));
}

QString TimelineScene::wordsAt(Ticks at) const
{
    const CompositionPtr song = shown();
    if (!song)
        return {};
    const BarPosition place = placeAt(at);
    const QString meter = meters().meterAt(place.bar).toString();
    const qsizetype section = sectionAt(*song, std::max(Ticks(), at));
    if (section < 0)
        return tr("bar %1 · %2", "bar number, meter").arg(place.bar.value()).arg(meter);
    return tr("bar %1 · %2 · %3", "bar number, meter, section")
        .arg(place.bar.value())
        .arg(meter, song->markers.at(section).name);
}

} // namespace barline

#include "moc_TimelineScene.cpp"
