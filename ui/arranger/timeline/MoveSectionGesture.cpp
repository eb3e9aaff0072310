#include "ui/arranger/timeline/MoveSectionGesture.h"

#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/MarkerPlaces.h"

#include <QApplication>

namespace barline {

MoveSectionGesture::MoveSectionGesture(TimelineScene &scene, qsizetype index, const CanvasPoint &at)
    : m_scene(scene)
    , m_section(scene.shown()->markers.at(index))
    , m_from(at)
{}

std::optional<BarNumber> MoveSectionGesture::targetAt(const CanvasPoint &at) const
{
    const BarNumber line = m_scene.nearestLine(at.time);
    const BarNumber end = m_section.bar + m_section.lengthBars.value_or(1);
    const bool ripples = m_scene.context().ripple() == Ripple::On;
    const bool stays = ripples ? line >= m_section.bar && line <= end : line == m_section.bar;
    return stays ? std::nullopt : std::optional(line);
}

void MoveSectionGesture::move(const CanvasPoint &at)
{
    m_drags = m_drags || (at.pixel - m_from.pixel).manhattanLength() >= QApplication::startDragDistance();
    if (m_drags)
        m_scene.setBarTarget(targetAt(at));
}

NamedEdit MoveSectionGesture::finish(const CanvasPoint &at)
{
    move(at);
    const std::optional<BarNumber> target = m_scene.barTarget();
    m_scene.setBarTarget(std::nullopt);
    const CompositionPtr song = m_scene.context().composition();
    const auto there = song ? indexOf(song->markers, m_section) : std::nullopt;
    if (!there)
        return {};
    if (!m_drags)
        m_scene.context().seek(startOf(m_section, song->meters));
    else if (target)
        emit m_scene.sectionMoveWanted(*there, *target);
    return {};
}

std::optional<Hover> MoveSectionGesture::hover() const
{
    if (!m_drags)
        return std::nullopt;
    Hover hover{Qt::ClosedHandCursor, tr("Esc cancels"), {}, m_section.name};
    const std::optional<BarNumber> target = m_scene.barTarget();
    if (!target)
        return hover;
    const bool ripples = m_scene.context().ripple() == Ripple::On;
    hover.readout =
        (ripples ? tr("%1 before bar %2, all after it makes room") : tr("%1 over what is in bar %2 and after"))
            .arg(m_section.name)
            .arg(target->value());
    return hover;
}

} // namespace barline
