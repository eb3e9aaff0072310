#pragma once

#include "core/base/Reply.h"
#include "core/store/Session.h"
#include "core/store/StoreError.h"

#include <atomic>
#include <optional>
#include <stop_token>

namespace barline {

/// A closure on its way to a worker, to run there as one transaction. Cancelled while it waits, it is answered at once
/// and never runs; cancelled while it runs, its statements end and all of it is rolled back. A stop that comes after
/// COMMIT was asked for comes too late.
template <typename Function>
class DatabaseCall
{
public:
    using Answer = std::invoke_result_t<Function, Session &>;

    /// `caller`: who asks, for the log.
    DatabaseCall(Session::Kind kind, Function function, std::stop_token stop, CodePlace caller)
        : m_kind(kind)
        , m_function(std::move(function))
        , m_stop(std::move(stop))
        , m_caller(caller)
    {
        if (m_stop.stop_possible())
            m_onStop.emplace(m_stop, OnStop{this});
    }
    DatabaseCall(const DatabaseCall &) = delete;
    DatabaseCall &operator=(const DatabaseCall &) = delete;

    const Reply<Answer> &reply() const { return m_reply; }

    /// On the worker; `connection` is null once it is closed.
    void run(DatabaseConnection *connection)
    {
        if (m_isTaken.exchange(true))
            return;
        if (!connection) {
            m_reply.deliver(failure(Session::closedError()));
            return;
        }
        connection->watch().follow(m_stop);
        Answer answer = [&] {
            const RunningRead reading(m_kind == Session::Kind::Read ? connection->watch().reads() : nullptr, m_caller);
            return transact(*connection);
        }();
        connection->watch().follow({});
        m_reply.deliver(std::move(answer));
    }

private:
    struct OnStop
    {
        DatabaseCall *call;
        void operator()() const
        {
            if (!call->m_isTaken.exchange(true))
                call->m_reply.deliver(failure(cancelledError()));
        }
    };

    Answer transact(DatabaseConnection &connection)
    {
        Session session(connection, m_kind);
        if (const Result<void> begun = session.begin(); !begun)
            return failure(begun.error());
        Answer answer = m_function(session);
        if (!answer)
            return failure(session.reasonOf(answer.error()));
        if (const Result<void> committed = session.commit(); !committed)
            return failure(committed.error());
        return answer;
    }

    Session::Kind m_kind;
    Function m_function;
    std::stop_token m_stop;
    CodePlace m_caller;
    Reply<Answer> m_reply;
    std::atomic<bool> m_isTaken = false; ///< by the worker, or by who cancelled
    std::optional<std::stop_callback<OnStop>> m_onStop;
};

} // namespace barline
