#include "core/edit/Apply.h"
#include "core/edit/arrange/ClipBarEdits.h"
#include "core/edit/arrange/FollowBars.h"
#include "core/model/Fields.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kFirstId = 50'000'000;

NoteOverride removedHere(int ownBar, qint64 note)
{
    NoteOverride made;
    made.ownBar = ClipBarIndex(ownBar);
    made.kind = NoteOverride::Kind::Removed;
    made.note = NoteId(note);
    return made;
}

BarExpression cutoff(double value)
{
    BarExpression expression;
    expression.velocity = Curve{point(0, value)};
    return expression;
}

Project after(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    return applied ? applied->project : Project();
}

/// What one own bar of an instance plays and what is different in it.
struct Heard
{
    ClipBarId bar;
    int turn = 0; ///< the clip bar whose turn it is
    bool isRepointed = false;
    QList<NoteOverride> overrides; ///< of own bar 0
    std::optional<BarExpression> expression;
    bool operator==(const Heard &other) const
    {
        return bar == other.bar && isRepointed == other.isRepointed && overrides == other.overrides &&
               expression == other.expression;
    }
};

QList<Heard> heard(const Project &project, const ClipInstance &instance, int bars)
{
    QList<Heard> list;
    for (ClipBarIndex own; own.value() < bars; ++own) {
        Heard one;
        const ClipPtr clip = project.clips.find(instance.clip);
        const int count = clip ? clip->bars.count() : 0;
        const int turn = count > 0 ? (instance.offsetBars + own.value()) % count : 0;
        one.turn = turn < 0 ? turn + count : turn;
        const auto pointed = instance.bars.constFind(own);
        one.isRepointed = pointed != instance.bars.cend();
        const ClipPtr source = one.isRepointed ? project.clips.find(pointed->clip) : clip;
        const ClipBarIndex index = one.isRepointed ? pointed->clipBar : ClipBarIndex(one.turn);
        if (source && index.value() < source->bars.count())
            one.bar = source->bars.at(index).id;
        for (NoteOverride each : instance.noteOverrides) {
            if (each.ownBar == own) {
                each.ownBar = ClipBarIndex(0);
                one.overrides.append(each);
            }
        }
        if (instance.barOverrides.contains(own))
            one.expression = instance.barOverrides.value(own);
        list.append(one);
    }
    return list;
}

QList<InstancePtr> instancesOf(const Project &project)
{
    QList<InstancePtr> list;
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks) {
            for (const InstancePtr &instance : track->instances)
                list.append(instance);
        }
    }
    std::sort(list.begin(), list.end(), [](const InstancePtr &a, const InstancePtr &b) { return a->id < b->id; });
    return list;
}

/// "bar:beat/pitch" of each note, bars from 0.
QStringList told(const Project &project, qint64 id)
{
    QStringList list;
    const ClipPtr clip = project.clips.find(ClipId(id));
    for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
        for (const Note &note : clip->bars.at(bar).notes)
            list.append(QStringLiteral("%1:%2/%3").arg(bar.value()).arg(note.start.toBeats()).arg(note.pitch.value()));
    }
    return list;
}

/// A clip of four bars with a note of the bar's pitch in each, at 60 and on.
Clip scale()
{
    QList<ClipBar> bars;
    for (int i = 0; i < 4; ++i)
        bars.append(bar({note(10 + i, 0, 1, 60 + i)}));
    return clip(1, bars);
}

} // namespace

class tst_ClipBarEdits : public QObject
{
    Q_OBJECT

private:
    static ClipInstance placed(const Project &project, int at = 0) { return *instancesOf(project).at(at); }

private slots:
    void insertedBarsAreEmptyAndPushTheRest()
    {
        const Project before = project(song({}), {scale()});
        const Project now = after(before, insertBars(before, ClipId(1), ClipBarIndex(1), 2, kFirstId));
        QCOMPARE(told(now, 1), QStringList({QStringLiteral("0:0/60"), QStringLiteral("3:0/61"),
                                            QStringLiteral("4:0/62"), QStringLiteral("5:0/63")}));
    }

