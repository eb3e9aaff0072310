#pragma once

#include "core/model/Project.h"

namespace barline::test {

/// `beats` as ticks; only for values that are exact.
inline Ticks ticks(double beats)
{
    return Ticks(static_cast<qint64>(beats * Ticks::kPerBeat + (beats < 0 ? -0.5 : 0.5)));
}

inline Note note(qint64 id, double start, double duration, int pitch = 60, int velocity = 90)
{
    Note made;
    made.id = NoteId(id);
    made.start = ticks(start);
    made.duration = ticks(duration);
    made.pitch = Pitch(static_cast<quint8>(pitch));
    made.velocity = Velocity(static_cast<quint8>(velocity));
    return made;
}

inline CurvePoint point(double time, double value, CurveShape shape = CurveShape::Linear)
{
    return {ticks(time), value, shape, {}};
}

inline ClipBar bar(QList<Note> notes, BarExpression expression = {}, std::optional<Meter> meter = {})
{
    ClipBar made;
    made.meter = meter;
    made.notes = std::move(notes);
    made.expression = std::move(expression);
    return made;
}

/// A clip of 4/4 bars unless `meter` says otherwise; its bars take ids from 1,000 * id on.
inline Clip clip(qint64 id, const QList<ClipBar> &bars, Meter meter = {})
{
    Clip made;
    made.id = ClipId(id);
    made.meter = meter;
    std::vector<ClipBarPtr> pointers;
    for (ClipBar each : bars) {
        each.id = ClipBarId(1000 * id + std::ssize(pointers));
        pointers.push_back(makeClipBar(std::move(each)));
    }
    made.bars = ClipBars(std::move(pointers));
    return made;
}

inline ClipInstance instance(qint64 id, qint64 clipId, int startBar, int lengthBars)
{
    ClipInstance made;
    made.id = InstanceId(id);
    made.order = id;
    made.clip = ClipId(clipId);
    made.startBar = BarNumber(startBar);
    made.lengthBars = lengthBars;
    return made;
}

inline Track track(qint64 id, const QList<ClipInstance> &instances, int channel = 0)
{
    Track made;
    made.id = TrackId(id);
    made.order = id;
    made.name = QStringLiteral("Track %1").arg(id);
    made.instrument.channel = Channel(static_cast<quint8>(channel));
    std::vector<InstancePtr> pointers;
    for (const ClipInstance &each : instances)
        pointers.push_back(std::make_shared<const ClipInstance>(each));
    made.instances = PagedList<InstancePtr>(std::move(pointers));
    return made;
}

inline MeterMap meters(const QList<QPair<int, Meter>> &changes)
{
    QList<MeterChange> list;
    for (const auto &[bar, meter] : changes)
        list.append({BarNumber(bar), meter, {}});
    return MeterMap(list);
}

/// A composition of id 1; change it before it goes into a project.
inline Composition song(const QList<Track> &tracks)
{
    Composition made;
    made.id = CompositionId(1);
    made.name = QStringLiteral("Song");
    for (const Track &each : tracks)
        made.tracks.append(std::make_shared<const Track>(each));
    return made;
}

inline Project project(const Composition &composition, const QList<Clip> &clips)
{
    Project made;
    made.compositions.set(std::make_shared<const Composition>(composition));
    for (const Clip &each : clips)
        made.clips.set(std::make_shared<const Clip>(each));
    return made;
}

} // namespace barline::test
