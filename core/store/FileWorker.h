#pragma once

#include "core/base/Reply.h"
#include "core/store/DatabaseWorker.h"

#include <QCoroTask>

namespace barline {

/// Runs `function()` on a database thread of its own: for work on a file that is not open as a Database. Await it on a
/// thread with an event loop.
template <typename Function>
QCoro::Task<std::invoke_result_t<Function>> runOnFileWorker(Function function)
{
    DatabaseWorker worker(QStringLiteral("barline-file"));
    Reply<std::invoke_result_t<Function>> reply;
    worker.post([reply, work = std::move(function)](DatabaseConnection *) mutable { reply.deliver(work()); });
    co_return co_await reply;
}

} // namespace barline
