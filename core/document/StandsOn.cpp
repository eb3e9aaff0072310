#include "core/document/StandsOn.h"

#include <QSet>

#include <utility>

namespace barline {

namespace {

enum ThingKind : quint8 { OfNote, OfBar, OfClip, OfInstance, OfTrack, OfComposition };
using Thing = std::pair<quint8, qint64>;

/// What an edit names, what of that came or went, and what holds the things it names.
struct Things
{
    QSet<Thing> named;
    QSet<Thing> cameOrWent;
    QSet<Thing> owners;
};

template <typename Id>
Thing thing(ThingKind kind, Id id)
{
    return {kind, id.value()};
}

/// Adds the things of one list; `describe(value)` gives the thing, and then its owners.
template <typename T, typename Describe>
void collect(const Diff<T> &diff, Things &things, Describe &&describe)
{
    const auto add = [&](const T &value, bool cameOrWent) {
        const QList<Thing> described = describe(value);
        things.named.insert(described.constFirst());
        if (cameOrWent)
            things.cameOrWent.insert(described.constFirst());
        for (qsizetype i = 1; i < described.size(); ++i)
            things.owners.insert(described.at(i));
    };
    for (const T &value : diff.added)
        add(value, true);
    for (const T &value : diff.removed)
        add(value, true);
    for (const Change<T> &change : diff.changed) {
        add(change.before, false);
        add(change.after, false);
    }
}

Things thingsOf(const Edit &edit)
{
    Things things;
    const auto clip = [](ClipId id) { return thing(OfClip, id); };
    const auto composition = [](CompositionId id) { return thing(OfComposition, id); };
    const auto instance = [](InstanceId id) { return thing(OfInstance, id); };
    collect(edit.notes, things, [&](const ClipNote &value) {
        return QList<Thing>{thing(OfNote, value.note.id), clip(value.clip)};
    });
    collect(edit.bars, things, [&](const BarOfClip &value) {
        return QList<Thing>{thing(OfBar, value.bar.id), clip(value.clip)};
    });
    collect(edit.clips, things, [&](const Clip &value) { return QList<Thing>{clip(value.id)}; });
    collect(edit.barOverrides, things, [&](const BarOverrideOf &value) {
        return QList<Thing>{instance(value.instance), composition(value.composition)};
    });
    collect(edit.noteOverrides, things, [&](const NoteOverrideOf &value) {
        return QList<Thing>{instance(value.instance), composition(value.composition)};
    });
    collect(edit.instances, things, [&](const InstanceOf &value) {
        return QList<Thing>{instance(value.instance.id), thing(OfTrack, value.track), composition(value.composition)};
    });
    collect(edit.tracks, things, [&](const TrackOf &value) {
        return QList<Thing>{thing(OfTrack, value.track.id), composition(value.composition)};
    });
    collect(edit.compositions, things, [&](const Composition &value) { return QList<Thing>{composition(value.id)}; });
    return things;
}

} // namespace

bool standsOn(const Edit &later, const Edit &earlier)
{
    const Things a = thingsOf(later);
    const Things b = thingsOf(earlier);
    return a.named.intersects(b.named) || a.owners.intersects(b.cameOrWent) || a.cameOrWent.intersects(b.owners);
}

} // namespace barline
