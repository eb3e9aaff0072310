#include "ui/arranger/bars/BarSelection.h"

#include "ui/arranger/BlockWords.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct BarText
{
    Q_DECLARE_TR_FUNCTIONS(barline::BarText)
};

} // namespace

QString selectedBarsWords(const Composition &composition, const SongBars &bars)
{
    QString tracks = BarText::tr("all tracks");
    if (bars.tracks) {
        const qsizetype only = bars.tracks->size() == 1 ? indexOfTrack(composition, *bars.tracks->cbegin()) : -1;
        tracks = only >= 0 ? composition.tracks.at(only)->name
                           : BarText::tr("%n track(s)", nullptr, static_cast<int>(bars.tracks->size()));
    }
    return QStringLiteral("%1 · %2").arg(barsWords(bars.range.first, bars.range.count()), tracks);
}

BarRange rangeOver(BarNumber a, BarNumber b)
{
    return {std::min(a, b), std::max(a, b) + 1};
}

SongBars extendedTo(const std::optional<SongBars> &bars, BarNumber bar)
{
    if (!bars)
        return {rangeOver(bar, bar), {}};
    SongBars extended = *bars;
    const BarNumber last = bars->range.end - 1;
    const bool isFirstNearer = bar < bars->range.first || bar - bars->range.first < last - bar;
    extended.range = isFirstNearer ? rangeOver(bar, last) : rangeOver(bars->range.first, bar);
    return extended;
}

std::optional<SongBars> barsToEdit(const EditorContext &context)
{
    const CompositionPtr composition = context.composition();
    if (!composition)
        return std::nullopt;
    if (context.selectedBars())
        return context.selectedBars();
    const BarNumber bar = composition->meters.locate(context.playhead()).bar;
    return SongBars{rangeOver(bar, bar), {}};
}

QList<ChosenInstance> blocksIn(const Composition &composition, const SongBars &bars)
{
    QList<ChosenInstance> blocks;
    for (int track = 0; track < composition.tracks.size(); ++track) {
        if (bars.tracks && !bars.tracks->contains(composition.tracks.at(track)->id))
            continue;
        for (const InstancePtr &each : composition.tracks.at(track)->instances) {
            if (!bars.range.intersected({each->startBar, each->endBar()}).isEmpty())
                blocks.append({track, each});
        }
    }
    return blocks;
}

} // namespace barline
