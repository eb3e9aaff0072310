#include "core/playback/Transport.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/playback/AudioDevice.h"
#include "core/playback/Player.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace barline {

/// A player and who lets time pass for it: the device once `attached`, until then the transport.
class Engine
{
public:
    Engine() = default;
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine() { m_device.reset(); }

    Player &player() { return m_player; }
    bool isAttached() const { return m_attached.load(std::memory_order_acquire); }

    /// On a worker. The reason why it cannot be, empty where it can.
    QString open()
    {
        auto port = FluidPort::create(soundFontPath());
        if (!port)
            return port.error().message();
        m_port = *port;
        m_device = AudioDevice::open(m_port, [this](float *left, float *right, int frames) {
            if (isAttached()) {
                m_player.advance(left, right, frames);
            } else {
                std::fill_n(left, frames, 0.0f);
                std::fill_n(right, frames, 0.0f);
            }
        });
        return m_device
                   ? QString()
                   : QCoreApplication::translate("barline::Transport", "No audio device: playing silently, in time");
    }

    /// On the transport's thread after open(): from now on the device lets time pass.
    void attach()
    {
        if (!m_device)
            return;
        m_player.attach(*m_port);
        m_attached.store(true, std::memory_order_release);
    }

private:
    SilentPort m_silent;
    std::shared_ptr<FluidPort> m_port;
    Player m_player{m_silent, FluidPort::kSampleRate};
    std::unique_ptr<AudioDevice> m_device;
    std::atomic<bool> m_attached{false};
};

namespace {

constexpr int kUpdateMilliseconds = 16;
/// How long the timer goes on when nothing plays, to take back what the player is done with.
constexpr int kIdleUpdates = 8;

/// What a worker rendered.
struct Rendered
{
    std::shared_ptr<const TimedEvents> events;
    std::unique_ptr<const Schedule> schedule;
};

} // namespace

Transport::Transport(QObject *parent)
    : Transport(Output::Device, parent)
{}

Transport::Transport(Output output, QObject *parent)
    : QObject(parent)
    , m_engine(std::make_shared<Engine>())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kUpdateMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Transport::update);
    if (output == Output::Device && qEnvironmentVariable("BARLINE_AUDIO") != QStringLiteral("none"))
        QMetaObject::invokeMethod(this, &Transport::openDevice, Qt::QueuedConnection);
}

Transport::~Transport()
{
    m_stop.request_stop();
    freeOnWorker(std::move(m_engine));
    freeOnWorker(std::move(m_events));
}

void Transport::openDevice()
{
    // Not a pool thread: those step back, and the driver's own thread would inherit that.
    const auto trouble = std::make_shared<QString>();
    QThread *opener = QThread::create([engine = m_engine, trouble] { *trouble = engine->open(); });
    connect(opener, &QThread::finished, opener, &QObject::deleteLater);
    connect(opener, &QThread::finished, this, [this, trouble] {
        if (trouble->isEmpty())
            m_engine->attach();
        say(*trouble);
    });
    opener->start();
}

void Transport::setProject(const Project &snapshot, CompositionId composition)
{
    freeOnWorker(std::exchange(m_project, snapshot));
    if (std::exchange(m_composition, composition) != composition) {
        stop();
        m_stop.request_stop();
        m_loaded = false;
        freeOnWorker(std::exchange(m_events, nullptr));
        offer(std::make_unique<const Schedule>(std::make_shared<const TimedEvents>()));
        seek(Ticks());
    }
    m_outdated = true;
    if (!m_rendering)
        render();
}

void Transport::render()
{
    m_rendering = true;
    m_outdated = false;
    m_stop = std::stop_source();
    const auto job = [project = m_project, composition = m_composition, previous = m_events,
                      stop = m_stop.get_token()] {
        Rendered rendered;
        rendered.events =
            std::make_shared<const TimedEvents>(TimedEvents::render(project, composition, previous.get(), stop));
        rendered.schedule = std::make_unique<const Schedule>(rendered.events);
        return rendered;
    };
    runOnWorker(this, job, [this, stop = m_stop.get_token()](Rendered rendered) {
        m_rendering = false;
        if (!stop.stop_requested())
            takeRendered(std::move(rendered.events), std::move(rendered.schedule));
        else
            freeOnWorker(std::move(rendered));
        if (m_outdated)
            render();
    });
}

void Transport::takeRendered(std::shared_ptr<const TimedEvents> events, std::unique_ptr<const Schedule> schedule)
{
    freeOnWorker(std::exchange(m_events, std::move(events)));
    offer(std::move(schedule));
    if (!std::exchange(m_loaded, true)) {
        seek(m_sought);
        if (m_playing)
            m_engine->player().play();
    }
    pump();
}

void Transport::offer(std::unique_ptr<const Schedule> schedule)
{
    freeOnWorker(m_engine->player().offer(std::move(schedule)));
    pump();
    wake();
}

void Transport::play()
{
    if (m_playing)
        return;
    if (m_loaded)
        m_engine->player().play();
    if (!m_engine->isAttached()) {
        m_clock.restart();
        m_silentFrames = 0;
    }
    pump();
    wake();
    setPlaying(true);
}

void Transport::stop()
{
    m_engine->player().stop();
    pump();
    wake();
    setPlaying(false);
}

void Transport::toggle()
{
    if (m_playing)
        stop();
    else
        play();
}

void Transport::seek(Ticks position)
{
    m_sought = std::max(Ticks(), position);
    if (m_loaded && m_events)
        m_sought = std::min(m_sought, m_events->order().toComposition(m_events->order().length()));
    m_soughtLast = true;
    m_engine->player().seek(m_sought);
    pump();
    wake();
    emit positionChanged(m_sought);
}

Ticks Transport::position() const
{
    if (!m_loaded || (m_soughtLast && !m_engine->player().isSettled()))
        return m_sought;
    return m_engine->player().position();
}

void Transport::audition(TrackId track, Pitch pitch, Velocity velocity)
{
    m_engine->player().audition(track, pitch, velocity);
    pump();
}

void Transport::silence()
{
    m_engine->player().silence();
    pump();
}

void Transport::pump()
{
    if (m_engine->isAttached())
        return;
    int frames = 0;
    if (m_playing && m_loaded) {
        const qint64 due = m_clock.nsecsElapsed() * FluidPort::kSampleRate / 1'000'000'000;
        frames = static_cast<int>(std::min<qint64>(due - m_silentFrames, std::numeric_limits<int>::max()));
        m_silentFrames = due;
    }
    m_engine->player().advance(nullptr, nullptr, frames);
}

void Transport::update()
{
    pump();
    Player &player = m_engine->player();
    freeOnWorker(player.reclaim());
    if (player.isSettled())
        m_soughtLast = false;
    if (m_playing) {
        m_idleUpdates = 0;
        emit positionChanged(position());
        if (m_loaded && player.isSettled() && !player.isPlaying())
            setPlaying(false);
    } else if (++m_idleUpdates >= kIdleUpdates && player.isSettled()) {
        m_timer.stop();
        // Where the device really stopped.
        emit positionChanged(position());
    }
}

void Transport::wake()
{
    m_idleUpdates = 0;
    if (!m_timer.isActive())
        m_timer.start();
}

void Transport::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) == playing)
        return;
    emit playingChanged(playing);
    emit positionChanged(position());
}

void Transport::say(const QString &notice)
{
    if (std::exchange(m_notice, notice) != notice)
        emit noticeChanged(notice);
}

} // namespace barline

#include "moc_Transport.cpp"
