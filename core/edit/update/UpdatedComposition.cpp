#include "core/edit/update/UpdatedComposition.h"

#include "core/edit/Header.h"
#include "core/edit/update/Matching.h"
#include "core/edit/update/OrderInList.h"
#include "core/edit/update/UpdatedInstance.h"
#include "core/model/Fields.h"

#include <tuple>

namespace barline {

namespace {

/// An instance of either side: in which track of its composition, and which.
struct InstanceAt
{
    qsizetype track = 0;
    InstancePtr instance;
};

QList<InstanceAt> instancesOf(const Composition &composition)
{
    QList<InstanceAt> instances;
    for (qsizetype i = 0; i < composition.tracks.size(); ++i) {
        for (const InstancePtr &instance : composition.tracks.at(i)->instances)
            instances.append({i, instance});
    }
    return instances;
}

QString keyOf(const Track &track)
{
    return track.documentKey.isEmpty() ? track.name : track.documentKey;
}

Matching matchTracks(const QList<TrackPtr> &before, const QList<TrackPtr> &after)
{
    Matching matching(before.size(), after.size());
    const auto pairBy = [&](auto key) {
        matching.pairByKey([&](qsizetype i) { return std::optional(key(*before.at(i))); },
                           [&](qsizetype i) { return std::optional(key(*after.at(i))); });
    };
    pairBy([](const Track &track) { return track.id; });
    pairBy(keyOf);
    pairBy([](const Track &track) { return track.name; });
    matching.pairInOrder();
    return matching;
}

/// By the document's id wherever they stand; then, within their track, by what they play and where, by where, in order.
Matching matchInstances(const QList<InstanceAt> &before, const QList<InstanceAt> &after, const Matching &tracks)
{
    Matching matching(before.size(), after.size());
    const auto pairBy = [&](auto key) {
        matching.pairByKey([&](qsizetype i) { return std::optional(key(*before.at(i).instance)); },
                           [&](qsizetype i) { return std::optional(key(*after.at(i).instance)); });
    };
    const auto pairWithin = [&](auto key) {
        matching.pairByKey(
            [&](qsizetype i) { return std::optional(std::pair(before.at(i).track, key(*before.at(i).instance))); },
            [&](qsizetype i) {
                const qsizetype track = tracks.beforeOf(after.at(i).track);
                return track == Matching::kNew ? std::nullopt
                                               : std::optional(std::pair(track, key(*after.at(i).instance)));
            });
    };
    pairBy([](const ClipInstance &instance) { return instance.id; });
    matching.pairByKey(
        [&](qsizetype i) {
            const QString &id = before.at(i).instance->documentId;
            return id.isEmpty() ? std::nullopt : std::optional(id);
        },
        [&](qsizetype i) { return std::optional(after.at(i).instance->documentId); });
    pairWithin([](const ClipInstance &instance) { return std::pair(instance.startBar, instance.clip); });
    pairWithin([](const ClipInstance &instance) { return instance.startBar; });
    pairWithin([](const ClipInstance &) { return 0; });
    return matching;
}

/// A track key that the writer made up, as two tracks share a name, is no key of its own.
void keepKey(const Track &present, Track &read)
{
    if (present.documentKey.isEmpty() && read.name == present.name &&
        read.documentKey.startsWith(read.name + QStringLiteral(" (")))
        read.documentKey.clear();
}

/// The value where it differs from what is there.
template <typename T>
std::shared_ptr<const T> sharedUnlessSame(const std::shared_ptr<const T> &present, T value)
{
    return present && *present == value ? present : std::make_shared<const T>(std::move(value));
}

class CompositionUpdate
{
public:
    CompositionUpdate(const Project &project, const Composition &present, const Composition &read,
                      UpdateContext &context)
        : m_read(read)
        , m_before(present.tracks)
        , m_tracks(matchTracks(m_before, read.tracks))
        , m_oldInstances(instancesOf(present))
        , m_instances(matchInstances(m_oldInstances, instancesOf(read), m_tracks))
        , m_instanceUpdate(project, context)
        , m_context(context)
    {}

    QList<TrackPtr> tracks();

private:
    PagedList<InstancePtr> madeInstances(const Track &read, qsizetype presentTrack);

    const Composition &m_read;
    QList<TrackPtr> m_before;
    Matching m_tracks;
    QList<InstanceAt> m_oldInstances;
    Matching m_instances;
    InstanceUpdate m_instanceUpdate;
    UpdateContext &m_context;
    qsizetype m_nextInstance = 0; ///< in the order in which instancesOf() lists those read
};

PagedList<InstancePtr> CompositionUpdate::madeInstances(const Track &read, qsizetype presentTrack)
{
    std::vector<InstancePtr> olds;
    std::vector<ClipInstance> news;
    QList<ListPlace> places;
    for (const InstancePtr &instance : read.instances) {
        const qsizetype before = m_instances.beforeOf(m_nextInstance++);
        const InstancePtr was = before == Matching::kNew ? nullptr : m_oldInstances.at(before).instance;
        news.push_back(m_instanceUpdate.updated(was.get(), *instance));
        const bool stays = was && m_oldInstances.at(before).track == presentTrack;
        places.append({news.back().id.value(), stays ? std::optional(was->order) : std::nullopt});
        olds.push_back(was);
    }
    const QList<qint64> orders = ordersFor(places);
    std::vector<InstancePtr> instances;
    instances.reserve(news.size());
    for (size_t i = 0; i < news.size(); ++i) {
        news[i].order = orders.at(static_cast<qsizetype>(i));
        instances.push_back(sharedUnlessSame(olds[i], std::move(news[i])));
    }
    return PagedList<InstancePtr>(std::move(instances));
}

QList<TrackPtr> CompositionUpdate::tracks()
{
    std::vector<Track> news;
    QList<ListPlace> places;
    for (qsizetype i = 0; i < m_read.tracks.size(); ++i) {
        const qsizetype before = m_tracks.beforeOf(i);
        Track track = headerOf(*m_read.tracks.at(i));
        if (before == Matching::kNew) {
            m_context.makeNew(track.id);
        } else {
            track.id = m_before.at(before)->id;
            keepKey(*m_before.at(before), track);
        }
        track.instances = madeInstances(*m_read.tracks.at(i), before);
        places.append(
            {track.id.value(), before == Matching::kNew ? std::nullopt : std::optional(m_before.at(before)->order)});
        news.push_back(std::move(track));
    }
    const QList<qint64> orders = ordersFor(places);
    QList<TrackPtr> tracks;
    for (size_t i = 0; i < news.size(); ++i) {
        const qsizetype before = m_tracks.beforeOf(static_cast<qsizetype>(i));
        news[i].order = orders.at(static_cast<qsizetype>(i));
        tracks.append(sharedUnlessSame(before == Matching::kNew ? nullptr : m_before.at(before), std::move(news[i])));
    }
    return tracks;
}

} // namespace

CompositionPtr updatedComposition(const Project &project, const CompositionPtr &present, const Composition &read,
                                  UpdateContext &context)
{
    Composition composition = headerOf(read);
    if (present && read.uid.isEmpty())
        composition.uid = present->uid;
    if (present)
        composition.source = present->source;
    composition.tracks = CompositionUpdate(project, present ? *present : Composition(), read, context).tracks();
    return sharedUnlessSame(present, std::move(composition));
}

} // namespace barline
