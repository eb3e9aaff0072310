#include "core/edit/Apply.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/PasteInstances.h"
#include "core/render/Resolve.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kPastedId = 70'000'000;

Project pastedInto(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    return applied ? applied->project : Project();
}

/// What sounds in a block, from its start, without ids.
QStringList soundsOf(const Project &project, const Composition &song, const ClipInstance &instance)
{
    QStringList told;
    for (ClipBarIndex own; own.value() < instance.lengthBars; ++own) {
        const ResolvedBar bar = resolve(project, song, instance, own);
        QStringList here;
        for (const ResolvedNote &note : bar.notes)
            here.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                            .arg((note.start - bar.start).value())
                            .arg((note.end - bar.start).value())
                            .arg(note.pitch.value())
                            .arg(note.velocity.value())
                            .arg(note.sounds())
                            .arg(note.changedHere));
        here.sort();
        told.append(here.join(QStringLiteral("; ")) + QStringLiteral(" orphans %1").arg(bar.orphans));
    }
    return told;
}

} // namespace

class TestPasteInstances : public QObject
{
    Q_OBJECT

private:
    /// What is copied by chance from the first song of a project.
    static CopiedInstances copiedByChance(RandomProject &random, const Project &project, const Composition &song)
    {
        QSet<InstanceId> chosen;
        for (const TrackPtr &track : song.tracks) {
            for (const InstancePtr &each : track->instances) {
                if (random.random().bounded(2) == 0)
                    chosen.insert(each->id);
            }
        }
        return copiedInstances(project, song, chosen);
    }

private slots:
    void withinAProjectTheClipsArePlayedOnceMore()
    {
        for (int round = 0; round < 30; ++round) {
            RandomProject random;
            const Project project = random.project();
            const CompositionPtr song = *project.compositions.begin();
            const CopiedInstances copied = copiedByChance(random, project, *song);
            if (copied.isEmpty())
                continue;
            const PastePlace place{song->tracks.constFirst()->id, spanOf(copied.instances).first, true};
            const Edit edit = pasteInstances(project, *song, copied, place, kPastedId);
            QVERIFY(edit.clips.added.isEmpty());
            QCOMPARE(edit.instances.added.size(), copied.instances.size());
            const Project after = pastedInto(project, edit);
            const Composition &with = *after.compositions.find(song->id);
            for (qsizetype i = 0; i < copied.instances.size(); ++i) {
                const ClipInstance &pasted = edit.instances.added.at(i).instance;
                QCOMPARE(soundsOf(after, with, pasted), soundsOf(project, *song, *copied.instances.at(i).instance));
            }
        }
    }

    void intoAnotherProjectAllComesAlong()
    {
        for (int round = 0; round < 30; ++round) {
            RandomProject random;
            const Project project = random.project();
            const CompositionPtr song = *project.compositions.begin();
            const CopiedInstances copied = copiedByChance(random, project, *song);
            if (copied.isEmpty())
                continue;
            Composition empty;
            empty.id = CompositionId(9'000'000);
            empty.meters = song->meters;
            Project other;
            other.compositions.set(std::make_shared<const Composition>(empty));
            const PastePlace place{{}, spanOf(copied.instances).first, false};
            const Edit edit = pasteInstances(other, empty, copied, place, kPastedId);
            QVERIFY(edit.instances.added.isEmpty());
            const Project after = pastedInto(other, edit);
            QCOMPARE(after.clips.size(), copied.clips.size());
            const Composition &with = *after.compositions.find(empty.id);
            QCOMPARE(with.tracks.size(), copied.instances.constLast().track + 1);
            QHash<int, int> next;
            for (const ChosenInstance &one : copied.instances) {
                const Track &track = *with.tracks.at(one.track);
                const InstancePtr pasted = track.instances.at(next[one.track]++);
                QCOMPARE(soundsOf(after, with, *pasted), soundsOf(project, *song, *one.instance));
            }
            const Result<Applied> back = apply(after, edit.inverted());
            QVERIFY(back && back->project == other);
        }
    }

    void theSongOfWhatIsCopiedKeepsTheDistances()
    {
        RandomProject random;
        const Project project = random.project();
        const CompositionPtr song = *project.compositions.begin();
        QSet<InstanceId> chosen;
        for (const TrackPtr &track : {song->tracks.constFirst(), song->tracks.constLast()}) {
            if (!track->instances.isEmpty())
                chosen.insert(track->instances.at(0)->id);
        }
        const CopiedInstances copied = copiedInstances(project, *song, chosen);
        const Project only = songOf(*song, copied);
        const Composition &made = **only.compositions.begin();
        QCOMPARE(made.tracks.size(), copied.isEmpty() ? 0 : copied.instances.constLast().track + 1);
        for (const ChosenInstance &one : copied.instances)
            QVERIFY(findInstance(made, one.instance->id));
        QVERIFY(made.meters == song->meters);
    }
};

BARLINE_TEST(TestPasteInstances)

#include "tst_PasteInstances.moc"
