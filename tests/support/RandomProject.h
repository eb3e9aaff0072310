#pragma once

#include "core/model/Project.h"

#include <QRandomGenerator>

namespace barline::test {

struct ProjectShape
{
    int compositions = 2; ///< with more than one, instances may play clips of another composition
    int tracks = 3;       ///< each composition
    int instances = 5;    ///< each track, at most
    int clips = 4;        ///< at home in each composition
    int bars = 5;         ///< each clip, at most
    int notes = 8;        ///< each bar, at most
};

/// Makes projects that use all of the model, from a seed: notes with details, curves, overrides, re-pointed bars, own
/// meters, maps, loops, markers, unknown keys. What it makes is what a reader of documents would make of it: lists in
/// order, orders from 0, no empty overrides. All ids are different, from 1 on.
class RandomProject
{
public:
    /// Prints the seed, which reproduces all that it makes.
    explicit RandomProject(quint32 seed = QRandomGenerator::global()->generate());

    QRandomGenerator &random() { return m_random; }
    qint64 nextId() { return m_nextId++; }
    /// From here on, instead of from 1: for who shares a project with others.
    void startIdsAt(qint64 id) { m_nextId = id; }

    Project project(const ProjectShape &shape = {});
    /// Maps, loops and markers, without tracks.
    Composition composition();
    Clip clip(CompositionId home, qint64 order, const ProjectShape &shape = {});
    ClipBar clipBar(Meter meter, std::optional<Meter> ownMeter, int notes);
    /// Within a bar of this length.
    Note note(Ticks barLength);
    NoteDetail noteDetail();
    /// Curves with at least one thing in it; with empty curves only where it is an override.
    BarExpression expression(Ticks barLength, bool isOverride);
    Track track(qint64 order);
    /// An instance of one of the clips, which must have notes or bars as they please; not empty.
    ClipInstance instance(qint64 order, const QList<ClipPtr> &clips);
    Meter meter();
    Extras extras();

private:
    /// True once in `n`.
    bool once(int n) { return m_random.bounded(n) == 0; }
    int between(int first, int last) { return m_random.bounded(first, last + 1); }
    Ticks ticksBelow(Ticks end);
    QString word();
    Curve curve(Ticks barLength, double least, double most);
    QList<PedalEvent> pedal(Ticks barLength);
    NoteOverride noteOverride(ClipBarIndex ownBar, const ClipBar &plays);
    void fillMaps(Composition &composition);

    QRandomGenerator m_random;
    qint64 m_nextId = 1;
};

} // namespace barline::test
