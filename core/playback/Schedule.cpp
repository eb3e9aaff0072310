#include "core/playback/Schedule.h"

#include <QMap>

#include <algorithm>

namespace barline {

Schedule::Schedule(std::shared_ptr<const TimedEvents> events)
    : m_events(std::move(events))
{
    QMap<ControllerLane, std::vector<int>> bars;
    for (int played = 0; played < order().barCount(); ++played) {
        for (const ControllerLane &lane : m_events->bar(played)->lanes)
            bars[lane].push_back(played);
    }
    for (auto lane = bars.cbegin(); lane != bars.cend(); ++lane)
        m_lanes.push_back({lane.key(), lane.value()});
}

int Schedule::valueBefore(const Lane &lane, Ticks song) const
{
    const int here = order().playedBarAt(song);
    auto bar = std::upper_bound(lane.bars.begin(), lane.bars.end(), here);
    while (bar != lane.bars.begin()) {
        --bar;
        const Ticks toSong = order().songStartOf(*bar) - order().meters().startOf(order().barAt(*bar));
        const auto &controls = m_events->bar(*bar)->controls;
        for (auto control = controls.rbegin(); control != controls.rend(); ++control) {
            if (control->kind == ControlKind::Controller && control->track == lane.controller.track &&
                control->number == lane.controller.number && control->at + toSong < song)
                return control->value;
        }
    }
    return -1;
}

Ticks Schedule::mapped(const Schedule &from, Ticks song) const
{
    const Ticks composition = from.order().toComposition(song);
    int pass = 0;
    for (const PlayedSpan &span : from.order().spans()) {
        if (span.songEnd() <= song && composition >= span.from && composition < span.to)
            ++pass;
    }
    Ticks found = order().length();
    for (const PlayedSpan &span : order().spans()) {
        if (composition < span.from || composition >= span.to)
            continue;
        found = span.songStart + (composition - span.from);
        if (pass-- == 0)
            break;
    }
    return found;
}

int Schedule::indexOfTrack(TrackId track) const
{
    const auto at =
        std::find_if(tracks().begin(), tracks().end(), [track](const TrackSound &sound) { return sound.id == track; });
    return at == tracks().end() ? -1 : static_cast<int>(at - tracks().begin());
}

} // namespace barline
