#include "ui/pianoroll/SongPlace.h"

namespace barline {

SongPlace::SongPlace(const Composition &composition, const ClipInstance &instance, ClipPtr clip, ClipBarIndex ownBar)
    : m_meters(composition.meters)
    , m_instance(instance)
    , m_clip(std::move(clip))
    , m_ownBar(ownBar)
    , m_openedBar(clipBarOf(ownBar).value_or(ClipBarIndex(0)))
{}

std::optional<ClipBarIndex> SongPlace::clipBarOf(ClipBarIndex ownBar) const
{
    const int count = m_clip->bars.count();
    if (ownBar.value() < 0 || ownBar.value() >= m_instance->lengthBars || count == 0)
        return std::nullopt;
    const auto pointed = m_instance->bars.constFind(ownBar);
    if (pointed != m_instance->bars.constEnd()) {
        const bool isHere = pointed->clip == m_clip->id && pointed->clipBar.value() < count;
        return isHere ? std::optional(pointed->clipBar) : std::nullopt;
    }
    if (m_instance->clip != m_clip->id)
        return std::nullopt;
    const int bar = (m_instance->offsetBars + ownBar.value()) % count;
    return ClipBarIndex(bar < 0 ? bar + count : bar);
}

std::optional<BarNumber> SongPlace::songBarOf(ClipBarIndex bar) const
{
    if (!m_instance)
        return std::nullopt;
    const ClipBarIndex own = m_ownBar + (bar - m_openedBar);
    if (clipBarOf(own) != bar)
        return std::nullopt;
    return m_instance->startBar + own.value();
}

std::optional<Ticks> SongPlace::songPositionOf(Ticks inClip) const
{
    if (!m_instance || inClip < Ticks())
        return std::nullopt;
    const ClipPosition position = m_clip->locate(inClip);
    const std::optional<BarNumber> bar = songBarOf(position.bar);
    if (!bar)
        return std::nullopt;
    return m_meters.startOf(*bar) + position.offset;
}

std::optional<Ticks> SongPlace::clipPositionAt(Ticks inSong) const
{
    if (!m_instance)
        return std::nullopt;
    const BarPosition position = m_meters.locate(inSong);
    const std::optional<ClipBarIndex> bar = clipBarOf(ClipBarIndex(position.bar - m_instance->startBar));
    if (!bar || position.offset >= m_clip->meterAt(*bar).barLength())
        return std::nullopt;
    return m_clip->startOf(*bar) + position.offset;
}

} // namespace barline
