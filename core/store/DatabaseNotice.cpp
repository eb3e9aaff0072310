#include "core/store/DatabaseNotice.h"

namespace barline {

DatabaseNotices::~DatabaseNotices() = default;

void DatabaseNotices::listen(Listener listener)
{
    auto receiver = std::make_unique<HandOver>();
    const std::lock_guard lock(m_mutex);
    m_receiver.swap(receiver);
    m_listener = std::make_shared<const Listener>(std::move(listener));
}

void DatabaseNotices::stopListening()
{
    std::unique_ptr<HandOver> receiver;
    const std::lock_guard lock(m_mutex);
    m_receiver.swap(receiver);
    m_listener.reset();
}

void DatabaseNotices::post(DatabaseNotice notice)
{
    const std::lock_guard lock(m_mutex);
    if (m_receiver)
        m_receiver->post([listener = m_listener, notice = std::move(notice)] { (*listener)(notice); });
}

} // namespace barline
