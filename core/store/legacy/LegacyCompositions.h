#pragma once

#include "core/model/Composition.h"
#include "core/store/legacy/LegacyClips.h"

namespace barline {

/// Puts compositions together from the rows of compositions, tracks and track_bars of the first implementation, taken
/// in that order after the clips. A run of references that walks one clip bar by bar, cycling or not, becomes one
/// instance. Worker thread.
class LegacyCompositions
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyCompositions)

public:
    /// `clips` is finished and outlives this.
    LegacyCompositions(LegacyIds &ids, const LegacyClips &clips)
        : m_ids(ids)
        , m_clips(clips)
    {}

    void takeComposition(LegacyRow &row);
    void takeTrack(LegacyRow &row);
    void takeTrackBar(LegacyRow &row);

    QList<Composition> finish();

private:
    /// A row of track_bars that can be played.
    struct Reference
    {
        int bar = 1; ///< of the composition
        ClipId clip;
        int clipBar = 0;
        Extras extras;
    };
    struct Parts
    {
        Track track;
        std::vector<Reference> references;
    };
    struct Song
    {
        Composition composition;
        std::vector<Parts> tracks;
    };
    struct TrackPlace
    {
        size_t song = 0;
        size_t track = 0;
    };

    size_t addSong(Composition composition, qint64 row);
    TrackPlace addTrack(size_t song, Track track, qint64 row);
    size_t lostSong(qint64 row);
    std::vector<InstancePtr> instancesOf(std::vector<Reference> references);

    LegacyIds &m_ids;
    const LegacyClips &m_clips;
    std::vector<Song> m_songs;
    QHash<qint64, size_t> m_songPlaces;
    QHash<qint64, TrackPlace> m_trackPlaces;
    QSet<qint64> m_usedSongs;
    QSet<qint64> m_usedTracks;
};

} // namespace barline
