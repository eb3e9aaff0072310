#pragma once

#include "core/base/Ticks.h"
#include "core/edit/Edit.h"

#include <QList>

#include <optional>

namespace barline {

/// What a running gesture shows over the blocks. A value; the default shows nothing.
struct ArrangerPreview
{
    /// A block as it would be; its row counts the tracks, one past the last is a track to come.
    struct Ghost
    {
        int row = 0;
        ClipInstance instance;
    };
    struct Band
    {
        Ticks from;
        Ticks to;
        double top = 0; ///< in rows
        double bottom = 0;
    };
    /// Where something would be put that is not there yet.
    struct Landing
    {
        int row = 0;
        BarNumber bar{1};
        int bars = 1;
        QString words; ///< what lands there, translated; may be empty
    };

    QList<Ghost> ghosts;
    std::optional<Band> band;
    std::optional<Landing> landing;

    /// What an edit makes of the blocks of a composition.
    static ArrangerPreview of(const Composition &composition, const Edit &edit);

    bool isEmpty() const { return ghosts.isEmpty() && !band && !landing; }
};

} // namespace barline
