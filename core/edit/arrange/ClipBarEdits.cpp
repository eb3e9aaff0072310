#include "core/edit/arrange/ClipBarEdits.h"

#include "core/edit/Difference.h"
#include "core/edit/arrange/FollowBars.h"

namespace barline {

namespace {

bool isIn(const Clip &clip, BarSpan span)
{
    return span.first.value() >= 0 && span.first <= span.last && span.last.value() < clip.bars.count();
}

int countOf(BarSpan span)
{
    return span.last - span.first + 1;
}

ClipBarPtr emptyBar(qint64 id)
{
    ClipBar bar;
    bar.id = ClipBarId(id);
    return makeClipBar(std::move(bar));
}

std::vector<ClipBarPtr> barsOf(const Clip &clip)
{
    std::vector<ClipBarPtr> bars;
    bars.reserve(static_cast<size_t>(clip.bars.count()));
    for (ClipBarIndex i; i.value() < clip.bars.count(); ++i)
        bars.push_back(clip.bars.pointerAt(i));
    return bars;
}

/// The edit by which the clip becomes `after`, and its places follow.
Edit becoming(const Project &project, Clip after, const BarMoves &moves, const NoteMoves &notes = {})
{
    Project to = project;
    followBars(to, after.id, moves, notes);
    to.clips.set(std::make_shared<const Clip>(std::move(after)));
    return difference(project, to);
}

Edit putBars(const Project &project, const Clip &clip, int at, const std::vector<ClipBarPtr> &added)
{
    std::vector<ClipBarPtr> bars = barsOf(clip);
    bars.insert(bars.begin() + at, added.begin(), added.end());
    Clip after = clip;
    after.bars = ClipBars(std::move(bars));
    return becoming(project, std::move(after), {clip.bars.count(), at, 0, static_cast<int>(added.size())});
}

/// Moves the notes of each bar that start after its end, in ascending order of bars, on into the bars that follow.
class Overflow
{
public:
    Overflow(Clip &clip, qint64 firstId)
        : m_clip(clip)
        , m_nextId(firstId)
    {}

    NoteMoves settle(int first)
    {
        std::vector<ClipBarPtr> bars = barsOf(m_clip);
        for (int i = first; i < std::ssize(bars) || !m_carried.isEmpty(); ++i) {
            if (i == std::ssize(bars))
                bars.push_back(emptyBar(m_nextId++));
            settleBar(bars[static_cast<size_t>(i)], i);
        }
        m_clip.bars = ClipBars(std::move(bars));
        return m_moves;
    }

private:
    void settleBar(ClipBarPtr &bar, int index)
    {
        const Ticks length = bar->meter.value_or(m_clip.meter).barLength();
        const bool isOver = std::any_of(bar->notes.begin(), bar->notes.end(),
                                        [length](const Note &note) { return note.start >= length; });
        if (!isOver && m_carried.isEmpty())
            return;
        ClipBar settled = *bar;
        settled.notes.clear();
        QList<Note> carried;
        const auto put = [&](const Note &note, const NoteMove &move) {
            if (note.start < length) {
                settled.notes.append(note);
                if (move.to != move.from)
                    m_moves.insert(note.id, move);
                return;
            }
            Note later = note;
            later.start -= length;
            carried.append(later);
            m_carriedMoves.insert(note.id, {move.from, ClipBarIndex(index + 1), move.earlier + length});
        };
        for (const Note &note : std::exchange(m_carried, {}))
            put(note, m_carriedMoves.value(note.id));
        for (const Note &note : bar->notes)
            put(note, {ClipBarIndex(index), ClipBarIndex(index), Ticks()});
        m_carried = std::move(carried);
        bar = makeClipBar(std::move(settled));
    }

    Clip &m_clip;
    qint64 m_nextId;
    QList<Note> m_carried;
    NoteMoves m_carriedMoves;
    NoteMoves m_moves;
};

Edit settled(const Project &project, Clip after, int firstBar, qint64 firstId)
{
    const int before = after.bars.count();
    const NoteMoves notes = Overflow(after, firstId).settle(firstBar);
    const int added = after.bars.count() - before;
    return becoming(project, std::move(after), {before, before, 0, added}, notes);
}

} // namespace

Edit insertBars(const Project &project, ClipId id, ClipBarIndex before, int count, qint64 firstId)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || count < 1 || before.value() < 0 || before.value() > clip->bars.count())
        return {};
    std::vector<ClipBarPtr> added;
    for (int i = 0; i < count; ++i)
        added.push_back(emptyBar(firstId + i));
    return putBars(project, *clip, before.value(), added);
}

Edit duplicateBars(const Project &project, ClipId id, BarSpan span, qint64 firstId)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || !isIn(*clip, span))
        return {};
    std::vector<ClipBarPtr> added;
    for (ClipBarIndex i = span.first; i <= span.last; ++i) {
        ClipBar bar = clip->bars.at(i);
        bar.id = ClipBarId(firstId++);
        for (Note &note : bar.notes)
            note.id = NoteId(firstId++);
        added.push_back(makeClipBar(std::move(bar)));
    }
    return putBars(project, *clip, span.last.value() + 1, added);
}

qint64 idsOfBars(const Clip &clip, BarSpan span)
{
    qint64 ids = 0;
    for (ClipBarIndex i = span.first; i <= span.last && i.value() < clip.bars.count(); ++i)
        ids += 1 + clip.bars.at(i).notes.size();
    return ids;
}

Edit removeBars(const Project &project, ClipId id, BarSpan span)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || !isIn(*clip, span) || countOf(span) == clip->bars.count())
        return {};
    std::vector<ClipBarPtr> bars = barsOf(*clip);
    bars.erase(bars.begin() + span.first.value(), bars.begin() + span.last.value() + 1);
    Clip after = *clip;
    after.bars = ClipBars(std::move(bars));
    return becoming(project, std::move(after), {clip->bars.count(), span.first.value(), countOf(span), 0});
}

Edit setClipLength(const Project &project, ClipId id, int bars, qint64 firstId)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || bars < 1)
        return {};
    const int count = clip->bars.count();
    if (bars > count)
        return insertBars(project, id, ClipBarIndex(count), bars - count, firstId);
    return removeBars(project, id, {ClipBarIndex(bars), ClipBarIndex(count - 1)});
}

Edit setClipMeter(const Project &project, ClipId id, Meter meter, qint64 firstId)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || clip->meter == meter)
        return {};
    Clip after = *clip;
    after.meter = meter;
    return settled(project, std::move(after), 0, firstId);
}

Edit setBarMeter(const Project &project, ClipId id, BarSpan span, Meter meter, qint64 firstId)
{
    const ClipPtr clip = project.clips.find(id);
    if (!clip || !isIn(*clip, span))
        return {};
    Clip after = *clip;
    std::vector<std::pair<ClipBarIndex, ClipBarPtr>> bars;
    for (ClipBarIndex i = span.first; i <= span.last; ++i) {
        ClipBar bar = clip->bars.at(i);
        bar.meter = meter == clip->meter ? std::nullopt : std::optional(meter);
        bars.emplace_back(i, makeClipBar(std::move(bar)));
    }
    after.bars.replace(bars);
    return settled(project, std::move(after), span.first.value(), firstId);
}

qint64 idsForMeter(const Clip &clip, Meter meter)
{
    // No note lies further than the longest bar after the last one's start, and each bar that is added takes up as much
    // as the clip's meter says.
    const Ticks added = std::min(meter.barLength(), clip.meter.barLength());
    return (clip.length() + clip.meter.barLength()) / added + 1;
}

} // namespace barline