    void duplicatedBarsFollowTheirOriginals()
    {
        const Project before = project(song({}), {scale()});
        const BarSpan span{ClipBarIndex(1), ClipBarIndex(2)};
        QCOMPARE(idsOfBars(*before.clips.find(ClipId(1)), span), 4);
        const Project now = after(before, duplicateBars(before, ClipId(1), span, kFirstId));
        QCOMPARE(told(now, 1),
                 QStringList({QStringLiteral("0:0/60"), QStringLiteral("1:0/61"), QStringLiteral("2:0/62"),
                              QStringLiteral("3:0/61"), QStringLiteral("4:0/62"), QStringLiteral("5:0/63")}));
    }

    void aPlaceThatPlaysTheClipWholeGoesOnDoingSo()
    {
        const Project before =
            project(song({track(1, {instance(1, 1, 1, 4), instance(2, 1, 5, 4), instance(3, 1, 20, 8)})}), {scale()});
        const Project longer = after(before, setClipLength(before, ClipId(1), 6, kFirstId));
        QCOMPARE(placed(longer, 0).lengthBars, 4); // the next begins there
        QCOMPARE(placed(longer, 1).lengthBars, 6);
        QCOMPARE(placed(longer, 2).lengthBars, 8); // it played it twice
        const Project shorter = after(before, setClipLength(before, ClipId(1), 2, kFirstId));
        QCOMPARE(placed(shorter, 0).lengthBars, 2);
        QCOMPARE(placed(shorter, 2).lengthBars, 8);
    }

    void whatDiffersStaysWithItsBar()
    {
        ClipInstance one = instance(1, 1, 1, 8);
        one.noteOverrides = {removedHere(1, 11), removedHere(6, 12)};
        one.barOverrides.insert(ClipBarIndex(2), cutoff(40));
        one.bars.insert(ClipBarIndex(3), {ClipId(1), ClipBarIndex(0), {}});
        const Project before = project(song({track(1, {one})}), {scale()});
        const ClipInstance longer = placed(after(before, insertBars(before, ClipId(1), ClipBarIndex(1), 1, kFirstId)));
        QCOMPARE(longer.noteOverrides, QList<NoteOverride>({removedHere(2, 11), removedHere(8, 12)}));
        QCOMPARE(longer.barOverrides.keys(), QList<ClipBarIndex>{ClipBarIndex(3)});
        QCOMPARE(longer.bars.keys(), QList<ClipBarIndex>{ClipBarIndex(4)});
        const ClipInstance shorter =
            placed(after(before, removeBars(before, ClipId(1), {ClipBarIndex(1), ClipBarIndex(1)})));
        QCOMPARE(shorter.noteOverrides, QList<NoteOverride>{removedHere(4, 12)});
        QCOMPARE(shorter.barOverrides.keys(), QList<ClipBarIndex>{ClipBarIndex(1)});
        QCOMPARE(shorter.bars.keys(), QList<ClipBarIndex>{ClipBarIndex(2)});
    }

    void anotherClipsBarPointsOnToTheSameBar()
    {
        ClipInstance other = instance(1, 2, 1, 4);
        other.bars.insert(ClipBarIndex(1), {ClipId(1), ClipBarIndex(2), {}});
        other.bars.insert(ClipBarIndex(2), {ClipId(1), ClipBarIndex(0), {}});
        const Project before = project(song({track(1, {other})}), {scale(), clip(2, {bar({})})});
        const ClipInstance longer = placed(after(before, insertBars(before, ClipId(1), ClipBarIndex(1), 3, kFirstId)));
        QCOMPARE(longer.bars.value(ClipBarIndex(1)).clipBar, ClipBarIndex(5));
        QCOMPARE(longer.bars.value(ClipBarIndex(2)).clipBar, ClipBarIndex(0));
        const ClipInstance shorter =
            placed(after(before, removeBars(before, ClipId(1), {ClipBarIndex(2), ClipBarIndex(2)})));
        QCOMPARE(shorter.bars.keys(), QList<ClipBarIndex>{ClipBarIndex(2)});
    }

