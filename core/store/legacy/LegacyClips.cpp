#include "core/store/legacy/LegacyClips.h"

#include "core/base/TickNumber.h"
#include "core/store/tables/JsonText.h"

#include <QJsonArray>

namespace barline {

namespace {

constexpr int kMostBars = 1'000'000;
const Meter kMeter; ///< the first implementation kept none

bool isTexts(const QJsonValue &value)
{
    const QJsonArray texts = value.toArray();
    return value.isArray() &&
           std::all_of(texts.begin(), texts.end(), [](const QJsonValue &text) { return text.isString(); });
}

QString beatsText(Ticks ticks)
{
    return QString::fromLatin1(decimalFromTicks(ticks));
}

} // namespace

size_t LegacyClips::addClip(Clip clip)
{
    clip.meter = kMeter;
    clip.order = static_cast<qint64>(m_clips.size());
    m_places.insert(clip.id, m_clips.size());
    m_clips.push_back({std::move(clip), {}});
    return m_clips.size() - 1;
}

void LegacyClips::takeClip(LegacyRow &row)
{
    Clip clip;
    clip.id = ClipId(m_ids.of(row, m_usedClips));
    clip.name = row.text("name");
    clip.trackName = row.text("track_name");
    if (const QByteArray tags = row.json("tags", isTexts); !tags.isEmpty())
        clip.tags = json::toTags(tags);
    clip.extras = row.extras();
    addClip(std::move(clip));
}

size_t LegacyClips::ownerOf(LegacyRow &row, std::optional<qint64> clip)
{
    if (const auto place = m_places.constFind(ClipId(clip.value_or(0))); place != m_places.cend())
        return *place;
    Clip made;
    const bool isFree = clip && *clip > 0 && *clip < LegacyIds::kMost;
    made.id = ClipId(isFree ? *clip : m_ids.take());
    m_usedClips.insert(made.id.value());
    made.name = tr("Clip %1").arg(made.id.value());
    row.report(tr("%1: clip_id %2 is no clip; its bars are in the new clip “%3”")
                   .arg(row.name(), QString::number(clip.value_or(0)), made.name));
    const size_t place = addClip(std::move(made));
    if (!isFree)
        m_places.insert(ClipId(clip.value_or(0)), place);
    return place;
}

ClipBar &LegacyClips::barOf(Parts &parts, int index)
{
    ClipBar &bar = parts.bars[index];
    if (!bar.id.isValid())
        bar.id = ClipBarId(m_ids.take());
    return bar;
}

void LegacyClips::takeBar(LegacyRow &row)
{
    const size_t owner = ownerOf(row, row.whole("clip_id"));
    Parts &parts = m_clips[owner];
    const int after = parts.bars.empty() ? 0 : parts.bars.rbegin()->first + 1;
    const std::optional<qint64> asked = row.whole("bar_index");
    int index = after;
    if (asked && *asked >= 0 && *asked < kMostBars && !parts.bars.contains(static_cast<int>(*asked)))
        index = static_cast<int>(*asked);
    else
        row.report(tr("%1: bar_index %2 cannot be kept; it became bar %3 of the clip")
                       .arg(row.name())
                       .arg(asked.value_or(0))
                       .arg(after));
    const qint64 asRow = row.whole("id").value_or(0);
    ClipBar bar;
    bar.id = ClipBarId(m_ids.of(row, m_usedBars));
    bar.expression = legacyExpression(row);
    bar.expression.extras = row.extras();
    if (!m_bars.contains(asRow))
        m_bars.insert(asRow, {owner, index});
    parts.bars.insert_or_assign(index, std::move(bar));
}

void LegacyClips::takeNote(LegacyRow &row)
{
    Note note;
    note.id = NoteId(m_ids.of(row, m_usedNotes));
    note.isRest = row.flag("is_rest");
    const std::optional<qint64> pitch = row.whole("pitch");
    const bool isPitch = pitch && *pitch >= 0 && *pitch <= 127;
    if (!note.isRest && isPitch) {
        note.pitch = Pitch(static_cast<quint8>(*pitch));
    } else if (!note.isRest) {
        if (pitch)
            row.refuse("pitch", tr("is not in 0..127; the note is kept as a rest"));
        else
            row.report(tr("%1: there is no pitch; the note is kept as a rest").arg(row.name()));
        note.isRest = true;
    }
    const std::optional<Ticks> start = row.beats("start_beat");
    if (start && *start < Ticks())
        row.refuse("start_beat", tr("is before its bar; the note is kept at the bar's start"));
    else if (start)
        note.start = *start;
    else
        row.report(tr("%1: there is no start_beat; the note is kept at the bar's start").arg(row.name()));
    const std::optional<Ticks> duration = row.beats("duration_beats");
    note.duration = std::max(Ticks(1), duration.value_or(Ticks(1)));
    if (duration && *duration < Ticks())
        row.refuse("duration_beats", tr("is not above 0; the note is as short as can be"));
    else if (!duration)
        row.report(tr("%1: there is no duration_beats; the note is as short as can be").arg(row.name()));
    NoteDetail detail = legacyDetail(row);
    note.velocity = detail.dynamicsVelocity.value_or(kDefaultVelocity);

    const qint64 bar = row.whole("clip_bar_id").value_or(0);
    auto place = m_bars.constFind(bar);
    if (place == m_bars.cend()) {
        if (!m_lost) {
            Clip clip;
            clip.id = ClipId(m_ids.take());
            clip.name = tr("Notes Without a Bar");
            m_lost = addClip(std::move(clip));
        }
        Parts &lost = m_clips[*m_lost];
        const int index = lost.bars.empty() ? 0 : lost.bars.rbegin()->first + 1;
        barOf(lost, index);
        row.report(tr("%1: clip_bar_id %2 is no bar; its notes are in the new clip “%3”")
                       .arg(row.name(), QString::number(bar), lost.clip.name));
        place = m_bars.insert(bar, {*m_lost, index});
    }
    detail.extras = row.extras();
    note.detail = NoteDetailPtr(std::move(detail));
    addNote(row, *place, std::move(note));
}

void LegacyClips::addNote(LegacyRow &row, const BarPlace &place, Note note)
{
    Parts &parts = m_clips[place.clip];
    const qint64 bar = place.bar + note.start / kMeter.barLength();
    const qint64 last = bar + (note.start % kMeter.barLength() + note.duration - Ticks(1)) / kMeter.barLength();
    if (last >= kMostBars) {
        row.report(tr("%1 reaches beyond bar %2; it is kept at its bar's start, as short as can be")
                       .arg(row.name())
                       .arg(kMostBars));
        note.start = Ticks();
        note.duration = Ticks(1);
        barOf(parts, place.bar).notes.append(std::move(note));
        return;
    }
    if (bar != place.bar) {
        row.report(tr("%1: start_beat %2 is past its bar; the note belongs to bar %3 of clip %4")
                       .arg(row.name(), beatsText(note.start))
                       .arg(bar)
                       .arg(parts.clip.id.value()));
        note.start = note.start % kMeter.barLength();
    }
    barOf(parts, static_cast<int>(bar)).notes.append(std::move(note));
}

QList<Clip> LegacyClips::finish()
{
    QList<Clip> clips;
    clips.reserve(static_cast<qsizetype>(m_clips.size()));
    for (Parts &parts : m_clips) {
        int count = 1;
        for (const auto &[index, bar] : parts.bars) {
            count = std::max(count, index + 1);
            for (const Note &note : bar.notes)
                count = std::max(count, index + 1 + static_cast<int>((note.end() - Ticks(1)) / kMeter.barLength()));
        }
        std::vector<ClipBarPtr> bars;
        bars.reserve(static_cast<size_t>(count));
        for (int index = 0; index < count; ++index)
            bars.push_back(makeClipBar(std::move(barOf(parts, index))));
        parts.clip.bars = ClipBars(std::move(bars));
        m_lengths.append(count);
        clips.append(std::move(parts.clip));
    }
    return clips;
}

} // namespace barline
