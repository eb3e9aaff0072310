#include "ui/arranger/timeline/DrawSectionGesture.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/arranger/timeline/SectionDrag.h"
#include "ui/arranger/timeline/SpanDrag.h"

#include <QApplication>

namespace barline {

DrawSectionGesture::DrawSectionGesture(TimelineScene &scene, const CanvasPoint &at)
    : m_scene(scene)
    , m_from(at)
{
    m_section.bar = scene.placeAt(at.time).bar;
    m_section.lengthBars = scene.shown() ? freeSectionBars(*scene.shown(), m_section.bar) : 1;
    show();
}

void DrawSectionGesture::move(const CanvasPoint &at)
{
    m_drags = m_drags || (at.pixel - m_from.pixel).manhattanLength() >= QApplication::startDragDistance();
    if (!m_drags)
        return;
    const BarRange span = spanBetween(m_scene, m_from, at);
    m_section.bar = span.first;
    m_section.lengthBars = span.end - span.first;
    show();
}

void DrawSectionGesture::show()
{
    const CompositionPtr song = m_scene.context().composition();
    if (song)
        m_scene.setPreview(std::make_shared<const Composition>(songAfter(*song, changeMarker(*song, {}, m_section))));
}

NamedEdit DrawSectionGesture::finish(const CanvasPoint &at)
{
    move(at);
    m_scene.setPreview(nullptr);
    emit m_scene.sectionWanted(m_section.bar, *m_section.lengthBars);
    return {};
}

std::optional<Hover> DrawSectionGesture::hover() const
{
    return Hover{Qt::SizeHorCursor,
                 QCoreApplication::translate("barline::DrawSectionGesture", "Drag on for its length · Esc cancels"),
                 {},
                 markerWords(m_section, m_scene.meters())};
}

} // namespace barline
