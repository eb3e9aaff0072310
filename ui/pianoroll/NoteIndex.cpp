#include "ui/pianoroll/NoteIndex.h"

namespace barline {

NoteIndex::NoteIndex(ClipPtr clip)
    : m_clip(std::move(clip))
    , m_carries(m_clip->bars.count())
    , m_density(isSmall(*m_clip) ? DensityPyramid() : DensityPyramid(m_clip->length()))
{
    Ticks start;
    for (ClipBarIndex bar; bar.value() < m_clip->bars.count(); ++bar) {
        countBar(*m_clip, bar, start, Change::Add);
        start += m_clip->meterAt(bar).barLength();
    }
}

bool NoteIndex::isSmall(const Clip &clip)
{
    qsizetype notes = 0;
    for (ClipBarIndex bar; bar.value() < clip.bars.count() && notes <= kSmall; ++bar)
        notes += clip.bars.at(bar).notes.size();
    return notes <= kSmall;
}

bool NoteIndex::isLargeStep(const Clip &from, const Clip &to, BarSpan span)
{
    const int last = std::min({span.last.value(), from.bars.count() - 1, to.bars.count() - 1});
    qsizetype notes = 0;
    for (ClipBarIndex bar = span.first; bar.value() <= last && notes <= kSmall; ++bar) {
        if (from.bars.pointerAt(bar) != to.bars.pointerAt(bar))
            notes += from.bars.at(bar).notes.size() + to.bars.at(bar).notes.size();
    }
    return notes > kSmall;
}

bool NoteIndex::canFollow(const Clip &clip) const
{
    return clip.id == m_clip->id && clip.meter == m_clip->meter && clip.bars.count() == m_clip->bars.count() &&
           clip.length() == m_clip->length();
}

void NoteIndex::update(ClipPtr clip, BarSpan span)
{
    const int last = std::min(span.last.value(), clip->bars.count() - 1);
    for (ClipBarIndex bar = span.first; bar.value() <= last; ++bar) {
        if (m_clip->bars.pointerAt(bar) == clip->bars.pointerAt(bar))
            continue;
        countBar(*m_clip, bar, m_clip->startOf(bar), Change::Remove);
        countBar(*clip, bar, clip->startOf(bar), Change::Add);
    }
    m_clip = std::move(clip);
}

void NoteIndex::countBar(const Clip &clip, ClipBarIndex bar, Ticks start, Change change)
{
    const Ticks length = clip.meterAt(bar).barLength();
    for (const Note &note : clip.bars.at(bar).notes) {
        const Ticks at = start + note.start;
        if (note.end() > length) {
            const ClipPosition end = clip.locate(at + note.duration - Ticks(1));
            if (change == Change::Add)
                m_carries.add(bar.value() + 1, end.bar.value() + 1, {at, note});
            else
                m_carries.remove(bar.value() + 1, end.bar.value() + 1, note.id);
        }
        if (!m_density.isEmpty() && !note.isRest)
            m_density.count(at, at + note.duration, note.pitch, change == Change::Add ? 1 : -1);
    }
}

} // namespace barline
