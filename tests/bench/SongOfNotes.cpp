#include "tests/bench/SongOfNotes.h"

#include "tests/bench/ManyNotes.h"
#include "tests/support/Music.h"

namespace barline::bench {

namespace {

constexpr int kTracks = 16;
/// Every so many bars of a clip have a curve.
constexpr int kBarsPerCurve = 16;

Curve swell()
{
    return {{Ticks(), 64, CurveShape::Linear, {}},
            {Ticks::beats(2), 101.5, CurveShape::Smooth, {}},
            {Ticks(Ticks::kPerBeat * 10 / 3), 90, CurveShape::Linear, {}}};
}

void addCurves(Clip &clip)
{
    for (int i = 0; i < clip.bars.count(); i += kBarsPerCurve) {
        ClipBar bar = clip.bars.at(ClipBarIndex(i));
        bar.expression.velocity = swell();
        clip.bars.set(ClipBarIndex(i), makeClipBar(std::move(bar)));
    }
}

} // namespace

Project songOfNotes(int notes)
{
    QList<Clip> clips = manyNotes(notes);
    std::vector<QList<ClipInstance>> places(kTracks);
    std::vector<int> nextBar(kTracks, 1);
    for (qsizetype i = 0; i < clips.size(); ++i) {
        addCurves(clips[i]);
        const auto track = static_cast<size_t>(i) % kTracks;
        const int bars = clips.at(i).bars.count();
        ClipInstance place = test::instance(i + 1, clips.at(i).id.value(), nextBar[track], bars);
        place.documentId = QStringLiteral("place-%1").arg(i + 1);
        places[track].append(place);
        nextBar[track] += bars;
    }
    QList<Track> tracks;
    for (int i = 0; i < kTracks; ++i)
        tracks.append(test::track(i + 1, places[static_cast<size_t>(i)]));
    Composition song = test::song(tracks);
    song.tempos = {{BarNumber(1), Ticks(), 120, false, {}}, {BarNumber(9), Ticks::beats(1), 96.5, false, {}}};
    return test::project(song, clips);
}

} // namespace barline::bench
