#pragma once

#include "core/model/Composition.h"

namespace barline {

/// What was looked up of each track of a composition, kept from one state of the composition to the next: following
/// costs what changed. `T` is made of a Track.
template <typename T>
class PerTrack
{
public:
    struct Entry
    {
        TrackPtr track;
        T value;
    };

    /// Looks up anew the tracks that are others than before.
    void follow(const Composition &composition)
    {
        m_entries.resize(composition.tracks.size());
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            const TrackPtr &track = composition.tracks.at(i);
            if (m_entries.at(i).track != track)
                m_entries[i] = {track, T(*track)};
        }
    }

    /// In order of the tracks.
    const QList<Entry> &all() const { return m_entries; }

private:
    QList<Entry> m_entries;
};

} // namespace barline
