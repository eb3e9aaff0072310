#include "core/store/repositories/TrackBarRepository.h"
#include "tests/core/store/RepositoryContract.h"

using namespace barline;
using namespace barline::test;

namespace {

QList<TrackBarOf> trackBarsOf(const Project &project)
{
    QList<TrackBarOf> rows;
    for (const InstanceOf &each : instancesById(project)) {
        for (auto bar = each.instance.bars.cbegin(); bar != each.instance.bars.cend(); ++bar)
            rows.append({each.composition, each.track, each.instance.id, bar.key(), bar.value()});
    }
    return rows;
}

} // namespace

class tst_TrackBarRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsAndFindsRepointedBars()
    {
        StoreFixture store({2, 4, 12, 2, 3, 2});
        TrackBarRepository bars(*store.database, store.author);
        const QList<TrackBarOf> all = trackBarsOf(store.project);
        QVERIFY(!all.isEmpty());
        checkReading(bars, all);
        checkColumn<TrackBarRepository, TrackBarOf>(bars, all, "own_bar",
                                                    [](const TrackBarOf &bar) { return bar.ownBar.value(); });
        for (const TrackBarOf &any : all) {
            QVERIFY(valueOf(bars.findByInstance(any.instance)).items ==
                    rowsWhere<TrackBarOf>(all, [&](const TrackBarOf &bar) { return bar.instance == any.instance; }));
            const auto isOfClip = [&](const TrackBarOf &bar) { return bar.bar.clip == any.bar.clip; };
            QVERIFY(allPages(2, [&](const Page &page) { return bars.findByClip(any.bar.clip, page); }) ==
                    rowsWhere<TrackBarOf>(all, isOfClip));
            QVERIFY(valueOf(bars.findByClipBar(any.bar.clip, any.bar.clipBar)).items ==
                    rowsWhere<TrackBarOf>(all, [&](const TrackBarOf &bar) {
                        return isOfClip(bar) && bar.bar.clipBar == any.bar.clipBar;
                    }));
        }
    }

    void changesRepointedBarsWithTheirJournal()
    {
        StoreFixture store({2, 4, 12, 3, 3, 2});
        TrackBarRepository bars(*store.database, store.author);
        const InstanceId instance = instancesById(store.project).constFirst().instance.id;
        const QList<ClipPtr> clips(store.project.clips.begin(), store.project.clips.end());
        const TrackBar bar{clips.constFirst()->id, ClipBarIndex(0), {}};
        checkChanging<TrackBarRepository, TrackBarOf>(store, bars, {{}, {}, instance, ClipBarIndex(40), bar},
                                                      [&](TrackBarOf &value) {
                                                          value.bar = {clips.constLast()->id, ClipBarIndex(0), {}};
                                                      });
        const auto keys = valueOf(
            bars.insertMany({{{}, {}, instance, ClipBarIndex(50), bar}, {{}, {}, instance, ClipBarIndex(51), bar}}));
        QCOMPARE(valueOf(bars.count(QStringLiteral("own_bar"), 51)), 1);
        valueOf(bars.deleteMany(keys));
        QVERIFY(store.now() == store.project);
        QCOMPARE(errorOf(bars.insert({{}, {}, InstanceId(99'999), {}, bar})).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(bars.insert({{}, {}, instance, ClipBarIndex(40), {ClipId(99'999), {}, {}}})).kind(),
                 ErrorKind::Conflict);
        QVERIFY(store.journalFolds());
    }
};

BARLINE_TEST(tst_TrackBarRepository)
#include "tst_TrackBarRepository.moc"
