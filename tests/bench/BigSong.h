#pragma once

#include "core/model/Project.h"

namespace barline::bench {

/// How large a song is. Each track has clips of its own, which its blocks play in turn.
struct SongSize
{
    int tracks = 64;
    int blocksPerTrack = 125;
    int barsPerBlock = 8;
    int clipsPerTrack = 16;
    int notesPerBar = 16;

    int bars() const { return blocksPerTrack * barsPerBlock; }
};

/// A song of blocks that follow each other on all tracks. The same each time; ids from 1 up, below kFirstFreeId.
Project bigSong(const SongSize &size);
constexpr qint64 kFirstFreeId = 10'000'000;

} // namespace barline::bench
