#include "ui/arranger/timeline/ChangeGesture.h"

#include "core/edit/arrange/TimelineEdits.h"

#include <QApplication>

namespace barline {

ChangeGesture::ChangeGesture(TimelineScene &scene, const CanvasPoint &from, Make make, Hover hover, Click click)
    : m_scene(scene)
    , m_from(from)
    , m_make(std::move(make))
    , m_hover(std::move(hover))
    , m_click(std::move(click))
{}

void ChangeGesture::beginAtOnce()
{
    m_drags = true;
    show(m_from);
}

void ChangeGesture::move(const CanvasPoint &at)
{
    m_drags = m_drags || (at.pixel - m_from.pixel).manhattanLength() >= QApplication::startDragDistance();
    if (m_drags)
        show(at);
}

void ChangeGesture::show(const CanvasPoint &at)
{
    const CompositionPtr song = m_scene.context().composition();
    m_change = song ? m_make(*song, m_from, at) : TimelineChange();
    m_scene.setPreview(song && !m_change.edit.isEmpty()
                           ? std::make_shared<const Composition>(songAfter(*song, m_change.edit))
                           : nullptr);
}

NamedEdit ChangeGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (m_drags)
        return {m_change.edit, m_change.label, {}, 0};
    if (m_click)
        m_click(at);
    return {};
}

std::optional<Hover> ChangeGesture::hover() const
{
    if (!m_drags)
        return std::nullopt;
    Hover hover = m_hover;
    hover.readout = m_change.readout;
    return hover;
}

} // namespace barline
