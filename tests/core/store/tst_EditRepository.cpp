#include "core/store/repositories/ClipRepository.h"
#include "core/store/repositories/EditRepository.h"
#include "core/store/repositories/IdBlockRepository.h"
#include "tests/core/store/StoreFixture.h"

using namespace barline;
using namespace barline::test;

class tst_EditRepository : public QObject
{
    Q_OBJECT

private slots:
    void pagesThroughTheJournal()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        EditRepository edits(*store.database);
        for (int i = 0; i < 6; ++i) {
            Clip clip;
            clip.name = QString::number(i);
            valueOf(clips.insert(clip));
        }
        for (const int limit : {1, 2, 3, 7, 8}) {
            const auto lines = allPages(limit, [&](const Page &page) { return edits.getAll(page); });
            QCOMPARE(lines.size(), 7);
            for (qsizetype i = 0; i < lines.size(); ++i)
                QCOMPARE(lines.at(i).seq, i + 1);
        }
        QCOMPARE(valueOf(edits.lastSeq()), 7);
        QCOMPARE(valueOf(edits.getBySeq(7)).author, QStringLiteral("Ada"));
        QCOMPARE(errorOf(edits.getBySeq(8)).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(edits.getBySeq(0)).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(edits.getAll(Page(0))).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(edits.getAll(Page(3, {1, 2}))).kind(), ErrorKind::Invalid);
    }

    void handsOutEachIdOnce()
    {
        StoreFixture store;
        IdBlockRepository blocks(*store.database);
        const IdBlock first = valueOf(blocks.reserve(10));
        const IdBlock second = valueOf(blocks.reserve(1));
        QCOMPARE(first.count, 10);
        QCOMPARE(second.first, first.first + 10);
        QCOMPARE(errorOf(blocks.reserve(0)).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(blocks.reserve(-5)).kind(), ErrorKind::Invalid);
        QVERIFY(store.load().seq == 1); // no edit
    }
};

BARLINE_TEST(tst_EditRepository)
#include "tst_EditRepository.moc"
