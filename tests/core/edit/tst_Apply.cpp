#include "core/edit/Apply.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_Apply : public QObject
{
    Q_OBJECT

private:
    static Edit joined(Edit a, const Edit &b)
    {
        const auto join = [](auto &to, const auto &from) {
            to.added += from.added;
            to.removed += from.removed;
            to.changed += from.changed;
        };
        join(a.compositions, b.compositions);
        join(a.clips, b.clips);
        join(a.tracks, b.tracks);
        join(a.instances, b.instances);
        join(a.barOverrides, b.barOverrides);
        join(a.noteOverrides, b.noteOverrides);
        join(a.bars, b.bars);
        join(a.notes, b.notes);
        return a;
    }

    static bool sharesScope(const Edit &a, const Edit &b)
    {
        const EditScope one = scopeOf(a);
        const EditScope other = scopeOf(b);
        const auto in = [](const auto &list) { return [&list](auto id) { return list.contains(id); }; };
        return std::any_of(one.clips.begin(), one.clips.end(), in(other.clips)) ||
               std::any_of(one.compositions.begin(), one.compositions.end(), in(other.compositions));
    }

private slots:
    void isTakenBackByTheInverse_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < randomOperations().size(); ++i)
            QTest::newRow(randomOperations().at(i).name) << i;
    }

    void isTakenBackByTheInverse()
    {
        QFETCH(const qsizetype, index);
        RandomProject random;
        int changed = 0;
        for (int round = 0; round < 40; ++round) {
            const Project project = random.project();
            const Edit edit = randomOperations().at(index).make(project, random);
            const Result<Applied> applied = apply(project, edit);
            QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
            changed += applied->project == project ? 0 : 1;
            const Result<Applied> back = apply(applied->project, edit.inverted());
            QVERIFY2(back, back ? "" : qPrintable(back.error().message()));
            QVERIFY(back->project == project);
            QVERIFY(edit.inverted().inverted() == edit);
        }
        QVERIFY(changed > 5);
    }

    void takesBackLongChainsInReverse()
    {
        RandomProject random;
        for (int round = 0; round < 10; ++round) {
            const Project start = random.project();
            Project project = start;
            QList<Edit> edits;
            QList<Project> states{start};
            for (int i = 0; i < 60; ++i) {
                edits.append(randomEdit(project, random));
                const Result<Applied> applied = apply(project, edits.constLast());
                QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                project = applied->project;
                states.append(project);
            }
            while (!edits.isEmpty()) {
                QVERIFY(states.takeLast() == project);
                const Result<Applied> applied = apply(project, edits.takeLast().inverted());
                QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                project = applied->project;
            }
            QVERIFY(project == start);
        }
    }

    void takesBackEditsOfManyThings()
    {
        RandomProject random;
        int joinedOnes = 0;
        for (int round = 0; round < 200; ++round) {
            const Project project = random.project();
            Edit edit = randomEdit(project, random);
            for (int i = 0; i < 4; ++i) {
                const Edit other = randomEdit(project, random);
                if (sharesScope(edit, other))
                    continue; // they might name one thing twice
                if (!apply(project, joined(edit, other)))
                    continue; // one removes what the other needs
                edit = joined(edit, other);
                ++joinedOnes;
            }
            const Result<Applied> applied = apply(project, edit);
            QVERIFY(applied);
            const Result<Applied> back = apply(applied->project, edit.inverted());
            QVERIFY2(back, back ? "" : qPrintable(back.error().message()));
            QVERIFY(back->project == project);
        }
        QVERIFY(joinedOnes > 100);
    }

    void leavesTheProjectItStartedFrom()
    {
        RandomProject random;
        const quint32 seed = random.random().generate();
        RandomProject first(seed);
        RandomProject same(seed);
        const Project project = first.project();
        for (int i = 0; i < 50; ++i)
            QVERIFY(apply(project, randomEdit(project, first)));
        QVERIFY(project == same.project());
    }

    void sharesWhatItDoesNotTouch()
    {
        RandomProject random;
        const Project project = random.project();
        const Clip &clip = **project.clips.begin();
        Edit edit;
        edit.notes.added.append({clip.id, ClipBarIndex(0), random.note(Ticks::beats(1))});
        const Result<Applied> applied = apply(project, edit);
        QVERIFY(applied);
        const Clip &after = *applied->project.clips.find(clip.id);
        QVERIFY(after.bars.pointerAt(ClipBarIndex(0)) != clip.bars.pointerAt(ClipBarIndex(0)));
        for (ClipBarIndex bar(1); bar.value() < clip.bars.count(); ++bar)
            QCOMPARE(after.bars.pointerAt(bar), clip.bars.pointerAt(bar));
        for (const ClipPtr &other : project.clips) {
            if (other->id != clip.id)
                QCOMPARE(applied->project.clips.find(other->id), other);
        }
        for (const CompositionPtr &composition : project.compositions)
            QCOMPARE(applied->project.compositions.find(composition->id), composition);
    }

    void saysWhatItTouched()
    {
        RandomProject random;
        const Project project = random.project();
        for (int i = 0; i < 200; ++i) {
            const Result<Applied> applied = apply(project, randomEdit(project, random));
            QVERIFY(applied);
            const Touched &touched = applied->touched;
            for (const ClipPtr &clip : project.clips)
                QCOMPARE(applied->project.clips.find(clip->id) != clip, touched.touchesClip(clip->id));
            for (const CompositionPtr &composition : project.compositions) {
                const CompositionPtr after = applied->project.compositions.find(composition->id);
                if (after == composition)
                    continue;
                QVERIFY(touched.compositions.contains(composition->id) || !touched.tracks.isEmpty() ||
                        !touched.instances.isEmpty());
            }
        }
    }

    void movesTenThousandNotesAndManyTracks()
    {
        RandomProject random;
        ProjectShape shape;
        shape.bars = 1;
        std::vector<ClipBarPtr> bars;
        for (int i = 0; i < 2500; ++i)
            bars.push_back(makeClipBar(random.clipBar(Meter(), {}, 4)));
        Clip clip;
        clip.id = ClipId(random.nextId());
        clip.bars = ClipBars(std::move(bars));
        Project project = random.project(shape);
        project.clips.set(std::make_shared<const Clip>(clip));
        Edit edit;
        for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
            for (const Note &note : clip.bars.at(bar).notes) {
                Note after = note;
                after.muted = !note.muted;
                edit.notes.change({clip.id, bar, note}, {clip.id, ClipBarIndex(2499 - bar.value()), after});
            }
        }
        const CompositionId composition = (*project.compositions.begin())->id;
        for (int i = 0; i < 64; ++i)
            edit.tracks.added.append({composition, random.track(100 + i)});
        const Result<Applied> applied = apply(project, edit);
        QVERIFY(applied);
        QCOMPARE(applied->project.compositions.find(composition)->tracks.size(), 67);
        const Result<Applied> back = apply(applied->project, edit.inverted());
        QVERIFY(back);
        QVERIFY(back->project == project);
    }
};

BARLINE_TEST(tst_Apply)
#include "tst_Apply.moc"
