#include "core/edit/arrange/InstanceBars.h"

#include <algorithm>

namespace barline {

namespace {

template <typename Map>
Map movedBy(const Map &map, int bars)
{
    Map moved;
    for (auto one = map.cbegin(); one != map.cend(); ++one) {
        if (one.key().value() + bars >= 0)
            moved.insert(one.key() + bars, *one);
    }
    return moved;
}

/// What differs in its bars, so many bars later; what would stand before the first goes.
void moveContent(ClipInstance &instance, int bars)
{
    instance.bars = movedBy(instance.bars, bars);
    instance.barOverrides = movedBy(instance.barOverrides, bars);
    QList<NoteOverride> moved;
    for (NoteOverride one : std::as_const(instance.noteOverrides)) {
        one.ownBar = one.ownBar + bars;
        if (one.ownBar.value() >= 0)
            moved.append(std::move(one));
    }
    instance.noteOverrides = std::move(moved);
}

} // namespace

int clipBarsOf(const Project &project, ClipId id)
{
    const ClipPtr clip = project.clips.find(id);
    return clip ? clip->bars.count() : 0;
}

int goneRound(int bar, int count)
{
    return count > 0 ? ((bar % count) + count) % count : std::max(0, bar);
}

void cutContent(ClipInstance &instance, ClipBarIndex from)
{
    const auto cut = [from](auto &map) {
        for (auto one = map.lowerBound(from); one != map.end();)
            one = map.erase(one);
    };
    cut(instance.bars);
    cut(instance.barOverrides);
    instance.noteOverrides.removeIf([from](const NoteOverride &one) { return one.ownBar >= from; });
}

void moveStart(ClipInstance &instance, int bars, int clipBars)
{
    instance.startBar = instance.startBar + bars;
    instance.lengthBars -= bars;
    instance.offsetBars = goneRound(instance.offsetBars + bars, clipBars);
    moveContent(instance, -bars);
}

ClipInstance partOf(const Project &project, const ClipInstance &instance, ClipBarIndex first, int bars)
{
    ClipInstance part = instance;
    if (first.value() + bars < instance.lengthBars)
        cutContent(part, first + bars);
    if (first.value() != 0)
        moveStart(part, first.value(), clipBarsOf(project, instance.clip));
    part.lengthBars = bars;
    return part;
}

ClipInstance joined(const Project &project, const ClipInstance &first, const ClipInstance &next)
{
    ClipInstance whole = first;
    const ClipBarIndex end(first.lengthBars);
    cutContent(whole, end);
    whole.lengthBars += next.lengthBars;
    const int count = clipBarsOf(project, first.clip);
    const int nextCount = clipBarsOf(project, next.clip);
    ClipInstance moved = next;
    moveContent(moved, end.value());
    for (ClipBarIndex own = end; own.value() < whole.lengthBars; ++own) {
        const auto pointed = moved.bars.constFind(own);
        if (pointed != moved.bars.cend()) {
            whole.bars.insert(own, *pointed);
            continue;
        }
        const ClipBarIndex plays(goneRound(next.offsetBars + (own - end), nextCount));
        if (next.clip != first.clip || plays.value() != goneRound(first.offsetBars + own.value(), count))
            whole.bars.insert(own, TrackBar{next.clip, plays, {}});
    }
    whole.barOverrides.insert(moved.barOverrides);
    whole.noteOverrides.append(moved.noteOverrides);
    return whole;
}

} // namespace barline
