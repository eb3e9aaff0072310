#include "core/edit/arrange/PasteBars.h"

#include "core/edit/Header.h"
#include "core/edit/arrange/InstanceBars.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/PasteInstances.h"
#include "core/edit/arrange/SongMaps.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/model/Fields.h"

namespace barline {

namespace {

/// The track with the bars of its blocks, from bar 1 on.
TrackPtr excerptOf(const Project &project, const Track &track, const BarRange &range)
{
    Track excerpt = headerOf(track);
    std::vector<InstancePtr> parts;
    for (const InstancePtr &each : track.instances) {
        const BarRange here = range.intersected({each->startBar, each->endBar()});
        if (here.isEmpty())
            continue;
        ClipInstance part = partOf(project, *each, ClipBarIndex(here.first - each->startBar), here.count());
        part.startBar = BarNumber(1) + (here.first - range.first);
        parts.push_back(std::make_shared<const ClipInstance>(std::move(part)));
    }
    excerpt.instances = PagedList<InstancePtr>(std::move(parts));
    return std::make_shared<const Track>(std::move(excerpt));
}

/// The tracks of a song that pasted bars go to.
class PasteTracks
{
public:
    /// New ones take ids from `firstId` on.
    PasteTracks(const Composition &composition, const CopiedBars &copied, const BarsPlace &place, qint64 firstId)
        : m_song(composition)
        , m_nextId(firstId)
    {
        if (copied.rows)
            findBelow(std::max<qsizetype>(0, indexOfTrack(composition, place.track)), copied);
        else
            findAlike(copied.song, place.isOwn && copied.song.id == composition.id);
        for (int i = 0; i < copied.song.tracks.size(); ++i) {
            const Track &from = *copied.song.tracks.at(i);
            const bool isMeant = !copied.rows || copied.rows->contains(i);
            if (isMeant && !m_rows.contains(i) && !from.instances.isEmpty())
                m_rows.insert(i, add(from));
        }
    }

    /// The song with the new ones.
    const Composition &song() const { return m_song; }
    const QList<Track> &added() const { return m_added; }
    /// Where a track of what was copied goes; those that go nowhere are not in it.
    const QMap<int, int> &rows() const { return m_rows; }
    QSet<TrackId> ids() const
    {
        QSet<TrackId> ids;
        for (const int row : m_rows)
            ids.insert(m_song.tracks.at(row)->id);
        return ids;
    }

private:
    void findBelow(qsizetype top, const CopiedBars &copied)
    {
        const qsizetype count = std::min(copied.song.tracks.size(), m_song.tracks.size() - top);
        for (int i = 0; i < count; ++i) {
            if (copied.rows->contains(i))
                m_rows.insert(i, static_cast<int>(top) + i);
        }
    }

    /// Those that the song knows come first, so that none of only the same name takes their row.
    void findAlike(const Composition &from, bool isSameSong)
    {
        for (int i = 0; isSameSong && i < from.tracks.size(); ++i) {
            if (const qsizetype row = indexOfTrack(m_song, from.tracks.at(i)->id); row >= 0)
                m_rows.insert(i, static_cast<int>(row));
        }
        for (int i = 0; i < from.tracks.size(); ++i) {
            if (m_rows.contains(i))
                continue;
            if (const qsizetype row = rowNamed(from.tracks.at(i)->name); row >= 0)
                m_rows.insert(i, static_cast<int>(row));
        }
    }

    /// The first of that name which is not taken yet.
    qsizetype rowNamed(const QString &name) const
    {
        const QList<int> taken = m_rows.values();
        for (int row = 0; row < m_song.tracks.size(); ++row) {
            if (m_song.tracks.at(row)->name == name && !taken.contains(row))
                return row;
        }
        return -1;
    }

    int add(const Track &like)
    {
        Track track = headerOf(like);
        track.id = TrackId(m_nextId++);
        track.order = orderAfterAll(m_song);
        track.soloed = false;
        track.documentKey.clear();
        const Channel channel = like.instrument.channel;
        const bool isTaken = std::any_of(m_song.tracks.cbegin(), m_song.tracks.cend(),
                                         [&](const TrackPtr &each) { return each->instrument.channel == channel; });
        if (isTaken && channel != kDrumChannel)
            track.instrument.channel = leastUsedChannel(m_song);
        m_added.append(track);
        m_song.tracks.append(std::make_shared<const Track>(std::move(track)));
        return static_cast<int>(m_song.tracks.size()) - 1;
    }

