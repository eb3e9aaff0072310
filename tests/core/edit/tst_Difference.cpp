#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/EditCodec.h"
#include "core/edit/Forced.h"
#include "core/edit/References.h"
#include "core/edit/arrange/ClipEdits.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

Project tune()
{
    return project(song({track(10, {instance(20, 1, 1, 4)})}), {clip(1, {bar({note(100, 0, 1)}), bar({})})});
}

} // namespace

class tst_Difference : public QObject
{
    Q_OBJECT

private slots:
    void makesOneProjectOfAnother()
    {
        for (int round = 0; round < 60; ++round) {
            RandomProject random;
            const Project from = random.project();
            const Project to = editedAtRandom(from, random, 1 + round);
            for (const auto &[a, b] : {std::pair(from, to), std::pair(to, from)}) {
                const Edit edit = difference(a, b);
                const Result<Applied> applied = apply(a, edit);
                QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                QVERIFY(applied->project == b);
                QVERIFY(checkReferences(applied->project, edit));
                QVERIFY(changed(applied->project, edit.inverted()) == a);
            }
        }
    }

    void namesNothingWhereNothingDiffers()
    {
        RandomProject random;
        const Project project = random.project();
        QVERIFY(difference(project, project).isEmpty());
        const auto copy = EditCodec::decode(EditCodec::encode(difference({}, project)));
        QVERIFY(copy);
        const Project same = changed({}, *copy);
        QVERIFY(same == project);
        QVERIFY(difference(project, same).isEmpty());
    }

    void namesOneNoteWhereOneMoved()
    {
        const Project from = tune();
        Project to = from;
        to.clips.set(std::make_shared<const Clip>(clip(1, {bar({}), bar({note(100, 1, 1)})})));
        const Edit edit = difference(from, to);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.notes.changed.size(), 1);
    }

    void forcesOnlyTheFieldsThatAnEditSets()
    {
        const Project before = tune();
        const Clip was = **before.clips.begin();
        Edit own;
        Note moved = note(100, 0, 1);
        moved.pitch = Pitch(72);
        own.notes.change({was.id, ClipBarIndex(0), note(100, 0, 1)}, {was.id, ClipBarIndex(0), moved});
        own.bars.removed.append({was.id, ClipBarIndex(1), was.bars.at(ClipBarIndex(1))});
        Edit other;
        Note theirs = note(100, 0, 2);
        theirs.pitch = Pitch(64);
        other.notes.change({was.id, ClipBarIndex(0), note(100, 0, 1)}, {was.id, ClipBarIndex(0), theirs});
        const Project now = changed(before, other);
        QVERIFY(!apply(now, own));
        const Project after = changed(now, forced(own, now));
        const Clip is = **after.clips.begin();
        QCOMPARE(is.bars.count(), 1);
        QCOMPARE(is.bars.at(ClipBarIndex(0)).notes.constFirst().pitch.value(), 72);
        QCOMPARE(is.bars.at(ClipBarIndex(0)).notes.constFirst().duration, Ticks::beats(2));
        QVERIFY(forced(own, after).isEmpty());
    }

    void forcesNothingOnWhatIsGone()
    {
        const Project before = tune();
        const Edit own = renameClip(**before.clips.begin(), QStringLiteral("Mine"));
        QVERIFY(forced(own, Project()).isEmpty());
    }

    void forcesAnyEditOnAnyLaterState()
    {
        for (int round = 0; round < 100; ++round) {
            RandomProject random;
            const Project project = random.project();
            const Edit own = randomEdit(project, random);
            const Project now = editedAtRandom(project, random, 15);
            const Edit edit = forced(own, now);
            if (const Result<Applied> applied = apply(now, edit))
                QVERIFY(changed(applied->project, edit.inverted()) == now);
        }
    }
};

BARLINE_TEST(tst_Difference)
#include "tst_Difference.moc"
