#pragma once

#include "core/playback/AudioDevice.h"
#include "core/playback/Player.h"

namespace barline {

/// A player and who lets time pass for it: the device while attached, else whoever calls player().advance(). All on one
/// thread, but for open().
class Engine
{
public:
    Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine() { m_device.reset(); }

    Player &player() { return m_player; }
    bool isAttached() const { return m_attached.load(); }

    /// On a worker, while not attached. The reason why it cannot be, translated; empty where it can.
    QString open(const DeviceOpener &opener);
    /// After open(): from now on the device lets time pass.
    void attach();
    /// The caller lets time pass again, and nothing is heard. False while the device is pulling: then try again. What
    /// is left of the device goes to `gone`, to be deleted on a worker that keeps this engine alive.
    bool detach(std::unique_ptr<AudioDevice> &gone);
    /// How many times an attached device pulled samples.
    quint64 pulls() const { return m_pulls.load(std::memory_order_relaxed); }

private:
    void pull(float *left, float *right, int frames);

    SilentPort m_silent;
    std::shared_ptr<FluidPort> m_port;
    Player m_player{m_silent, FluidPort::kSampleRate};
    std::unique_ptr<AudioDevice> m_device;
    // Sequentially consistent, both: either pull() sees that it is detached, or detach() that it is pulling.
    std::atomic<bool> m_attached{false};
    std::atomic<bool> m_pulling{false};
    std::atomic<quint64> m_pulls{0};
};

} // namespace barline
