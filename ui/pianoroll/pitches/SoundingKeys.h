#pragma once

#include "ui/pianoroll/RollScene.h"

namespace barline {

/// Which keys sound now: those of the clip's notes while it plays, on the keys where they are drawn, and what is
/// auditioned on its track. The scene outlives it. GUI thread.
class SoundingKeys : public QObject
{
    Q_OBJECT

public:
    explicit SoundingKeys(RollScene &scene, QObject *parent = nullptr);

    bool isSounding(int pitch) const;

signals:
    void changed();

private:
    void follow();
    PitchRows::Keys played() const;
    /// Whether neither mute nor another's solo silences the clip's track.
    bool isHeard() const;

    RollScene &m_scene;
    PitchRows::Keys m_played;
    int m_auditioned = -1;
};

} // namespace barline
