#include "core/store/tables/ClipRows.h"

namespace barline {

void ClipRows::add(Clip clip)
{
    m_clipPlaces.insert(clip.id, m_clips.size());
    m_clips.push_back({std::move(clip), {}});
}

void ClipRows::add(BarOfClip bar)
{
    const auto place = m_clipPlaces.constFind(bar.clip);
    if (place == m_clipPlaces.cend())
        return;
    std::vector<ClipBar> &bars = m_clips[*place].bars;
    m_barPlaces.insert(bar.bar.id, {*place, bars.size()});
    bars.push_back(std::move(bar.bar));
}

void ClipRows::add(ClipBarId bar, Note note)
{
    // Notes come nearly in the order of their bars.
    if (bar != m_lastBar) {
        const auto place = m_barPlaces.constFind(bar);
        if (place == m_barPlaces.cend())
            return;
        m_lastBar = bar;
        m_lastPlace = *place;
    }
    m_clips[m_lastPlace.first].bars[m_lastPlace.second].notes.append(std::move(note));
}

void ClipRows::add(std::vector<NoteRow> notes)
{
    for (NoteRow &row : notes)
        add(row.bar, std::move(row.note));
}

ById<Clip> ClipRows::take()
{
    std::vector<ClipPtr> clips;
    clips.reserve(m_clips.size());
    for (Row &row : m_clips) {
        std::vector<ClipBarPtr> bars;
        bars.reserve(row.bars.size());
        for (ClipBar &bar : row.bars)
            bars.push_back(makeClipBar(std::move(bar)));
        row.clip.bars = ClipBars(std::move(bars));
        clips.push_back(std::make_shared<const Clip>(std::move(row.clip)));
    }
    return ById<Clip>(std::move(clips));
}

} // namespace barline
