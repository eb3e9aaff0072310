#include "core/render/PlayOrder.h"

#include <algorithm>

namespace barline {

namespace {

struct LoopRange
{
    BarNumber first;
    BarNumber end;
    int plays = 1;
    std::vector<LoopRange> inner;

    bool holds(const LoopRange &other) const { return first <= other.first && other.end <= end; }
    bool crosses(const LoopRange &other) const
    {
        return first < other.end && other.first < end && !holds(other) && !other.holds(*this);
    }
};

/// The loops that can be played, the outer before the inner ones, in order of place.
std::vector<LoopRange> playableLoops(const QList<Loop> &loops)
{
    std::vector<LoopRange> playable;
    for (const Loop &loop : loops) {
        const LoopRange range{loop.startBar, loop.startBar + loop.lengthBars, std::max(0, loop.repeatCount) + 1, {}};
        const bool crossing =
            std::any_of(playable.begin(), playable.end(), [&](const LoopRange &other) { return range.crosses(other); });
        if (!crossing && range.first >= BarNumber(1) && range.first < range.end)
            playable.push_back(range);
    }
    std::stable_sort(playable.begin(), playable.end(), [](const LoopRange &a, const LoopRange &b) {
        return a.first != b.first ? a.first < b.first : b.end < a.end;
    });
    return playable;
}

/// The loops from `next` on that lie within `range`, as a tree.
std::vector<LoopRange> nested(const std::vector<LoopRange> &loops, size_t &next, const LoopRange &range)
{
    std::vector<LoopRange> inside;
    while (next < loops.size() && range.holds(loops[next])) {
        LoopRange loop = loops[next++];
        loop.inner = nested(loops, next, loop);
        inside.push_back(std::move(loop));
    }
    return inside;
}

template <typename Play>
void playOut(const LoopRange &range, const Play &play)
{
    for (int pass = 0; pass < range.plays; ++pass) {
        BarNumber at = range.first;
        for (const LoopRange &inner : range.inner) {
            if (!play(at, inner.first))
                return;
            playOut(inner, play);
            at = inner.end;
        }
        if (!play(at, range.end))
            return;
    }
}

} // namespace

PlayOrder::PlayOrder(const Composition &composition, Ticks atLeast)
    : m_tempo(composition)
    , m_meters(composition.meters)
{
    const BarPosition wanted = m_meters.locate(atLeast - Ticks(1));
    LoopRange whole{BarNumber(1), std::max(endOf(composition), wanted.bar + 1), 1, {}};
    size_t next = 0;
    whole.inner = nested(playableLoops(composition.loops), next, whole);
    playOut(whole, [this](BarNumber first, BarNumber end) {
        play(first, end);
        return m_barCount < kMostBars;
    });
}

void PlayOrder::play(BarNumber first, BarNumber end)
{
    const int bars = std::min(end - first, kMostBars - m_barCount);
    if (bars <= 0)
        return;
    if (!m_spans.empty() && m_spans.back().first + m_spans.back().bars == first) {
        m_spans.back().bars += bars;
        m_spans.back().to = m_meters.startOf(first + bars);
    } else {
        PlayedSpan span;
        span.first = first;
        span.bars = bars;
        span.firstPlayed = m_barCount;
        span.from = m_meters.startOf(first);
        span.to = m_meters.startOf(first + bars);
        if (!m_spans.empty()) {
            const PlayedSpan &last = m_spans.back();
            span.songStart = last.songEnd();
            span.songSeconds = last.songSeconds + m_tempo.secondsAt(last.to) - m_tempo.secondsAt(last.from);
        }
        m_spans.push_back(span);
    }
    m_barCount += bars;
}

const PlayedSpan &PlayOrder::spanAt(Ticks song) const
{
    static const PlayedSpan kNone;
    if (m_spans.empty())
        return kNone;
    const auto after = std::upper_bound(m_spans.begin() + 1, m_spans.end(), song,
                                        [](Ticks at, const PlayedSpan &span) { return at < span.songStart; });
    return *(after - 1);
}

const PlayedSpan &PlayOrder::spanOfPlayed(int played) const
{
    const auto after = std::upper_bound(m_spans.begin() + 1, m_spans.end(), played,
                                        [](int at, const PlayedSpan &span) { return at < span.firstPlayed; });
    return *(after - 1);
}

BarNumber PlayOrder::barAt(int played) const
{
    const PlayedSpan &span = spanOfPlayed(played);
    return span.first + (played - span.firstPlayed);
}

Ticks PlayOrder::songStartOf(int played) const
{
    if (m_spans.empty() || played >= m_barCount)
        return length();
    const PlayedSpan &span = spanOfPlayed(played);
    return span.songStart + (m_meters.startOf(span.first + (played - span.firstPlayed)) - span.from);
}

int PlayOrder::playedBarAt(Ticks song) const
{
    if (song >= length())
        return m_barCount;
    const PlayedSpan &span = spanAt(std::max(song, Ticks()));
    return span.firstPlayed + (m_meters.locate(toComposition(std::max(song, Ticks()))).bar - span.first);
}

Ticks PlayOrder::leaves(Ticks song, Ticks from, Ticks to) const
{
    if (song >= length())
        return song;
    Ticks at = song;
    for (const PlayedSpan *span = &spanAt(song); span <= &m_spans.back(); ++span) {
        const Ticks written = span->from + (at - span->songStart);
        if (written < from || written >= to)
            return at;
        if (span->to > to)
            return span->songStart + (to - span->from);
        at = span->songEnd();
    }
    return at;
}

Ticks PlayOrder::toComposition(Ticks song) const
{
    const PlayedSpan &span = spanAt(song);
    return span.from + (song - span.songStart);
}

Ticks PlayOrder::toSong(Ticks composition) const
{
    for (const PlayedSpan &span : m_spans) {
        if (composition >= span.from && composition < span.to)
            return span.songStart + (composition - span.from);
    }
    return length();
}

double PlayOrder::secondsAt(Ticks song) const
{
    const PlayedSpan &span = spanAt(song);
    return span.songSeconds + m_tempo.secondsAt(toComposition(song)) - m_tempo.secondsAt(span.from);
}

Ticks PlayOrder::songAt(double seconds) const
{
    if (m_spans.empty())
        return Ticks();
    const auto after = std::upper_bound(m_spans.begin() + 1, m_spans.end(), seconds,
                                        [](double at, const PlayedSpan &span) { return at < span.songSeconds; });
    const PlayedSpan &span = *(after - 1);
    const double inMap = m_tempo.secondsAt(span.from) + std::max(0.0, seconds - span.songSeconds);
    return span.songStart + (m_tempo.ticksAt(inMap) - span.from);
}

} // namespace barline
