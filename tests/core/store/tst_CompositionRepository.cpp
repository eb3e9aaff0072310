#include "core/store/repositories/CompositionRepository.h"
#include "tests/core/store/RepositoryContract.h"

using namespace barline;
using namespace barline::test;

namespace {

QList<Composition> compositionsOf(const Project &project)
{
    QList<Composition> rows;
    for (const CompositionPtr &composition : project.compositions)
        rows.append(headerOf(*composition));
    return rows;
}

} // namespace

class tst_CompositionRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsCompositionsWithTheirMaps()
    {
        StoreFixture store({7, 2, 2, 2, 2, 2});
        CompositionRepository compositions(*store.database, store.author);
        const QList<Composition> all = compositionsOf(store.project);
        checkReading(compositions, all);
        checkColumn<CompositionRepository, Composition>(compositions, all, "ticks_per_quarter",
                                                        [](const Composition &each) { return each.ticksPerQuarter; });
        const CompositionPtr first = *store.project.compositions.begin();
        QVERIFY(*valueOf(compositions.getWithTracks(first->id)) == *first);
        QCOMPARE(valueOf(compositions.revisionOf(first->id)), 1);
        QCOMPARE(errorOf(compositions.getWithTracks(CompositionId(99'999))).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(compositions.revisionOf(CompositionId(99'999))).kind(), ErrorKind::NotFound);
        QVERIFY(valueOf(compositions.loadCompositions({first->id, CompositionId(99'999)})) ==
                ById<Composition>({first}));
    }

    void findsWhatAScanFinds()
    {
        for (int round = 0; round < 4; ++round) {
            StoreFixture store({8, 2, 3, 1, 2, 1});
            CompositionRepository compositions(*store.database, store.author);
            const QList<Composition> all = compositionsOf(store.project);
            const Composition any = all.at(store.random.random().bounded(all.size()));
            const auto where = [&](const std::function<bool(const Composition &)> &passes) {
                return rowsWhere<Composition>(all, passes);
            };
            QVERIFY(allPages(2, [&](const Page &page) { return compositions.findByName(any.name, page); }) ==
                    where([&](const Composition &each) { return each.name == any.name; }));
            const QString part = any.name.left(2).toUpper();
            QVERIFY(
                allPages(2, [&](const Page &page) {
                    return compositions.findByNameLike(part, Wildcards::Literal, page);
                }) == where([&](const Composition &each) { return each.name.contains(part, Qt::CaseInsensitive); }));
            const double slowest = 50 + store.random.random().bounded(80);
            QVERIFY(allPages(2, [&](const Page &page) {
                        return compositions.findByTempo(slowest, slowest + 40, page);
                    }) == where([&](const Composition &each) {
                        const double bpm = each.tempos.isEmpty() ? 120 : each.tempos.constFirst().bpm;
                        return bpm >= slowest && bpm <= slowest + 40;
                    }));
            const Mode mode = static_cast<Mode>(store.random.random().bounded(9));
            QVERIFY(allPages(2, [&](const Page &page) {
                        return compositions.findByKey(QStringLiteral("F#"), mode, page);
                    }) == where([&](const Composition &each) {
                        return std::any_of(each.keys.begin(), each.keys.end(), [&](const KeyChange &key) {
                            return key.key == QStringLiteral("F#") && key.mode == mode;
                        });
                    }));
            for (const Meter meter : {Meter{4, 4}, Meter{7, 8}}) {
                QVERIFY(allPages(2, [&](const Page &page) { return compositions.findByMeter(meter, page); }) ==
                        where([&](const Composition &each) {
                            const QList<MeterChange> &changes = each.meters.changes();
                            return (changes.isEmpty() && meter == Meter()) ||
                                   std::any_of(changes.begin(), changes.end(),
                                               [&](const MeterChange &change) { return change.meter == meter; });
                        }));
            }
            const ClipId clip = (*store.project.clips.begin())->id;
            QVERIFY(allPages(2, [&](const Page &page) { return compositions.findByClip(clip, page); }) ==
                    where([&](const Composition &each) {
                        return clipsUsedBy(*store.project.compositions.find(each.id)).contains(clip);
                    }));
        }
    }

    void changesCompositionsWithTheirJournal()
    {
        StoreFixture store;
        CompositionRepository compositions(*store.database, store.author);
        Composition value = store.random.composition();
        value.id = {};
        checkChanging<CompositionRepository, Composition>(store, compositions, value, [](Composition &each) {
            each.name += QStringLiteral(" II");
            each.tempos = {{BarNumber(1), Ticks(), 77, true, {}}};
            each.loops.append({BarNumber(3), 2, 1, {}});
        });
    }

    void addsACompositionWithAllThatItHolds()
    {
        StoreFixture store;
        CompositionRepository compositions(*store.database, store.author);
        // Its clips must be there: it plays one of the project's.
        Composition value = store.random.composition();
        Track track = store.random.track(0);
        track.id = {};
        const QList<ClipPtr> clips(store.project.clips.begin(), store.project.clips.end());
        for (int i = 3; i > 0; --i) {
            ClipInstance instance = store.random.instance(i, clips);
            instance.id = {};
            track.instances.append(std::make_shared<const ClipInstance>(instance));
        }
        value.tracks = {std::make_shared<const Track>(track)};
        const CompositionId id = valueOf(compositions.insert(value));
        const CompositionPtr added = valueOf(compositions.getWithTracks(id));
        QCOMPARE(added->tracks.constFirst()->instances.size(), 3);
        QVERIFY(added->tracks.constFirst()->id.isValid());
        QVERIFY(added->tracks.constFirst()->instances.at(0)->order <
                added->tracks.constFirst()->instances.at(1)->order);
        QVERIFY(store.journalFolds());
        valueOf(compositions.deleteById(id));
        QVERIFY(store.now() == store.project);
        ClipInstance strange = *track.instances.at(0);
        strange.clip = ClipId(999'999'999);
        track.instances.append(std::make_shared<const ClipInstance>(strange));
        value.tracks = {std::make_shared<const Track>(track)};
        const Error unknown = errorOf(compositions.insert(value));
        QCOMPARE(unknown.kind(), ErrorKind::Conflict);
        QVERIFY(store.now() == store.project);
    }
};

BARLINE_TEST(tst_CompositionRepository)
#include "tst_CompositionRepository.moc"
