#include "core/model/Project.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_Project : public QObject
{
    Q_OBJECT

private:
    static ClipPtr clip(qint64 id, qint64 order, qint64 home)
    {
        Clip clip;
        clip.id = ClipId(id);
        clip.order = order;
        clip.home = CompositionId(home);
        return std::make_shared<const Clip>(clip);
    }

    /// One track with one instance that plays `plays` and re-points its bar 1 to `repointed`, where that is valid.
    static Composition compositionPlaying(qint64 id, ClipId plays, ClipId repointed = {})
    {
        ClipInstance instance;
        instance.id = InstanceId(id * 100 + 1);
        instance.clip = plays;
        if (repointed.isValid())
            instance.bars.insert(ClipBarIndex(1), TrackBar{repointed, ClipBarIndex(0), {}});
        Track track;
        track.id = TrackId(id * 100);
        track.instances.append(std::make_shared<const ClipInstance>(instance));
        Composition composition;
        composition.id = CompositionId(id);
        composition.tracks.append(std::make_shared<const Track>(track));
        return composition;
    }

    static QList<qint64> ids(const QList<ClipPtr> &clips)
    {
        QList<qint64> list;
        for (const ClipPtr &clip : clips)
            list.append(clip->id.value());
        return list;
    }

private slots:
    void listsTheLibraryInTheOrderOfItsClips()
    {
        Project project;
        for (const ClipPtr &value : {clip(1, 2, 10), clip(2, 0, 10), clip(3, 1, 20), clip(4, 1, 10), clip(5, 0, 20)})
            project.clips.set(value);
        const Composition composition = compositionPlaying(10, ClipId(2), ClipId(3));
        QCOMPARE(ids(libraryOf(project, composition)), (QList<qint64>{2, 3, 4, 1}));
    }

    void findsEveryUseOfAClip()
    {
        Project project;
        project.compositions.set(std::make_shared<const Composition>(compositionPlaying(1, ClipId(7))));
        project.compositions.set(std::make_shared<const Composition>(compositionPlaying(2, ClipId(8), ClipId(7))));
        project.compositions.set(std::make_shared<const Composition>(compositionPlaying(3, ClipId(8))));
        const QList<ClipUse> expected{{CompositionId(1), TrackId(100), InstanceId(101)},
                                      {CompositionId(2), TrackId(200), InstanceId(201)}};
        QVERIFY(usesOf(project, ClipId(7)) == expected);
        QVERIFY(usesOf(project, ClipId(9)).isEmpty());
    }

    void isTheSameProjectFromTheSameSeed()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        RandomProject one(seed);
        RandomProject other(seed);
        const Project project = one.project();
        QVERIFY(project == other.project());
        QVERIFY(!(project == other.project()));
    }

    void isAValueWhoseSnapshotsStay()
    {
        RandomProject random;
        Project project = random.project();
        const Project snapshot = project;
        const qsizetype count = snapshot.clips.size();
        project.clips.remove((*project.clips.begin())->id);
        QCOMPARE(snapshot.clips.size(), count);
        QVERIFY(!(project == snapshot));
    }
};

BARLINE_TEST(tst_Project)
#include "tst_Project.moc"
