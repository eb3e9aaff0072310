#pragma once

#include "core/base/PagedList.h"
#include "core/model/ClipInstance.h"

#include <optional>

namespace barline {

struct Instrument
{
    QString name;
    Channel channel;
    QString expressionProfile;
    std::optional<int> program;   ///< GM program 0..127
    std::optional<int> bank;      ///< 0..16383
    std::optional<int> bendRange; ///< cents to either side; 200 where absent
    Extras extras;

    bool operator==(const Instrument &) const = default;
};

struct Track
{
    TrackId id;
    qint64 order = 0; ///< its place in the composition
    QString name;
    QString documentKey; ///< the key in `tracks` where it is not the name
    Instrument instrument;
    double volume = 1; ///< 0..1.5
    double pan = 0;    ///< -1..1
    bool muted = false;
    bool soloed = false;
    QString color; ///< as the document says it, empty for the one that its place gives
    Extras extras;
    PagedList<InstancePtr> instances; ///< in order of (order, id)

    bool operator==(const Track &other) const;
};

using TrackPtr = std::shared_ptr<const Track>;

/// The place of an instance in the track's list, -1 where it is not. Linear.
qsizetype indexOfInstance(const Track &track, InstanceId id);

} // namespace barline
