#include "core/model/InstanceIndex.h"

namespace barline {

InstanceIndex::OfTrack::OfTrack(const Track &track)
{
    instances.reserve(track.instances.size());
    for (const InstancePtr &instance : track.instances)
        instances.insert(instance->id, instance);
}

InstancePtr InstanceIndex::find(InstanceId id) const
{
    for (const auto &entry : m_tracks.all()) {
        if (const auto found = entry.value.instances.constFind(id); found != entry.value.instances.cend())
            return *found;
    }
    return nullptr;
}

qsizetype InstanceIndex::trackOf(InstanceId id) const
{
    const auto &tracks = m_tracks.all();
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        if (tracks.at(i).value.instances.contains(id))
            return i;
    }
    return -1;
}

} // namespace barline
