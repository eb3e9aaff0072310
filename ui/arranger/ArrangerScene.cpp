#include "ui/arranger/ArrangerScene.h"

#include "ui/arranger/BlockWords.h"

#include <cmath>

namespace barline {

ArrangerScene::ArrangerScene(EditorContext &context, const ArrangementLayout &layout, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_layout(layout)
{}

CanvasPoint ArrangerScene::pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, m_axis.ticksAt(pixel.x()), m_layout.rowsAbove(yOf(pixel)), modifiers};
}

int ArrangerScene::yOf(QPointF pixel) const
{
    return static_cast<int>(std::floor(pixel.y())) + m_scrollY;
}

TrackPtr ArrangerScene::trackAt(const CanvasPoint &at) const
{
    const int row = m_layout.rowAt(yOf(at.pixel));
    return row >= 0 ? m_layout.row(row).track() : nullptr;
}

BarNumber ArrangerScene::nearestLine(Ticks at) const
{
    const BarPosition place = meters().locate(std::max(Ticks(), at));
    return place.offset * 2 < meters().lengthOf(place.bar) ? place.bar : place.bar + 1;
}

QString ArrangerScene::unheardAt(const ClipInstance &instance, Ticks at) const
{
    const CompositionPtr song = m_context.composition();
    const ClipBarIndex own(barAt(at) - instance.startBar);
    return song ? unheardWords(m_context.project(), *song, instance, own) : QString();
}

std::optional<ArrangerScene::Hit> ArrangerScene::hit(const CanvasPoint &at) const
{
    const int y = yOf(at.pixel);
    const Block *block = m_layout.blockAt(at.time, y);
    if (!block)
        return std::nullopt;
    Hit hit{block->instance, m_layout.rowAt(y), Part::Body};
    const double left = m_axis.xOf(block->start);
    const double right = m_axis.xOf(block->end);
    if (right - left >= kEdgesFrom) {
        if (at.pixel.x() < left + kReach)
            hit.part = Part::Start;
        else if (at.pixel.x() > right - kReach)
            hit.part = Part::End;
    }
    return hit;
}

QSet<InstanceId> ArrangerScene::blocksIn(const ArrangerPreview::Band &band) const
{
    QSet<InstanceId> found;
    const int top = m_layout.yOf(band.top);
    const int bottom = m_layout.yOf(band.bottom);
    const auto [first, last] = m_layout.rowsBetween(top, bottom);
    for (int row = first; row <= last; ++row) {
        if (m_layout.heightOf(row) == 0)
            continue;
        for (const Block *block : m_layout.row(row).between(band.from, band.to)) {
            const ArrangementLayout::Extent extent = m_layout.extentOf(*block, row);
            if (extent.top <= bottom && extent.top + extent.height >= top)
                found.insert(block->instance->id);
        }
    }
    return found;
}

QRect ArrangerScene::rectOf(const Block &block, int row) const
{
    const ArrangementLayout::Extent extent = m_layout.extentOf(block, row);
    const int left = static_cast<int>(std::floor(m_axis.xOf(block.start)));
    const int right = static_cast<int>(std::ceil(m_axis.xOf(block.end)));
    return {left, extent.top - m_scrollY, std::max(1, right - left), extent.height};
}

QRect ArrangerScene::rectOf(InstanceId instance) const
{
    const ArrangementLayout::Found found = m_layout.find(instance);
    return found.block ? rectOf(*found.block, found.row) : QRect();
}

QRect ArrangerScene::rectOf(int row, BarNumber first, BarNumber end) const
{
    return rectOf(Block{nullptr, meters().startOf(first), meters().startOf(end), 0, 1}, row);
}

void ArrangerScene::setPreview(ArrangerPreview preview)
{
    if (preview.isEmpty() && m_preview.isEmpty())
        return;
    m_preview = std::move(preview);
    emit previewChanged();
}

} // namespace barline

#include "moc_ArrangerScene.cpp"
