#pragma once

#include "core/base/WorkerPool.h"
#include "core/base/WorkerPriority.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace barline {

/// Runs `work()` on a pool thread, behind the user's (stepBack()). For coroutines: name the future, then await it
/// (<QCoroFuture>), and never cancel it.
template <typename Work>
QFuture<std::invoke_result_t<Work>> runOnWorker(Work work)
{
    return QtConcurrent::run(&workerPool(), [work = std::move(work)]() mutable {
        stepBack(WorkerPriority::Computing);
        return work();
    });
}

/// The same, then `done(result)` on the thread of `context`, which calls this; not if `context` dies before. The result
/// is moved into `done`. (QFuture::then asserts in Qt 6.4 where its context dies early.)
template <typename Work, typename Done>
void runOnWorker(QObject *context, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        Answer answer = watcher->future().takeResult();
        done(std::move(answer));
    });
    watcher->setFuture(runOnWorker(std::move(work)));
}

} // namespace barline
