#pragma once

#include "core/model/Clip.h"
#include "core/store/legacy/LegacyIds.h"

#include <map>

namespace barline {

/// Puts clips together from the rows of clips, clip_bars and notes of the first implementation, taken in that order.
/// Rows whose owner is gone get one. Worker thread.
class LegacyClips
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyClips)

public:
    explicit LegacyClips(LegacyIds &ids)
        : m_ids(ids)
    {}

    void takeClip(LegacyRow &row);
    void takeBar(LegacyRow &row);
    void takeNote(LegacyRow &row);

    /// Once all are taken; each clip is as long as it takes.
    QList<Clip> finish();

    // After finish():
    bool contains(ClipId clip) const { return m_places.contains(clip); }
    int lengthOf(ClipId clip) const { return m_lengths.at(m_places.value(clip)); }

private:
    struct Parts
    {
        Clip clip;
        std::map<int, ClipBar> bars;
    };
    struct BarPlace
    {
        size_t clip = 0;
        int bar = 0;
    };

    size_t ownerOf(LegacyRow &row, std::optional<qint64> clip);
    size_t addClip(Clip clip);
    ClipBar &barOf(Parts &parts, int index);
    void addNote(LegacyRow &row, const BarPlace &place, Note note);

    LegacyIds &m_ids;
    std::vector<Parts> m_clips;
    QHash<ClipId, size_t> m_places;
    QHash<qint64, BarPlace> m_bars; ///< by the row's id
    std::optional<size_t> m_lost;   ///< the clip of notes whose bar is gone
    QList<int> m_lengths;
    QSet<qint64> m_usedClips;
    QSet<qint64> m_usedBars;
    QSet<qint64> m_usedNotes;
};

/// The JSON columns of a clip_bars row.
BarExpression legacyExpression(LegacyRow &row);
/// The columns of a notes row beside its place, length and pitch; what cannot be read is kept as extras.
NoteDetail legacyDetail(LegacyRow &row);

} // namespace barline