    Composition m_song;
    QList<Track> m_added;
    QMap<int, int> m_rows;
    qint64 m_nextId;
};

Edit mapsInserted(const Composition &composition, const CopiedBars &copied, BarNumber at)
{
    Edit edit;
    Composition after = headerOf(composition);
    insertMaps(after, at, copied.song, {BarNumber(1), BarNumber(1 + copied.count)});
    if (differingFields(composition, after) != 0)
        edit.compositions.change(headerOf(composition), std::move(after));
    return edit;
}

/// The blocks, and the clips that they bring along.
Edit blocksPasted(const Project &project, const PasteTracks &tracks, const CopiedBars &copied, const BarsPlace &place,
                  qint64 firstId)
{
    CopiedInstances blocks{chosenInstances(copied.song, allInstances(copied.song)), copied.clips, copied.song.id};
    for (ChosenInstance &each : blocks.instances)
        each.track = tracks.rows().value(each.track);
    std::stable_sort(blocks.instances.begin(), blocks.instances.end(),
                     [](const ChosenInstance &a, const ChosenInstance &b) { return a.track < b.track; });
    const BarNumber first = place.bar + (spanOf(blocks.instances).first - BarNumber(1));
    Edit edit = pasteInstances(project, tracks.song(), blocks, {{}, first, place.isOwn}, firstId);
    // A track that is added carries its blocks.
    QHash<TrackId, std::vector<InstancePtr>> onNew;
    edit.instances.added.removeIf([&](const InstanceOf &each) {
        const bool isOnNew = std::any_of(tracks.added().cbegin(), tracks.added().cend(),
                                         [&](const Track &track) { return track.id == each.track; });
        if (isOnNew)
            onNew[each.track].push_back(std::make_shared<const ClipInstance>(each.instance));
        return isOnNew;
    });
    for (Track track : tracks.added()) {
        track.instances = PagedList<InstancePtr>(onNew.value(track.id));
        edit.tracks.added.append({tracks.song().id, std::move(track)});
    }
    return edit;
}

} // namespace

CopiedBars copiedBars(const Project &project, const Composition &composition, const SongBars &bars)
{
    CopiedBars copied{headerOf(composition), bars.range.count(), {}, {}};
    if (copied.isEmpty())
        return copied;
    reorderMaps(copied.song, BarOrder::alone(bars.range, BarNumber(1)));
    // Where it is taken for a document it is none that is there already.
    copied.song.uid.clear();
    copied.song.source = {};
    QList<int> rows;
    for (int row = 0; row < composition.tracks.size(); ++row) {
        if (!bars.tracks || bars.tracks->contains(composition.tracks.at(row)->id))
            rows.append(row);
    }
    for (int row = rows.isEmpty() ? 0 : rows.constFirst(); !rows.isEmpty() && row <= rows.constLast(); ++row) {
        const Track &track = *composition.tracks.at(row);
        copied.song.tracks.append(rows.contains(row) ? excerptOf(project, track, bars.range)
                                                     : std::make_shared<const Track>(headerOf(track)));
    }
    if (bars.tracks) {
        copied.rows = QSet<int>();
        for (const int row : rows)
            copied.rows->insert(row - rows.constFirst());
    }
    copied.clips = copiedInstances(project, copied.song, allInstances(copied.song)).clips;
    return copied;
}

Project projectOf(const CopiedBars &copied)
{
    Project project;
    for (const ClipPtr &clip : copied.clips)
        project.clips.set(clip);
    project.compositions.set(std::make_shared<const Composition>(copied.song));
    return project;
}

qint64 idsToPaste(const Composition &composition, const CopiedBars &copied)
{
    qint64 blocks = 0;
    for (const TrackPtr &track : copied.song.tracks)
        blocks += track->instances.size();
    const CopiedInstances clips{{}, copied.clips, {}};
    return idsForSongBars(composition, {}) + copied.song.tracks.size() + blocks + idsToPaste(clips);
}

bool fitBars(const Composition &composition, const CopiedBars &copied, const BarsPlace &place)
{
    const int most = kMostSongBars - copied.count;
    return place.bar >= BarNumber(1) && place.bar.value() <= most &&
           (place.ripple == Ripple::Off || endOf(composition).value() <= most);
}

Edit pasteBars(const Project &project, const Composition &composition, const CopiedBars &copied, const BarsPlace &place,
               qint64 firstId)
{
    const BarRange range{place.bar, place.bar + copied.count};
    if (copied.isEmpty() || !fitBars(composition, copied, place))
        return {};
    const PasteTracks tracks(composition, copied, place, firstId);
    firstId += tracks.added().size();
    Edit edit = blocksPasted(project, tracks, copied, place, firstId);
    if (place.ripple == Ripple::Off)
        return edit;
    firstId += idsToPaste(composition, copied) - idsForSongBars(composition, {}) - copied.song.tracks.size();
    SongBars gap{range, tracks.ids()};
    if (!copied.rows) {
        edit.compositions = mapsInserted(composition, copied, place.bar).compositions;
        for (const TrackPtr &track : composition.tracks)
            gap.tracks->insert(track->id);
    }
    const Edit room = insertSongBars(project, composition, gap, firstId);
    edit.instances.changed += room.instances.changed;
    edit.instances.added += room.instances.added;
    edit.barOverrides = room.barOverrides;
    edit.noteOverrides = room.noteOverrides;
    return edit;
}

SongBars pastedBars(const Composition &composition, const CopiedBars &copied, const BarsPlace &place, qint64 firstId)
{
    const BarRange range{place.bar, place.bar + copied.count};
    if (!copied.rows)
        return {range, {}};
    return {range, PasteTracks(composition, copied, place, firstId).ids()};
}

} // namespace barline
