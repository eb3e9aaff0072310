#include "ui/pianoroll/pitches/SoundingKeys.h"

namespace barline {

SoundingKeys::SoundingKeys(RollScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    EditorContext &context = scene.context();
    connect(&context, &EditorContext::playheadMoved, this, &SoundingKeys::follow);
    connect(&context, &EditorContext::playingChanged, this, &SoundingKeys::follow);
    connect(&context, &EditorContext::edited, this, &SoundingKeys::follow);
    connect(&scene, &RollScene::opened, this, &SoundingKeys::follow);
    connect(&context, &EditorContext::auditionRequested, this, [this](TrackId track, Pitch pitch) {
        const TrackPtr own = m_scene.track();
        if (!own || own->id != track)
            return;
        m_auditioned = pitch.value();
        emit changed();
    });
    connect(&context, &EditorContext::silenceRequested, this, [this] {
        m_auditioned = -1;
        emit changed();
    });
}

bool SoundingKeys::isSounding(int pitch) const
{
    return pitch == m_auditioned || m_played.test(static_cast<size_t>(pitch));
}

void SoundingKeys::follow()
{
    const PitchRows::Keys now = played();
    if (std::exchange(m_played, now) != now)
        emit changed();
}

PitchRows::Keys SoundingKeys::played() const
{
    PitchRows::Keys keys;
    const EditorContext &context = m_scene.context();
    const std::optional<Ticks> at =
        context.isPlaying() ? m_scene.song().clipPositionAt(context.playhead()) : std::nullopt;
    if (!at || !isHeard())
        return keys;
    m_scene.visit(*at, *at + Ticks(1), [&keys](Ticks, const Note &note) {
        if (!note.muted)
            keys.set(note.pitch.value());
    });
    return keys;
}

bool SoundingKeys::isHeard() const
{
    const TrackPtr track = m_scene.track();
    const CompositionPtr composition = m_scene.context().composition();
    return track && composition && barline::isHeard(*track, hasSolo(*composition));
}

} // namespace barline

#include "moc_SoundingKeys.cpp"
