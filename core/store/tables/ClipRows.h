#pragma once

#include "core/edit/Edit.h"

#include <QHash>

#include <vector>

namespace barline {

/// A note as its row has it.
struct NoteRow
{
    ClipBarId bar;
    Note note;
};

/// Clips as they are read, table by table, until they are made values. Notes of bars that are not there are left out.
class ClipRows
{
public:
    /// Clips come in order of their ids, bars in order of clip and place.
    void add(Clip clip);
    void add(BarOfClip bar);
    void add(ClipBarId bar, Note note);
    void add(std::vector<NoteRow> notes);
    /// Once.
    ById<Clip> take();

private:
    struct Row
    {
        Clip clip;
        std::vector<ClipBar> bars;
    };

    std::vector<Row> m_clips;
    QHash<ClipId, size_t> m_clipPlaces;
    QHash<ClipBarId, std::pair<size_t, size_t>> m_barPlaces; ///< clip and bar
    ClipBarId m_lastBar;
    std::pair<size_t, size_t> m_lastPlace;
};

} // namespace barline
