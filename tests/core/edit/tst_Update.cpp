#include "core/edit/Apply.h"
#include "core/edit/EditCodec.h"
#include "core/edit/Header.h"
#include "core/edit/References.h"
#include "core/edit/update/ReadPairs.h"
#include "core/edit/update/Update.h"
#include "core/model/Fields.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/ReadAnew.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kNewIds = 1'000'000'000;

/// The clips that were read, in the project.
QList<Clip> plainClips(const Project &project, const ReadState &read)
{
    QList<Clip> plain;
    for (const Clip &clip : read.clips) {
        if (const ClipPtr is = project.clips.find(clip.id))
            plain.append(withoutIds(*is));
    }
    return plain;
}

QList<ClipId> atHomeIn(const Project &project, const Composition &composition)
{
    QList<ClipId> ids;
    for (const ClipPtr &clip : libraryOf(project, composition)) {
        if (clip->home == composition.id)
            ids.append(clip->id);
    }
    return ids;
}

/// Whether `some` stand in `all` in their sequence.
bool standIn(const QList<ClipId> &some, const QList<ClipId> &all)
{
    auto at = all.cbegin();
    return std::all_of(some.cbegin(), some.cend(), [&](ClipId id) {
        at = std::find(at, all.cend(), id);
        return at != all.cend();
    });
}

QList<ClipId> numbersOf(const ReadState &read)
{
    QList<ClipId> ids;
    for (const Clip &clip : read.clips)
        ids.append(clip.id);
    return ids;
}

/// The clip read anew, with other notes in its first bar.
Clip rewritten(const Clip &clip, const QList<Note> &notes)
{
    qint64 nextId = kNewIds;
    Clip read = readAnew(clip, nextId);
    ClipBar first = read.bars.at(ClipBarIndex(0));
    first.notes = notes;
    for (Note &each : first.notes)
        each.id = NoteId(nextId++);
    read.bars.set(ClipBarIndex(0), makeClipBar(std::move(first)));
    return read;
}

Clip chords()
{
    return clip(1, {bar({note(1, 0, 1, 60), note(2, 0, 1, 64), note(3, 1, 1, 67), note(4, 2, 1, 72)}),
                    bar({note(5, 0, 1, 48)})});
}

ClipInstance named(ClipInstance instance, const QString &documentId)
{
    instance.documentId = documentId;
    return instance;
}

NoteOverride muted(int ownBar, qint64 note)
{
    NoteOverride value;
    value.ownBar = ClipBarIndex(ownBar);
    value.note = NoteId(note);
    value.kind = NoteOverride::Kind::Removed;
    return value;
}

Project twoTracks()
{
    ClipInstance first = named(instance(20, 1, 1, 2), QStringLiteral("i1"));
    first.noteOverrides = {muted(0, 2), muted(1, 999)};
    return project(song({track(10, {first, named(instance(21, 1, 3, 2), QStringLiteral("i2"))}),
                         track(11, {named(instance(22, 1, 5, 2), QStringLiteral("i3"))})}),
                   {chords()});
}

/// What an edit of the text does to the composition read, and the edit that follows.
Edit editOf(const Project &project, void (*change)(QList<Track> &tracks))
{
    qint64 nextId = kNewIds;
    ReadState read = readAnew(project, CompositionId(1), nextId);
    QList<Track> tracks;
    for (const TrackPtr &each : std::as_const(read.compositions.first().tracks))
        tracks.append(*each);
    change(tracks);
    read.compositions.first().tracks.clear();
    for (Track &each : tracks) {
        if (each.id == TrackId())
            each.id = TrackId(nextId++);
        read.compositions.first().tracks.append(std::make_shared<const Track>(each));
    }
    return updateOf(project, read);
}

} // namespace

