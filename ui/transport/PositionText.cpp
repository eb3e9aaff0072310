#include "ui/transport/PositionText.h"

#include "ui/canvas/KeyWords.h"

#include <cmath>

namespace barline {

namespace {

// The latest at or before the place; before all of them the first.
const KeyChange *keyAt(const KeyMap &keys, const BarPosition &place)
{
    const KeyChange *latest = keys.isEmpty() ? nullptr : &keys.constFirst();
    for (const KeyChange &change : keys) {
        if (change.bar > place.bar || (change.bar == place.bar && change.beat > place.offset))
            break;
        latest = &change;
    }
    return latest;
}

} // namespace

SongPosition songPositionAt(const Composition &composition, Ticks at)
{
    const BarPosition place = composition.meters.locate(std::max(Ticks(), at));
    const Ticks count = composition.meters.meterAt(place.bar).countLength();
    const Ticks into = place.offset % count;
    const qint64 tick = into.value() * std::max(1, composition.ticksPerQuarter) / Ticks::kPerBeat;
    return {place.bar.value(), static_cast<int>(place.offset / count) + 1, static_cast<int>(tick)};
}

QString positionText(const SongPosition &position)
{
    return QStringLiteral("%1 . %2 . %3")
        .arg(position.bar)
        .arg(position.count)
        .arg(position.tick, 3, 10, QLatin1Char('0'));
}

QString clockText(double seconds)
{
    const auto total = static_cast<qint64>(std::floor(std::max(0.0, seconds) * 1000));
    const qint64 minutes = total / 60'000;
    const QString rest = QStringLiteral("%1.%2")
                             .arg(total / 1000 % 60, 2, 10, QLatin1Char('0'))
                             .arg(total % 1000, 3, 10, QLatin1Char('0'));
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(minutes).arg(rest);
    return QStringLiteral("%1:%2:%3").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0')).arg(rest);
}

Meter meterAt(const Composition &composition, Ticks at)
{
    return composition.meters.meterAt(composition.meters.locate(std::max(Ticks(), at)).bar);
}

QString keyText(const Composition &composition, Ticks at)
{
    const KeyChange *change = keyAt(composition.keys, composition.meters.locate(std::max(Ticks(), at)));
    return change ? keyWords(*change) : QString();
}

} // namespace barline
