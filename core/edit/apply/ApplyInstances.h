#pragma once

#include "core/edit/apply/Workbench.h"

namespace barline {

/// Instances on their way: taken out of their tracks first, put where they belong once tracks have come and gone, so
/// that an edit may move them to a track that it adds or from one that it removes. Costs what the touched tracks hold.
class InstancesAtWork
{
public:
    InstancesAtWork(Workbench &bench, const Diff<InstanceOf> &instances)
        : m_bench(bench)
        , m_instances(instances)
    {}

    Result<void> take();
    Result<void> put();

private:
    using Place = std::pair<CompositionId, TrackId>;
    struct Leaving
    {
        QHash<InstanceId, const InstanceOf *> removed;
        QHash<InstanceId, const Change<InstanceOf> *> changed;
    };

    Result<void> takeFrom(const Place &place, const Leaving &leaving);
    Result<void> putInto(const Place &place, std::vector<InstancePtr> instances);
    /// The track's place in its composition; null where it is gone.
    TrackPtr *trackAt(const Place &place);

    Workbench &m_bench;
    const Diff<InstanceOf> &m_instances;
    QMap<Place, std::vector<InstancePtr>> m_coming;
};

Result<void> applyOverrides(Workbench &bench, const Diff<BarOverrideOf> &bars, const Diff<NoteOverrideOf> &notes);

} // namespace barline
