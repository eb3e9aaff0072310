#include "core/model/Clip.h"

#include <algorithm>

namespace barline {

ClipBars::ClipBars(std::vector<ClipBarPtr> bars)
    : m_bars(std::move(bars))
{
    findMetered();
}

void ClipBars::findMetered()
{
    m_metered.clear();
    m_meteredLength.clear();
    for (int i = 0; i < count(); ++i) {
        const std::optional<Meter> &meter = m_bars.at(i)->meter;
        if (!meter)
            continue;
        if (m_metered.isEmpty())
            m_meteredLength.append(Ticks());
        m_metered.append(i);
        m_meteredLength.append(m_meteredLength.constLast() + meter->barLength());
    }
}

void ClipBars::set(ClipBarIndex index, ClipBarPtr bar)
{
    const bool meterChanges = bar->meter != at(index).meter;
    m_bars.set(index.value(), std::move(bar));
    if (meterChanges)
        findMetered();
}

void ClipBars::replace(const std::vector<std::pair<ClipBarIndex, ClipBarPtr>> &bars)
{
    bool meterChanges = false;
    std::vector<std::pair<qsizetype, ClipBarPtr>> values;
    values.reserve(bars.size());
    for (const auto &[index, bar] : bars) {
        meterChanges = meterChanges || bar->meter != at(index).meter;
        values.emplace_back(index.value(), bar);
    }
    m_bars.replace(values);
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

qsizetype ClipBars::meteredBefore(ClipBarIndex index) const
{
    return std::lower_bound(m_metered.cbegin(), m_metered.cend(), index.value()) - m_metered.cbegin();
}

Ticks ClipBars::startOfMetered(qsizetype nth, Meter clipMeter) const
{
    return clipMeter.barLength() * (m_metered.at(nth) - nth) + m_meteredLength.at(nth);
}

Ticks ClipBars::startOf(ClipBarIndex index, Meter clipMeter) const
{
    const qsizetype metered = meteredBefore(index);
    const Ticks own = metered == 0 ? Ticks() : m_meteredLength.at(metered);
    return clipMeter.barLength() * (index.value() - metered) + own;
}

ClipPosition ClipBars::locate(Ticks at, Meter clipMeter) const
{
    if (at < Ticks())
        return {ClipBarIndex(0), at};
    // The last bar with a meter of its own that starts at or before `at`; from there on bars are all of one length.
    qsizetype before = 0;
    for (qsizetype count = m_metered.size(); count > 0;) {
        const qsizetype half = count / 2;
        const bool isBefore = startOfMetered(before + half, clipMeter) <= at;
        before = isBefore ? before + half + 1 : before;
        count = isBefore ? count - half - 1 : half;
    }
    ClipBarIndex bar(0);
    Ticks start;
    if (before > 0) {
        const ClipBarIndex metered(m_metered.at(before - 1));
        start = startOfMetered(before - 1, clipMeter);
        const Ticks end = start + this->at(metered).meter->barLength();
        if (at < end)
            return {metered, at - start};
        bar = metered + 1;
        start = end;
    }
    const Ticks length = clipMeter.barLength();
    return {bar + static_cast<int>((at - start) / length), (at - start) % length};
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