    void anOffsetPlaceBeginsWithTheSameBar()
    {
        ClipInstance one = instance(1, 1, 1, 3);
        one.offsetBars = 2;
        const Project before = project(song({track(1, {one})}), {scale()});
        QCOMPARE(placed(after(before, insertBars(before, ClipId(1), ClipBarIndex(0), 2, kFirstId))).offsetBars, 4);
        QCOMPARE(placed(after(before, removeBars(before, ClipId(1), {ClipBarIndex(2), ClipBarIndex(2)}))).offsetBars,
                 2);
        one.offsetBars = 0;
        const Project start = project(song({track(1, {one})}), {scale()});
        QCOMPARE(placed(after(start, insertBars(start, ClipId(1), ClipBarIndex(0), 2, kFirstId))).offsetBars, 0);
    }

    void aClipKeepsABar()
    {
        const Project before = project(song({}), {scale()});
        QVERIFY(removeBars(before, ClipId(1), {ClipBarIndex(0), ClipBarIndex(3)}).isEmpty());
        QVERIFY(setClipLength(before, ClipId(1), 0, kFirstId).isEmpty());
        QVERIFY(setClipLength(before, ClipId(1), 4, kFirstId).isEmpty());
        QVERIFY(insertBars(before, ClipId(1), ClipBarIndex(5), 1, kFirstId).isEmpty());
        QVERIFY(insertBars(before, ClipId(9), ClipBarIndex(0), 1, kFirstId).isEmpty());
    }

    void notesBeyondAShorterBarGoOnIntoTheNext()
    {
        const Clip four = clip(1, {bar({note(1, 0, 1), note(2, 3.5, 1, 61)}), bar({note(3, 3, 1, 62)})});
        const Project before = project(song({}), {four});
        const Project now = after(before, setClipMeter(before, ClipId(1), {3, 4}, kFirstId));
        QCOMPARE(told(now, 1),
                 QStringList({QStringLiteral("0:0/60"), QStringLiteral("1:0.5/61"), QStringLiteral("2:0/62")}));
        QCOMPARE(now.clips.find(ClipId(1))->meter, (Meter{3, 4}));
        const BarSpan first{ClipBarIndex(0), ClipBarIndex(0)};
        const Project one = after(before, setBarMeter(before, ClipId(1), first, {1, 4}, kFirstId));
        QCOMPARE(told(one, 1),
                 QStringList({QStringLiteral("0:0/60"), QStringLiteral("1:2.5/61"), QStringLiteral("1:3/62")}));
        QCOMPARE(one.clips.find(ClipId(1))->bars.at(ClipBarIndex(0)).meter, std::optional(Meter{1, 4}));
        const Project back = after(one, setBarMeter(one, ClipId(1), first, {4, 4}, kFirstId));
        QVERIFY(!back.clips.find(ClipId(1))->bars.at(ClipBarIndex(0)).meter);
    }

    void overridesGoAlongWithTheNotesThatGoOn()
    {
        const Clip four = clip(1, {bar({note(1, 3.5, 1, 61)}), bar({})});
        ClipInstance one = instance(1, 1, 1, 4);
        NoteOverride later = removedHere(2, 1);
        later.kind = NoteOverride::Kind::Changed;
        later.fields = fieldBit(&Note::start);
        later.value.start = ticks(3.75);
        one.noteOverrides = {removedHere(0, 1), later};
        const Project before = project(song({track(1, {one})}), {four});
        const QList<NoteOverride> now =
            placed(after(before, setClipMeter(before, ClipId(1), {3, 4}, kFirstId))).noteOverrides;
        later.ownBar = ClipBarIndex(3);
        later.value.start = ticks(0.75);
        QCOMPARE(now, QList<NoteOverride>({removedHere(1, 1), later}));
    }

