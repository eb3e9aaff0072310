#pragma once

#include "core/format/dsl/Drafts.h"

namespace barline {

/// Puts the notes of clips into bars where all of them are plain, on all cores that are free. What there would be a
/// finding about is left to ProjectAssembler.
class PlainBars
{
public:
    /// Takes the clip on, unless it is one of those that are left. It has `bars` bars of `barLength`, with ids from
    /// `firstId` on, and outlives this.
    void add(ClipDraft &draft, Ticks barLength, int bars, ClipBarId firstId);
    void fill(const std::stop_token &stop);
    /// The bars of a clip; empty where they are not filled. Once for each.
    std::vector<ClipBarPtr> take(const ClipDraft &draft);

private:
    struct Clip
    {
        ClipDraft *draft;
        Ticks barLength;
        ClipBarId firstId;
        std::vector<std::shared_ptr<ClipBar>> bars; ///< with notes only
        bool isFilled = false;
    };
    struct Part
    {
        size_t clip;
        size_t firstBar;
        size_t endBar;
    };

    static bool fillPart(Clip &clip, const Part &part);

    std::vector<Clip> m_clips;
    std::vector<Part> m_parts;
};

} // namespace barline
