#include "core/edit/arrange/FollowBars.h"

#include "core/model/Fields.h"

#include <limits>

namespace barline {

namespace {

int floorDivided(int value, int by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// Counts the bars that an instance plays by turns, from the clip's first bar in the pass of its first own bar.
class Turns
{
public:
    Turns(const ClipInstance &instance, const BarMoves &bars)
        : m_bars(bars)
        , m_offset(instance.offsetBars)
        , m_offsetAfter(offsetAfter())
    {}

    int offset() const { return m_offsetAfter; }

    /// Where an own bar is afterwards; nothing where the bar whose turn it is in it is gone.
    std::optional<ClipBarIndex> to(ClipBarIndex ownBar) const
    {
        const int turn = m_offset + ownBar.value();
        return to(floorDivided(turn, m_bars.before), barAt(turn));
    }
    /// The own bar afterwards in which the bar of the clip, after, sounds in the pass of `ownBar`.
    ClipBarIndex inPassOf(ClipBarIndex ownBar, ClipBarIndex bar) const
    {
        const int pass = floorDivided(m_offset + ownBar.value(), m_bars.before);
        return ClipBarIndex(pass * m_bars.after() + bar.value() - m_offsetAfter);
    }
    ClipBarIndex clipBarIn(ClipBarIndex ownBar) const { return ClipBarIndex(barAt(m_offset + ownBar.value())); }

private:
    int barAt(int turn) const { return turn - floorDivided(turn, m_bars.before) * m_bars.before; }

    std::optional<ClipBarIndex> to(int pass, int bar) const
    {
        const std::optional<int> after = m_bars.to(bar);
        return after ? std::optional(ClipBarIndex(pass * m_bars.after() + *after - m_offsetAfter)) : std::nullopt;
    }

    int offsetAfter() const
    {
        const int pass = floorDivided(m_offset, m_bars.before) * m_bars.after();
        // What began with the clip's first bar begins with it whichever that is.
        int bar = barAt(m_offset);
        if (bar == 0)
            return pass;
        while (bar < m_bars.before && !m_bars.to(bar))
            ++bar;
        return pass + (bar < m_bars.before ? *m_bars.to(bar) : m_bars.after());
    }

    BarMoves m_bars;
    int m_offset;
    int m_offsetAfter;
};

void followRepointed(ClipInstance &instance, ClipId clip, const BarMoves &bars)
{
    for (auto bar = instance.bars.begin(); bar != instance.bars.end();) {
        const std::optional<int> to =
            bar->clip == clip ? bars.to(bar->clipBar.value()) : std::optional(bar->clipBar.value());
        if (!to) {
            bar = instance.bars.erase(bar);
            continue;
        }
        bar->clipBar = ClipBarIndex(*to);
        ++bar;
    }
}

template <typename Map>
Map movedKeys(const Map &map, const Turns &turns)
{
    Map moved;
    for (auto one = map.cbegin(); one != map.cend(); ++one) {
        if (const auto to = turns.to(one.key()))
            moved.insert(*to, *one);
    }
    return moved;
}

QList<NoteOverride> movedOverrides(const ClipInstance &instance, const Turns &turns, const NoteMoves &notes)
{
    QMap<std::pair<ClipBarIndex, NoteId>, NoteOverride> moved;
    for (NoteOverride one : instance.noteOverrides) {
        std::optional<ClipBarIndex> to = turns.to(one.ownBar);
        const auto note = notes.constFind(one.note);
        const bool goesOn = note != notes.cend() && one.kind != NoteOverride::Kind::Added &&
                            !instance.bars.contains(one.ownBar) && turns.clipBarIn(one.ownBar) == note->from;
        if (goesOn) {
            to = turns.inPassOf(one.ownBar, note->to);
            if (one.fields & fieldBit(&Note::start))
                one.value.start = std::max(Ticks(), one.value.start - note->earlier);
        }
        if (!to)
            continue;
        one.ownBar = *to;
        if (goesOn || !moved.contains({one.ownBar, one.note}))
            moved.insert({one.ownBar, one.note}, one);
    }
    return moved.values();
}

/// The bars in which a track's instances start, in order.
std::vector<BarNumber> startsOf(const Track &track)
{
    std::vector<BarNumber> starts;
    for (const InstancePtr &instance : track.instances)
        starts.push_back(instance->startBar);
    std::sort(starts.begin(), starts.end());
    return starts;
}

int roomFor(const std::vector<BarNumber> &starts, const ClipInstance &instance)
{
    const auto next = std::upper_bound(starts.begin(), starts.end(), instance.startBar);
    return next == starts.end() ? std::numeric_limits<int>::max()
                                : std::max(instance.lengthBars, *next - instance.startBar);
}

bool plays(const ClipInstance &instance, ClipId clip)
{
    return instance.clip == clip || std::any_of(instance.bars.begin(), instance.bars.end(),
                                                [clip](const TrackBar &bar) { return bar.clip == clip; });
}

} // namespace

std::optional<int> BarMoves::to(int bar) const
{
    if (bar < at)
        return bar;
    if (bar < at + removed)
        return std::nullopt;
    return bar - removed + added;
}

ClipInstance followed(const ClipInstance &instance, ClipId clip, const BarMoves &bars, const NoteMoves &notes, int room)
{
    ClipInstance after = instance;
    if (instance.clip == clip && bars.before > 0) {
        const Turns turns(instance, bars);
        after.offsetBars = turns.offset();
        after.bars = movedKeys(instance.bars, turns);
        after.barOverrides = movedKeys(instance.barOverrides, turns);
        after.noteOverrides = movedOverrides(instance, turns, notes);
        const bool isWhole = instance.offsetBars == 0 && instance.lengthBars == bars.before;
        if (isWhole && bars.after() > 0 && bars.after() <= room)
            after.lengthBars = bars.after();
    }
    followRepointed(after, clip, bars);
    return after;
}

void followBars(Project &project, ClipId clip, const BarMoves &bars, const NoteMoves &notes)
{
    std::vector<CompositionPtr> changed;
    for (const CompositionPtr &before : project.compositions) {
        Composition composition = *before;
        bool isSame = true;
        for (TrackPtr &track : composition.tracks) {
            std::vector<std::pair<qsizetype, InstancePtr>> instances;
            const std::vector<BarNumber> starts = startsOf(*track);
            for (qsizetype i = 0; i < track->instances.size(); ++i) {
                const ClipInstance &instance = *track->instances.at(i);
                if (!plays(instance, clip))
                    continue;
                ClipInstance after = followed(instance, clip, bars, notes, roomFor(starts, instance));
                if (!(after == instance))
                    instances.emplace_back(i, std::make_shared<const ClipInstance>(std::move(after)));
            }
            if (instances.empty())
                continue;
            Track moved = *track;
            moved.instances.replace(instances);
            track = std::make_shared<const Track>(std::move(moved));
            isSame = false;
        }
        if (!isSame)
            changed.push_back(std::make_shared<const Composition>(std::move(composition)));
    }
    for (CompositionPtr &composition : changed)
        project.compositions.set(std::move(composition));
}

} // namespace barline
