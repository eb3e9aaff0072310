#include "core/document/Document.h"
#include "tests/support/TestMain.h"
#include "ui/BarMime.h"

#include <QMimeData>

using namespace barline;

class TestBarMime : public QObject
{
    Q_OBJECT

private slots:
    void anotherDocumentInTheSamePlaceIsNotTheOneTheyComeFrom()
    {
        std::optional<Document> document(std::in_place);
        QMimeData data;
        auto bars = std::make_shared<CopiedBars>();
        bars->count = 4;
        addBars(data, bars, &*document);
        QVERIFY(barsIn(&data).from == &*document);
        const Document *place = &*document;
        document.emplace();
        QVERIFY(&*document == place);
        QVERIFY(barsIn(&data).bars == bars);
        QVERIFY(barsIn(&data).from != &*document);
    }

    void whatAnotherProgramTellsIsTakenAsItShouldBeOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("rows");
        QTest::newRow("of all tracks") << QByteArray("4") << 4 << 0;
        QTest::newRow("of two") << QByteArray("4 0 2") << 4 << 2;
        QTest::newRow("nothing") << QByteArray() << 0 << 0;
        QTest::newRow("no number") << QByteArray("many") << 0 << 0;
        QTest::newRow("negative") << QByteArray("-4") << 0 << 0;
        QTest::newRow("more than a song has") << QByteArray::number(kMostSongBars + 1) << 0 << 0;
        QTest::newRow("negative row") << QByteArray("4 0 -1") << 0 << 0;
        QTest::newRow("row without number") << QByteArray("4 first") << 0 << 0;
    }
    void whatAnotherProgramTellsIsTakenAsItShouldBeOrNotAtAll()
    {
        QFETCH(const QByteArray, told);
        QFETCH(const int, count);
        QFETCH(const int, rows);
        QMimeData data;
        data.setData(QStringLiteral("application/x-barline-bars"), told);
        const BarsOnClipboard bars = barsIn(&data);
        QCOMPARE(bars.count, count);
        QCOMPARE(bars.rows.value_or(QSet<int>()).size(), rows);
    }
};

BARLINE_TEST(TestBarMime)
#include "tst_BarMime.moc"
