#include "core/edit/apply/ApplyInstances.h"
#include "core/edit/apply/Conflict.h"

namespace barline {

namespace {

/// How one override goes from what it was to what it is; absent where null.
template <typename T>
struct Replacement
{
    const T *before = nullptr;
    const T *after = nullptr;
};

using NoteOverridePlace = std::pair<ClipBarIndex, NoteId>;

/// What changes in one instance.
struct OverrideTraffic
{
    QMap<ClipBarIndex, Replacement<BarExpression>> bars;
    QMap<NoteOverridePlace, Replacement<NoteOverride>> notes;
};

/// By instance, in one composition.
using CompositionTraffic = QHash<InstanceId, OverrideTraffic>;

bool replaceBars(ClipInstance &instance, const OverrideTraffic &traffic)
{
    for (auto one = traffic.bars.cbegin(); one != traffic.bars.cend(); ++one) {
        const auto current = instance.barOverrides.constFind(one.key());
        const bool isPresent = current != instance.barOverrides.cend();
        if (isPresent != (one->before != nullptr) || (isPresent && !(*current == *one->before)))
            return false;
        if (one->after)
            instance.barOverrides.insert(one.key(), *one->after);
        else
            instance.barOverrides.remove(one.key());
    }
    return true;
}

bool replaceNotes(ClipInstance &instance, const OverrideTraffic &traffic)
{
    if (traffic.notes.isEmpty())
        return true;
    QList<NoteOverride> overrides;
    qsizetype wanted = 0;
    for (const Replacement<NoteOverride> &one : traffic.notes) {
        if (one.after)
            overrides.append(*one.after);
        wanted += one.before ? 1 : 0;
    }
    for (const NoteOverride &current : std::as_const(instance.noteOverrides)) {
        const auto one = traffic.notes.constFind({current.ownBar, current.note});
        if (one == traffic.notes.cend()) {
            overrides.append(current);
            continue;
        }
        if (!one->before || !(current == *one->before))
            return false;
        --wanted;
    }
    std::sort(overrides.begin(), overrides.end(),
              [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
    instance.noteOverrides = std::move(overrides);
    return wanted == 0;
}

Result<void> applyToTrack(Workbench &bench, TrackPtr &current, const CompositionTraffic &traffic, qsizetype &found)
{
    std::vector<std::pair<qsizetype, InstancePtr>> changed;
    for (qsizetype i = 0; i < current->instances.size(); ++i) {
        const auto one = traffic.constFind(current->instances.at(i)->id);
        if (one == traffic.cend())
            continue;
        ClipInstance instance = *current->instances.at(i);
        if (!replaceBars(instance, *one) || !replaceNotes(instance, *one))
            return conflict::differs(conflict::named(instance));
        bench.touched().instances.insert(instance.id);
        changed.emplace_back(i, std::make_shared<const ClipInstance>(std::move(instance)));
    }
    if (changed.empty())
        return {};
    found += std::ssize(changed);
    Track track = *current;
    track.instances.replace(changed);
    current = std::make_shared<const Track>(std::move(track));
    return {};
}

/// Calls `visit(value, before, after)` for each override of the diff.
template <typename T, typename Visitor>
void forEachReplacement(const Diff<T> &diff, Visitor &&visit)
{
    for (const T &value : diff.removed)
        visit(value, &value, nullptr);
    for (const T &value : diff.added)
        visit(value, nullptr, &value);
    for (const Change<T> &change : diff.changed)
        visit(change.after, &change.before, &change.after);
}

} // namespace

Result<void> applyOverrides(Workbench &bench, const Diff<BarOverrideOf> &bars, const Diff<NoteOverrideOf> &notes)
{
    QMap<CompositionId, CompositionTraffic> traffic;
    forEachReplacement(bars, [&](const BarOverrideOf &value, const BarOverrideOf *before, const BarOverrideOf *after) {
        traffic[value.composition][value.instance].bars.insert(
            value.ownBar, {before ? &before->expression : nullptr, after ? &after->expression : nullptr});
    });
    forEachReplacement(notes,
                       [&](const NoteOverrideOf &value, const NoteOverrideOf *before, const NoteOverrideOf *after) {
                           traffic[value.composition][value.instance].notes.insert(
                               {value.noteOverride.ownBar, value.noteOverride.note},
                               {before ? &before->noteOverride : nullptr, after ? &after->noteOverride : nullptr});
                       });
    for (auto one = traffic.cbegin(); one != traffic.cend(); ++one) {
        Composition *composition = bench.composition(one.key());
        qsizetype found = 0;
        for (qsizetype i = 0; composition && i < composition->tracks.size(); ++i) {
            if (const Result<void> applied = applyToTrack(bench, composition->tracks[i], *one, found); !applied)
                return applied;
        }
        if (found != one->size())
            return conflict::gone(conflict::someInstance());
    }
    return {};
}

} // namespace barline
