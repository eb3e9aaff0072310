#pragma once

#include "core/base/Finding.h"
#include "core/format/dsl/Drafts.h"
#include "core/format/dsl/sml/SmlWords.h"

namespace barline {

/// An item of a bar: a note, a chord, a rest, or a piece of a tied note or chord.
struct SmlItem
{
    Ticks start; ///< from the bar's start
    SmlDuration duration;
    SmlTie::Kind tie = SmlTie::Kind::None;
    /// Continues a note: what else is to be said of it stands at its first piece.
    bool isContinued() const { return tie == SmlTie::Kind::Continue || tie == SmlTie::Kind::Stop; }
    std::vector<const Note *> notes; ///< of the clip, the lowest first; at least one
};

/// A clip as items, bar by bar: one item for notes that start and end together and are alike; a note that rings over a
/// bar line in tied pieces; and one that no single word says in tied pieces, the longest first, where no other note of
/// its pitch sounds at once. The clip must outlive it.
class SmlItems
{
public:
    explicit SmlItems(const Clip &clip);

    /// Errors for what SML cannot say: notes that ring beyond the clip, that start beyond their bar, or of which two of
    /// one pitch ring over a bar line together, so that ties would not tell them apart.
    const Findings &errors() const { return m_errors; }
    /// Rests that cross a bar line, and are written as several.
    const Findings &warnings() const { return m_warnings; }

    /// Those of the next bar, in order; of those that start together the shortest last, so that the row goes on there.
    std::vector<SmlItem> nextBar();

private:
    struct Sounding
    {
        const Note *note;
        Ticks end;      ///< from the clip's start
        Ticks lastLine; ///< the last bar line that it rings over, from the clip's start; its own start where none
    };
    /// A note that goes on from the bar before.
    struct Carried
    {
        const Note *note;
        Ticks left;
    };

    void survey();
    void check(const Note &note, ClipBarIndex bar, Ticks barStart, Ticks barLength);
    void report(const Note &note, ClipBarIndex bar, const QString &why);
    void addPieces(std::vector<SmlItem> &pieces, const Note &note, Ticks start, Ticks end, bool isBegun, bool goesOn);

    const Clip &m_clip;
    Findings m_errors;
    Findings m_warnings;
    std::vector<std::vector<Sounding>> m_sounding; ///< by pitch, while the clip is surveyed
    QSet<NoteId> m_crowded;                        ///< notes at whose time another of their pitch sounds
    ClipBarIndex m_next{0};
    std::vector<Carried> m_carried;
};

} // namespace barline
