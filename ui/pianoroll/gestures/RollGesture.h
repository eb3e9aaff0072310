#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

#include <limits>

namespace barline {

/// Sounds one note at a time while it lives.
class Audition
{
public:
    explicit Audition(RollScene &scene)
        : m_scene(scene)
    {}
    Audition(const Audition &) = delete;
    Audition &operator=(const Audition &) = delete;
    ~Audition();

    void play(int pitch, Velocity velocity);

private:
    RollScene &m_scene;
    int m_pitch = -1;
};

/// A gesture of the piano roll: clears its preview when it ends, however it ends.
class RollGesture : public Gesture
{
public:
    explicit RollGesture(RollScene &scene)
        : m_scene(scene)
        , m_audition(scene)
    {}
    ~RollGesture() override { m_scene.setPreview({}); }

protected:
    /// Notes that are only shown need no id of their own.
    static constexpr qint64 kNoId = std::numeric_limits<qint64>::min();

    static bool isDrag(const CanvasPoint &from, const CanvasPoint &to);
    /// What a click on a note selects.
    void select(NoteId note, Qt::KeyboardModifiers modifiers);
    void preview(const Edit &edit) { m_scene.setPreview(RollPreview::of(*m_scene.clip(), edit)); }
    /// A note as the preview makes it; as it is where that leaves it alone.
    PlacedNote shown(const RollScene::Hit &hit) const;

    RollScene &m_scene;
    Audition m_audition;
};

} // namespace barline
