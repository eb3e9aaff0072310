#include "core/base/PagedList.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;

class tst_PagedList : public QObject
{
    Q_OBJECT

private slots:
    void behavesAsAListUnderRandomChanges()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        PagedList<int> paged;
        std::vector<int> plain;
        for (int i = 0; i < 3000; ++i) {
            const int at = random.bounded(static_cast<int>(plain.size()) + 1);
            const bool hasAt = at < static_cast<int>(plain.size());
            switch (random.bounded(4)) {
            case 0:
                if (hasAt) {
                    paged.set(at, i);
                    plain[static_cast<size_t>(at)] = i;
                }
                break;
            case 1:
                if (hasAt) {
                    paged.removeAt(at);
                    plain.erase(plain.begin() + at);
                }
                break;
            default:
                paged.insert(at, i);
                plain.insert(plain.begin() + at, i);
            }
        }
        QVERIFY(plain.size() > 512);
        QVERIFY(std::equal(paged.begin(), paged.end(), plain.begin(), plain.end()));
    }

    void leavesACopyAsItWas()
    {
        PagedList<int> list(std::vector<int>(1000, 7));
        const PagedList<int> snapshot = list;
        list.set(500, 8);
        QCOMPARE(snapshot.at(500), 7);
        QCOMPARE(list.at(500), 8);
        QVERIFY(!(snapshot == list));
    }
};

BARLINE_TEST(tst_PagedList)
#include "tst_PagedList.moc"
