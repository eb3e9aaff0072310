#include "core/store/repositories/InstanceRepository.h"
#include "tests/core/store/RepositoryContract.h"

using namespace barline;
using namespace barline::test;

namespace {

QList<InstanceOf> instancesOf(const Project &project)
{
    QList<InstanceOf> rows = wholeInstancesOf(project);
    for (InstanceOf &row : rows)
        row.instance = headerOf(row.instance);
    return rows;
}

} // namespace

class tst_InstanceRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsInstancesWithTheirRepointedBars()
    {
        StoreFixture store({2, 3, 8, 3, 3, 2});
        InstanceRepository instances(*store.database, store.author);
        const QList<InstanceOf> all = instancesOf(store.project);
        checkReading(instances, all);
        checkColumn<InstanceRepository, InstanceOf>(
            instances, all, "clip_id", [](const InstanceOf &instance) { return instance.instance.clip.value(); });
        for (const InstanceOf &whole : wholeInstancesOf(store.project))
            QVERIFY(valueOf(instances.getWithOverrides(whole.instance.id)) == whole);
        QCOMPARE(errorOf(instances.getWithOverrides(InstanceId(99'999))).kind(), ErrorKind::NotFound);
    }

    void findsWhatAScanFinds()
    {
        StoreFixture store({2, 3, 8, 2, 3, 2});
        InstanceRepository instances(*store.database, store.author);
        const QList<InstanceOf> all = instancesOf(store.project);
        for (const InstanceOf &any : all) {
            QVERIFY(allPages(2, [&](const Page &page) { return instances.findByTrack(any.track, page); }) ==
                    rowsWhere<InstanceOf>(all, [&](const InstanceOf &each) { return each.track == any.track; }));
            const ClipId clip = any.instance.clip;
            QVERIFY(allPages(2, [&](const Page &page) { return instances.findByClip(clip, page); }) ==
                    rowsWhere<InstanceOf>(all, [&](const InstanceOf &each) { return each.instance.clip == clip; }));
            const BarNumber first = any.instance.startBar;
            const BarNumber last = first + store.random.random().bounded(3);
            QVERIFY(allPages(2, [&](const Page &page) {
                        return instances.findByBars(any.composition, first, last, page);
                    }) == rowsWhere<InstanceOf>(all, [&](const InstanceOf &each) {
                        return each.composition == any.composition && each.instance.startBar <= last &&
                               each.instance.endBar() > first;
                    }));
        }
    }

    void changesInstancesWithTheirJournal()
    {
        StoreFixture store;
        InstanceRepository instances(*store.database, store.author);
        const QList<ClipPtr> clips(store.project.clips.begin(), store.project.clips.end());
        ClipInstance instance = store.random.instance(9, clips);
        instance.id = {};
        const TrackOf track = tracksOf(store.project).constLast();
        const TrackOf other = tracksOf(store.project).at(tracksOf(store.project).size() - 2);
        checkChanging<InstanceRepository, InstanceOf>(
            store, instances, {{}, track.track.id, instance}, [&](InstanceOf &value) {
                value.track = other.track.id;
                value.instance.startBar = BarNumber(77);
                value.instance.bars.insert(ClipBarIndex(0), {clips.constFirst()->id, {}, {}});
            });
    }

    void staysInItsComposition()
    {
        StoreFixture store({2, 4, 12, 2, 2, 2});
        InstanceRepository instances(*store.database, store.author);
        const QList<InstanceOf> all = instancesOf(store.project);
        QVERIFY(!all.isEmpty());
        const InstanceOf before = all.constFirst();
        InstanceOf after = before;
        for (const TrackOf &track : tracksOf(store.project)) {
            if (track.composition != before.composition)
                after.track = track.track.id;
        }
        QCOMPARE(errorOf(instances.updateById(before, after)).kind(), ErrorKind::Invalid);
        after.track = TrackId(99'999);
        QCOMPARE(errorOf(instances.updateById(before, after)).kind(), ErrorKind::NotFound);
        InstanceOf unknown = before;
        unknown.instance.id = {};
        unknown.instance.clip = ClipId(99'999);
        QCOMPARE(errorOf(instances.insert(unknown)).kind(), ErrorKind::Conflict);
        QVERIFY(store.now() == store.project);
    }

    void removesManyWithTheirOverrides()
    {
        StoreFixture store({2, 3, 8, 3, 3, 4});
        InstanceRepository instances(*store.database, store.author);
        QList<InstanceId> ids;
        for (const InstanceOf &each : instancesOf(store.project))
            ids.append(each.instance.id);
        valueOf(instances.deleteMany(ids));
        QCOMPARE(valueOf(instances.count()), 0);
        QVERIFY(store.journalFolds());
    }
};

BARLINE_TEST(tst_InstanceRepository)
#include "tst_InstanceRepository.moc"
