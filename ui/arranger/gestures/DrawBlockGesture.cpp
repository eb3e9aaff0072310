#include "ui/arranger/gestures/DrawBlockGesture.h"

#include "ui/arranger/ArrangerController.h"
#include "ui/arranger/BlockWords.h"
#include "ui/arranger/PlaceClip.h"

namespace barline {

DrawBlockGesture::DrawBlockGesture(ArrangerScene &scene, ArrangerController &controller, const CanvasPoint &at)
    : BlockGesture(scene)
    , m_controller(controller)
    , m_from(at)
    , m_first(scene.barAt(at.time))
{
    if (const TrackPtr track = scene.trackAt(at))
        m_track = track->id;
    show();
}

void DrawBlockGesture::move(const CanvasPoint &at)
{
    if (!m_bars && !isDrag(m_from, at))
        return;
    const int bars = std::max(1, m_scene.barAt(at.time) - m_scene.barAt(m_from.time) + 1);
    if (bars == m_bars)
        return;
    m_bars = bars;
    show();
}

void DrawBlockGesture::show()
{
    const ClipPtr open = m_scene.context().clip();
    const TrackPtr track = m_scene.trackAt(m_from);
    const int whole = open ? open->bars.count() : kNewClipBars;
    ArrangerPreview preview;
    preview.landing =
        ArrangerPreview::Landing{track ? ArrangerScene::rowOf(m_from) : m_scene.layout().rowCount(), m_first,
                                 m_bars ? *m_bars : (track ? freeBarsAt(*track, m_first, whole) : std::max(1, whole)),
                                 open ? open->name : tr("New clip")};
    m_scene.setPreview(std::move(preview));
}

NamedEdit DrawBlockGesture::finish(const CanvasPoint &at)
{
    move(at);
    m_controller.placeClip({m_track, m_first, m_bars});
    return {};
}

std::optional<Hover> DrawBlockGesture::hover() const
{
    const std::optional<ArrangerPreview::Landing> &landing = m_scene.preview().landing;
    if (!landing)
        return std::nullopt;
    return Hover{Qt::CrossCursor,
                 tr("Drag to say how long it is · Esc cancels"),
                 {},
                 landing->words + QStringLiteral(" · ") + barsWords(landing->bar, landing->bars)};
}

} // namespace barline
