#pragma once

#include "core/model/Project.h"

namespace barline::test {

/// The clip as its document says it: with ids, home and order of no meaning.
inline Clip withoutIds(const Clip &clip)
{
    Clip plain = clip;
    plain.home = CompositionId();
    plain.order = 0;
    for (int i = 0; i < clip.bars.count(); ++i) {
        ClipBar bar = clip.bars.at(ClipBarIndex(i));
        bar.id = ClipBarId();
        for (Note &note : bar.notes)
            note.id = NoteId();
        plain.bars.set(ClipBarIndex(i), std::make_shared<const ClipBar>(bar));
    }
    return plain;
}

/// The composition likewise; what note overrides hold is compared by what is written.
inline Composition withoutIds(const Composition &composition)
{
    Composition plain = composition;
    plain.id = CompositionId();
    for (TrackPtr &pointer : plain.tracks) {
        Track track = *pointer;
        track.id = TrackId();
        PagedList<InstancePtr> instances;
        for (const InstancePtr &each : track.instances) {
            ClipInstance instance = *each;
            instance.id = InstanceId();
            instance.noteOverrides.clear();
            instances.append(std::make_shared<const ClipInstance>(instance));
        }
        track.instances = instances;
        pointer = std::make_shared<const Track>(track);
    }
    return plain;
}

} // namespace barline::test
