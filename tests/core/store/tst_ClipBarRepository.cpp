#include "core/store/repositories/ClipBarRepository.h"
#include "tests/core/store/RepositoryContract.h"
#include "tests/support/Music.h"

using namespace barline;
using namespace barline::test;

class tst_ClipBarRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsBarsInOrderOfClipAndPlace()
    {
        StoreFixture store;
        ClipBarRepository bars(*store.database, store.author);
        checkReading(bars, barsOf(store.project));
        checkColumn<ClipBarRepository, BarOfClip>(bars, barsOf(store.project), "bar_index",
                                                  [](const BarOfClip &bar) { return bar.index.value(); });
        const ClipPtr clip = *store.project.clips.begin();
        QVERIFY(
            valueOf(bars.findByClip(clip->id)).items ==
            rowsWhere<BarOfClip>(barsOf(store.project), [&](const BarOfClip &bar) { return bar.clip == clip->id; }));
        const ClipBar &first = clip->bars.at(ClipBarIndex(0));
        QVERIFY(valueOf(bars.getWithNotes(first.id)).bar == first);
        QCOMPARE(errorOf(bars.getWithNotes(ClipBarId(99'999))).kind(), ErrorKind::NotFound);
    }

    void findsBarsByTheirExpression()
    {
        for (int round = 0; round < 4; ++round) {
            StoreFixture store({2, 1, 1, 5, 6, 2});
            ClipBarRepository bars(*store.database, store.author);
            const ClipId clip = (*store.project.clips.begin())->id;
            for (const Expression expression : allExpressions()) {
                const QList<BarOfClip> expected =
                    rowsWhere<BarOfClip>(barsOf(store.project), [&](const BarOfClip &bar) {
                        return barline::test::hasExpression(bar.bar.expression, expression);
                    });
                QVERIFY(allPages(2, [&](const Page &page) { return bars.findByExpression(expression, {}, page); }) ==
                        expected);
                QVERIFY(valueOf(bars.findByExpression(expression, clip)).items ==
                        rowsWhere<BarOfClip>(expected, [&](const BarOfClip &bar) { return bar.clip == clip; }));
            }
        }
    }

    void changesBarsWithTheirJournal()
    {
        StoreFixture store;
        ClipBarRepository bars(*store.database, store.author);
        const ClipPtr clip = *store.project.clips.begin();
        BarOfClip value{clip->id, ClipBarIndex(0), barline::test::bar({note(0, 0, 1), note(0, 1, 1)})};
        checkChanging<ClipBarRepository, BarOfClip>(store, bars, value, [](BarOfClip &bar) {
            bar.bar.meter = Meter{9, 8};
            bar.bar.expression.pitchBend = Curve{point(0, 100)};
        });
    }

    void movesTheBarsBehindWhatComesAndGoes()
    {
        StoreFixture store;
        ClipBarRepository bars(*store.database, store.author);
        const ClipPtr clip = *store.project.clips.begin();
        const int count = clip->bars.count();
        const auto keys = valueOf(bars.insertMany(
            {{clip->id, ClipBarIndex(0), bar({note(0, 0, 1)})}, {clip->id, ClipBarIndex(count + 1), bar({})}}));
        const ClipPtr longer = store.now().clips.find(clip->id);
        QCOMPARE(longer->bars.count(), count + 2);
        QCOMPARE(longer->bars.at(ClipBarIndex(0)).id, keys.constFirst());
        QCOMPARE(longer->bars.at(ClipBarIndex(count + 1)).id, keys.constLast());
        QVERIFY(longer->bars.at(ClipBarIndex(1)) == clip->bars.at(ClipBarIndex(0)));
        valueOf(bars.deleteMany(keys));
        QVERIFY(store.now() == store.project);
        QVERIFY(store.journalFolds());
    }

    void refusesAGapAndABarElsewhere()
    {
        StoreFixture store;
        ClipBarRepository bars(*store.database, store.author);
        const ClipPtr clip = *store.project.clips.begin();
        const BarOfClip beyond{clip->id, ClipBarIndex(clip->bars.count() + 1), bar({})};
        QCOMPARE(errorOf(bars.insert(beyond)).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(bars.insert({ClipId(99'999), ClipBarIndex(0), bar({})})).kind(), ErrorKind::Conflict);
        const BarOfClip before = barsOf(store.project).constFirst();
        BarOfClip after = before;
        after.index = ClipBarIndex(3);
        QCOMPARE(errorOf(bars.updateById(before, after)).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(bars.deleteMany({before.bar.id, before.bar.id})).kind(), ErrorKind::Invalid);
        QVERIFY(store.now() == store.project);
    }
};

BARLINE_TEST(tst_ClipBarRepository)
#include "tst_ClipBarRepository.moc"
