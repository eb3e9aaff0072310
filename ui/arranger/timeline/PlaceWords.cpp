#include "ui/arranger/timeline/PlaceWords.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace barline {

namespace {

constexpr int kMostPlaceBar = 1'000'000;

QString number(double value)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 7);
}

/// A bar and a count of it, as they are typed.
struct TypedPlace
{
    BarNumber bar{1};
    double count = 1;
};

std::optional<TypedPlace> typedPlace(const QString &text)
{
    const QString trimmed = text.simplified().replace(QLatin1Char(','), QLatin1Char('.'));
    const qsizetype point = trimmed.indexOf(QLatin1Char('.'));
    bool isBar = false;
    bool isCount = true;
    const int bar = trimmed.left(point).trimmed().toInt(&isBar);
    const double count = point < 0 ? 1 : QLocale::c().toDouble(trimmed.mid(point + 1).trimmed(), &isCount);
    if (!isBar || !isCount || bar < 1 || bar > kMostPlaceBar || !(count >= 1))
        return std::nullopt;
    return TypedPlace{BarNumber(bar), count};
}

} // namespace

QString placeWords(const MeterMap &meters, Ticks at)
{
    const BarPosition place = meters.locate(std::max(Ticks(), at));
    if (place.offset <= Ticks())
        return QString::number(place.bar.value());
    const double counts = static_cast<double>(place.offset.value()) /
                          static_cast<double>(meters.meterAt(place.bar).countLength().value());
    return QStringLiteral("%1.%2").arg(place.bar.value()).arg(number(counts + 1));
}

std::optional<Ticks> placeFrom(const MeterMap &meters, const QString &text)
{
    const std::optional<TypedPlace> typed = typedPlace(text);
    if (!typed)
        return std::nullopt;
    const Meter meter = meters.meterAt(typed->bar);
    if (typed->count >= meter.numerator + 1)
        return std::nullopt;
    const double ticks = (typed->count - 1) * static_cast<double>(meter.countLength().value());
    return meters.startOf(typed->bar) + Ticks(std::llround(ticks));
}

QString tempoPlaceWords(const MeterMap &meters, Ticks at)
{
    const BarPosition place = meters.locate(std::max(Ticks(), at));
    if (place.offset != meters.lengthOf(place.bar) - Ticks(1))
        return placeWords(meters, at);
    return QStringLiteral("%1.%2").arg(place.bar.value()).arg(meters.meterAt(place.bar).numerator + 1);
}

std::optional<Ticks> tempoPlaceFrom(const MeterMap &meters, const QString &text)
{
    const std::optional<TypedPlace> typed = typedPlace(text);
    if (typed && typed->count == meters.meterAt(typed->bar).numerator + 1)
        return meters.startOf(typed->bar + 1) - Ticks(1);
    return placeFrom(meters, text);
}

QString tempoWords(double bpm)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(bpm, 'g', 6);
}

} // namespace barline
