#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/PlaceText.h"
#include "core/format/dsl/ProjectAssembler.h"
#include "core/format/dsl/legacy/LegacyNodes.h"
#include "core/format/dsl/sml/SmlTies.h"

#include <numeric>

namespace barline {

namespace {

/// The bars whose items end beyond them.
struct Overflows
{
    struct Bar
    {
        Ticks end; ///< of the last item
        size_t at; ///< where the first item stands that ends beyond
    };
    QMap<int, Bar> bars;

    void add(int index, Ticks end, size_t at)
    {
        const auto known = bars.find(index);
        if (known == bars.end())
            bars.insert(index, {end, at});
        else
            known->end = std::max(known->end, end);
    }
};

OwnMeters metersOf(const ClipDraft &draft)
{
    OwnMeters own;
    for (const BarDraft &bar : draft.bars) {
        if (bar.meter)
            own.insert(bar.index, *bar.meter);
    }
    return own;
}

/// How many bars the clip says it has, or its notes take.
qint64 barsOf(const ClipDraft &draft, const OwnMeters &own)
{
    if (draft.lengthBars)
        return *draft.lengthBars;
    Ticks end;
    for (const PlainRun &run : draft.plain)
        end = std::max(end, run.lastEnd);
    for (const Note &note : draft.notes)
        end = std::max(end, note.end());
    return barsToHold(end, draft.clip.meter, own);
}

/// A start as the document says it: the key, and the number in its unit.
QString startText(const ClipDraft &draft, Ticks start)
{
    const bool isInUnits = draft.startKey == "start_unit";
    return toText(draft.startKey) + QLatin1Char(' ') + beatsText(isInUnits ? start * kLegacyUnits : start);
}

/// A bar as the document says it: the key, and the number that it counts.
QString barText(const ClipDraft &draft, int index)
{
    const bool isNumbered = draft.startKey == "start_unit";
    return isNumbered ? QStringLiteral("bar_number %1").arg(index + 1) : QStringLiteral("bar_index %1").arg(index);
}

} // namespace

void ClipDraft::unfoldPlain()
{
    for (const PlainRun &run : std::exchange(plain, {})) {
        for (size_t i = 0; i < run.notes.size(); ++i) {
            notes.push_back(run.note(i));
            startAt.push_back(static_cast<quint32>(run.notes[i].startAt()));
            durationAt.push_back(static_cast<quint32>(run.notes[i].durationAt()));
        }
    }
}

void ProjectAssembler::settleMeter(ClipDraft &draft) const
{
    if (draft.hasMeter)
        return;
    for (size_t i = 0; i < m_uses.size(); ++i) {
        if (!m_uses[i].has(draft.clip.id))
            continue;
        draft.clip.meter = m_uses[i].meterOf(draft.clip.id, m_context.compositions[i].composition.meters);
        return;
    }
}

void ProjectAssembler::placeNotes(ClipDraft &draft, const OwnMeters &own)
{
    int bars = 0;
    for (const BarDraft &bar : draft.bars)
        bars = std::max(bars, bar.index + 1);
    std::vector<Ticks> starts{Ticks()};
    for (int i = 0; i < bars; ++i)
        starts.push_back(starts.back() + own.value(i, draft.clip.meter).barLength());
    Overflows overflows;
    bool isComplete = true;
    for (size_t i = 0; i < draft.notes.size(); ++i) {
        if (draft.noteBars[i] == ClipDraft::kNoBar) {
            isComplete = false;
            continue;
        }
        const auto bar = static_cast<size_t>(draft.noteBars[i]);
        Note &note = draft.notes[i];
        const Ticks length = starts[bar + 1] - starts[bar];
        if (draft.isSml && note.end() > length)
            overflows.add(draft.noteBars[i], note.end(), draft.durationAt[i]);
        else if (note.start >= length)
            m_findings.warning(
                draft.startAt[i],
                tr("%1 is past the end of %2, which has %3 beats; the note belongs to the bar where "
                   "it falls")
                    .arg(startText(draft, note.start), barText(draft, draft.noteBars[i]), beatsText(length)));
        note.start += starts[bar];
    }
    for (auto bar = overflows.bars.cbegin(); bar != overflows.bars.cend(); ++bar) {
        const Meter meter = own.value(bar.key(), draft.clip.meter);
        m_findings.error(bar->at,
                         tr("bar_index %1 overflows by %2 beat: its items end at beat %3, and a bar of %4 has %5")
                             .arg(QString::number(bar.key()), beatsText(bar->end - meter.barLength()),
                                  beatsText(bar->end), meter.toString(), beatsText(meter.barLength())));
    }
    if (draft.isSml && isComplete && overflows.bars.isEmpty())
        joinTies(draft, m_findings);
}

void ProjectAssembler::fillPlain()
{
    qint64 bars = 0;
    for (ClipDraft &draft : m_context.clips) {
        settleMeter(draft);
        const OwnMeters own = metersOf(draft);
        if (draft.hasNotesInBars)
            break; // notes are to be placed before it is known how many
        const qint64 more = barsOf(draft, own);
        if (more > kMostBars - bars)
            break; // there are findings
        if (own.isEmpty())
            m_plain.add(draft, draft.clip.meter.barLength(), static_cast<int>(more),
                        ClipBarId(m_context.nextId + bars));
        bars += more;
    }
    m_plain.fill(m_stop);
}

bool ProjectAssembler::buildClips(ReadDocument &read)
{
    fillPlain();
    for (size_t i = 0; i < m_context.clips.size(); ++i) {
        m_progress.setDone(i, m_context.clips.size());
        if (m_stop.stop_requested())
            return false;
        ClipDraft &draft = m_context.clips[i];
        Clip &clip = draft.clip;
        if (m_context.isWhole())
            clip.home = m_context.draft().composition.id;
        settleMeter(draft);
        const OwnMeters own = metersOf(draft);
        if (draft.hasNotesInBars)
            placeNotes(draft, own);
        const auto bars = lengthOf(draft, own);
        if (!bars)
            continue;
        KnownClip &known = m_clips[clip.id];
        known.lengthBars = static_cast<int>(*bars);
        if (std::vector<ClipBarPtr> filled = m_plain.take(draft); !filled.empty()) {
            m_context.nextId += *bars;
            clip.bars = ClipBars(std::move(filled));
        } else if (!fillBars(draft, known.lengthBars, known)) {
            return false;
        }
        read.clips.append(std::move(clip));
    }
    return true;
}

std::optional<qint64> ProjectAssembler::lengthOf(ClipDraft &draft, const OwnMeters &own)
{
    qint64 bars = barsOf(draft, own);
    qint64 namedBars = 0; // by its bars
    if (draft.hasNotesInBars && !draft.lengthBars) {
        for (const BarDraft &bar : draft.bars)
            namedBars = std::max<qint64>(namedBars, bar.index + 1);
        bars = std::max(bars, namedBars);
    }
    if (bars > kMostBars - m_bars) {
        m_findings.error(draft.begin, tr("clip %1 would have %2 bars; the clips of a document have %3 bars at the most")
                                          .arg(draft.clip.id.value())
                                          .arg(bars)
                                          .arg(kMostBars));
        return {};
    }
    m_bars += bars;
    if (!draft.lengthBars && !draft.isSml && bars > namedBars)
        reportRinging(draft, own, bars);
    return bars;
}

void ProjectAssembler::reportRinging(ClipDraft &draft, const OwnMeters &own, qint64 bars)
{
    if (bars < 2)
        return;
    // Where the last bar starts: the plain bars before it, and what those of another meter are longer or shorter.
    Ticks lastBar = draft.clip.meter.barLength() * (bars - 1);
    for (auto metered = own.begin(); metered != own.end() && metered.key() < bars - 1; ++metered)
        lastBar += metered->barLength() - draft.clip.meter.barLength();
    if (!draft.plain.empty() && draft.plain.back().notes.back().start >= lastBar)
        return;
    draft.unfoldPlain();
    if (draft.notes.empty())
        return;
    size_t longest = 0;
    for (size_t i = 0; i < draft.notes.size(); ++i) {
        if (draft.notes[i].start >= lastBar)
            return;
        if (draft.notes[i].end() > draft.notes[longest].end())
            longest = i;
    }
    m_findings.warning(draft.durationAt[longest], tr("note %1 rings %2 beat into bar %3, so the clip is %3 bars; give "
                                                     "length_bars to settle it")
                                                      .arg(longest + 1)
                                                      .arg(beatsText(draft.notes[longest].end() - lastBar))
                                                      .arg(bars));
}

bool ProjectAssembler::fillBars(ClipDraft &draft, int bars, KnownClip &known)
{
    draft.unfoldPlain();
    Clip &clip = draft.clip;
    std::vector<ClipBar> filled(static_cast<size_t>(bars));
    std::vector<bool> isThere(static_cast<size_t>(bars));
    for (ClipBar &bar : filled)
        bar.id = ClipBarId(m_context.takeId());
    for (BarDraft &bar : draft.bars) {
        if (!bar.indexAt)
            continue;
        const auto index = static_cast<size_t>(bar.index);
        if (index >= filled.size()) {
            m_findings.error(*bar.indexAt, tr("%1 is beyond the clip (length_bars %2); give length_bars %3 or more")
                                               .arg(barText(draft, bar.index))
                                               .arg(bars)
                                               .arg(bar.index + 1));
            continue;
        }
        if (isThere[index])
            m_findings.error(*bar.indexAt, tr("the clip has %1 twice").arg(barText(draft, bar.index)));
        isThere[index] = true;
        filled[index].meter = bar.meter;
        filled[index].expression = std::move(bar.expression);
    }

    std::vector<size_t> order; // of the notes by their starts; empty where they come in it
    const auto starts = [](const Note &a, const Note &b) { return a.start < b.start; };
    if (!std::is_sorted(draft.notes.begin(), draft.notes.end(), starts)) {
        order.resize(draft.notes.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return starts(draft.notes[a], draft.notes[b]); });
    }
    QHash<NoteId, qint64> numbers;
    for (auto number = draft.numbers.cbegin(); number != draft.numbers.cend(); ++number)
        numbers.insert(draft.notes[static_cast<size_t>(number.value())].id, number.key());

