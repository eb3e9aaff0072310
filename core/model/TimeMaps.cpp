#include "core/model/TimeMaps.h"

#include <algorithm>
#include <charconv>

namespace barline {

QString Meter::toString() const
{
    return QStringLiteral("%1/%2").arg(numerator).arg(denominator);
}

std::optional<Meter> meterFrom(std::string_view text)
{
    Meter meter;
    const char *const end = text.data() + text.size();
    const auto upper = std::from_chars(text.data(), end, meter.numerator);
    if (upper.ec != std::errc() || upper.ptr == end || *upper.ptr != '/')
        return {};
    const auto lower = std::from_chars(upper.ptr + 1, end, meter.denominator);
    constexpr int kMostCounts = 255;
    constexpr int kMostDenominator = 32;
    const bool isPower = meter.denominator > 0 && (meter.denominator & (meter.denominator - 1)) == 0;
    if (lower.ec != std::errc() || lower.ptr != end || meter.numerator < 1 || meter.numerator > kMostCounts ||
        !isPower || meter.denominator > kMostDenominator)
        return {};
    return meter;
}

MeterMap::MeterMap(QList<MeterChange> changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const MeterChange &a, const MeterChange &b) { return a.bar < b.bar; });
    for (MeterChange &change : changes) {
        if (!m_changes.isEmpty() && m_changes.constLast().bar == change.bar)
            m_changes.removeLast();
        m_changes.append(std::move(change));
    }
    Ticks start;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        const BarNumber from = i == 0 ? BarNumber(1) : m_changes.at(i - 1).bar;
        const Meter &meter = m_changes.at(std::max<qsizetype>(0, i - 1)).meter;
        start += meter.barLength() * (m_changes.at(i).bar - from);
        m_starts.append(start);
    }
}

qsizetype MeterMap::changeAtBar(BarNumber bar) const
{
    const auto after = std::upper_bound(m_changes.begin(), m_changes.end(), bar,
                                        [](BarNumber at, const MeterChange &change) { return at < change.bar; });
    return after - m_changes.begin() - 1;
}

Meter MeterMap::meterAt(BarNumber bar) const
{
    return m_changes.isEmpty() ? Meter() : m_changes.at(std::max<qsizetype>(0, changeAtBar(bar))).meter;
}

Ticks MeterMap::startOf(BarNumber bar) const
{
    const qsizetype change = changeAtBar(bar);
    if (change < 0)
        return meterAt(bar).barLength() * (bar.value() - 1);
    return m_starts.at(change) + m_changes.at(change).meter.barLength() * (bar - m_changes.at(change).bar);
}

BarPosition MeterMap::locate(Ticks at) const
{
    if (at < Ticks())
        return {BarNumber(1), at};
    const qsizetype change = std::upper_bound(m_starts.begin(), m_starts.end(), at) - m_starts.begin() - 1;
    const BarNumber from = change < 0 ? BarNumber(1) : m_changes.at(change).bar;
    const Ticks base = change < 0 ? Ticks() : m_starts.at(change);
    const Ticks length = meterAt(from).barLength();
    return {from + static_cast<int>((at - base) / length), (at - base) % length};
}

QString modeName(Mode mode)
{
    switch (mode) {
    case Mode::Major:
        return QStringLiteral("major");
    case Mode::Minor:
        return QStringLiteral("minor");
    case Mode::Ionian:
        return QStringLiteral("ionian");
    case Mode::Dorian:
        return QStringLiteral("dorian");
    case Mode::Phrygian:
        return QStringLiteral("phrygian");
    case Mode::Lydian:
        return QStringLiteral("lydian");
    case Mode::Mixolydian:
        return QStringLiteral("mixolydian");
    case Mode::Aeolian:
        return QStringLiteral("aeolian");
    case Mode::Locrian:
        return QStringLiteral("locrian");
    }
    return {};
}

} // namespace barline
