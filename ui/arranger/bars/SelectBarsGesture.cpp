#include "ui/arranger/bars/SelectBarsGesture.h"

#include "ui/arranger/bars/BarSelection.h"

namespace barline {

SelectBarsGesture::SelectBarsGesture(ArrangerScene &scene, const CanvasPoint &at)
    : BlockGesture(scene)
    , m_from(at)
    , m_before(scene.context().selectedBars())
{
    move(at);
}

SelectBarsGesture::~SelectBarsGesture()
{
    if (!m_isFinished)
        m_scene.context().selectBars(m_before);
}

void SelectBarsGesture::move(const CanvasPoint &at)
{
    const ArrangementLayout &layout = m_scene.layout();
    const int first = std::min(ArrangerScene::rowOf(m_from), ArrangerScene::rowOf(at));
    const int last = std::max(ArrangerScene::rowOf(m_from), ArrangerScene::rowOf(at));
    SongBars bars{rangeOver(m_scene.barAt(m_from.time), m_scene.barAt(at.time)), {}};
    if (last < layout.rowCount()) {
        bars.tracks.emplace();
        for (int row = std::max(0, first); row <= last; ++row)
            bars.tracks->insert(layout.row(row).track()->id);
    }
    m_scene.context().selectBars(bars);
}

NamedEdit SelectBarsGesture::finish(const CanvasPoint &at)
{
    move(at);
    m_isFinished = true;
    return {};
}

std::optional<Hover> SelectBarsGesture::hover() const
{
    const auto &bars = m_scene.context().selectedBars();
    const CompositionPtr composition = m_scene.context().composition();
    if (!bars || !composition)
        return std::nullopt;
    return Hover{Qt::IBeamCursor,
                 tr("Drag over the bars and tracks to select · Esc cancels"),
                 {},
                 selectedBarsWords(*composition, *bars)};
}

} // namespace barline
