#include "core/playback/AudioDevice.h"

#include "core/base/Logging.h"

#include <QDir>
#include <QStringList>

#include <fluidsynth.h>

namespace barline {

namespace {

bool hasSocket(const char *name)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QLatin1Char('/') + QLatin1String(name));
}

/// The drivers whose server or device is there. The libraries of the others would complain on the terminal.
QList<QByteArray> driversToTry()
{
    QList<QByteArray> drivers;
    if (qEnvironmentVariableIsSet("PULSE_SERVER") || hasSocket("pulse/native"))
        drivers.append("pulseaudio");
    if (hasSocket("pipewire-0"))
        drivers.append("pipewire");
    if (!QDir(QStringLiteral("/dev/snd")).entryList({QStringLiteral("pcm*p")}, QDir::System).isEmpty())
        drivers.append("alsa");
    if (!QDir(QStringLiteral("/dev/shm"))
             .entryList({QStringLiteral("jack*")}, QDir::AllEntries | QDir::System)
             .isEmpty())
        drivers.append("jack");
    return drivers;
}

class FluidDevice final : public AudioDevice
{
public:
    FluidDevice(std::shared_ptr<FluidPort> port, Fill fill)
        : m_port(std::move(port))
        , m_fill(std::move(fill))
    {}

    ~FluidDevice() override
    {
        if (m_driver)
            delete_fluid_audio_driver(m_driver);
    }

    bool open(const QByteArray &driver)
    {
        fluid_settings_t *settings = m_port->settings();
        fluid_settings_setint(settings, "audio.period-size", 256);
        fluid_settings_setint(settings, "audio.periods", 4);
        if (fluid_settings_setstr(settings, "audio.driver", driver.constData()) != FLUID_OK)
            return false;
        m_driver = new_fluid_audio_driver2(settings, &FluidDevice::pull, this);
        return m_driver != nullptr;
    }

private:
    static int pull(void *device, int frames, int, float *[], int outCount, float *out[])
    {
        const auto *self = static_cast<const FluidDevice *>(device);
        if (outCount >= 2)
            self->m_fill(out[0], out[1], frames);
        return FLUID_OK;
    }

    std::shared_ptr<FluidPort> m_port;
    Fill m_fill;
    fluid_audio_driver_t *m_driver = nullptr;
};

} // namespace

std::unique_ptr<AudioDevice> openAudioDevice(std::shared_ptr<FluidPort> port, AudioDevice::Fill fill)
{
    auto device = std::make_unique<FluidDevice>(std::move(port), std::move(fill));
    for (const QByteArray &driver : driversToTry()) {
        if (device->open(driver)) {
            qCInfo(lcPlayback, "playing through %s", driver.constData());
            return device;
        }
    }
    return nullptr;
}

} // namespace barline
