#include "core/playback/Player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace barline {

namespace {

constexpr auto kEndsLater = [](const auto &a, const auto &b) { return a.end > b.end; };

} // namespace

Player::Player(SynthPort &port, int sampleRate)
    : m_port(&port)
    , m_sampleRate(sampleRate)
    , m_channels(SynthPort::kChannels)
    , m_targets(SynthPort::kChannels)
{
    m_sounding.reserve(kMostSounding);
    m_auditioned.reserve(kMostAuditioned);
    forgetPort();
}

Player::~Player()
{
    delete m_schedule;
}

std::vector<std::unique_ptr<const Schedule>> Player::offer(std::unique_ptr<const Schedule> schedule)
{
    std::vector<std::unique_ptr<const Schedule>> unused = reclaim();
    if (auto missed = m_schedules.offer(std::move(schedule)))
        unused.push_back(std::move(missed));
    return unused;
}

std::vector<std::unique_ptr<const Schedule>> Player::reclaim()
{
    handOver();
    std::vector<std::unique_ptr<const Schedule>> unused;
    if (auto retired = m_schedules.reclaim())
        unused.push_back(std::move(retired));
    return unused;
}

void Player::order(const Order &order)
{
    handOver();
    if (m_late.empty() && m_orders.push(order)) {
        ++m_sent;
        return;
    }
    // Nobody has advanced for long. Of what a hand drags meanwhile only the latest is of use.
    const auto isSame = [&order](const Order &late) { return late.track == order.track; };
    const auto isOther = [](const Order &late) { return late.kind != Order::Kind::PreviewMix; };
    const auto previews =
        order.kind == Order::Kind::PreviewMix ? std::find_if(m_late.rbegin(), m_late.rend(), isOther) : m_late.rbegin();
    if (const auto before = std::find_if(m_late.rbegin(), previews, isSame); before != previews)
        *before = order;
    else
        m_late.push_back(order);
}

void Player::handOver()
{
    auto late = m_late.begin();
    while (late != m_late.end() && m_orders.push(*late)) {
        ++late;
        ++m_sent;
    }
    m_late.erase(m_late.begin(), late);
}

void Player::attach(SynthPort &port)
{
    endSounding();
    endAuditioned();
    m_port = &port;
    forgetPort();
    if (m_schedule)
        chase();
}

void Player::advance(float *left, float *right, int frames)
{
    takeSchedule();
    handleOrders();
    if (m_runs && m_schedule) {
        const double end = static_cast<double>(m_frame + frames) / m_sampleRate;
        playUntil(std::max(m_song, m_schedule->order().songAt(end)), left, right, frames);
    } else {
        m_port->render(left, right, frames);
    }
    publish();
}

void Player::playUntil(Ticks end, float *left, float *right, int frames)
{
    const PlayOrder &order = m_schedule->order();
    int done = 0;
    const auto passUntil = [&](int frame) {
        const int count = std::clamp(frame, done, frames) - done;
        if (count > 0)
            m_port->render(left ? left + done : nullptr, right ? right + done : nullptr, count);
        done += count;
    };
    while (m_runs) {
        const Ticks off = m_sounding.empty() ? kNever : m_sounding.front().end;
        const bool hasControl = m_nextControl < m_bar->controls.size();
        const bool hasNote = m_nextNote < m_bar->notes.size();
        const Ticks control = hasControl ? m_bar->controls[m_nextControl].at + m_toSong : m_barEnd;
        const Ticks note = hasNote ? m_bar->notes[m_nextNote].start + m_toSong : m_barEnd;
        const Ticks next = std::min({off, control, note, m_barEnd, m_cycleEnd});
        // The song's end is reached, everything else is passed.
        if (next >= end && !(next == end && next == order.length()))
            break;
        passUntil(static_cast<int>(std::llround(order.secondsAt(next) * m_sampleRate) - m_frame));
        m_song = std::max(m_song, next);
        if (next == off) {
            endDue();
        } else if (next == m_cycleEnd) {
            goRound(done);
            end = std::max(m_song, order.songAt(static_cast<double>(m_frame + frames) / m_sampleRate));
        } else if (next == m_barEnd) {
            ++m_played;
            enterBar();
        } else if (hasControl && next == control) {
            send(m_bar->controls[m_nextControl++]);
        } else {
            start(m_bar->notes[m_nextNote++]);
        }
    }
    passUntil(frames);
    m_frame += frames;
    if (m_runs)
        m_song = end;
}

