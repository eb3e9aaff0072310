#include "core/model/Clip.h"

namespace barline {

ClipBars::ClipBars(std::vector<ClipBarPtr> bars)
    : m_bars(std::move(bars))
{
    findMetered();
}

void ClipBars::findMetered()
{
    m_metered.clear();
    for (int i = 0; i < count(); ++i) {
        if (m_bars.at(i)->meter)
            m_metered.append(i);
    }
}

void ClipBars::set(ClipBarIndex index, ClipBarPtr bar)
{
    const bool meterChanges = bar->meter.has_value() || at(index).meter.has_value();
    m_bars.set(index.value(), std::move(bar));
    if (meterChanges)
        findMetered();
}

void ClipBars::insert(ClipBarIndex index, ClipBarPtr bar)
{
    m_bars.insert(index.value(), std::move(bar));
    findMetered();
}

void ClipBars::removeAt(ClipBarIndex index)
{
    m_bars.removeAt(index.value());
    findMetered();
}

Meter ClipBars::meterAt(ClipBarIndex index, Meter clipMeter) const
{
    if (m_metered.isEmpty() || index.value() < 0 || index.value() >= count())
        return clipMeter;
    return at(index).meter.value_or(clipMeter);
}

Ticks ClipBars::startOf(ClipBarIndex index, Meter clipMeter) const
{
    Ticks start = clipMeter.barLength() * index.value();
    for (const int metered : m_metered) {
        if (metered >= index.value())
            break;
        start += m_bars.at(metered)->meter->barLength() - clipMeter.barLength();
    }
    return start;
}

ClipPosition ClipBars::locate(Ticks at, Meter clipMeter) const
{
    if (at < Ticks())
        return {ClipBarIndex(0), at};
    const Ticks length = clipMeter.barLength();
    int bar = 0;
    Ticks start;
    for (const int metered : m_metered) {
        const Ticks meteredStart = start + length * (metered - bar);
        if (at < meteredStart)
            break;
        const Ticks meteredEnd = meteredStart + m_bars.at(metered)->meter->barLength();
        if (at < meteredEnd)
            return {ClipBarIndex(metered), at - meteredStart};
        bar = metered + 1;
        start = meteredEnd;
    }
    return {ClipBarIndex(bar + static_cast<int>((at - start) / length)), (at - start) % length};
}

bool ClipBars::operator==(const ClipBars &other) const
{
    if (count() != other.count())
        return false;
    for (int i = 0; i < count(); ++i) {
        const ClipBarIndex index(i);
        if (pointerAt(index) != other.pointerAt(index) && at(index) != other.at(index))
            return false;
    }
    return true;
}

} // namespace barline
