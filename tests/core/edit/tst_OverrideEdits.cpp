#include "core/edit/arrange/MakeUnique.h"
#include "core/edit/arrange/OnlyHere.h"
#include "core/edit/arrange/OverrideEdits.h"
#include "core/model/Fields.h"
#include "tests/core/edit/PlaceFixture.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kVariedRounds = 300;
using Kind = NoteOverride::Kind;

/// A place by chance with some more overrides made by hands.
PlaceFixture variedPlace(RandomProject &random)
{
    PlaceFixture place(random);
    for (int i = 0; place.place.instance.isValid() && i < 2; ++i)
        place.make(onlyHere(place.project, place.place, place.editByChance(random)));
    return place;
}

bool hasOnlyOrphans(const ClipPass &pass)
{
    const QList<const NoteOverride *> all = pass.overrides();
    return std::all_of(all.begin(), all.end(), [&](const NoteOverride *each) { return isOrphan(pass, *each); });
}

/// A clip of one bar with two notes that an instance plays twice over, the first pass opened, and an orphan of either
/// kind in it.
struct Orphaned
{
    Orphaned()
    {
        ClipInstance twice = instance(30, 10, 1, 2);
        NoteOverride lifted{
            ClipBarIndex(0), Kind::Changed, NoteId(900), fieldBit(&Note::pitch), note(900, 2, 0.5, 71), {}, {}};
        NoteOverride silenced{ClipBarIndex(0), Kind::Removed, NoteId(901), 0, {}, {}, {}};
        NoteOverride louder{
            ClipBarIndex(0), Kind::Changed, NoteId(100), fieldBit(&Note::velocity), note(100, 0, 1, 60, 120), {}, {}};
        twice.noteOverrides = {louder, lifted, silenced};
        project = barline::test::project(song({track(20, {twice})}),
                                         {clip(10, {bar({note(100, 0, 1), note(101, 1, 1, 64)})})});
    }
    ClipPass pass() const { return *passAt(project, place); }

    Project project;
    ClipPlace place{CompositionId(1), InstanceId(30), ClipId(10), ClipBarIndex(0)};
};

} // namespace

class tst_OverrideEdits : public QObject
{
    Q_OBJECT

private slots:
    void resetBringsBackWhatTheClipSays()
    {
        RandomProject random;
        for (int round = 0; round < kVariedRounds; ++round) {
            PlaceFixture place = variedPlace(random);
            if (!place.place.instance.isValid())
                continue;
            place.make(resetOverrides(place.project, place.place, {}));
            QCOMPARE(clipIn(place.pass()).get(), place.project.clips.find(place.place.clip).get());
        }
    }

    void countsWhereAnEditLeavesOrphans()
    {
        const Orphaned given;
        const Clip &clip = *given.project.clips.find(ClipId(10));
        QCOMPARE(instancesOrphanedBy(given.project, removeNotes(clip, {NoteId(100)})), 1);
        QCOMPARE(instancesOrphanedBy(given.project, removeNotes(clip, {NoteId(101)})), 0);
        QCOMPARE(instancesOrphanedBy(given.project, moveNotes(clip, {NoteId(100)}, Ticks(), 2)), 0);
        Edit settled = removeNotes(clip, {NoteId(100)});
        settled.noteOverrides = resetOverrides(given.project, given.place, {NoteId(100)}).noteOverrides;
        QCOMPARE(instancesOrphanedBy(given.project, settled), 0);
    }

    void resetOfOneNoteLeavesTheOthers()
    {
        Orphaned given;
        given.project = changed(given.project, resetOverrides(given.project, given.place, {NoteId(100)}));
        QCOMPARE(given.pass().overrides().size(), 2);
        QVERIFY(resetOverrides(given.project, given.place, {NoteId(100)}).isEmpty());
    }

    void pushMakesTheClipWhatIsHere()
    {
        RandomProject random;
        for (int round = 0; round < kVariedRounds; ++round) {
            const PlaceFixture before = variedPlace(random);
            if (!before.place.instance.isValid())
                continue;
            PlaceFixture after = before;
            const Edit made = pushOverrides(before.project, before.place, {}, 5'000'000);
            after.make(made);
            QVERIFY(hasOnlyOrphans(after.pass()));
            QCOMPARE(notesOf(*clipIn(after.pass())), notesOf(*clipIn(before.pass())));
            QCOMPARE(notesOf(*after.project.clips.find(before.place.clip)), notesOf(*clipIn(before.pass())));
            QCOMPARE(changed(after.project, made.inverted()), before.project);
        }
    }

