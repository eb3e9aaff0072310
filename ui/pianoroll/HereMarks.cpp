#include "ui/pianoroll/HereMarks.h"

#include "core/model/Fields.h"

#include <algorithm>

namespace barline {

namespace {

/// Finds notes of the clip by id, each bar looked through once.
class Sources
{
public:
    explicit Sources(const Clip &clip)
        : m_clip(clip)
    {}

    const Note *find(ClipBarIndex bar, NoteId note)
    {
        auto notes = m_bars.find(bar);
        if (notes == m_bars.end()) {
            notes = m_bars.insert(bar, {});
            for (const Note &each : m_clip.bars.at(bar).notes)
                notes->insert(each.id, &each);
        }
        return notes->value(note);
    }

private:
    const Clip &m_clip;
    QHash<ClipBarIndex, QHash<NoteId, const Note *>> m_bars;
};

} // namespace

HereMarks::HereMarks(const ClipPass &pass)
{
    Sources sources(*pass.clip());
    QHash<NoteId, PlacedNote> removed;
    const QList<const NoteOverride *> overrides = pass.overrides();
    for (const NoteOverride *each : overrides) {
        const ClipBarIndex bar = *pass.clipBarOf(each->ownBar);
        const Ticks barStart = pass.clip()->startOf(bar);
        const auto placed = [&](const Note &note) { return PlacedNote{barStart + note.start, note}; };
        Mark mark{Kind::Orphan, each->note, bar, {}, {}, *each};
        const Note *source = each->kind == NoteOverride::Kind::Added ? nullptr : sources.find(bar, each->note);
        if (source)
            mark.original = placed(*source);
        if (each->kind == NoteOverride::Kind::Added) {
            mark.kind = Kind::Added;
            mark.here = placed(each->value);
            mark.here->note.id = each->note;
        } else if (source && each->kind == NoteOverride::Kind::Changed) {
            Note here = *source;
            copyFields(each->fields, each->value, here);
            mark.kind = Kind::Changed;
            mark.here = placed(here);
        } else if (source) {
            mark.kind = Kind::Removed;
            removed.insert(each->note, *mark.original);
        }
        m_bars = m_bars ? BarSpan{std::min(m_bars->first, bar), std::max(m_bars->last, bar)} : BarSpan{bar, bar};
        m_marks.append(std::move(mark));
    }
    QSet<NoteId> moved;
    for (Mark &mark : m_marks) {
        const auto from = mark.kind == Kind::Added ? removed.constFind(mark.note) : removed.constEnd();
        if (from == removed.constEnd())
            continue;
        mark.kind = Kind::Changed;
        mark.original = *from;
        moved.insert(mark.note);
    }
    m_marks.removeIf([&](const Mark &mark) { return mark.kind == Kind::Removed && moved.contains(mark.note); });
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.bar < b.bar; });
    for (qsizetype i = 0; i < m_marks.size(); ++i)
        m_places.insert(m_marks.at(i).note, i);
}

const HereMarks::Mark *HereMarks::find(NoteId note) const
{
    const auto place = m_places.constFind(note);
    return place == m_places.constEnd() ? nullptr : &m_marks.at(*place);
}

int HereMarks::count(Kind kind) const
{
    return static_cast<int>(
        std::count_if(m_marks.begin(), m_marks.end(), [kind](const Mark &mark) { return mark.kind == kind; }));
}

} // namespace barline
