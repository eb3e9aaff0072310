#include "ui/pianoroll/gestures/RollGesture.h"

namespace barline {

Audition::~Audition()
{
    if (m_pitch >= 0)
        m_scene.context().silence();
}

void Audition::play(int pitch, Velocity velocity)
{
    if (pitch == m_pitch)
        return;
    if (m_pitch >= 0)
        m_scene.context().silence();
    m_pitch = pitch;
    const TrackPtr track = m_scene.track();
    if (track)
        m_scene.context().audition(track->id, Pitch(static_cast<quint8>(pitch)), velocity);
}

bool RollGesture::isDrag(const CanvasPoint &from, const CanvasPoint &to)
{
    constexpr double kDragThreshold = 3;
    return (to.pixel - from.pixel).manhattanLength() >= kDragThreshold;
}

void RollGesture::select(NoteId note, Qt::KeyboardModifiers modifiers)
{
    EditorContext &context = m_scene.context();
    context.selectNotes(selectionByClick(context.selectedNotes(), note, modifiers));
}

PlacedNote RollGesture::shown(const RollScene::Hit &hit) const
{
    for (const PlacedNote &made : m_scene.preview().made) {
        if (made.note.id == hit.note.id)
            return made;
    }
    return {hit.start, hit.note};
}

} // namespace barline