    size_t bar = 0;
    Ticks start;
    const auto lengthOfBar = [&](size_t index) { return filled[index].meter.value_or(clip.meter).barLength(); };
    Ticks length = lengthOfBar(0);
    unsigned untilStopCheck = 0;
    for (size_t i = 0; i < draft.notes.size(); ++i) {
        if ((++untilStopCheck & 0xFFFU) == 0 && m_stop.stop_requested())
            return false;
        const size_t index = order.empty() ? i : order[i];
        Note &note = draft.notes[index];
        while (note.start >= start + length && bar + 1 < filled.size()) {
            filled[bar].notes.squeeze();
            start += length;
            length = lengthOfBar(++bar);
        }
        if (note.start >= start + length) {
            m_findings.error(draft.startAt[index],
                             tr("%1 is beyond the clip (length_bars %2), which ends at beat %3")
                                 .arg(startText(draft, note.start), QString::number(bars), beatsText(start + length)));
            continue;
        }
        const Ticks left = start + length - note.start;
        if (isJustBefore(left))
            m_findings.warning(
                draft.startAt[index],
                tr("%1 is %2 beat before a bar line; it is read as written")
                    .arg(startText(draft, draft.hasNotesInBars ? note.start - start : note.start), beatsText(left)));
        note.start -= start;
        if (!numbers.isEmpty()) {
            const auto number = numbers.constFind(note.id);
            if (number != numbers.constEnd())
                known.notes.insert(*number, {note.id, ClipBarIndex(static_cast<int>(bar)), note.detail});
        }
        filled[bar].notes.append(std::move(note));
    }
    std::vector<ClipBarPtr> pointers;
    pointers.reserve(filled.size());
    for (ClipBar &each : filled)
        pointers.push_back(makeClipBar(std::move(each)));
    clip.bars = ClipBars(std::move(pointers));
    return true;
}

} // namespace barline