void Player::enterBar()
{
    const PlayOrder &order = m_schedule->order();
    if (m_played >= order.barCount()) {
        finish();
        return;
    }
    const Ticks songStart = order.songStartOf(m_played);
    m_bar = m_schedule->events().bar(m_played).get();
    m_toSong = songStart - order.meters().startOf(order.barAt(m_played));
    m_barStart = songStart;
    m_barEnd = order.songStartOf(m_played + 1);
    m_jump = order.jumpAfter(songStart);
    m_nextNote = 0;
    m_nextControl = 0;
    findCycleEnd();
    chaseBends(songStart);
}

void Player::findCycleEnd()
{
    m_cycleEnd = kNever;
    if (!m_bar || m_cycleFrom >= m_cycleTo)
        return;
    const PlayOrder &order = m_schedule->order();
    const Ticks at = std::max(m_song, std::max(m_barStart, m_cycleFrom + m_toSong));
    const Ticks end = at < m_barEnd ? order.leaves(at, m_cycleFrom, m_cycleTo) : at;
    if (end > at && order.secondsAt(end) - order.secondsAt(order.toSong(m_cycleFrom)) >= kShortestCycle)
        m_cycleEnd = end;
}

void Player::goRound(int done)
{
    endSounding();
    moveTo(m_schedule->order().toSong(m_cycleFrom));
    m_frame -= done;
}

void Player::moveTo(Ticks song)
{
    const PlayOrder &order = m_schedule->order();
    m_song = std::clamp(song, Ticks(), order.length());
    m_frame = std::llround(order.secondsAt(m_song) * m_sampleRate);
    m_played = order.playedBarAt(m_song);
    enterBar();
    if (!m_bar) {
        chase();
        return;
    }
    const Ticks at = m_song - m_toSong;
    m_nextNote = static_cast<size_t>(std::partition_point(m_bar->notes.begin(), m_bar->notes.end(),
                                                          [at](const ScheduledNote &note) { return note.start < at; }) -
                                     m_bar->notes.begin());
    m_nextControl =
        static_cast<size_t>(std::partition_point(m_bar->controls.begin(), m_bar->controls.end(),
                                                 [at](const ScheduledControl &control) { return control.at < at; }) -
                            m_bar->controls.begin());
    chase();
}

void Player::finish()
{
    m_runs = false;
    m_song = m_schedule->order().length();
    m_bar = nullptr;
    m_cycleEnd = kNever;
    endSounding();
}

void Player::takeSchedule()
{
    const Schedule *taken = m_schedules.take();
    if (!taken)
        return;
    const Schedule *before = std::exchange(m_schedule, taken);
    if (!before) {
        moveTo(taken->order().toSong(m_waiting));
        return;
    }
    const auto sameTrack = [](const TrackSound &a, const TrackSound &b) { return a.id == b.id; };
    if (!std::equal(before->tracks().begin(), before->tracks().end(), taken->tracks().begin(), taken->tracks().end(),
                    sameTrack)) {
        endSounding();
        endAuditioned();
        forgetMixPreviews(true); // they were of other tracks
    } else {
        forgetMixPreviews(false);
    }
    endDue();
    moveTo(taken->mapped(*before, m_song));
    endWhatIsGone();
    m_schedules.retire(before);
}

void Player::handleOrders()
{
    Order order;
    while (m_orders.pop(order)) {
        ++m_done;
        switch (order.kind) {
        case Order::Kind::Play:
            if (!m_runs) {
                m_runs = true;
                if (m_schedule)
                    moveTo(m_song < m_schedule->order().length() ? m_song : Ticks());
            }
            break;
        case Order::Kind::Stop:
            m_runs = false;
            endSounding();
            break;
        case Order::Kind::Seek:
            endSounding();
            m_waiting = order.at;
            if (m_schedule)
                moveTo(m_schedule->order().toSong(order.at));
            break;
        case Order::Kind::Cycle:
            m_cycleFrom = order.at;
            m_cycleTo = order.to;
            findCycleEnd();
            break;
        case Order::Kind::Audition:
            audition(order);
            break;
        case Order::Kind::Silence:
            endAuditioned();
            break;
        case Order::Kind::PreviewMix:
            previewMix(order);
            break;
        case Order::Kind::EndMixPreview:
            endMixPreviews(order.pitch != 0);
            break;
        }
    }
}

