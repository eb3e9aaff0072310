#include "core/edit/Apply.h"
#include "core/store/EditStore.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace barline;
using barline::test::RandomProject;

namespace {

std::unique_ptr<Database> openStore(const QString &path, bool create)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create;
    auto opened = QCoro::waitFor(Database::open(location));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    return std::move(*opened);
}

HistoryEntry entryOf(Edit edit, qint64 number, EditKey undoOf = {})
{
    HistoryEntry entry;
    entry.key = {4711, number};
    entry.step = number;
    entry.author = QStringLiteral("Ada");
    entry.label = QStringLiteral("Edit %1").arg(number);
    entry.time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
    entry.undoOf = undoOf;
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    return entry;
}

Edit additionOf(const Project &project)
{
    Edit edit;
    for (const CompositionPtr &composition : project.compositions)
        edit.compositions.added.append(*composition);
    for (const ClipPtr &clip : project.clips)
        edit.clips.added.append(*clip);
    return edit;
}

} // namespace

class tst_EditStore : public QObject
{
    Q_OBJECT

private slots:
    void loadsAnyProjectAsItWasCommitted()
    {
        QTemporaryDir folder;
        for (int round = 0; round < 20; ++round) {
            const QString path = folder.filePath(QStringLiteral("%1.barline").arg(round));
            RandomProject random;
            const Project project = random.project();
            {
                const auto database = openStore(path, true);
                EditStore store(*database);
                const auto seqs = QCoro::waitFor(store.commit({entryOf(additionOf(project), 1)}, 0));
                QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
                QCOMPARE(*seqs, QList<qint64>{1});
            }
            const auto database = openStore(path, false);
            EditStore store(*database);
            const auto loaded = QCoro::waitFor(store.load());
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
            QVERIFY(loaded->project.clips == project.clips);
            QVERIFY(loaded->project.compositions == project.compositions);
            QCOMPARE(loaded->seq, 1);
            QCOMPARE(loaded->entries.size(), 1);
            QVERIFY(loaded->entries.constFirst().contentById);
            QVERIFY(loaded->entries.constFirst().edit == additionOf(project));
            QVERIFY(!loaded->uid.isEmpty());
        }
    }
};

BARLINE_TEST(tst_EditStore)
#include "tst_EditStore.moc"