    void everyPlaceGoesOnAndUndoBringsAllBack()
    {
        for (quint32 seed = 1; seed <= 150; ++seed) {
            RandomProject random(seed);
            const Project before = random.project();
            QRandomGenerator choice(seed);
            QList<ClipPtr> clips;
            for (const ClipPtr &each : before.clips)
                clips.append(each);
            const Clip &clip = *clips.at(choice.bounded(int(clips.size())));
            const int count = clip.bars.count();
            const int first = choice.bounded(count);
            const BarSpan span{ClipBarIndex(first), ClipBarIndex(choice.bounded(first, count))};
            const int kind = choice.bounded(5);
            const int length = 1 + choice.bounded(2 * count);
            const Meter meter = random.meter();
            const Edit edit = kind == 0   ? insertBars(before, clip.id, span.first, 1 + choice.bounded(3), kFirstId)
                              : kind == 1 ? duplicateBars(before, clip.id, span, kFirstId)
                              : kind == 2 ? removeBars(before, clip.id, span)
                              : kind == 3 ? setClipLength(before, clip.id, length, kFirstId)
                                          : setClipMeter(before, clip.id, meter, kFirstId);
            const QByteArray message = QStringLiteral("seed %1, kind %2, bars %3 to %4")
                                           .arg(seed)
                                           .arg(kind)
                                           .arg(first)
                                           .arg(span.last.value())
                                           .toUtf8();
            const Result<Applied> applied = apply(before, edit);
            QVERIFY2(applied, message);
            const Project &now = applied->project;
            QVERIFY2(after(now, edit.inverted()) == before, message);

            QSet<ClipBarId> was;
            for (ClipBarIndex i; i.value() < count; ++i)
                was.insert(clip.bars.at(i).id);
            QSet<ClipBarId> is;
            const Clip &changed = *now.clips.find(clip.id);
            for (ClipBarIndex i; i.value() < changed.bars.count(); ++i)
                is.insert(changed.bars.at(i).id);
            const QSet<ClipBarId> gone = was - is;
            const QSet<ClipBarId> come = is - was;
            if (kind == 4)
                continue; // overrides go along with notes: the cases above
            const QList<InstancePtr> places = instancesOf(before);
            const QList<InstancePtr> followers = instancesOf(now);
            QCOMPARE(followers.size(), places.size());
            constexpr int kFar = 60;
            for (qsizetype i = 0; i < places.size(); ++i) {
                QList<Heard> old = heard(before, *places.at(i), kFar);
                QList<Heard> fresh = heard(now, *followers.at(i), kFar);
                const bool isOfClip = places.at(i)->clip == clip.id;
                if (isOfClip) {
                    old.removeIf(
                        [&](const Heard &one) { return gone.contains(clip.bars.at(ClipBarIndex(one.turn)).id); });
                    fresh.removeIf(
                        [&](const Heard &one) { return come.contains(changed.bars.at(ClipBarIndex(one.turn)).id); });
                }
                for (Heard &one : old) {
                    if (one.isRepointed && gone.contains(one.bar)) {
                        one.isRepointed = false;
                        const ClipPtr own = before.clips.find(places.at(i)->clip);
                        one.bar = own->bars.at(ClipBarIndex(one.turn)).id;
                    }
                }
                const qsizetype both = std::min(old.size(), fresh.size());
                QVERIFY2(old.first(both) == fresh.first(both), message);
                QVERIFY2(both > 0 || gone.isEmpty() || !isOfClip, message);
            }
        }
    }

    void notesStayInTheirPlaceInTimeWhateverTheMeter()
    {
        for (quint32 seed = 1; seed <= 100; ++seed) {
            RandomProject random(seed);
            const Project before = random.project();
            const Clip clip = **before.clips.begin();
            const Meter meter = random.meter();
            const Edit edit = setClipMeter(before, clip.id, meter, kFirstId);
            const Project now = after(before, edit);
            const QByteArray message = QByteArray("seed ") + QByteArray::number(seed);
            const ClipPtr changed = now.clips.find(clip.id);
            QVERIFY2(changed, message);
            QVERIFY2(changed->bars.count() - clip.bars.count() <= idsForMeter(clip, meter), message);
            QHash<NoteId, std::pair<int, Ticks>> places;
            for (ClipBarIndex bar; bar.value() < changed->bars.count(); ++bar) {
                for (const Note &note : changed->bars.at(bar).notes) {
                    QVERIFY2(note.start < changed->meterAt(bar).barLength(), message);
                    places.insert(note.id, {bar.value(), changed->startOf(bar) + note.start});
                }
            }
            for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
                for (const Note &note : clip.bars.at(bar).notes) {
                    QVERIFY2(places.contains(note.id), message);
                    QCOMPARE(places.value(note.id).second, changed->startOf(bar) + note.start);
                }
            }
        }
    }
};

BARLINE_TEST(tst_ClipBarEdits)

#include "tst_ClipBarEdits.moc"
