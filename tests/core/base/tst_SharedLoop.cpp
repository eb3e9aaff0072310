#include "core/base/RunOnWorker.h"
#include "core/base/SharedLoop.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>

#include <atomic>

using namespace barline;

class tst_SharedLoop : public QObject
{
    Q_OBJECT

    static bool callsEachOnce(size_t count)
    {
        std::vector<std::atomic<int>> calls(count);
        runShared(count, [&](size_t part) { ++calls[part]; });
        return std::all_of(calls.begin(), calls.end(), [](const std::atomic<int> &each) { return each == 1; });
    }

    /// Keeps all helpers waiting until this ends.
    class HelpersHeld
    {
    public:
        HelpersHeld()
        {
            for (int i = 0; i < workerPool().helperCount(); ++i) {
                workerPool().startHelp([this] {
                    m_held.release();
                    m_end.acquire();
                });
            }
            m_held.acquire(workerPool().helperCount());
        }
        ~HelpersHeld()
        {
            m_end.release(workerPool().helperCount());
            workerPool().waitForDone();
        }

    private:
        QSemaphore m_held;
        QSemaphore m_end;
    };

private slots:
    void cleanup() { workerPool().waitForDone(); }

    void callsEachPartOnce_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 1000, 100'000})
            QTest::addRow("%d", count) << count;
    }

    void callsEachPartOnce()
    {
        QFETCH(int, count);
        QVERIFY(callsEachOnce(static_cast<size_t>(count)));
    }

    void sharesPartsOut()
    {
        // The first two parts wait for each other.
        std::atomic<int> there = 0;
        runShared(2, [&](size_t) {
            ++there;
            there.notify_all();
            while (there < 2)
                there.wait(1);
        });
        QCOMPARE(there, 2);
    }

    void doesAllItselfWhereNobodyHelps()
    {
        const HelpersHeld held;
        QVERIFY(callsEachOnce(100));
    }

    void worksOnAThreadOfThePool()
    {
        QObject context;
        bool done = false;
        bool each = false;
        runOnWorker(
            &context, [] { return callsEachOnce(1000); },
            [&](bool answer) {
                each = answer;
                done = true;
            });
        QTRY_VERIFY(done);
        QVERIFY(each);
    }
};

BARLINE_TEST(tst_SharedLoop)
#include "tst_SharedLoop.moc"