void Player::publish()
{
    const Ticks at = m_schedule ? m_schedule->order().toComposition(m_song) : m_waiting;
    m_position.store(at.value(), std::memory_order_release);
    m_playing.store(m_runs, std::memory_order_release);
    m_handled.store(m_done, std::memory_order_release);
}

void Player::start(const ScheduledNote &note)
{
    if (note.track >= trackCount() || !m_schedule->tracks()[note.track].audible)
        return;
    if (m_sounding.size() == kMostSounding) {
        release(m_sounding.front().track, m_sounding.front().pitch);
        std::pop_heap(m_sounding.begin(), m_sounding.end(), kEndsLater);
        m_sounding.pop_back();
    }
    hold(note.track, note.pitch, note.velocity);
    const BarNumber bar = m_schedule->order().barAt(m_played);
    m_sounding.push_back({std::min(note.end + m_toSong, m_jump), note.start, bar, note.track, note.pitch});
    std::push_heap(m_sounding.begin(), m_sounding.end(), kEndsLater);
}

void Player::endDue()
{
    while (!m_sounding.empty() && m_sounding.front().end <= m_song) {
        release(m_sounding.front().track, m_sounding.front().pitch);
        std::pop_heap(m_sounding.begin(), m_sounding.end(), kEndsLater);
        m_sounding.pop_back();
    }
}

void Player::endSounding()
{
    for (const Sounding &note : m_sounding)
        release(note.track, note.pitch);
    m_sounding.clear();
    for (quint16 track = 0; track < SynthPort::kChannels; ++track)
        liftPedal(track);
}

void Player::endWhatIsGone()
{
    const Ticks toSong = m_song - m_schedule->order().toComposition(m_song);
    const auto isGone = [&](Sounding &sounding) {
        const auto &notes = m_schedule->events().contentOf(sounding.bar)->notes;
        auto note = std::partition_point(notes.begin(), notes.end(),
                                         [&](const ScheduledNote &each) { return each.start < sounding.start; });
        while (note != notes.end() && note->start == sounding.start &&
               (note->track != sounding.track || note->pitch != sounding.pitch))
            ++note;
        const bool stays =
            note != notes.end() && note->start == sounding.start && m_schedule->tracks()[sounding.track].audible;
        if (stays) {
            sounding.end = std::min(note->end + toSong, m_jump);
            if (sounding.end > m_song)
                return false;
        }
        release(sounding.track, sounding.pitch);
        // What the pedal holds ends too; the pedal stays where it is.
        const quint8 pedal = m_channels[sounding.track].controllers[kPedalController];
        if (pedal != kUnset && pedal > 0) {
            liftPedal(sounding.track);
            sendController(sounding.track, kPedalController, pedal);
        }
        return true;
    };
    m_sounding.erase(std::remove_if(m_sounding.begin(), m_sounding.end(), isGone), m_sounding.end());
    std::make_heap(m_sounding.begin(), m_sounding.end(), kEndsLater);
}

void Player::hold(quint16 track, quint8 pitch, quint8 velocity)
{
    quint16 &held = m_channels[track].held[pitch];
    // A key that is down is struck again: every start has its end.
    if (held > 0)
        m_port->noteOff(track, pitch);
    m_port->noteOn(track, pitch, velocity);
    ++held;
}

void Player::release(quint16 track, quint8 pitch)
{
    quint16 &held = m_channels[track].held[pitch];
    if (held > 0 && --held == 0)
        m_port->noteOff(track, pitch);
}

void Player::audition(const Order &order)
{
    const int track = m_schedule ? m_schedule->indexOfTrack(order.track) : -1;
    if (track < 0 || track >= trackCount())
        return;
    if (m_auditioned.size() == kMostAuditioned)
        endAuditioned();
    hold(static_cast<quint16>(track), order.pitch, order.velocity);
    m_auditioned.push_back({static_cast<quint16>(track), order.pitch});
}

void Player::endAuditioned()
{
    for (const Auditioned &note : m_auditioned)
        release(note.track, note.pitch);
    m_auditioned.clear();
}

} // namespace barline
