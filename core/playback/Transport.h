#pragma once

#include "core/model/Project.h"
#include "core/playback/AudioDevice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace barline {

class Engine;
class Schedule;
class TimedEvents;

/// Plays a composition: through FluidSynth where there is a SoundFont and an audio device, else silently, in time (then
/// notice() says why); a device that is lost while it plays is looked for again at the next play(). Nothing here
/// blocks: devices and SoundFonts open, and songs are rendered, on workers. Positions are ticks from the composition's
/// start. GUI thread.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// On the audio device of this machine; silent where BARLINE_AUDIO=none is in the environment.
    explicit Transport(QObject *parent = nullptr);
    /// On the device that `opener`, called on a worker, makes. Null: silent, without a notice.
    explicit Transport(DeviceOpener opener, QObject *parent = nullptr);
    ~Transport() override;

    /// What to play, after opening and after each edit. While it plays, the change is heard within a moment, and the
    /// place stays; another composition starts from its beginning, stopped.
    void setProject(const Project &snapshot, CompositionId composition);

    /// From the current position; from the start where that is the end.
    void play();
    void stop();
    void toggle();
    bool isPlaying() const { return m_playing; }
    void seek(Ticks position);
    Ticks position() const;
    /// Plays this part round and round, from its beginning where play() is asked for elsewhere; both the same: none.
    /// It may end after the music.
    void setCycle(Ticks from, Ticks to);

    /// Sounds a note on a track's instrument, also while stopped and where the track is muted, until silence().
    void audition(TrackId track, Pitch pitch, Velocity velocity);
    void silence();
    /// Lets a track sound as loud and from there, while a hand drags it, without an edit.
    void previewMix(TrackId track, double volume, double pan);
    /// The hand let go. `isMade`: by an edit, so that it stays as it sounds until that is heard.
    void endMixPreview(bool isMade);

    /// Why nothing is heard; empty where all is well. Translated.
    QString notice() const { return m_notice; }

signals:
    void playingChanged(bool playing);
    /// About 60 times a second while playing, and after a seek.
    void positionChanged(barline::Ticks position);
    void noticeChanged(const QString &notice);

private:
    void openDevice();
    /// Goes on silently where the device no longer asks for samples.
    void watchDevice();
    void render();
    void takeRendered(std::shared_ptr<const TimedEvents> events, std::unique_ptr<const Schedule> schedule);
    void offer(std::unique_ptr<const Schedule> schedule);
    /// Has orders carried out where no device does, and time pass.
    void pump();
    void update();
    void wake();
    void setPlaying(bool playing);
    void say(const QString &notice);

    std::shared_ptr<Engine> m_engine;
    DeviceOpener m_opener;
    std::shared_ptr<const TimedEvents> m_events;
    Project m_project;
    CompositionId m_composition;
    std::stop_source m_stop; ///< of the rendering that runs
    bool m_rendering = false;
    bool m_outdated = false; ///< the project changed since that began
    bool m_loaded = false;   ///< the player has this composition, as far as was sought
    bool m_playing = false;
    bool m_soughtLast = false;
    Ticks m_sought;
    Ticks m_cycleFrom;
    Ticks m_cycleTo;
    bool m_isLost = false;
    quint64 m_pulls = 0; ///< that the device made when last looked at
    QElapsedTimer m_sincePull;
    int m_idleUpdates = 0;
    QString m_notice;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_silentFrames = 0;
};

} // namespace barline