class tst_Update : public QObject
{
    Q_OBJECT

private slots:
    void makesOfAProjectWhatWasRead()
    {
        for (int round = 0; round < 200; ++round) {
            RandomProject random;
            const Project from = random.project();
            const Project to = editedAtRandom(from, random, round % 25);
            for (const CompositionPtr &composition : to.compositions) {
                qint64 nextId = kNewIds;
                ReadState read = readAnew(to, composition->id, nextId);
                const Edit edit = updateOf(from, read);
                const Result<Applied> applied = apply(from, edit);
                QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                QVERIFY(checkReferences(applied->project, edit));
                const CompositionPtr is = applied->project.compositions.find(composition->id);
                QVERIFY(is);
                QVERIFY(withoutIds(applied->project, *is) == withoutIds(to, *composition));
                QVERIFY(plainClips(applied->project, read) == plainClips(to, read));
                QVERIFY(standIn(atHomeIn(applied->project, *is), numbersOf(read)));
                QVERIFY(changed(applied->project, edit.inverted()) == from);
                const auto decoded = EditCodec::decode(EditCodec::encode(edit));
                QVERIFY(decoded && changed(from, *decoded) == applied->project);
                QVERIFY(updateOf(applied->project, read).isEmpty());
            }
        }
    }

    void isNoLargerThanWhatChanged()
    {
        for (int round = 0; round < 100; ++round) {
            RandomProject random;
            const Project from = random.project();
            const ClipPtr clip = *from.clips.begin();
            Clip after = *clip;
            const int index = random.random().bounded(clip->bars.count());
            ClipBar bar = clip->bars.at(ClipBarIndex(index));
            if (bar.notes.isEmpty())
                continue;
            Note &note = bar.notes[random.random().bounded(bar.notes.size())];
            note.pitch = Pitch(static_cast<quint8>((note.pitch.value() + 1) % 128));
            const Note expected = note;
            after.bars.set(ClipBarIndex(index), makeClipBar(std::move(bar)));
            qint64 nextId = kNewIds;
            const Edit edit = updateOf(*clip, readAnew(after, nextId));
            QCOMPARE(edit.size(), 1);
            QCOMPARE(edit.notes.changed.size(), 1);
            QVERIFY(edit.notes.changed.constFirst().after.note == expected);
        }
    }

    void namesNothingWhereNothingDiffers()
    {
        for (int round = 0; round < 50; ++round) {
            RandomProject random;
            const Project project = editedAtRandom(random.project(), random, round);
            for (const CompositionPtr &composition : project.compositions) {
                qint64 nextId = kNewIds;
                QVERIFY(updateOf(project, readAnew(project, composition->id, nextId)).isEmpty());
            }
            for (const ClipPtr &clip : project.clips) {
                qint64 nextId = kNewIds;
                QVERIFY(updateOf(*clip, readAnew(*clip, nextId)).isEmpty());
                QVERIFY(updateOf(*clip, *clip).isEmpty());
            }
        }
    }

    void takesNoNoticeOfTheSequenceInAChord()
    {
        QVERIFY(updateOf(chords(), rewritten(chords(), {note(0, 0, 1, 64), note(0, 0, 1, 60), note(0, 1, 1, 67),
                                                        note(0, 2, 1, 72)}))
                    .isEmpty());
    }

