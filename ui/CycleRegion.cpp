#include "ui/CycleRegion.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

namespace barline {

namespace {

constexpr int kLastCycleBar = 1'000'000;

} // namespace

QByteArray bytesOf(const CycleRegions &cycles)
{
    QMap<qint64, QList<int>> kept;
    for (auto one = cycles.cbegin(); one != cycles.cend(); ++one) {
        if (!one->isEmpty())
            kept.insert(one.key().value(), {one->first.value(), one->end.value(), one->isOn ? 1 : 0});
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kept;
    return bytes;
}

CycleRegions cyclesIn(const QByteArray &bytes)
{
    CycleRegions cycles;
    QMap<qint64, QList<int>> kept;
    QDataStream stream(bytes);
    stream >> kept;
    if (stream.status() != QDataStream::Ok)
        return cycles;
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        const bool isRegion =
            one->size() == 3 && one->at(0) >= 1 && one->at(0) < one->at(1) && one->at(1) <= kLastCycleBar;
        if (isRegion)
            cycles.insert(CompositionId(one.key()), {BarNumber(one->at(0)), BarNumber(one->at(1)), one->at(2) == 1});
    }
    return cycles;
}

} // namespace barline
