#pragma once

#include "core/render/BarContent.h"
#include "core/render/PlayOrder.h"

#include <stop_token>

namespace barline {

/// Of a track's volume, as controller 7: synthesizers take the square of it as the gain, and 100 is a volume of 1.
quint8 volumeController(double volume);
/// Of where it is between left (-1) and right (1), as controller 10.
quint8 panController(double pan);

/// How a track is sent out.
struct TrackSound
{
    TrackId id;
    QString name;
    QString instrument;
    Channel channel;
    std::optional<int> program; ///< 0..127
    std::optional<int> bank;    ///< 0..16383
    int bendRange = 200;        ///< cents to either side
    quint8 volume = 100;        ///< volumeController()
    quint8 pan = 64;            ///< panController()
    bool audible = true;        ///< neither muted nor left out by another's solo

    bool operator==(const TrackSound &) const = default;
};

/// What is sent at a moment of the song as it is heard.
struct TimedEvent
{
    /// In the order in which events of one moment are sent.
    enum class Kind : quint8 { NoteOff, Controller, Bend, Pressure, NoteOn };

    Ticks at; ///< from the song's start, loops played out
    double seconds = 0;
    quint16 track = 0;
    Kind kind = Kind::NoteOn;
    quint8 number = 0; ///< pitch, or controller
    quint16 value = 0; ///< velocity (0 for NoteOff), controller value, pressure, or bend 0..16383
    bool operator==(const TimedEvent &) const = default;
};

/// A composition as timed events: each bar rendered once, however often it is played; bars that did not change are
/// shared with an earlier rendering. A value; any thread.
class TimedEvents
{
public:
    TimedEvents() = default;

    /// Renders the composition (empty where the project has none of that id). `previous` may be an older rendering of
    /// it. Stopped early, it is incomplete and must be thrown away. It goes on to `atLeast`, from the composition's
    /// start, also where the music ends before.
    static TimedEvents render(const Project &project, CompositionId composition, const TimedEvents *previous = nullptr,
                              std::stop_token stop = {}, Ticks atLeast = {});

    /// As rendered; null where there is none.
    const CompositionPtr &composition() const { return m_composition; }
    const std::vector<TrackSound> &tracks() const { return m_tracks; }
    const PlayOrder &order() const { return m_order; }
    /// What starts in the bar that is played after `played` others. Never null within 0..order().barCount() - 1.
    const BarContentPtr &bar(int played) const;
    /// What starts in a bar of the composition; never null.
    const BarContentPtr &contentOf(BarNumber bar) const;
    /// Tracks whose bend (or aftertouch) returns to neutral where that bar begins (barCount(): at the end): the bar
    /// played before left it and this one does not set it at its start.
    std::vector<quint16> unbentAt(int played) const;
    std::vector<quint16> unpressedAt(int played) const;

    /// All that the audible tracks send, in order: by time, then note-offs, controllers, note-ons. Each note ends
    /// where a loop jumps at the latest.
    std::vector<TimedEvent> events() const;

private:
    Project m_project;
    CompositionPtr m_composition;
    std::vector<TrackSound> m_tracks;
    PlayOrder m_order;
    std::vector<BarContentPtr> m_bars; ///< by bar number - 1
};

} // namespace barline
