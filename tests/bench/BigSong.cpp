#include "tests/bench/BigSong.h"

#include "tests/support/Music.h"

namespace barline::bench {

namespace {

/// Ids of the whole project, in order.
class SongMaker
{
public:
    explicit SongMaker(const SongSize &size)
        : m_size(size)
    {}

    Project make()
    {
        QList<Clip> clips;
        QList<Track> tracks;
        for (int track = 0; track < m_size.tracks; ++track) {
            QList<ClipId> own;
            for (int clip = 0; clip < m_size.clipsPerTrack; ++clip) {
                clips.append(clipOf(track, clip));
                own.append(clips.constLast().id);
            }
            tracks.append(trackOf(track, own));
        }
        return test::project(test::song(tracks), clips);
    }

private:
    Clip clipOf(int track, int number)
    {
        std::vector<ClipBarPtr> bars;
        for (int index = 0; index < m_size.barsPerBlock; ++index) {
            QList<Note> notes;
            const double step = 4.0 / m_size.notesPerBar;
            for (int i = 0; i < m_size.notesPerBar; ++i) {
                const int pitch = 36 + (i * 5 + index * 3 + number * 7 + track) % 48;
                notes.append(test::note(++m_id, i * step, step, pitch, 50 + i * 11 % 60));
            }
            ClipBar bar = test::bar(std::move(notes));
            bar.id = ClipBarId(++m_id);
            bars.push_back(makeClipBar(std::move(bar)));
        }
        Clip clip;
        clip.id = ClipId(++m_id);
        clip.order = number;
        clip.bars = ClipBars(std::move(bars));
        clip.name = QStringLiteral("Part %1.%2").arg(track + 1).arg(number + 1);
        clip.home = CompositionId(1);
        return clip;
    }

    Track trackOf(int number, const QList<ClipId> &clips)
    {
        QList<ClipInstance> blocks;
        for (int block = 0; block < m_size.blocksPerTrack; ++block) {
            const ClipId clip = clips.at(block * 7 % clips.size());
            ClipInstance made =
                test::instance(++m_id, clip.value(), 1 + block * m_size.barsPerBlock, m_size.barsPerBlock);
            made.documentId = QStringLiteral("t%1b%2").arg(number).arg(block);
            blocks.append(std::move(made));
        }
        Track track = test::track(++m_id, blocks, number % 16);
        track.name = QStringLiteral("Track %1").arg(number + 1);
        track.instrument.name = QStringLiteral("piano");
        return track;
    }

    const SongSize m_size;
    qint64 m_id = 0;
};

} // namespace

Project bigSong(const SongSize &size)
{
    return SongMaker(size).make();
}

} // namespace barline::bench
