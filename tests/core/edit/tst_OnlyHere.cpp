#include "core/edit/arrange/OnlyHere.h"
#include "core/model/Fields.h"
#include "tests/core/edit/PlaceFixture.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kEditRounds = 400;
using Kind = NoteOverride::Kind;

/// A clip of two bars, C4 on beat 1 of the first and E4 on beat 1 of the second, that one track plays in bars 1-2 and
/// 5-6; opened at the latter.
struct TwoPlaces
{
    TwoPlaces()
        : project(barline::test::project(song({track(20, {instance(30, 10, 1, 2), instance(31, 10, 5, 2)})}),
                                         {clip(10, {bar({note(100, 0, 1)}), bar({note(101, 0, 1, 64)})})}))
        , place{CompositionId(1), InstanceId(31), ClipId(10), ClipBarIndex(0)}
    {}

    ClipPtr seen() const { return clipIn(*passAt(project, place)); }
    ClipPtr source() const { return project.clips.find(ClipId(10)); }
    QList<NoteOverride> overrides() const
    {
        return findInstance(**project.compositions.begin(), place.instance)->noteOverrides;
    }
    void here(const Edit &edit) { project = changed(project, onlyHere(project, place, edit)); }
    void all(const Edit &edit) { project = changed(project, everywhere(project, place, edit)); }

    Project project;
    ClipPlace place;
};

Edit repitched(const Clip &clip, qint64 id, int semitones)
{
    return moveNotes(clip, {NoteId(id)}, Ticks(), semitones);
}

} // namespace

class tst_OnlyHere : public QObject
{
    Q_OBJECT

private slots:
    void seesTheClipItselfWhereNothingDiffers()
    {
        const TwoPlaces two;
        QCOMPARE(two.seen().get(), two.source().get());
    }

    void aMoveOverridesOnlyTheFieldThatDiffers()
    {
        TwoPlaces two;
        const ClipPtr before = two.source();
        two.here(repitched(*two.seen(), 100, 2));
        QCOMPARE(two.source().get(), before.get());
        QCOMPARE(two.overrides().size(), 1);
        QCOMPARE(two.overrides().first().kind, Kind::Changed);
        QCOMPARE(two.overrides().first().fields, fieldBit(&Note::pitch));
        QCOMPARE(two.seen()->bars.at(ClipBarIndex(0)).notes.first().pitch, Pitch(62));
        two.here(repitched(*two.seen(), 100, -2));
        QVERIFY(two.overrides().isEmpty());
        QCOMPARE(two.seen().get(), before.get());
    }

    void aMoveOverABarLineAndBackLeavesNothing()
    {
        TwoPlaces two;
        two.here(moveNotes(*two.seen(), {NoteId(100)}, ticks(5), 0));
        QCOMPARE(two.overrides().size(), 2);
        QCOMPARE(two.overrides().at(0).kind, Kind::Removed);
        QCOMPARE(two.overrides().at(1).kind, Kind::Added);
        QCOMPARE(two.overrides().at(1).note, NoteId(100));
        QCOMPARE(two.seen()->bars.at(ClipBarIndex(1)).notes.size(), 2);
        two.here(moveNotes(*two.seen(), {NoteId(100)}, ticks(-5), 0));
        QVERIFY(two.overrides().isEmpty());
    }

    void addedAndRemovedNotesAreTheirPlacesAlone()
    {
        TwoPlaces two;
        const ClipPtr before = two.source();
        two.here(removeNotes(*two.seen(), {NoteId(101)}));
        two.here(addNotes(*two.seen(), {{ticks(2), note(500, 0, 1, 67)}}));
        QCOMPARE(two.source().get(), before.get());
        QCOMPARE(two.overrides().size(), 2);
        two.here(removeNotes(*two.seen(), {NoteId(500)}));
        QCOMPARE(two.overrides().size(), 1);
        QCOMPARE(two.overrides().first().kind, Kind::Removed);
    }

    void notesInBarsThatThePlaceDoesNotPlayStay()
    {
        TwoPlaces two;
        Composition song = **two.project.compositions.begin();
        song.tracks = {std::make_shared<const Track>(track(20, {instance(31, 10, 5, 1)}))};
        two.project.compositions.set(std::make_shared<const Composition>(song));
        QVERIFY(onlyHere(two.project, two.place, repitched(*two.seen(), 101, 2)).isEmpty());
        QVERIFY(onlyHere(two.project, two.place, moveNotes(*two.seen(), {NoteId(100)}, ticks(4), 0)).isEmpty());
    }

    void everywhereMovesTheClipsNoteAsFarAsItWentHere()
    {
        TwoPlaces two;
        two.here(repitched(*two.seen(), 100, 5));
        two.all(repitched(*two.seen(), 100, 2));
        QCOMPARE(two.seen()->bars.at(ClipBarIndex(0)).notes.first().pitch, Pitch(67));
        QCOMPARE(two.source()->bars.at(ClipBarIndex(0)).notes.first().pitch, Pitch(62));
        two.all(moveNotes(*two.seen(), {NoteId(100)}, ticks(1), 0));
        QCOMPARE(two.overrides().size(), 1);
        QCOMPARE(two.overrides().first().fields, fieldBit(&Note::pitch));
        QCOMPARE(two.source()->bars.at(ClipBarIndex(0)).notes.first().start, ticks(1));
    }

