#include "core/store/legacy/LegacyCompositions.h"

namespace barline {

namespace {

constexpr int kMostBar = 1'000'000;
constexpr int kChannels = 16;

/// Channels in the order of the tracks, the drums' left out.
Channel channelOf(size_t track)
{
    const auto nth = static_cast<quint8>(track % (kChannels - 1));
    return Channel(nth < kDrumChannel.value() ? nth : static_cast<quint8>(nth + 1));
}

} // namespace

size_t LegacyCompositions::addSong(Composition composition, qint64 row)
{
    if (!m_songPlaces.contains(row))
        m_songPlaces.insert(row, m_songs.size());
    m_songs.push_back({std::move(composition), {}});
    return m_songs.size() - 1;
}

void LegacyCompositions::takeComposition(LegacyRow &row)
{
    Composition composition;
    const qint64 asRow = row.whole("id").value_or(0);
    composition.id = CompositionId(m_ids.of(row, m_usedSongs));
    composition.name = row.text("name");
    const std::optional<qint64> resolution = row.whole("ticks_per_quarter");
    if (resolution && *resolution > 0 && *resolution <= std::numeric_limits<int>::max())
        composition.ticksPerQuarter = static_cast<int>(*resolution);
    else if (resolution)
        row.refuse("ticks_per_quarter", tr("is not above 0; 480 is taken"));
    const std::optional<double> tempo = row.real("tempo_bpm");
    TempoChange first;
    if (tempo && *tempo > 0) {
        if (*tempo != first.bpm) {
            first.bpm = *tempo;
            composition.tempos.append(first);
        }
    } else if (tempo) {
        row.refuse("tempo_bpm", tr("is not above 0; 120 is taken"));
    }
    composition.extras = row.extras();
    addSong(std::move(composition), asRow);
}

size_t LegacyCompositions::lostSong(qint64 row)
{
    if (const auto place = m_songPlaces.constFind(row); place != m_songPlaces.cend())
        return *place;
    Composition composition;
    const bool isFree = row > 0 && row < LegacyIds::kMost && !m_usedSongs.contains(row);
    composition.id = CompositionId(isFree ? row : m_ids.take());
    m_usedSongs.insert(composition.id.value());
    composition.name = tr("Composition %1").arg(composition.id.value());
    return addSong(std::move(composition), row);
}

LegacyCompositions::TrackPlace LegacyCompositions::addTrack(size_t song, Track track, qint64 row)
{
    std::vector<Parts> &tracks = m_songs[song].tracks;
    const TrackPlace place{song, tracks.size()};
    track.order = static_cast<qint64>(tracks.size());
    track.instrument.name = track.name;
    track.instrument.channel = channelOf(tracks.size());
    tracks.push_back({std::move(track), {}});
    if (!m_trackPlaces.contains(row))
        m_trackPlaces.insert(row, place);
    return place;
}

void LegacyCompositions::takeTrack(LegacyRow &row)
{
    const qint64 owner = row.whole("composition_id").value_or(0);
    const bool isLost = !m_songPlaces.contains(owner);
    const size_t song = lostSong(owner);
    if (isLost)
        row.report(tr("%1: composition_id %2 is no composition; its tracks are in the new composition “%3”")
                       .arg(row.name(), QString::number(owner), m_songs[song].composition.name));
    Track track;
    const qint64 asRow = row.whole("id").value_or(0);
    track.id = TrackId(m_ids.of(row, m_usedTracks));
    track.name = row.text("name");
    track.extras = row.extras();
    addTrack(song, std::move(track), asRow);
}

void LegacyCompositions::takeTrackBar(LegacyRow &row)
{
    row.whole("id");
    const qint64 owner = row.whole("track_id").value_or(0);
    auto place = m_trackPlaces.constFind(owner);
    if (place == m_trackPlaces.cend()) {
        Track track;
        track.id = TrackId(m_ids.take());
        track.name = tr("Track %1").arg(owner);
        const size_t song = lostSong(0);
        row.report(tr("%1: track_id %2 is no track; its bars are in the new composition “%3”")
                       .arg(row.name(), QString::number(owner), m_songs[song].composition.name));
        addTrack(song, std::move(track), owner);
        place = m_trackPlaces.constFind(owner);
    }
    const std::optional<qint64> bar = row.whole("bar_index");
    const ClipId clip(row.whole("clip_id").value_or(0));
    const qint64 clipBar = row.whole("clip_bar_index").value_or(0);
    const QString where = bar ? QString::number(*bar) : QStringLiteral("NULL");
    if (!bar || *bar < 1 || *bar > kMostBar) {
        row.report(tr("%1: bar_index %2 is no bar of a composition; the reference is left out").arg(row.name(), where));
    } else if (!m_clips.contains(clip)) {
        row.report(tr("%1: bar %2 plays clip %3, which is not there; the reference is left out")
                       .arg(row.name(), where, QString::number(clip.value())));
    } else if (clipBar < 0 || clipBar >= m_clips.lengthOf(clip)) {
        row.report(tr("%1: bar %2 plays bar %3 of clip %4, which is not there; the reference is left out")
                       .arg(row.name(), where, QString::number(clipBar), QString::number(clip.value())));
    } else {
        m_songs[place->song].tracks[place->track].references.push_back(
            {static_cast<int>(*bar), clip, static_cast<int>(clipBar), row.extras()});
    }
}

std::vector<InstancePtr> LegacyCompositions::instancesOf(std::vector<Reference> references)
{
    std::stable_sort(references.begin(), references.end(),
                     [](const Reference &a, const Reference &b) { return a.bar < b.bar; });
    std::vector<ClipInstance> instances;
    std::vector<size_t> open; // those that the bar before the current one belongs to
    std::vector<size_t> next;
    int bar = 0;
    for (const Reference &reference : references) {
        if (reference.bar != bar) {
            open = reference.bar == bar + 1 ? std::exchange(next, {}) : std::vector<size_t>();
            next.clear();
            bar = reference.bar;
        }
        const int length = m_clips.lengthOf(reference.clip);
        const auto goesOn = [&](size_t index) {
            const ClipInstance &instance = instances[index];
            return instance.clip == reference.clip &&
                   (instance.offsetBars + instance.lengthBars) % length == reference.clipBar;
        };
        const auto found = std::find_if(open.begin(), open.end(), goesOn);
        if (found == open.end()) {
            ClipInstance instance;
            instance.id = InstanceId(m_ids.take());
            instance.order = static_cast<qint64>(instances.size());
            instance.documentId = QString::number(instance.id.value());
            instance.clip = reference.clip;
            instance.startBar = BarNumber(reference.bar);
            instance.lengthBars = 0;
            instance.offsetBars = reference.clipBar;
            next.push_back(instances.size());
            instances.push_back(std::move(instance));
        } else {
            next.push_back(*found);
            open.erase(found);
        }
        ClipInstance &instance = instances[next.back()];
        if (!reference.extras.isEmpty())
            instance.bars.insert(ClipBarIndex(instance.lengthBars),
                                 {reference.clip, ClipBarIndex(reference.clipBar), reference.extras});
        ++instance.lengthBars;
    }
    std::vector<InstancePtr> pointers;
    pointers.reserve(instances.size());
    for (ClipInstance &instance : instances)
        pointers.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
    return pointers;
}

QList<Composition> LegacyCompositions::finish()
{
    QList<Composition> compositions;
    for (Song &song : m_songs) {
        for (Parts &parts : song.tracks) {
            parts.track.instances = PagedList<InstancePtr>(instancesOf(std::move(parts.references)));
            song.composition.tracks.append(std::make_shared<const Track>(std::move(parts.track)));
        }
        compositions.append(std::move(song.composition));
    }
    return compositions;
}

} // namespace barline
