#include "core/document/Document.h"
#include "tests/support/TestMain.h"
#include "ui/BlockMime.h"

#include <QMimeData>

using namespace barline;

class TestBlockMime : public QObject
{
    Q_OBJECT

private slots:
    void anotherDocumentInTheSamePlaceIsNotTheOneTheyComeFrom()
    {
        std::optional<Document> document(std::in_place);
        QMimeData data;
        const auto blocks = std::make_shared<CopiedInstances>();
        addBlocks(data, blocks, &*document);
        QVERIFY(blocksIn(&data).from == &*document);
        const Document *place = &*document;
        document.emplace();
        QVERIFY(&*document == place);
        QVERIFY(blocksIn(&data).blocks == blocks);
        QVERIFY(blocksIn(&data).from != &*document);
    }
};

BARLINE_TEST(TestBlockMime)
#include "tst_BlockMime.moc"
