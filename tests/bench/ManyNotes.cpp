#include "tests/bench/ManyNotes.h"

#include <random>

namespace barline::bench {

namespace {

constexpr int kNotesPerClip = 1000;
constexpr int kNotesPerBar = 16;
constexpr qint64 kFirstId = 1'000'000;

class Player
{
public:
    Note next(int step)
    {
        Note note;
        const qint64 grid = Ticks::kPerBeat / 4;
        note.id = NoteId(++m_lastId);
        note.start = Ticks(std::max<qint64>(0, step * grid + between(-grid / 8, grid / 8)));
        note.duration = Ticks((grid << between(0, 3)) - between(1, grid / 4));
        m_pitch = std::clamp<qint64>(m_pitch + between(-7, 7), 36, 96);
        note.pitch = Pitch(static_cast<quint8>(m_pitch));
        note.velocity = Velocity(static_cast<quint8>(between(40, 119)));
        return note;
    }
    qint64 nextId() { return ++m_lastId; }

private:
    qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(m_random() % static_cast<quint64>(most - least + 1));
    }

    std::mt19937_64 m_random{1};
    qint64 m_lastId = kFirstId;
    qint64 m_pitch = 60;
};

} // namespace

QList<Clip> manyNotes(int notes)
{
    Player player;
    QList<Clip> clips;
    for (int done = 0; done < notes; done += kNotesPerClip) {
        const int count = std::min(kNotesPerClip, notes - done);
        Clip clip;
        clip.id = ClipId(clips.size() + 1);
        clip.name = QStringLiteral("Part %1").arg(clips.size() + 1);
        clip.order = clips.size();
        std::vector<ClipBarPtr> bars;
        for (int i = 0; i < count; i += kNotesPerBar) {
            ClipBar bar;
            bar.id = ClipBarId(player.nextId());
            for (int step = 0; step < std::min(kNotesPerBar, count - i); ++step)
                bar.notes.append(player.next(step));
            bars.push_back(makeClipBar(std::move(bar)));
        }
        clip.bars = ClipBars(std::move(bars));
        clips.append(std::move(clip));
    }
    return clips;
}

QList<Clip> clipsOf(const Project &project)
{
    QList<Clip> clips;
    for (const ClipPtr &clip : project.clips)
        clips.append(*clip);
    return clips;
}

Clip asOneClip(const QList<Clip> &clips)
{
    Clip one = clips.constFirst();
    std::vector<ClipBarPtr> bars;
    for (const Clip &clip : clips) {
        for (int i = 0; i < clip.bars.count(); ++i)
            bars.push_back(clip.bars.pointerAt(ClipBarIndex(i)));
    }
    one.bars = ClipBars(std::move(bars));
    return one;
}

} // namespace barline::bench
