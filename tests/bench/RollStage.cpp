#include "tests/bench/RollStage.h"

#include "tests/support/Music.h"

namespace barline::bench {

namespace {

constexpr int kNotesPerBar = 16;
constexpr int kBeatsPerBar = 4;

Note noteOf(qint64 id, Ticks start, Ticks duration, int pitch)
{
    Note note;
    note.id = NoteId(id);
    note.start = start;
    note.duration = duration;
    note.pitch = Pitch(static_cast<quint8>(pitch));
    note.velocity = Velocity(static_cast<quint8>(40 + id % 80));
    return note;
}

Clip clipOf(std::vector<ClipBar> bars)
{
    Clip clip;
    clip.id = ClipId(10);
    clip.name = QStringLiteral("Wall");
    std::vector<ClipBarPtr> kept;
    for (size_t i = 0; i < bars.size(); ++i) {
        bars[i].id = ClipBarId(static_cast<qint64>(i) + 1);
        kept.push_back(makeClipBar(std::move(bars[i])));
    }
    clip.bars = ClipBars(std::move(kept));
    return clip;
}

} // namespace

RollStage::RollStage(Clip clip)
{
    const int bars = clip.bars.count();
    Composition song = test::song({test::track(1, {test::instance(1, clip.id.value(), 1, bars)})});
    document.replace(test::project(song, {clip}));
    constexpr qint64 kFirstFree = 10'000'000;
    ids.addBlock(kFirstFree, kFirstFree);
    context = std::make_unique<EditorContext>(document, history, ids);
}

Clip NoteWall::clip() const
{
    const auto ticksOf = [](double pixels) {
        return Ticks(std::llround(pixels / kPixelsPerBeat * static_cast<double>(Ticks::kPerBeat)));
    };
    std::vector<ClipBar> bars;
    qint64 id = 0;
    for (int column = 0; column < columns; ++column) {
        const Ticks start = ticksOf(column * columnWidth);
        const auto bar = static_cast<size_t>(start / Ticks::beats(kBeatsPerBar));
        bars.resize(std::max(bars.size(), bar + 1));
        for (int row = 0; row < rows; ++row)
            bars[bar].notes.append(noteOf(++id, start % Ticks::beats(kBeatsPerBar), ticksOf(noteWidth), lowest + row));
    }
    return clipOf(std::move(bars));
}

Clip longClip(int notes, LongNote longNote)
{
    constexpr int kPitches = 60;
    constexpr int kLowest = 30;
    std::vector<ClipBar> bars(static_cast<size_t>(notes / kNotesPerBar));
    qint64 id = 0;
    for (ClipBar &bar : bars) {
        for (int i = 0; i < kNotesPerBar; ++i) {
            const auto pitch = static_cast<int>(id * 7 % kPitches);
            bar.notes.append(noteOf(++id, Ticks::beats(1) / 4 * i, Ticks::beats(1) / 4, kLowest + pitch));
        }
    }
    if (longNote == LongNote::Whole)
        bars.front().notes.append(
            noteOf(++id, Ticks(), Ticks::beats(kBeatsPerBar) * static_cast<qint64>(bars.size()), kLowest - 1));
    return clipOf(std::move(bars));
}

} // namespace barline::bench
