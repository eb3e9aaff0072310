#include "core/edit/Apply.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

/// What apply() refuses.
class tst_Conflicts : public QObject
{
    Q_OBJECT

private:
    static bool isRefused(const Project &project, const Edit &edit)
    {
        const Result<Applied> applied = apply(project, edit);
        return !applied && applied.error().kind() == ErrorKind::Conflict && !applied.error().message().isEmpty();
    }

    /// The edit with something in its first entry that the project does not hold; false where it says nothing of it.
    static bool makeStale(Edit &edit)
    {
        const auto spoil = [](auto &diff, auto &&spoilValue) {
            if (!diff.changed.isEmpty())
                return spoilValue(diff.changed.first().before);
            return !diff.removed.isEmpty() && spoilValue(diff.removed.first());
        };
        return spoil(edit.notes,
                     [](ClipNote &note) {
                         note.note.duration += Ticks(1);
                         return true;
                     }) ||
               spoil(edit.bars,
                     [](BarOfClip &bar) {
                         bar.bar.expression.metadata += ' ';
                         return true;
                     }) ||
               spoil(edit.instances,
                     [](InstanceOf &instance) {
                         instance.instance.velocityShift += 1;
                         return true;
                     }) ||
               spoil(edit.noteOverrides,
                     [](NoteOverrideOf &value) {
                         value.noteOverride.fields ^= 0x40;
                         return true;
                     }) ||
               spoil(edit.barOverrides,
                     [](BarOverrideOf &value) {
                         value.expression.metadata += ' ';
                         return true;
                     }) ||
               spoil(edit.tracks,
                     [](TrackOf &track) {
                         track.track.pan += 0.125;
                         return true;
                     }) ||
               spoil(edit.clips,
                     [](Clip &clip) {
                         clip.style += u'x';
                         return true;
                     }) ||
               spoil(edit.compositions, [](Composition &composition) {
                   composition.ticksPerQuarter += 1;
                   return true;
               });
    }

private slots:
    void refusesWhatWasChangedMeanwhile_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < randomOperations().size(); ++i)
            QTest::newRow(randomOperations().at(i).name) << i;
    }

    void refusesWhatWasChangedMeanwhile()
    {
        QFETCH(const qsizetype, index);
        RandomProject random;
        for (int round = 0; round < 20; ++round) {
            const Project project = random.project();
            Edit edit = randomOperations().at(index).make(project, random);
            if (makeStale(edit))
                QVERIFY(isRefused(project, edit));
        }
    }

    void refusesToBeMadeTwice_data() { refusesWhatWasChangedMeanwhile_data(); }

    void refusesToBeMadeTwice()
    {
        QFETCH(const qsizetype, index);
        RandomProject random;
        for (int round = 0; round < 20; ++round) {
            const Project project = random.project();
            const Edit edit = randomOperations().at(index).make(project, random);
            const Result<Applied> applied = apply(project, edit);
            QVERIFY(applied);
            if (!(applied->project == project))
                QVERIFY(isRefused(applied->project, edit));
        }
    }

    void refusesEverythingInAnEmptyProject_data() { refusesWhatWasChangedMeanwhile_data(); }

    void refusesEverythingInAnEmptyProject()
    {
        QFETCH(const qsizetype, index);
        RandomProject random;
        for (int round = 0; round < 20; ++round) {
            const Edit edit = randomOperations().at(index).make(random.project(), random);
            const bool onlyAddsOwners = edit.size() == edit.compositions.added.size() + edit.clips.added.size();
            if (!onlyAddsOwners)
                QVERIFY(isRefused(Project(), edit));
        }
    }

    void letsOthersChangeOtherFields()
    {
        RandomProject random;
        const Project project = random.project();
        const Clip clip = **project.clips.begin();
        Clip renamed = clip;
        renamed.name = QStringLiteral("Renamed");
        Clip restyled = clip;
        restyled.style = QStringLiteral("Restyled");
        Edit rename;
        rename.clips.change(clip, renamed);
        Edit restyle;
        restyle.clips.change(clip, restyled);
        const Result<Applied> first = apply(project, rename);
        QVERIFY(first);
        const Result<Applied> second = apply(first->project, restyle);
        QVERIFY(second);
        const ClipPtr after = second->project.clips.find(clip.id);
        QCOMPARE(after->name, QStringLiteral("Renamed"));
        QCOMPARE(after->style, QStringLiteral("Restyled"));
        QVERIFY(isRefused(first->project, rename));
    }

    void refusesBarsAndNotesOutsideTheClip()
    {
        RandomProject random;
        const Project project = random.project();
        const Clip &clip = **project.clips.begin();
        for (const int index : {-1, clip.bars.count(), clip.bars.count() + 7}) {
            Edit note;
            note.notes.added.append({clip.id, ClipBarIndex(index), random.note(Ticks::beats(1))});
            QVERIFY(isRefused(project, note));
            Edit bar;
            bar.bars.removed.append({clip.id, ClipBarIndex(index), ClipBar()});
            QVERIFY(isRefused(project, bar));
        }
        Edit gap;
        gap.bars.added.append({clip.id, ClipBarIndex(clip.bars.count() + 1), random.clipBar(clip.meter, {}, 1)});
        QVERIFY(isRefused(project, gap));
    }
};

BARLINE_TEST(tst_Conflicts)
#include "tst_Conflicts.moc"