    void everywhereRemovesANoteWithItsOverrides()
    {
        TwoPlaces two;
        two.here(repitched(*two.seen(), 100, 5));
        two.all(removeNotes(*two.seen(), {NoteId(100)}));
        QVERIFY(two.overrides().isEmpty());
        QVERIFY(two.source()->bars.at(ClipBarIndex(0)).notes.isEmpty());
    }

    void whatIsNoNoteOfTheClipGoesOnUnchanged()
    {
        const TwoPlaces two;
        Edit edit;
        edit.notes.added.append({ClipId(77), ClipBarIndex(0), note(900, 0, 1)});
        QCOMPARE(onlyHere(two.project, two.place, edit), edit);
        QCOMPARE(everywhere(two.project, two.place, edit), edit);
        const ClipPlace nowhere{CompositionId(1), InstanceId(99), ClipId(10), ClipBarIndex(0)};
        const Edit move = repitched(*two.seen(), 100, 5);
        QCOMPARE(onlyHere(two.project, nowhere, move), move);
    }

    void keepsUnknownKeysOfAnOverrideThatGoesOn()
    {
        TwoPlaces two;
        two.here(repitched(*two.seen(), 100, 5));
        NoteOverride known = two.overrides().first();
        known.extras = Extras(QList<Extras::Entry>{{"why", "1"}});
        Edit edit;
        edit.noteOverrides.change({CompositionId(1), InstanceId(31), two.overrides().first()},
                                  {CompositionId(1), InstanceId(31), known});
        two.project = changed(two.project, edit);
        two.here(repitched(*two.seen(), 100, 1));
        QCOMPARE(two.overrides().first().extras, known.extras);
    }

    void soundsHereAsIfTheClipHadBeenEditedAndElsewhereAsBefore()
    {
        RandomProject random;
        for (int round = 0; round < kEditRounds; ++round) {
            const PlaceFixture before(random);
            if (!before.place.instance.isValid())
                continue;
            const Edit edit = before.editByChance(random);
            const Clip wanted = before.seenAfter(edit);
            const Edit made = onlyHere(before.project, before.place, edit);
            PlaceFixture after = before;
            after.make(made);

            QVERIFY(made.notes.isEmpty());
            QCOMPARE(clipIn(after.pass())->bars, wanted.bars);
            QCOMPARE(after.project.clips, before.project.clips);
            QCOMPARE(changed(after.project, made.inverted()), before.project);

            // What would sound if the clip had been edited.
            Project edited = before.project;
            edited.clips.set(std::make_shared<const Clip>(wanted));
            Edit reset;
            for (const NoteOverride *each : before.pass().overrides())
                reset.noteOverrides.removed.append({before.place.composition, before.place.instance, *each});
            edited = changed(edited, reset);
            for (ClipBarIndex bar; bar.value() < wanted.bars.count(); ++bar) {
                const std::optional<ClipBarIndex> own = before.pass().ownBarOf(bar);
                if (own)
                    QCOMPARE(soundOf(after.project, before.place.composition, before.place.instance, *own),
                             soundOf(edited, before.place.composition, before.place.instance, *own));
            }
            for (const CompositionPtr &song : before.project.compositions) {
                for (const TrackPtr &track : song->tracks) {
                    for (const InstancePtr &each : track->instances) {
                        if (each->id != before.place.instance)
                            QCOMPARE(*findInstance(*after.project.compositions.find(song->id), each->id), *each);
                    }
                }
            }
        }
    }

    void takingAnEditBackByHandLeavesNoOverride()
    {
        RandomProject random;
        for (int round = 0; round < kEditRounds; ++round) {
            PlaceFixture place(random);
            if (!place.place.instance.isValid() || !place.pass().overrides().isEmpty())
                continue;
            const Edit edit = place.editByChance(random);
            place.make(onlyHere(place.project, place.place, edit));
            place.make(onlyHere(place.project, place.place, edit.inverted()));
            QVERIFY(place.pass().overrides().isEmpty());
        }
    }

    void everywhereIsSeenHereAsTheHandMadeIt()
    {
        RandomProject random;
        int followed = 0;
        for (int round = 0; round < kEditRounds; ++round) {
            const PlaceFixture before(random);
            if (!before.place.instance.isValid())
                continue;
            const Edit edit = before.editByChance(random);
            const Edit made = everywhere(before.project, before.place, edit);
            PlaceFixture after = before;
            after.make(made);
            const Clip wanted = before.seenAfter(edit);
            for (ClipBarIndex bar; bar.value() < wanted.bars.count(); ++bar) {
                if (before.pass().ownBarOf(bar))
                    QCOMPARE(clipIn(after.pass())->bars.at(bar), wanted.bars.at(bar));
            }
            QCOMPARE(changed(after.project, made.inverted()), before.project);
            if (before.pass().overrides().isEmpty())
                QCOMPARE(made, edit);
            else
                ++followed;
        }
        QVERIFY(followed > kEditRounds / 20);
    }
};

BARLINE_TEST(tst_OnlyHere)
#include "tst_OnlyHere.moc"
