#pragma once

#include "core/base/Reply.h"
#include "core/base/WorkerPool.h"

#include <QPointer>

#include <optional>
#include <type_traits>
#include <utility>

namespace barline {

/// Runs `work()` on a pool thread, behind the user's. For coroutines: name the reply, then await it.
template <typename Work>
Reply<std::invoke_result_t<Work>> runOnWorker(Work work)
{
    Reply<std::invoke_result_t<Work>> reply;
    workerPool().start([reply, kept = std::make_shared<Work>(std::move(work))] { reply.deliver((*kept)()); });
    return reply;
}

/// What runs `work()`, then `done(result)` on the thread of `context`, which calls this, through its event loop; not if
/// `context` dies before. The result is moved into `done`.
template <typename Work, typename Done>
JobQueue::Job answeringJob(QObject *context, Work work, Done done)
{
    struct Call
    {
        std::optional<Work> work; ///< freed where it ran
        Done done;
        QPointer<QObject> context;
        std::optional<std::invoke_result_t<Work>> answer;
    };
    auto call = std::make_shared<Call>(Call{std::move(work), std::move(done), context, {}});
    auto *receiver = new HandOver;
    return [receiver, call = std::move(call)]() mutable {
        call->answer.emplace((*call->work)());
        call->work.reset();
        receiver->post([receiver, call = std::move(call)] {
            receiver->deleteLater();
            if (call->context)
                call->done(std::move(*call->answer));
        });
    };
}

/// That on a pool thread.
template <typename Work, typename Done>
void runOnWorker(QObject *context, Work work, Done done)
{
    workerPool().start(answeringJob(context, std::move(work), std::move(done)));
}

/// That on a thread of its own, which does not step back: for what may wait long for others, or starts threads itself.
template <typename Work, typename Done>
void runOnThread(QObject *context, Work work, Done done)
{
    std::thread(answeringJob(context, std::move(work), std::move(done))).detach();
}

} // namespace barline
