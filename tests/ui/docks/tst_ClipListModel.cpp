#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/docks/DockFixture.h"
#include "ui/docks/ClipListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace barline::test {

class ClipListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheClipsOfTheShownComposition()
    {
        const DockFixture fixture;
        const ClipListModel model(*fixture.context);
        QCOMPARE(namesIn(model),
                 QStringList({QStringLiteral("Lead A"), QStringLiteral("Bass"), QStringLiteral("Old hook")}));
        fixture.context->setComposition(CompositionId(2));
        QCOMPARE(model.rowCount(), 0);
    }

    void filtersByNameAndTag_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << QStringLiteral("bas") << QStringList{QStringLiteral("Bass")};
        QTest::newRow("tag") << QStringLiteral("VERSE") << QStringList{QStringLiteral("Lead A")};
        QTest::newRow("all words") << QStringLiteral("lead verse") << QStringList{QStringLiteral("Lead A")};
        QTest::newRow("none") << QStringLiteral("lead bass") << QStringList{};
    }
    void filtersByNameAndTag()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, names);
        const DockFixture fixture;
        ClipListModel model(*fixture.context);
        model.setFilter(filter);
        QCOMPARE(namesIn(model), names);
        QCOMPARE(model.total(), 3);
    }

    void keepsItsPlaceWhenClipsComeAndGo()
    {
        DockFixture fixture;
        ClipListModel model(*fixture.context);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &ClipListModel::modelReset);
        const QPersistentModelIndex last(model.index(2));
        QVERIFY(fixture.context->push(removeClip(fixture.project(), ClipId(2)), QStringLiteral("Delete Clip")));
        QCOMPARE(last.row(), 1);
        QVERIFY(fixture.undo());
        QCOMPARE(last.row(), 2);
        QCOMPARE(resets.count(), 0);
    }

    void countsPlacesAgainWhenBlocksGo()
    {
        const DockFixture fixture;
        const ClipListModel model(*fixture.context);
        QCOMPARE(model.index(0).data(ClipListModel::PlacesRole).toInt(), 2);
        QVERIFY(fixture.context->push(removeInstances(*fixture.context->composition(), {InstanceId(501)}),
                                      QStringLiteral("Delete Block")));
        QCOMPARE(model.index(0).data(ClipListModel::PlacesRole).toInt(), 1);
    }

    void renamesAsOneUndoableEdit()
    {
        DockFixture fixture;
        ClipListModel model(*fixture.context);
        QVERIFY(model.setData(model.index(0), QStringLiteral("  Lead   tune ")));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Lead tune"));
        QVERIFY(!model.setData(model.index(0), QStringLiteral(" ")));
        QVERIFY(fixture.undo());
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Lead A"));
    }

private:
    static QStringList namesIn(const ClipListModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        return names;
    }
};

BARLINE_TEST(ClipListModelTest)

} // namespace barline::test

#include "tst_ClipListModel.moc"
