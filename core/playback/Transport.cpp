#include "core/playback/Transport.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/playback/Engine.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace barline {

namespace {

constexpr int kUpdateMilliseconds = 16;
/// How long the timer goes on when nothing plays, to take back what the player is done with.
constexpr int kIdleUpdates = 8;
/// A device that asks for no samples for so long, while it should play, is gone.
constexpr int kLostMilliseconds = 1500;

/// What a worker rendered.
struct Rendered
{
    std::shared_ptr<const TimedEvents> events;
    std::unique_ptr<const Schedule> schedule;
};

} // namespace

Transport::Transport(QObject *parent)
    : Transport(qEnvironmentVariable("BARLINE_AUDIO") == QStringLiteral("none") ? DeviceOpener() : openAudioDevice,
                parent)
{}

Transport::Transport(DeviceOpener opener, QObject *parent)
    : QObject(parent)
    , m_engine(std::make_shared<Engine>())
    , m_opener(std::move(opener))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kUpdateMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Transport::update);
    if (m_opener)
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
    const auto open = [engine = m_engine, opener = m_opener] { return engine->open(opener); };
    runOnThread(this, open, [this](const QString &trouble) {
        if (trouble.isEmpty())
            m_engine->attach();
        say(trouble);
    });
}

void Transport::watchDevice()
{
    if (const quint64 pulls = m_engine->pulls(); pulls != m_pulls || !m_sincePull.isValid()) {
        m_pulls = pulls;
        m_sincePull.restart();
    }
    std::unique_ptr<AudioDevice> gone;
    if (m_sincePull.elapsed() < kLostMilliseconds || !m_engine->detach(gone))
        return;
    m_isLost = true;
    m_clock.restart();
    m_silentFrames = 0;
    say(tr("The audio device was lost: playing silently, in time"));
    // Its driver may wait for a server that is gone, and so would a thread of the pool.
    std::thread([engine = m_engine, device = std::move(gone)]() mutable { device.reset(); }).detach();
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
    const auto job = [project = m_project, composition = m_composition, previous = m_events, stop = m_stop.get_token(),
                      end = m_cycleTo] {
        Rendered rendered;
        rendered.events =
            std::make_shared<const TimedEvents>(TimedEvents::render(project, composition, previous.get(), stop, end));
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
        if (m_playing && m_loaded)
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
    if (m_cycleFrom < m_cycleTo && (position() < m_cycleFrom || position() >= m_cycleTo))
        seek(m_cycleFrom);
    if (m_loaded)
        m_engine->player().play();
    if (!m_engine->isAttached()) {
        m_clock.restart();
        m_silentFrames = 0;
    }
    m_sincePull.invalidate();
    if (std::exchange(m_isLost, false))
        openDevice(); // perhaps it is back
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
    const Ticks end = m_loaded && m_events ? m_events->order().toComposition(m_events->order().length()) : m_sought;
    if (m_sought > end) {
        // What is being rendered may be longer.
        if (m_rendering || m_outdated)
            m_loaded = false;
        else
            m_sought = end;
    }
    m_soughtLast = true;
    m_engine->player().seek(m_sought);
    pump();
    wake();
    emit positionChanged(m_sought);
}

void Transport::setCycle(Ticks from, Ticks to)
{
    if (std::exchange(m_cycleFrom, from) == from && m_cycleTo == to)
        return;
    m_cycleTo = to;
    m_engine->player().cycle(from, to);
    pump();
    wake();
    // It may end after the music.
    m_outdated = true;
    if (!m_rendering)
        render();
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

void Transport::previewMix(TrackId track, double volume, double pan)
{
    m_engine->player().previewMix(track, volumeController(volume), panController(pan));
    pump();
}

void Transport::endMixPreview(bool isMade)
{
    m_engine->player().endMixPreview(isMade);
    pump();
    wake();
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
    if (m_playing && m_loaded && m_engine->isAttached())
        watchDevice();
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
