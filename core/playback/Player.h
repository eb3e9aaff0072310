#pragma once

#include "core/playback/Handover.h"
#include "core/playback/Schedule.h"
#include "core/playback/SynthPort.h"

#include <array>

namespace barline {

/// Plays a schedule into a port, as samples pass. One thread gives orders (offer, play, seek, ...), another calls
/// advance(), usually the audio thread, where nothing locks, allocates or frees; both may be the same. Orders are
/// carried out at the next advance(). Whatever it started it ends: at the note's end, where a loop jumps, at stop and
/// seek, and when a new schedule no longer has the note.
class Player
{
public:
    /// `port` outlives the player or the next attach().
    Player(SynthPort &port, int sampleRate);
    ~Player();
    Player(const Player &) = delete;
    Player &operator=(const Player &) = delete;

    // The giving side.

    /// Plays this from the next advance() on, at the same place of the composition. Returns what is no longer used,
    /// for the caller to free where it does not matter.
    std::vector<std::unique_ptr<const Schedule>> offer(std::unique_ptr<const Schedule> schedule);
    /// The same, and gives the orders for which there was no room because nobody advanced for long.
    std::vector<std::unique_ptr<const Schedule>> reclaim();
    void play() { order({Order::Kind::Play, {}, {}, 0, 0}); }
    void stop() { order({Order::Kind::Stop, {}, {}, 0, 0}); }
    /// From the composition's start; in loops, the first pass.
    void seek(Ticks composition) { order({Order::Kind::Seek, composition, {}, 0, 0}); }
    /// Once playing is in `from` to `to`, from the composition's start, it goes back to `from` wherever it would leave;
    /// goes on where both are the same.
    void cycle(Ticks from, Ticks to) { order({Order::Kind::Cycle, from, {}, 0, 0, to}); }
    /// Sounds until silence(), also where the track is muted.
    void audition(TrackId track, Pitch pitch, Velocity velocity)
    {
        order({Order::Kind::Audition, {}, track, pitch.value(), velocity.value()});
    }
    void silence() { order({Order::Kind::Silence, {}, {}, 0, 0}); }
    /// Lets a track sound as loud and from there at once, whatever the schedule says, until endMixPreview().
    void previewMix(TrackId track, quint8 volume, quint8 pan)
    {
        order({Order::Kind::PreviewMix, {}, track, volume, pan});
    }
    /// All tracks sound as the schedule says again: at once, or, where `isMade`, with the next that is offered, which
    /// is to say the same. What is previewed after that stays.
    void endMixPreview(bool isMade) { order({Order::Kind::EndMixPreview, {}, {}, isMade ? quint8(1) : quint8(0), 0}); }

    /// Whether all orders were carried out: only then isPlaying() and position() tell what they led to.
    bool isSettled() const { return m_late.empty() && m_handled.load(std::memory_order_acquire) == m_sent; }
    bool isPlaying() const { return m_playing.load(std::memory_order_acquire); }
    /// From the composition's start.
    Ticks position() const { return Ticks(m_position.load(std::memory_order_acquire)); }

    /// Another port from now on, which is told all it needs. Only while nobody calls advance().
    void attach(SynthPort &port);

    // The audio side.

    /// Lets `frames` samples pass. The pointers may be null where nobody hears it.
    void advance(float *left, float *right, int frames);

private:
    static constexpr size_t kMostSounding = 4096;
    static constexpr size_t kMostAuditioned = 32;
    static constexpr quint8 kUnset = 255;
    static constexpr Ticks kNever = Ticks::beats(1LL << 40);
    static constexpr double kShortestCycle = 0.01; ///< seconds; a shorter one is not gone round

    struct Order
    {
        enum class Kind : quint8 { Play, Stop, Seek, Cycle, Audition, Silence, PreviewMix, EndMixPreview };
        Kind kind = Kind::Stop;
        Ticks at;
        TrackId track;
        quint8 pitch = 0;    ///< or volume, or what comes of a preview
        quint8 velocity = 0; ///< or pan
        Ticks to = {};
    };

