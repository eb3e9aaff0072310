#include "core/edit/apply/ApplyInstances.h"

#include "core/edit/apply/Conflict.h"

namespace barline {

Result<void> InstancesAtWork::take()
{
    QMap<Place, Leaving> leaving;
    for (const InstanceOf &instance : m_instances.removed)
        leaving[{instance.composition, instance.track}].removed.insert(instance.instance.id, &instance);
    for (const Change<InstanceOf> &change : m_instances.changed)
        leaving[{change.before.composition, change.before.track}].changed.insert(change.before.instance.id, &change);
    for (auto track = leaving.cbegin(); track != leaving.cend(); ++track) {
        if (const Result<void> taken = takeFrom(track.key(), *track); !taken)
            return taken;
    }
    return {};
}

TrackPtr *InstancesAtWork::trackAt(const Place &place)
{
    Composition *composition = m_bench.composition(place.first);
    const qsizetype index = composition ? indexOfTrack(*composition, place.second) : -1;
    return index < 0 ? nullptr : &composition->tracks[index];
}

Result<void> InstancesAtWork::takeFrom(const Place &place, const Leaving &leaving)
{
    const ClipInstance &any = leaving.removed.isEmpty() ? (*leaving.changed.cbegin())->before.instance
                                                        : (*leaving.removed.cbegin())->instance;
    TrackPtr *current = trackAt(place);
    if (!current)
        return conflict::gone(conflict::trackOf(any));
    qsizetype found = 0;
    std::vector<InstancePtr> staying;
    for (const InstancePtr &instance : (*current)->instances) {
        if (const InstanceOf *removed = leaving.removed.value(instance->id)) {
            if (!(removed->instance == *instance))
                return conflict::differs(conflict::named(*instance));
        } else if (const Change<InstanceOf> *change = leaving.changed.value(instance->id)) {
            ClipInstance changed = *instance;
            if (!setFields(changed, change->before.instance, change->after.instance))
                return conflict::differs(conflict::named(*instance));
            m_coming[{change->after.composition, change->after.track}].push_back(
                std::make_shared<const ClipInstance>(std::move(changed)));
        } else {
            staying.push_back(instance);
            continue;
        }
        ++found;
        m_bench.touched().instances.insert(instance->id);
    }
    if (found != leaving.removed.size() + leaving.changed.size())
        return conflict::gone(conflict::named(any));
    Track track = **current;
    track.instances = PagedList<InstancePtr>(std::move(staying));
    *current = std::make_shared<const Track>(std::move(track));
    return {};
}

Result<void> InstancesAtWork::put()
{
    for (const InstanceOf &instance : m_instances.added)
        m_coming[{instance.composition, instance.track}].push_back(
            std::make_shared<const ClipInstance>(instance.instance));
    for (auto track = m_coming.begin(); track != m_coming.end(); ++track) {
        if (const Result<void> put = putInto(track.key(), std::move(*track)); !put)
            return put;
    }
    return {};
}

Result<void> InstancesAtWork::putInto(const Place &place, std::vector<InstancePtr> instances)
{
    TrackPtr *current = trackAt(place);
    if (!current)
        return conflict::gone(conflict::trackOf(*instances.front()));
    QSet<InstanceId> ids;
    for (const InstancePtr &instance : instances) {
        if (ids.contains(instance->id))
            return conflict::exists(conflict::named(*instance));
        ids.insert(instance->id);
        m_bench.touched().instances.insert(instance->id);
    }
    std::vector<InstancePtr> all;
    all.reserve(instances.size() + static_cast<size_t>((*current)->instances.size()));
    for (const InstancePtr &instance : (*current)->instances) {
        if (ids.contains(instance->id))
            return conflict::exists(conflict::named(*instance));
        all.push_back(instance);
    }
    const auto middle = all.insert(all.end(), instances.begin(), instances.end());
    std::sort(middle, all.end(), comesBeforeInList<InstancePtr>);
    std::inplace_merge(all.begin(), middle, all.end(), comesBeforeInList<InstancePtr>);
    Track track = **current;
    track.instances = PagedList<InstancePtr>(std::move(all));
    *current = std::make_shared<const Track>(std::move(track));
    return {};
}

} // namespace barline
