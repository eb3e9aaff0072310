// Two threads count in one number. `race` lets them, and the thread sanitizer must say so; `race handed-over` waits for
// the worker's answer before the second counts, and there must be nothing to say.
#include "core/base/RunOnWorker.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <cstring>

namespace barline {

namespace {

int plantedCounter = 0;

QCoro::Task<> countOnBoth(bool handedOver)
{
    const auto count = [] { return ++plantedCounter; };
    const Reply<int> counting = runOnWorker(count);
    if (handedOver)
        co_await counting;
    ++plantedCounter;
    if (!handedOver)
        co_await counting;
}

} // namespace

} // namespace barline

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoro::waitFor(barline::countOnBoth(argc > 1 && std::strcmp(argv[1], "handed-over") == 0));
    return 0;
}
