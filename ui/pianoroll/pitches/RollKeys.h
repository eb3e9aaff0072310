#pragma once

#include "core/model/Composition.h"
#include "core/model/DrumNames.h"
#include "core/model/Tonality.h"
#include "ui/pianoroll/NoteNames.h"
#include "ui/pianoroll/PitchRows.h"
#include "ui/pianoroll/SongPlace.h"
#include "ui/pianoroll/pitches/KeyChoice.h"

namespace barline {

class HereMarks;
class NoteIndex;

/// What the keys mean in the clip that is open at its place: what they are called, and which belong to the scale. The
/// key is that of the song where the clip plays, as many semitones lower as the place transposes it; where it plays
/// nowhere, the song's first. A value.
class RollKeys
{
public:
    RollKeys() = default;
    /// `composition` and `clip` may be null.
    RollKeys(const KeyChoice &choice, const Composition *composition, const Clip *clip, const SongPlace &song,
             bool isDrums);

    /// The keys are drums: they have names of their own and no scale.
    bool isDrums() const { return m_isDrums; }
    /// The scale that is highlighted, and that notes snap to where they do.
    const ScaleMap &scales() const { return m_scales; }
    /// The song's key; none where it says none.
    std::optional<Tonality> keyAt(Ticks inClip) const;
    /// The names that hold at a position of the clip; names(i) are them.
    size_t namesAt(Ticks inClip) const;
    const NoteNames &names(size_t index) const { return m_names[index]; }
    const QString &nameOf(Pitch pitch, Ticks inClip) const { return m_names[namesAt(inClip)].of(pitch); }
    /// Whether a drum is called so, rather than by its note.
    bool hasDrumName(Pitch pitch) const { return m_isDrums && !m_drums.of(pitch).isEmpty(); }

    /// The rows that are left where keys are folded away: never without a key of `used`.
    PitchRows rows(KeyChoice::Fold fold, const PitchRows::Keys &used) const;

    bool operator==(const RollKeys &other) const;

private:
    struct Span
    {
        Ticks from;
        std::optional<Tonality> key;
        size_t names = 0;
        bool operator==(const Span &) const = default;
    };

    void readKeys(const Composition &composition, const Clip &clip, const SongPlace &song);
    void addSpan(Ticks from, const KeyChange &change, int transpose);
    void nameSpans(const KeyChoice &choice);
    size_t indexOf(const Spelling &spelling);
    const Span &spanAt(Ticks inClip) const;

    bool m_isDrums = false;
    DrumNames m_drums;
    ScaleMap m_scales;
    std::vector<Span> m_spans{Span()}; ///< never empty; the first holds before it too
    std::vector<Spelling> m_spellings{Spelling()};
    std::vector<NoteNames> m_names{NoteNames()}; ///< of each of m_spellings
};

/// The keys that have notes in the indexed clip, or of which a note is marked as different here. Costs the notes of a
/// small clip, next to nothing in a large one.
PitchRows::Keys usedKeys(const NoteIndex &index, const HereMarks &marks);

} // namespace barline
