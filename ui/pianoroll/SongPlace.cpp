#include "ui/pianoroll/SongPlace.h"

namespace barline {

SongPlace::SongPlace(const Composition &composition, const ClipInstance &instance, ClipPtr clip, ClipBarIndex ownBar)
    : SongPlace(composition, ClipPass(std::make_shared<const ClipInstance>(instance), std::move(clip), ownBar))
{}

SongPlace::SongPlace(const Composition &composition, ClipPass pass)
    : m_meters(composition.meters)
    , m_pass(std::move(pass))
{}

std::optional<BarNumber> SongPlace::songBarOf(ClipBarIndex bar) const
{
    const std::optional<ClipBarIndex> own = m_pass ? m_pass->ownBarOf(bar) : std::nullopt;
    if (!own)
        return std::nullopt;
    return m_pass->instance().startBar + own->value();
}

std::optional<ClipBarIndex> SongPlace::ownBarAt(BarNumber songBar) const
{
    if (!m_pass || songBar < m_pass->instance().startBar || songBar >= m_pass->instance().endBar())
        return std::nullopt;
    return ClipBarIndex(songBar - m_pass->instance().startBar);
}

std::optional<Ticks> SongPlace::songPositionOf(Ticks inClip) const
{
    if (!m_pass || inClip < Ticks())
        return std::nullopt;
    const ClipPosition position = m_pass->clip()->locate(inClip);
    const std::optional<BarNumber> bar = songBarOf(position.bar);
    if (!bar)
        return std::nullopt;
    return m_meters.startOf(*bar) + position.offset;
}

std::optional<Ticks> SongPlace::clipPositionAt(Ticks inSong) const
{
    if (!m_pass)
        return std::nullopt;
    const BarPosition position = m_meters.locate(inSong);
    const std::optional<ClipBarIndex> bar = m_pass->clipBarOf(ClipBarIndex(position.bar - m_pass->instance().startBar));
    if (!bar || position.offset >= m_pass->clip()->meterAt(*bar).barLength())
        return std::nullopt;
    return m_pass->clip()->startOf(*bar) + position.offset;
}

} // namespace barline
