#include "core/edit/update/ReadPairs.h"

#include "core/edit/update/Matching.h"

namespace barline {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

template <typename T, typename Id = decltype(T::id)>
QList<Id> pairs(const QList<std::shared_ptr<const T>> &present, const QList<T> &read, const QList<PairBy> &signs)
{
    Matching matching(present.size(), read.size());
    const auto pairBy = [&](auto keyOf) {
        matching.pairByKey([&](qsizetype i) { return keyOf(*present.at(i)); },
                           [&](qsizetype i) { return keyOf(read.at(i)); });
    };
    for (const PairBy sign : signs) {
        switch (sign) {
        case PairBy::Uid:
            pairBy([](const T &thing) { return unlessEmpty(thing.uid); });
            break;
        case PairBy::NumberAndName:
            pairBy([](const T &thing) {
                return thing.id.isValid() ? std::optional(std::pair(thing.id, thing.name)) : std::nullopt;
            });
            break;
        case PairBy::Number:
            pairBy([](const T &thing) { return thing.id.isValid() ? std::optional(thing.id) : std::nullopt; });
            break;
        case PairBy::Name:
            pairBy([](const T &thing) { return unlessEmpty(thing.name); });
            break;
        }
    }
    QList<Id> ids;
    for (qsizetype i = 0; i < read.size(); ++i) {
        const qsizetype before = matching.beforeOf(i);
        ids.append(before == Matching::kNew ? Id() : present.at(before)->id);
    }
    return ids;
}

} // namespace

QList<ClipId> pairClips(const QList<ClipPtr> &present, const QList<Clip> &read, const QList<PairBy> &signs)
{
    return pairs<Clip>(present, read, signs);
}

QList<CompositionId> pairCompositions(const QList<CompositionPtr> &present, const QList<Composition> &read,
                                      const QList<PairBy> &signs)
{
    return pairs<Composition>(present, read, signs);
}

void renumber(Composition &composition, CompositionId id, const QHash<ClipId, ClipId> &clips)
{
    composition.id = id;
    if (clips.isEmpty())
        return;
    const auto renumbered = [&](ClipId clip) { return clips.value(clip, clip); };
    for (TrackPtr &trackPointer : composition.tracks) {
        Track track = *trackPointer;
        std::vector<InstancePtr> instances;
        instances.reserve(static_cast<size_t>(track.instances.size()));
        for (const InstancePtr &pointer : track.instances) {
            ClipInstance instance = *pointer;
            instance.clip = renumbered(instance.clip);
            for (TrackBar &bar : instance.bars)
                bar.clip = renumbered(bar.clip);
            instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        track.instances = PagedList<InstancePtr>(std::move(instances));
        trackPointer = std::make_shared<const Track>(std::move(track));
    }
}

} // namespace barline
