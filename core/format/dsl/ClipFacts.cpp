#include "core/format/dsl/ClipFacts.h"

namespace barline {

void FirstUses::add(ClipId clip, BarNumber startBar)
{
    const auto known = m_bars.find(clip);
    if (known == m_bars.end())
        m_bars.insert(clip, startBar);
    else
        *known = std::min(*known, startBar);
}

Meter FirstUses::meterOf(ClipId clip, const MeterMap &meters) const
{
    const auto bar = m_bars.constFind(clip);
    return bar == m_bars.constEnd() ? Meter() : meters.meterAt(*bar);
}

qint64 barsToHold(Ticks end, Meter meter, const OwnMeters &own)
{
    const Ticks length = meter.barLength();
    qint64 bar = 0;
    Ticks start;
    for (auto metered = own.begin(); metered != own.end(); ++metered) {
        const Ticks meteredStart = start + length * (metered.key() - bar);
        if (end <= meteredStart)
            break;
        const Ticks meteredEnd = meteredStart + metered->barLength();
        if (end <= meteredEnd)
            return metered.key() + 1;
        bar = metered.key() + 1;
        start = meteredEnd;
    }
    const qint64 more = (end - start + length - Ticks(1)) / length;
    return std::max<qint64>(1, bar + more);
}

} // namespace barline
