#pragma once

#include "core/base/Result.h"

#include <QCoroTask>
#include <QObject>

#include <functional>

namespace barline {

/// Owns the coroutines that nobody awaits. Each is counted until it ends; an error it ends with goes to the handler.
/// Lives on one thread. Drain it before what its tasks use goes away.
class TaskScope
{
public:
    using ErrorHandler = std::function<void(const Error &)>;

    explicit TaskScope(ErrorHandler onError)
        : m_state(std::make_shared<State>(State{std::move(onError), {}, 0}))
    {}
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;
    ~TaskScope() { m_state->onError = nullptr; }

    void spawn(QCoro::Task<Result<void>> task) { run(m_state, std::move(task)); }

    int running() const { return m_state->running; }

    /// Calls `done` once nothing runs any more, at once where nothing does.
    void whenIdle(std::function<void()> done)
    {
        if (m_state->running == 0)
            done();
        else
            m_state->waiting.append(std::move(done));
    }

private:
    struct State
    {
        ErrorHandler onError;
        QList<std::function<void()>> waiting;
        int running = 0;
    };

    static QCoro::Task<> run(std::shared_ptr<State> state, QCoro::Task<Result<void>> task)
    {
        ++state->running;
        const Result<void> result = co_await task;
        if (!result && state->onError)
            state->onError(result.error());
        if (--state->running > 0)
            co_return;
        const auto waiting = std::exchange(state->waiting, {});
        for (const auto &done : waiting)
            done();
    }

    std::shared_ptr<State> m_state;
};

} // namespace barline
