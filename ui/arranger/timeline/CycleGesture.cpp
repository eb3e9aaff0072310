#include "ui/arranger/timeline/CycleGesture.h"

#include "ui/arranger/BlockWords.h"

#include <QApplication>

namespace barline {

CycleGesture::CycleGesture(TimelineScene &scene, std::optional<SpanPart> part, const CanvasPoint &at)
    : m_scene(scene)
    , m_part(part)
    , m_from(at)
    , m_before(scene.context().cycle())
{}

CycleGesture::~CycleGesture()
{
    if (m_drags && !m_isDone)
        m_scene.context().setCycle(m_before);
}

void CycleGesture::move(const CanvasPoint &at)
{
    m_drags = m_drags || (at.pixel - m_from.pixel).manhattanLength() >= QApplication::startDragDistance();
    if (!m_drags)
        return;
    const BarRange span = m_part ? draggedSpan({m_before.first, m_before.end}, *m_part, m_scene, m_from, at)
                                 : spanBetween(m_scene, m_from, at);
    m_scene.context().setCycle({span.first, span.end, m_part ? m_before.isOn : true});
}

NamedEdit CycleGesture::finish(const CanvasPoint &at)
{
    move(at);
    m_isDone = true;
    if (!m_drags)
        m_scene.context().seek(m_scene.snapped(m_from));
    return {};
}

std::optional<Hover> CycleGesture::hover() const
{
    if (!m_drags)
        return std::nullopt;
    return Hover{m_part == SpanPart::Body ? Qt::ClosedHandCursor : Qt::SizeHorCursor,
                 tr("Esc cancels"),
                 {},
                 words(m_scene.context().cycle())};
}

QString CycleGesture::words(const CycleRegion &cycle)
{
    const QString bars = barsWords(cycle.first, cycle.end - cycle.first);
    return cycle.isOn ? tr("cycle of %1", "bars 5–8").arg(bars) : tr("cycle of %1, off", "bars 5–8").arg(bars);
}

} // namespace barline
