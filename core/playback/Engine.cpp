#include "core/playback/Engine.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace barline {

QString Engine::open(const DeviceOpener &opener)
{
    auto port = FluidPort::create(soundFontPath());
    if (!port)
        return port.error().message();
    m_port = *port;
    m_device = opener(m_port, [this](float *left, float *right, int frames) { pull(left, right, frames); });
    return m_device ? QString()
                    : QCoreApplication::translate("barline::Transport", "No audio device: playing silently, in time");
}

void Engine::attach()
{
    if (!m_device)
        return;
    m_player.attach(*m_port);
    m_attached.store(true);
}

bool Engine::detach(std::unique_ptr<AudioDevice> &gone)
{
    m_attached.store(false);
    if (m_pulling.load()) {
        m_attached.store(true);
        return false;
    }
    m_player.attach(m_silent);
    gone = std::move(m_device);
    return true;
}

void Engine::pull(float *left, float *right, int frames)
{
    m_pulling.store(true);
    if (m_attached.load()) {
        m_player.advance(left, right, frames);
        m_pulls.fetch_add(1, std::memory_order_relaxed);
    } else {
        std::fill_n(left, frames, 0.0f);
        std::fill_n(right, frames, 0.0f);
    }
    m_pulling.store(false);
}

} // namespace barline
