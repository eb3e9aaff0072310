#include "ui/pianoroll/pitches/RollKeys.h"

#include "ui/pianoroll/HereMarks.h"
#include "ui/pianoroll/NoteIndex.h"

#include <algorithm>

namespace barline {

RollKeys::RollKeys(const KeyChoice &choice, const Composition *composition, const Clip *clip, const SongPlace &song,
                   bool isDrums)
    : m_isDrums(isDrums)
{
    if (composition && isDrums)
        m_drums = DrumNames(composition->extras);
    if (composition && clip)
        readKeys(*composition, *clip, song);
    nameSpans(choice);
    if (isDrums || choice.source == KeyChoice::Source::None)
        return;
    if (choice.source == KeyChoice::Source::Chosen) {
        m_scales = ScaleMap(choice.scale);
        return;
    }
    QList<ScaleMap::Span> scales;
    for (const Span &span : m_spans) {
        if (span.key)
            scales.append({span.from, span.key->scale()});
    }
    m_scales = ScaleMap(std::move(scales));
}

void RollKeys::readKeys(const Composition &composition, const Clip &clip, const SongPlace &song)
{
    const KeyMap &keys = composition.keys;
    if (keys.isEmpty())
        return;
    m_spans.clear();
    const int transpose = song.transpose();
    if (song.isInSong() && keys.size() > 1) {
        for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
            const std::optional<BarNumber> songBar = song.songBarOf(bar);
            if (!songBar)
                continue;
            const Ticks start = clip.startOf(bar);
            const auto isLater = [&](const KeyChange &change) {
                return change.bar > *songBar || (change.bar == *songBar && change.beat > Ticks());
            };
            auto next = std::find_if(keys.begin(), keys.end(), isLater);
            addSpan(start, next == keys.begin() ? *next : *std::prev(next), transpose);
            for (; next != keys.end() && next->bar == *songBar; ++next) {
                if (next->beat < clip.meterAt(bar).barLength())
                    addSpan(start + next->beat, *next, transpose);
            }
        }
    }
    if (m_spans.empty())
        addSpan(Ticks(), keys.constFirst(), transpose);
}

void RollKeys::addSpan(Ticks from, const KeyChange &change, int transpose)
{
    std::optional<Tonality> key = Tonality::of(change);
    if (key)
        key = key->transposed(-transpose);
    if (m_spans.empty() || m_spans.back().key != key)
        m_spans.push_back({from, key, 0});
}

void RollKeys::nameSpans(const KeyChoice &choice)
{
    m_spellings.clear();
    m_names.clear();
    // A chosen scale spells where the song has no key.
    const bool isChosen = choice.source == KeyChoice::Source::Chosen;
    const Spelling without = isChosen ? Spelling(Tonality::of(choice.scale)) : Spelling();
    for (Span &span : m_spans)
        span.names = indexOf(span.key ? Spelling(*span.key) : without);
}

size_t RollKeys::indexOf(const Spelling &spelling)
{
    const auto known = std::find(m_spellings.begin(), m_spellings.end(), spelling);
    if (known != m_spellings.end())
        return static_cast<size_t>(known - m_spellings.begin());
    m_spellings.push_back(spelling);
    m_names.emplace_back(spelling, m_isDrums ? &m_drums : nullptr);
    return m_spellings.size() - 1;
}

const RollKeys::Span &RollKeys::spanAt(Ticks inClip) const
{
    if (m_spans.size() == 1)
        return m_spans.front();
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), inClip,
                                        [](Ticks at, const Span &span) { return at < span.from; });
    return after == m_spans.begin() ? m_spans.front() : *std::prev(after);
}

std::optional<Tonality> RollKeys::keyAt(Ticks inClip) const
{
    return spanAt(inClip).key;
}

size_t RollKeys::namesAt(Ticks inClip) const
{
    return spanAt(inClip).names;
}

PitchRows RollKeys::rows(KeyChoice::Fold fold, const PitchRows::Keys &used) const
{
    PitchRows::Keys shown = used;
    if (fold == KeyChoice::Fold::Scale) {
        for (const ScaleMap::Span &span : m_scales.spans()) {
            for (int pitch = 0; pitch < PitchRows::kKeys; ++pitch) {
                if (span.scale.contains(pitch))
                    shown.set(static_cast<size_t>(pitch));
            }
        }
    }
    const bool canFold = fold == KeyChoice::Fold::Used ? used.any() : !m_scales.isEmpty();
    return fold == KeyChoice::Fold::None || !canFold ? PitchRows() : PitchRows(shown);
}

bool RollKeys::operator==(const RollKeys &other) const
{
    return m_isDrums == other.m_isDrums && m_drums == other.m_drums && m_scales == other.m_scales &&
           m_spans == other.m_spans && m_spellings == other.m_spellings;
}

PitchRows::Keys usedKeys(const NoteIndex &index, const HereMarks &marks)
{
    PitchRows::Keys used;
    const auto use = [&used](const Note &note) {
        if (!note.isRest)
            used.set(note.pitch.value());
    };
    const Clip &clip = *index.clip();
    const DensityPyramid &density = index.density();
    // Notes that were left behind where the last bar became shorter are in no cell.
    const int first = density.isEmpty() ? 0 : clip.bars.count() - 1;
    for (ClipBarIndex bar(first); bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes)
            use(note);
    }
    const int coarsest = density.levels() - 1;
    for (int cell = 0; coarsest >= 0 && cell < density.cells(coarsest); ++cell) {
        for (int key = 0; key < DensityPyramid::kKeys; ++key) {
            if (density.at(coarsest, cell, key) > 0)
                used.set(static_cast<size_t>(key));
        }
    }
    for (const HereMarks::Mark &mark : marks.all()) {
        if (mark.original)
            use(mark.original->note);
    }
    return used;
}

} // namespace barline
