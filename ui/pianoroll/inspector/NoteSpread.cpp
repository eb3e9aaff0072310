#include "ui/pianoroll/inspector/NoteSpread.h"

#include <limits>

namespace barline {

namespace {

/// Of the notes that are chosen, until `most` are found.
template <typename IsChosen>
NoteSpread spreadWhere(const Clip &clip, qsizetype most, IsChosen isChosen)
{
    NoteSpread spread;
    Ticks barStart;
    qsizetype found = 0;
    for (ClipBarIndex bar; bar.value() < clip.bars.count() && found < most; ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            if (!isChosen(note))
                continue;
            ++found;
            spread.take(barStart + note.start, note);
        }
        barStart += clip.meterAt(bar).barLength();
    }
    return spread;
}

} // namespace

void NoteSpread::take(Ticks start, const Note &note)
{
    if (note.isRest)
        return;
    const bool isFirst = count == 0;
    ++count;
    for (int i = 0; i < kNoteValues; ++i) {
        const qint64 value = valueOf(static_cast<NoteValue>(i), start, note);
        ValueRange &range = ranges.at(static_cast<size_t>(i));
        if (isFirst)
            range = {value, value};
        else
            range.take(value);
    }
    const QString &has = note.detail->articulation;
    if (isFirst)
        articulation = has;
    else if (hasOneArticulation && has != articulation)
        hasOneArticulation = false;
}

NoteSpread NoteSpread::after(const ValueChange &change, Ticks clipLength) const
{
    NoteSpread spread = *this;
    const ValueRange &among = of(change.value);
    spread.ranges.at(static_cast<size_t>(change.value)) = {change.applied(among.low, among, clipLength),
                                                           change.applied(among.high, among, clipLength)};
    return spread;
}

NoteSpread spreadOf(const Clip &clip, const QSet<NoteId> &notes)
{
    return spreadWhere(clip, notes.size(), [&](const Note &note) { return notes.contains(note.id); });
}

NoteSpread spreadOf(const Clip &clip)
{
    return spreadWhere(clip, std::numeric_limits<qsizetype>::max(), [](const Note &) { return true; });
}

} // namespace barline
