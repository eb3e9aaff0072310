#pragma once

#include <QMutex>
#include <QObject>

#include <coroutine>
#include <memory>
#include <optional>

namespace barline {

/// The one way of an answer from a worker thread to the coroutine that awaits it. Delivered once, on any thread;
/// awaited once, on a thread with an event loop, where the coroutine goes on. Copies share the answer.
template <typename T>
class Reply
{
    struct State
    {
        QMutex mutex;
        std::optional<T> value;
        QObject *receiver = nullptr; ///< lives on the awaiting thread, deleted there
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
            const QMutexLocker lock(&m_state->mutex);
            return m_state->value.has_value();
        }
        bool await_suspend(std::coroutine_handle<> waiting)
        {
            const QMutexLocker lock(&m_state->mutex);
            if (m_state->value)
                return false;
            m_state->receiver = new QObject;
            m_state->waiting = waiting;
            return true;
        }
        T await_resume()
        {
            const QMutexLocker lock(&m_state->mutex);
            return std::move(*m_state->value);
        }

    private:
        std::shared_ptr<State> m_state;
    };

public:
    void deliver(T value) const
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->value.emplace(std::move(value));
        if (!m_state->receiver)
            return;
        QMetaObject::invokeMethod(
            m_state->receiver,
            [receiver = m_state->receiver, waiting = m_state->waiting] {
                receiver->deleteLater();
                waiting.resume();
            },
            Qt::QueuedConnection);
    }

    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace barline
