#include "ui/arranger/timeline/LoopPlaces.h"

#include "ui/arranger/BlockWords.h"

#include <QCoreApplication>

namespace barline {

std::optional<qsizetype> loopAt(const Composition &song, BarNumber bar)
{
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < song.loops.size(); ++i) {
        const Loop &loop = song.loops.at(i);
        if (bar < loop.startBar || bar >= loop.startBar + loop.lengthBars)
            continue;
        if (!found || loop.lengthBars <= song.loops.at(*found).lengthBars)
            found = i;
    }
    return found;
}

int depthOfLoop(const Composition &song, qsizetype index)
{
    const Loop &loop = song.loops.at(index);
    const BarNumber end = loop.startBar + loop.lengthBars;
    int depth = 0;
    for (qsizetype i = 0; i < song.loops.size(); ++i) {
        const Loop &other = song.loops.at(i);
        const BarNumber otherEnd = other.startBar + other.lengthBars;
        const bool holds = other.startBar <= loop.startBar && end <= otherEnd;
        const bool isSame = other.startBar == loop.startBar && end == otherEnd;
        if (i != index && holds && (!isSame || i < index))
            ++depth;
    }
    return depth;
}

QString crossingWords(const Loop &crossed)
{
    return QCoreApplication::translate("barline::LoopPlaces",
                                       "Loops can lie in each other, not cross: this one would cross that of %1.")
        .arg(barsWords(crossed.startBar, crossed.lengthBars));
}

QString loopWords(const Loop &loop)
{
    return QCoreApplication::translate("barline::LoopPlaces", "%1 · %2×", "bars, how often they are played")
        .arg(barsWords(loop.startBar, loop.lengthBars))
        .arg(loop.repeatCount + 1);
}

} // namespace barline
