#pragma once

#include "core/edit/Edit.h"
#include "core/edit/arrange/ChosenInstances.h"
#include "core/model/PerTrack.h"

#include <functional>

namespace barline {

/// The `order` that puts a new instance after all others of the track.
qint64 orderAfterAll(const Track &track);
/// The `documentId`s that instances of a composition have, looked up once for all that an edit adds. Who keeps it for
/// the next edit lets it follow: that costs what changed.
class DocumentIds
{
public:
    DocumentIds() = default;
    explicit DocumentIds(const Composition &composition) { follow(composition); }

    void follow(const Composition &composition) { m_tracks.follow(composition); }
    /// One for this instance that none of the composition has.
    QString freeFor(InstanceId instance) const;

private:
    struct OfTrack
    {
        OfTrack() = default;
        explicit OfTrack(const Track &track);

        QSet<QString> taken;
    };

    PerTrack<OfTrack> m_tracks;
};

/// The instances that an edit adds, those of new tracks too.
QSet<InstanceId> instancesAddedBy(const Edit &edit);

// Ids that the composition does not have are passed over.

/// Adds the instance as it is, with its id and order.
Edit addInstance(const Composition &composition, TrackId track, ClipInstance instance);
/// Moves instances by bars and by tracks (down is positive), with all that they have. Clamped as a group, so that all
/// keep their distances: none starts before bar 1 or leaves the tracks.
Edit moveInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks);
/// Adds copies of them, with all that they have, so many bars and tracks away; clamped likewise. Takes as many ids from
/// `firstId` on as there are instances.
Edit copyInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks,
                   qint64 firstId);
Edit removeInstances(const Composition &composition, const QSet<InstanceId> &instances);

/// What `change` makes of each of them, overrides too. Those that it leaves as they are the edit does not name.
Edit changeInstances(const Composition &composition, const QSet<InstanceId> &instances,
                     const std::function<void(ClipInstance &)> &change);
/// Of a transposition and of a velocity shift, to either side.
constexpr int kMostInstanceShift = 127;
/// Clamped as a group to kMostInstanceShift.
Edit transposeInstances(const Composition &composition, const QSet<InstanceId> &instances, int semitones);
Edit shiftInstanceVelocities(const Composition &composition, const QSet<InstanceId> &instances, int by);
/// Lets them play another clip, from the same bar on where it has that. What differs in them stays, and what it says of
/// notes that the clip does not have is an orphan.
Edit replaceClip(const Composition &composition, const QSet<InstanceId> &instances, const Clip &clip);

} // namespace barline