    /// A note that was started.
    struct Sounding
    {
        Ticks end;   ///< in the song
        Ticks start; ///< in the composition
        BarNumber bar;
        quint16 track = 0;
        quint8 pitch = 0;
    };

    struct Auditioned
    {
        quint16 track = 0;
        quint8 pitch = 0;
    };

    /// What the port was last told of a channel.
    struct ChannelState
    {
        std::array<quint8, 128> controllers; ///< kUnset: at its default
        std::array<quint16, 128> held;       ///< how many notes hold a key
        quint16 bend = kNeutralBend;
        quint8 pressure = 0;
        quint8 volume = kUnset;
        quint8 pan = kUnset;
        quint8 previewVolume = kUnset; ///< in place of the schedule's
        quint8 previewPan = kUnset;
        bool previewEnds = false; ///< with the next schedule
        int program = -1;         ///< bank, program and drums in one
        int bendRange = 0;
    };

    void order(const Order &order);
    void handOver();
    void handleOrders();
    void takeSchedule();
    void moveTo(Ticks song);
    void enterBar();
    /// Learns where the cycle goes back to its beginning from here, if it does.
    void findCycleEnd();
    /// Goes back there, `done` samples into the present block.
    void goRound(int done);
    /// Sends what lies before `end` (song), letting samples pass in between.
    void playUntil(Ticks end, float *left, float *right, int frames);
    void finish();
    void publish();

    void start(const ScheduledNote &note);
    void endSounding();
    void endDue();
    void liftPedal(quint16 track);
    /// Ends what the new schedule no longer has, and learns when the rest ends.
    void endWhatIsGone();
    void hold(quint16 track, quint8 pitch, quint8 velocity);
    void release(quint16 track, quint8 pitch);
    void audition(const Order &order);
    void endAuditioned();
    void previewMix(const Order &order);
    void endMixPreviews(bool isMade);
    void forgetMixPreviews(bool alsoHeld);
    quint8 volumeOf(quint16 track) const;
    quint8 panOf(quint16 track) const;
    void send(const ScheduledControl &control);
    void sendController(quint16 track, quint8 number, quint8 value);
    void sendBend(quint16 track, quint16 value);
    void sendPressure(quint16 track, quint8 value);
    /// Tells the port what tracks sound like and where controllers stand at the current place.
    void chase();
    void chaseSetup();
    void chaseMix(quint16 track);
    void chaseControllers();
    void chaseBends(Ticks before);
    quint8 defaultOf(quint16 track, quint8 controller) const;
    quint16 trackCount() const;
    void forgetPort();

    // The giving side's.
    quint64 m_sent = 0;
    std::vector<Order> m_late; ///< for which there was no room

    // Between both.
    Handover<Schedule> m_schedules;
    CommandRing<Order, 1024> m_orders;
    std::atomic<quint64> m_handled{0};
    std::atomic<bool> m_playing{false};
    std::atomic<qint64> m_position{0};

    // The audio side's.
    SynthPort *m_port;
    const int m_sampleRate;
    const Schedule *m_schedule = nullptr;
    quint64 m_done = 0;
    bool m_runs = false;
    qint64 m_frame = 0; ///< samples since the song's start
    Ticks m_song;       ///< all before this was sent
    Ticks m_waiting;    ///< the place sought before there was a schedule, in the composition
    int m_played = 0;   ///< the bar that m_song is in
    const BarContent *m_bar = nullptr;
    Ticks m_toSong;   ///< from composition to song positions, in this bar
    Ticks m_barStart; ///< in the song
    Ticks m_barEnd;
    Ticks m_jump;      ///< where this pass ends, in the song
    Ticks m_cycleFrom; ///< in the composition
    Ticks m_cycleTo;
    Ticks m_cycleEnd = kNever; ///< in the song
    size_t m_nextNote = 0;
    size_t m_nextControl = 0;
    std::vector<Sounding> m_sounding; ///< a heap, the first to end on top
    std::vector<Auditioned> m_auditioned;
    std::vector<ChannelState> m_channels;
    std::vector<std::array<quint8, 128>> m_targets; ///< room for chaseControllers()
};

} // namespace barline
