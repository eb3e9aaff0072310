#include "core/store/repositories/MapRepository.h"
#include "tests/core/store/StoreFixture.h"

using namespace barline;
using namespace barline::test;

class tst_MapRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsTheMapsOfCompositions()
    {
        StoreFixture store({4, 1, 1, 1, 1, 1});
        MapRepository maps(*store.database, store.author);
        QList<CompositionId> ids{CompositionId(99'999)};
        for (const CompositionPtr &composition : store.project.compositions) {
            const CompositionMaps expected{composition->tempos, composition->meters, composition->keys,
                                           composition->loops, composition->markers};
            QVERIFY(valueOf(maps.getById(composition->id)) == expected);
            ids.append(composition->id);
            QVERIFY(valueOf(maps.getByIds(ids)).value(composition->id) == expected);
            QCOMPARE(valueOf(maps.getByIds(ids)).size(), ids.size() - 1);
        }
        QCOMPARE(errorOf(maps.getById(CompositionId(99'999))).kind(), ErrorKind::NotFound);
    }

    void changesListByListWithTheJournal()
    {
        StoreFixture store;
        MapRepository maps(*store.database, store.author);
        const CompositionId id = (*store.project.compositions.begin())->id;
        const CompositionMaps before = valueOf(maps.getById(id));
        CompositionMaps after = before;
        after.tempos.prepend({BarNumber(1), Ticks(), 99, false, {}});
        QCOMPARE(valueOf(maps.updateById(id, before, after)), 2);
        CompositionMaps stale = before;
        stale.tempos.clear();
        QCOMPARE(errorOf(maps.updateById(id, before, stale)).kind(), ErrorKind::Conflict);
        CompositionMaps otherList = before;
        otherList.markers.append({BarNumber(40), Ticks(), QStringLiteral("Coda"), {}, {}, {}});
        QCOMPARE(valueOf(maps.updateById(id, before, otherList)), 3);
        const CompositionMaps now = valueOf(maps.getById(id));
        QVERIFY(now.tempos == after.tempos);
        QVERIFY(now.markers == otherList.markers);
        QCOMPARE(valueOf(maps.updateById(id, now, now)), 0);
        QCOMPARE(errorOf(maps.updateById(CompositionId(99'999), before, after)).kind(), ErrorKind::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(maps.updateById(id, now, before, stop.get_token())).kind(), ErrorKind::Cancelled);
        QVERIFY(store.journalFolds());
        valueOf(maps.updateById(id, now, before));
        QVERIFY(store.now() == store.project);
    }
};

BARLINE_TEST(tst_MapRepository)
#include "tst_MapRepository.moc"
