#include "ui/canvas/SnapGrid.h"

#include <QRegularExpression>

#include <array>

namespace barline {

namespace {

constexpr Ticks kWhole = Ticks::beats(4);
/// Of an adaptive grid, so many pixels at least from line to line.
constexpr double kLeastRoom = 12;

struct Ratio
{
    qint64 times;
    qint64 in;
    QLatin1Char mark;
};

/// The length of a line's step against that of the plain note.
constexpr std::array<Ratio, 4> kRatios{{
    {1, 1, QLatin1Char('\0')},
    {3, 2, QLatin1Char('.')},
    {2, 3, QLatin1Char('T')},
    {4, 5, QLatin1Char('Q')},
}};

constexpr QLatin1Char kAdaptiveMark('a');
constexpr QLatin1Char kRelativeMark('r');
constexpr QLatin1Char kOffMark('-');

Ratio ratioOf(SnapGrid::Division division)
{
    return kRatios.at(static_cast<size_t>(division));
}

} // namespace

Ticks SnapGrid::line(qint64 nth) const
{
    const Ratio ratio = ratioOf(division);
    const qint64 total = nth * kWhole.value() * ratio.times;
    const qint64 in = ratio.in * parts;
    const qint64 half = total >= 0 ? in / 2 : -in / 2;
    return Ticks((total + half) / in);
}

Ticks SnapGrid::step() const
{
    return std::max(Ticks(1), line(1));
}

qint64 SnapGrid::indexBefore(Ticks offset) const
{
    const Ratio ratio = ratioOf(division);
    qint64 nth = offset.value() * ratio.in * parts / (kWhole.value() * ratio.times);
    while (line(nth) > offset)
        --nth;
    while (line(nth + 1) <= offset)
        ++nth;
    return nth;
}

Ticks SnapGrid::nearest(Ticks offset) const
{
    const qint64 nth = indexBefore(offset);
    const Ticks low = line(nth);
    const Ticks high = line(nth + 1);
    return offset - low < high - offset ? low : high;
}

SnapGrid SnapGrid::at(double pixelsPerBeat) const
{
    if (!isAdaptive)
        return *this;
    const auto width = [pixelsPerBeat](const SnapGrid &grid) { return grid.step().toBeats() * pixelsPerBeat; };
    SnapGrid fitting = *this;
    while (width(fitting) < kLeastRoom && !(fitting.coarser() == fitting))
        fitting = fitting.coarser();
    while (!(fitting.finer() == fitting) && width(fitting.finer()) >= kLeastRoom)
        fitting = fitting.finer();
    return fitting;
}

SnapGrid SnapGrid::finer() const
{
    SnapGrid grid = *this;
    if (grid.parts * 2 <= kMostValue)
        grid.parts *= 2;
    return grid;
}

SnapGrid SnapGrid::coarser() const
{
    SnapGrid grid = *this;
    if (grid.parts % 2 == 0)
        grid.parts /= 2;
    return grid;
}

QString SnapGrid::name() const
{
    const QString plain = QStringLiteral("1/%1").arg(parts);
    return division == Division::Straight ? plain : plain + ratioOf(division).mark;
}

QString SnapGrid::toText() const
{
    QString text = name();
    if (isAdaptive)
        text += kAdaptiveMark;
    if (isRelative)
        text += kRelativeMark;
    if (!isOn)
        text += kOffMark;
    return text;
}

std::optional<SnapGrid> SnapGrid::fromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^1/(\\d{1,3})([.TQ]?)(a?)(r?)(-?)$"));
    const QRegularExpressionMatch match = pattern.match(text);
    SnapGrid grid;
    grid.parts = match.captured(1).toInt();
    if (!match.hasMatch() || grid.parts < 1)
        return std::nullopt;
    for (size_t i = 1; i < kRatios.size(); ++i) {
        if (match.captured(2) == QString(kRatios.at(i).mark))
            grid.division = static_cast<Division>(i);
    }
    grid.isAdaptive = !match.captured(3).isEmpty();
    grid.isRelative = !match.captured(4).isEmpty();
    grid.isOn = match.captured(5).isEmpty();
    return grid;
}

} // namespace barline
