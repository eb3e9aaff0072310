#include "tests/support/TestMain.h"
#include "ui/ShownProgress.h"

#include <QSignalSpy>

using namespace barline;

class tst_ProgressList : public QObject
{
    Q_OBJECT

private slots:
    void theLatestIsShownAndTheOthersComeBack()
    {
        ProgressList list;
        QStringList cancelled;
        const auto cancel = [&cancelled](const char *name) {
            return [&cancelled, name] { cancelled.append(QString::fromLatin1(name)); };
        };
        const int first = list.start(QStringLiteral("Exporting…"), cancel("first"));
        const int second = list.start(QStringLiteral("Reading…"), cancel("second"));
        const int third = list.start(QStringLiteral("Importing…"), {});
        QCOMPARE(list.text(), QStringLiteral("Importing…"));
        QVERIFY(!list.cancel());
        list.end(second); // one that is not shown
        QCOMPARE(list.text(), QStringLiteral("Importing…"));
        list.end(third);
        QCOMPARE(list.text(), QStringLiteral("Exporting…"));
        list.cancel()();
        QCOMPARE(cancelled, QStringList(QStringLiteral("first")));
        list.end(first);
        list.end(first);
        QCOMPARE(list.text(), QString());
        QVERIFY(!list.cancel());
    }

    void saysHowFarItIsAsItGoesOn()
    {
        ProgressList list;
        const QSignalSpy changes(&list, &ProgressList::changed);
        const Progress progress;
        const std::stop_source stop;
        {
            const ShownProgress shown(list, QStringLiteral("Reading…"), stop, progress);
            QCOMPARE(list.text(), QStringLiteral("Reading… 0 %"));
            progress.setPercent(42);
            QTRY_VERIFY(changes.count() == 2);
            QCOMPARE(list.text(), QStringLiteral("Reading… 42 %"));
            list.cancel()();
        }
        QVERIFY(stop.stop_requested());
        QCOMPARE(list.text(), QString());
        QCOMPARE(changes.count(), 3);
    }

    void aListMayGoBeforeWhatItShows()
    {
        auto list = std::make_unique<ProgressList>();
        const ShownProgress shown(*list, QStringLiteral("Reading…"), std::stop_source());
        list.reset();
    }
};

BARLINE_TEST(tst_ProgressList)
#include "tst_ProgressList.moc"
