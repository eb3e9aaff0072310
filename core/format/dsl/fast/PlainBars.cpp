#include "core/format/dsl/fast/PlainBars.h"

#include "core/base/SharedLoop.h"
#include "core/format/dsl/ClipFacts.h"

#include <algorithm>
#include <atomic>

namespace barline {

namespace {

constexpr size_t kBarsInPart = 256;

bool isSorted(const std::vector<PlainRun> &runs)
{
    Ticks latest;
    for (const PlainRun &run : runs) {
        if (!run.isSorted || run.notes.front().start < latest)
            return false;
        latest = run.notes.back().start;
    }
    return true;
}

/// A place in the notes of a clip.
class Cursor
{
public:
    /// The first note that starts at `start` or later.
    Cursor(const std::vector<PlainRun> &runs, Ticks start)
        : m_run(std::partition_point(runs.data(), runs.data() + runs.size(),
                                     [start](const PlainRun &run) { return run.notes.back().start < start; }))
        , m_end(runs.data() + runs.size())
    {
        if (m_run != m_end)
            m_index = static_cast<size_t>(
                std::partition_point(m_run->notes.begin(), m_run->notes.end(),
                                     [start](const PlainNote &note) { return note.start < start; }) -
                m_run->notes.begin());
    }

    bool isBefore(Ticks end) const { return m_run != m_end && m_run->notes[m_index].start < end; }
    bool operator!=(const Cursor &other) const { return m_run != other.m_run || m_index != other.m_index; }
    Note note() const { return m_run->note(m_index); }
    void next()
    {
        if (++m_index == m_run->notes.size()) {
            m_index = 0;
            ++m_run;
        }
    }

private:
    const PlainRun *m_run;
    const PlainRun *m_end;
    size_t m_index = 0;
};

} // namespace

void PlainBars::add(ClipDraft &draft, Ticks barLength, int bars, ClipBarId firstId)
{
    const auto count = static_cast<size_t>(bars);
    if (draft.plain.empty() || !isSorted(draft.plain) ||
        draft.plain.back().notes.back().start >= barLength * static_cast<qint64>(bars))
        return;
    std::vector<bool> isThere(draft.bars.empty() ? 0 : count);
    for (const BarDraft &bar : draft.bars) {
        const auto index = static_cast<size_t>(bar.index);
        if (!bar.indexAt || bar.meter || index >= count || isThere[index])
            return;
        isThere[index] = true;
    }
    for (size_t bar = 0; bar < count; bar += kBarsInPart)
        m_parts.push_back({m_clips.size(), bar, std::min(count, bar + kBarsInPart)});
    m_clips.push_back({&draft, barLength, firstId, std::vector<std::shared_ptr<ClipBar>>(count)});
}

bool PlainBars::fillPart(Clip &clip, const Part &part)
{
    Ticks start = clip.barLength * static_cast<qint64>(part.firstBar);
    Cursor first(clip.draft->plain, start);
    for (size_t index = part.firstBar; index < part.endBar; ++index) {
        const Ticks end = start + clip.barLength;
        Cursor last = first;
        qsizetype count = 0;
        for (; last.isBefore(end); last.next())
            ++count;
        auto bar = std::make_shared<ClipBar>();
        bar->id = ClipBarId(clip.firstId.value() + static_cast<qint64>(index));
        bar->notes.reserve(count);
        for (; first != last; first.next()) {
            Note note = first.note();
            note.start -= start;
            bar->notes.append(std::move(note));
        }
        if (count > 0 && isJustBefore(clip.barLength - bar->notes.constLast().start))
            return false;
        clip.bars[index] = std::move(bar);
        start = end;
    }
    return true;
}

void PlainBars::fill(const std::stop_token &stop)
{
    std::vector<std::atomic<bool>> hasFindings(m_clips.size());
    runShared(m_parts.size(), [&](size_t index) {
        const Part &part = m_parts[index];
        if (!stop.stop_requested() && !hasFindings[part.clip] && !fillPart(m_clips[part.clip], part))
            hasFindings[part.clip] = true;
    });
    for (size_t i = 0; i < m_clips.size(); ++i)
        m_clips[i].isFilled = !hasFindings[i] && !stop.stop_requested();
}

std::vector<ClipBarPtr> PlainBars::take(const ClipDraft &draft)
{
    const auto clip = std::lower_bound(m_clips.begin(), m_clips.end(), &draft,
                                       [](const Clip &each, const ClipDraft *other) { return each.draft < other; });
    if (clip == m_clips.end() || clip->draft != &draft || !clip->isFilled)
        return {};
    for (BarDraft &bar : clip->draft->bars)
        clip->bars[static_cast<size_t>(bar.index)]->expression = std::move(bar.expression);
    return {std::make_move_iterator(clip->bars.begin()), std::make_move_iterator(clip->bars.end())};
}

} // namespace barline