    void removesOneOfAChordAndKeepsTheOthers()
    {
        const Edit edit =
            updateOf(chords(), rewritten(chords(), {note(0, 0, 1, 64), note(0, 1, 1, 67), note(0, 2, 1, 72)}));
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.notes.removed.constFirst().note.id, NoteId(1));
    }

    void movesANoteInsideItsBar()
    {
        const Edit edit = updateOf(chords(), rewritten(chords(), {note(0, 0, 1, 60), note(0, 0, 1, 64),
                                                                  note(0, 1.5, 1, 67), note(0, 2, 1, 72)}));
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.notes.changed.constFirst().before.note.id, NoteId(3));
    }

    void givesNewNotesIdsFromTheSource()
    {
        const Clip read = rewritten(chords(), {note(0, 0, 1, 60), note(0, 0, 1, 64), note(0, 1, 1, 67),
                                               note(0, 2, 1, 72), note(0, 3, 1, 74), note(0, 3.5, 1, 75)});
        qint64 next = 77;
        const Edit edit = updateOf(chords(), read, [&] { return next++; });
        QCOMPARE(edit.size(), 2);
        QCOMPARE(edit.notes.added.at(0).note.id, NoteId(77));
        QCOMPARE(edit.notes.added.at(1).note.id, NoteId(78));
        QCOMPARE(next, 79);
    }

    void addsTheBarThatWasPutIn()
    {
        const Clip before =
            clip(1, {bar({note(1, 0, 1)}), bar({note(2, 1, 1)}), bar({note(3, 2, 1)}), bar({note(4, 3, 1)})});
        qint64 nextId = kNewIds;
        Clip read = readAnew(before, nextId);
        ClipBar put = bar({note(kNewIds - 1, 0, 4, 30)});
        put.id = ClipBarId(kNewIds - 2);
        read.bars.insert(ClipBarIndex(2), makeClipBar(put));
        const Edit edit = updateOf(before, read);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.bars.added.constFirst().index, ClipBarIndex(2));
        const Edit back = updateOf(read, before);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.bars.removed.constFirst().index, ClipBarIndex(2));
    }

    void followsIdsThatWereKept()
    {
        Clip after = chords();
        ClipBar first = after.bars.at(ClipBarIndex(0));
        ClipBar second = after.bars.at(ClipBarIndex(1));
        Note moves = first.notes.takeLast();
        moves.pitch = Pitch(48);
        moves.start = Ticks();
        second.notes = {moves, note(0, 2, 1, 50)};
        after.bars.set(ClipBarIndex(0), makeClipBar(first));
        after.bars.set(ClipBarIndex(1), makeClipBar(second));
        qint64 next = 100;
        const Edit edit = updateOf(chords(), after, [&] { return next++; });
        QCOMPARE(edit.notes.changed.size(), 2);
        for (const Change<ClipNote> &change : edit.notes.changed)
            QCOMPARE(change.after.bar, ClipBarIndex(1));
        QCOMPARE(edit.notes.changed.at(0).after.note, moves);
        QVERIFY(edit.notes.added.isEmpty() && edit.notes.removed.isEmpty());
    }

    void pairsNotesThatAreKnownToBeTheSame()
    {
        const Project project = twoTracks();
        qint64 nextId = kNewIds;
        ReadState read = readAnew(project, CompositionId(1), nextId);
        ClipBar first = read.clips.first().bars.at(ClipBarIndex(0));
        ClipBar second = read.clips.first().bars.at(ClipBarIndex(1));
        Note moves = first.notes.takeAt(1);
        read.sameNotes.insert(moves.id, NoteId(2));
        moves.pitch = Pitch(65);
        second.notes.append(moves);
        read.clips.first().bars.set(ClipBarIndex(0), makeClipBar(first));
        read.clips.first().bars.set(ClipBarIndex(1), makeClipBar(second));
        const Edit edit = updateOf(project, read);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.notes.changed.constFirst().before.note.id, NoteId(2));
        QCOMPARE(edit.notes.changed.constFirst().after.bar, ClipBarIndex(1));
    }

    void keepsUidHomeAndOrderOfAClipReadAlone()
    {
        Clip present = chords();
        present.uid = QStringLiteral("u");
        present.home = CompositionId(4);
        present.order = 7;
        present.source = {QStringLiteral("v"), 3};
        qint64 nextId = kNewIds;
        Clip read = readAnew(present, nextId);
        read.uid.clear();
        read.home = {};
        read.order = 0;
        QVERIFY(updateOf(present, read).isEmpty());
        read.name = QStringLiteral("Other");
        const Edit edit = updateOf(present, read);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.clips.changed.constFirst().after.uid, QStringLiteral("u"));
    }

    void renamesATrackAndKeepsItsInstances()
    {
        const Edit edit = editOf(twoTracks(), [](QList<Track> &tracks) { tracks[0].name = QStringLiteral("Lead"); });
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.tracks.changed.constFirst().before.track.id, TrackId(10));
    }

    void movesATrackByItsOrderAlone()
    {
        const Edit edit = editOf(twoTracks(), [](QList<Track> &tracks) { tracks.move(1, 0); });
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.tracks.changed.size(), 1);
        const Project after = changed(twoTracks(), edit);
        QCOMPARE((*after.compositions.begin())->tracks.constFirst()->id, TrackId(11));
    }

    void putsANewTrackBetweenOthersWithoutMovingThem()
    {
        const Edit edit = editOf(twoTracks(), [](QList<Track> &tracks) { tracks.insert(1, headerOf(track(0, {}))); });
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.tracks.added.size(), 1);
        const Project after = changed(twoTracks(), edit);
        QCOMPARE((*after.compositions.begin())->tracks.at(1)->name, QStringLiteral("Track 0"));
    }

    void movesAnInstanceToAnotherTrackWithAllItHas()
    {
        const Edit edit = editOf(twoTracks(), [](QList<Track> &tracks) {
            const InstancePtr moves = tracks[0].instances.at(0);
            tracks[0].instances.removeAt(0);
            tracks[1].instances.append(moves);
        });
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.instances.changed.constFirst().before.instance.id, InstanceId(20));
        QCOMPARE(edit.instances.changed.constFirst().after.track, TrackId(11));
        const Project after = changed(twoTracks(), edit);
        QCOMPARE(findInstance(**after.compositions.begin(), InstanceId(20))->noteOverrides.size(), 2);
    }

    void changesWhatAnOverrideSaysAndKeepsOrphans()
    {
        const Edit edit = editOf(twoTracks(), [](QList<Track> &tracks) {
            ClipInstance changed = *tracks[0].instances.at(0);
            NoteOverride &value = changed.noteOverrides[0];
            value.kind = NoteOverride::Kind::Changed;
            value.fields = fieldBit(&Note::pitch);
            value.value.pitch = Pitch(61);
            changed.noteOverrides[1].extras = Extras(QList<Extras::Entry>{{"why", "1"}});
            tracks[0].instances.set(0, std::make_shared<const ClipInstance>(changed));
        });
        QCOMPARE(edit.size(), 2);
        QCOMPARE(edit.noteOverrides.changed.size(), 2);
        QCOMPARE(edit.noteOverrides.changed.at(0).before.noteOverride.note, NoteId(2));
        QCOMPARE(edit.noteOverrides.changed.at(1).before.noteOverride.note, NoteId(999));
    }

    void removesClipsThatTheLibraryNoLongerHas()
    {
        Clip unused = clip(2, {bar({})});
        unused.home = CompositionId(1);
        Clip elsewhere = clip(3, {bar({})});
        elsewhere.home = CompositionId(1);
        Project project = twoTracks();
        project.clips.set(std::make_shared<const Clip>(unused));
        project.clips.set(std::make_shared<const Clip>(elsewhere));
        Composition other = song({track(30, {instance(31, 3, 1, 1)})});
        other.id = CompositionId(2);
        project.compositions.set(std::make_shared<const Composition>(other));
        qint64 nextId = kNewIds;
        ReadState read = readAnew(project, CompositionId(1), nextId);
        read.clips.removeIf([](const Clip &each) { return each.id != ClipId(1); });
        const Edit edit = updateOf(project, read);
        QCOMPARE(edit.size(), 2);
        QCOMPARE(edit.clips.removed.constFirst().id, ClipId(2));
        QCOMPARE(edit.clips.changed.constFirst().after.home, CompositionId(2));
        read.hasLibrary = false;
        QVERIFY(updateOf(project, read).isEmpty());
    }

    void pairsByUidThenByName()
    {
        const auto clipOf = [](qint64 id, const char *uid, const char *name) {
            Clip made;
            made.id = ClipId(id);
            made.uid = QString::fromLatin1(uid);
            made.name = QString::fromLatin1(name);
            return made;
        };
        QList<ClipPtr> present;
        for (const Clip &each : {clipOf(1, "a", "Bass"), clipOf(2, "b", "Lead"), clipOf(3, "", "Bass")})
            present.append(std::make_shared<const Clip>(each));
        const QList<Clip> read{clipOf(1, "b", "Bass"), clipOf(2, "", "Bass"), clipOf(0, "", "Bass"),
                               clipOf(0, "", "New")};
        const QList<ClipId> byName{ClipId(2), ClipId(1), ClipId(3), ClipId()};
        QCOMPARE(pairClips(present, read, {PairBy::Uid, PairBy::Name}), byName);
        const QList<ClipId> byNumber{ClipId(1), ClipId(2), ClipId(3), ClipId()};
        QCOMPARE(pairClips(present, read, {PairBy::Number, PairBy::Name}), byNumber);
    }
};

BARLINE_TEST(tst_Update)
#include "tst_Update.moc"
