#pragma once

#include "core/base/HandOver.h"

#include <coroutine>
#include <memory>
#include <optional>

namespace barline {

/// The answer of a worker to the coroutine that awaits it. Delivered on any thread, and what comes second is dropped;
/// awaited once, on a thread with an event loop, where the coroutine goes on. Copies share the answer.
template <typename T>
class Reply
{
    struct State
    {
        std::mutex mutex;
        std::optional<T> value;
        HandOver *receiver = nullptr; ///< lives on the awaiting thread, deleted there
        std::coroutine_handle<> waiting;
    };

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {}
        bool await_ready() const
        {
            const std::lock_guard lock(m_state->mutex);
            return m_state->value.has_value();
        }
        bool await_suspend(std::coroutine_handle<> waiting)
        {
            const std::lock_guard lock(m_state->mutex);
            if (m_state->value)
                return false;
            m_state->receiver = new HandOver;
            m_state->waiting = waiting;
            return true;
        }
        T await_resume()
        {
            const std::lock_guard lock(m_state->mutex);
            return std::move(*m_state->value);
        }

    private:
        std::shared_ptr<State> m_state;
    };

public:
    void deliver(T value) const
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->value)
            return;
        m_state->value.emplace(std::move(value));
        if (!m_state->receiver)
            return;
        m_state->receiver->post([receiver = m_state->receiver, waiting = m_state->waiting] {
            receiver->deleteLater();
            waiting.resume();
        });
    }

    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace barline