    void orphansAreDroppedOrMadeNotes()
    {
        Orphaned given;
        QCOMPARE(clipIn(given.pass())->bars.at(ClipBarIndex(0)).notes.size(), 2);
        const Project dropped = changed(given.project, dropOrphans(given.project, given.place, {}));
        QCOMPARE(passAt(dropped, given.place)->overrides().size(), 1);

        given.project = changed(given.project, orphansToNotes(given.project, given.place, {}, 5000));
        const QList<Note> notes = clipIn(given.pass())->bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.size(), 3);
        QCOMPARE(notes.last().id, NoteId(5000));
        QCOMPARE(notes.last().pitch, Pitch(71));
        QCOMPARE(notes.last().start, ticks(2));
        QCOMPARE(given.pass().overrides().size(), 2);
        QVERIFY(dropOrphans(given.project, given.place, {}).isEmpty());
    }

    void anOrphanThatKnowsOnlyAFieldBecomesANoteOfOneBeat()
    {
        Orphaned given;
        NoteOverride bare{ClipBarIndex(0), Kind::Changed, NoteId(902), fieldBit(&Note::velocity), {}, {}, {}};
        Edit edit;
        edit.noteOverrides.added.append({given.place.composition, given.place.instance, bare});
        given.project = changed(given.project, edit);
        given.project = changed(given.project, orphansToNotes(given.project, given.place, {NoteId(902)}, 5000));
        const ClipPtr seen = clipIn(given.pass());
        const qsizetype at = indexOfNote(seen->bars.at(ClipBarIndex(0)), NoteId(5000));
        QVERIFY(at >= 0);
        QCOMPARE(seen->bars.at(ClipBarIndex(0)).notes.at(at).duration, ticks(1));
    }

    void madeUniqueItSoundsTheSame()
    {
        RandomProject random;
        for (int round = 0; round < kVariedRounds; ++round) {
            const PlaceFixture before = variedPlace(random);
            if (!before.place.instance.isValid())
                continue;
            const ClipPlace &at = before.place;
            constexpr qint64 kFirst = 5'000'000;
            const Edit made =
                makeUnique(before.project, before.song(), at.instance, at.clip, QStringLiteral("Own"), kFirst);
            PlaceFixture after = before;
            after.make(made);
            QCOMPARE(made.clips.added.size(), 1);
            QCOMPARE(made.clips.added.first().id, ClipId(kFirst));
            QVERIFY(*after.project.clips.find(at.clip) == *before.project.clips.find(at.clip));
            const InstancePtr now = findInstance(after.song(), at.instance);
            for (ClipBarIndex own; own.value() < now->lengthBars; ++own) {
                QVERIFY(sourceOf(after.project, *now, own).clip != at.clip);
                QCOMPARE(soundOf(after.project, at.composition, at.instance, own),
                         soundOf(before.project, at.composition, at.instance, own));
            }
            QCOMPARE(changed(after.project, made.inverted()), before.project);
        }
    }

    void madeUniqueItKeepsWhatDiffersInOneOfTwoPasses()
    {
        Orphaned given;
        const Composition &song = **given.project.compositions.begin();
        const qint64 ids = idsToMakeUnique(given.project, song, InstanceId(30), ClipId(10));
        QVERIFY(ids >= 4);
        given.project = changed(
            given.project, makeUnique(given.project, song, InstanceId(30), ClipId(10), QStringLiteral("Own"), 5000));
        const InstancePtr now = findInstance(**given.project.compositions.begin(), InstanceId(30));
        QCOMPARE(now->clip, ClipId(5000));
        QCOMPARE(now->noteOverrides.size(), 3);
        const auto plays = [&](int own) {
            return soundOf(given.project, CompositionId(1), now->id, ClipBarIndex(own));
        };
        QCOMPARE(plays(0).first().velocity, Velocity(120));
        QCOMPARE(plays(1).first().velocity, Velocity(90));
    }

    void namesACopyByTheNextNumber()
    {
        Project project = barline::test::project(song({}), {clip(10, {}), clip(11, {})});
        Clip named = *project.clips.find(ClipId(10));
        named.name = QStringLiteral("Riff");
        project.clips.set(std::make_shared<const Clip>(named));
        QCOMPARE(freeClipName(project, QStringLiteral("Riff")), QStringLiteral("Riff 2"));
        named.id = ClipId(11);
        named.name = QStringLiteral("Riff 2");
        project.clips.set(std::make_shared<const Clip>(named));
        QCOMPARE(freeClipName(project, QStringLiteral("Riff")), QStringLiteral("Riff 3"));
        QCOMPARE(freeClipName(project, QStringLiteral("Riff 2")), QStringLiteral("Riff 3"));
    }
};

BARLINE_TEST(tst_OverrideEdits)
#include "tst_OverrideEdits.moc"
