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
};

BARLINE_TEST(TestBarMime)
#include "tst_BarMime.moc"
