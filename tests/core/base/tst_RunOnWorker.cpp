#include "core/base/RunOnWorker.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>
#include <QThread>

#include <memory>

using namespace barline;

class tst_RunOnWorker : public QObject
{
    Q_OBJECT

private slots:
    void answersOnItsOwnThread()
    {
        QObject context;
        std::unique_ptr<int> answer;
        QThread *worker = nullptr;
        QThread *answered = nullptr;
        runOnWorker(
            &context,
            [&worker] {
                worker = QThread::currentThread();
                return std::make_unique<int>(7);
            },
            [&](std::unique_ptr<int> value) {
                answered = QThread::currentThread();
                answer = std::move(value);
            });
        QTRY_VERIFY(answer);
        QCOMPARE(*answer, 7);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worker != answered);
    }

    void freesTheWorkWhereItRan()
    {
        QObject context;
        QThread *freed = nullptr;
        bool isAnswered = false;
        std::shared_ptr<int> kept(new int(7), [&freed](const int *value) {
            freed = QThread::currentThread();
            delete value;
        });
        runOnWorker(
            &context, [kept = std::move(kept)] { return *kept; }, [&isAnswered](int) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
        QVERIFY(freed);
        QVERIFY(freed != QThread::currentThread());
    }

    void tellsNobodyWhoDiedMeanwhile()
    {
        const auto gate = std::make_shared<QSemaphore>();
        auto context = std::make_unique<QObject>();
        bool isTold = false;
        runOnWorker(
            context.get(),
            [gate] {
                gate->acquire();
                return 1;
            },
            [&isTold](int) { isTold = true; });
        context.reset();
        gate->release();
        workerPool().waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!isTold);
    }
};

BARLINE_TEST(tst_RunOnWorker)
#include "tst_RunOnWorker.moc"
