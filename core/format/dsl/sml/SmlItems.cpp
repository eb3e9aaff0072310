#include "core/format/dsl/sml/SmlItems.h"

#include "core/format/dsl/PlaceText.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace barline {

namespace {

constexpr size_t kPitches = 128;

struct SmlItemsText
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmlItems)
};

/// Whether both can be said by one item, which says the same of all of its notes.
bool areAlike(const Note &a, const Note &b)
{
    return a.isRest == b.isRest && a.velocity == b.velocity && a.muted == b.muted && a.detail == b.detail;
}

bool belongTogether(const SmlItem &item, const SmlItem &other)
{
    if (item.start != other.start || item.duration != other.duration || item.tie != other.tie)
        return false;
    const Note &a = *item.notes.front();
    const Note &b = *other.notes.front();
    return !a.isRest && !b.isRest && (item.isContinued() || areAlike(a, b));
}

/// Ends of ties first, as the next note of their pitch may begin a tie where they stand.
bool comesBefore(const SmlItem &a, const SmlItem &b)
{
    const auto place = [](const SmlItem &item) {
        return std::tuple(item.start, !item.isContinued(), -item.duration.length, item.notes.front()->pitch);
    };
    return place(a) < place(b);
}

std::vector<SmlItem> chordsOf(std::vector<SmlItem> pieces)
{
    std::stable_sort(pieces.begin(), pieces.end(), comesBefore);
    std::vector<SmlItem> items;
    size_t firstAtStart = 0;
    for (SmlItem &piece : pieces) {
        if (!items.empty() && items[firstAtStart].start != piece.start)
            firstAtStart = items.size();
        const auto chord = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(firstAtStart), items.end(),
                                        [&](const SmlItem &item) { return belongTogether(item, piece); });
        if (chord != items.end())
            chord->notes.push_back(piece.notes.front());
        else
            items.push_back(std::move(piece));
    }
    return items;
}

} // namespace

SmlItems::SmlItems(const Clip &clip)
    : m_clip(clip)
{
    survey();
}

void SmlItems::survey()
{
    m_sounding.resize(kPitches);
    Ticks start;
    for (ClipBarIndex bar; bar.value() < m_clip.bars.count(); ++bar) {
        const Ticks length = m_clip.meterAt(bar).barLength();
        for (const Note &note : m_clip.bars.at(bar).notes)
            check(note, bar, start, length);
        start += length;
    }
    m_sounding = {};
}

void SmlItems::check(const Note &note, ClipBarIndex bar, Ticks barStart, Ticks barLength)
{
    if (note.start >= barLength)
        return report(note, bar,
                      SmlItemsText::tr("starts beyond its bar, which has %1 beats").arg(beatsText(barLength)));
    const Ticks start = barStart + note.start;
    const Ticks end = barStart + note.end();
    const bool crosses = note.end() > barLength;
    if (crosses && end > m_clip.length())
        return report(note, bar,
                      SmlItemsText::tr("rings %1 beat beyond the clip, and a tie needs a bar to go on in")
                          .arg(beatsText(end - m_clip.length())));
    if (note.isRest) {
        if (crosses)
            m_warnings.append(findingOf(Finding::Severity::Warning,
                                        SmlItemsText::tr("%1 crosses a bar line and is written as several rests")
                                            .arg(placeOf(m_clip, bar, note))));
        return;
    }
    const Ticks lastLine = crosses ? m_clip.startOf(m_clip.locate(end - Ticks(1)).bar) : start;
    std::vector<Sounding> &sounding = m_sounding[note.pitch.value()];
    std::erase_if(sounding, [&](const Sounding &other) { return other.end <= start; });
    for (const Sounding &other : sounding) {
        m_crowded.insert(other.note->id);
        m_crowded.insert(note.id);
        if (crosses && other.lastLine > start)
            return report(
                note, bar,
                SmlItemsText::tr("rings over a bar line while another %1 does; ties tell notes apart by their "
                                 "pitch only")
                    .arg(noteName(note.pitch.value())));
    }
    sounding.push_back({&note, end, lastLine});
}

void SmlItems::report(const Note &note, ClipBarIndex bar, const QString &why)
{
    m_errors.append(
        findingOf(Finding::Severity::Error,
                  SmlItemsText::tr("%1 cannot be written as SML: it %2").arg(placeOf(m_clip, bar, note), why)));
}

void SmlItems::addPieces(std::vector<SmlItem> &pieces, const Note &note, Ticks start, Ticks end, bool isBegun,
                         bool goesOn)
{
    const Ticks length = end - start;
    const bool isWhole = note.isRest || m_crowded.contains(note.id);
    const auto durations = isWhole ? std::vector{durationOf(length)} : tiedDurationsOf(length);
    for (size_t i = 0; i < durations.size(); ++i) {
        const bool isFirst = !isBegun && i == 0;
        const bool isLast = !goesOn && i + 1 == durations.size();
        SmlItem piece;
        piece.start = start;
        piece.duration = durations[i];
        piece.notes.push_back(&note);
        if (note.isRest || (isFirst && isLast))
            piece.tie = SmlTie::Kind::None;
        else
            piece.tie = isFirst ? SmlTie::Kind::Start : isLast ? SmlTie::Kind::Stop : SmlTie::Kind::Continue;
        start += piece.duration.length;
        pieces.push_back(std::move(piece));
    }
}

std::vector<SmlItem> SmlItems::nextBar()
{
    const Ticks length = m_clip.meterAt(m_next).barLength();
    std::vector<SmlItem> pieces;
    std::vector<Carried> carried;
    const auto add = [&](const Note &note, Ticks start, Ticks end, bool isBegun) {
        const bool goesOn = end > length;
        addPieces(pieces, note, start, std::min(end, length), isBegun, goesOn);
        if (goesOn)
            carried.push_back({&note, end - length});
    };
    for (const Carried &each : m_carried)
        add(*each.note, Ticks(), each.left, true);
    for (const Note &note : m_clip.bars.at(m_next).notes)
        add(note, note.start, note.end(), false);
    m_carried = std::move(carried);
    ++m_next;
    return chordsOf(std::move(pieces));
}

} // namespace barline
