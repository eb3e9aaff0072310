#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/pianoroll/gestures/RollGesture.h"
#include "ui/pianoroll/inspector/NoteSpread.h"

namespace barline {

/// How far a hand or a key goes: so many steps of the grid, of keys, of velocities, and so many of the finest.
struct ValueSteps
{
    int steps = 0;
    int fine = 0;
    int big = 0; ///< octaves, bars, or ten velocities
};

/// What so many steps change. The scene must have a clip.
ValueChange changeOf(const RollScene &scene, NoteValue value, const ValueSteps &steps);

/// One value of the selected notes as it is dragged: shown in the scene, and made at the end. Without finish() it
/// leaves no trace. What is shown costs what is visible. The scene must have a clip, and outlives it.
class ValueDrag
{
public:
    /// `spread` is that of the selected notes.
    ValueDrag(RollScene &scene, NoteValue value, const NoteSpread &spread);
    ValueDrag(const ValueDrag &) = delete;
    ValueDrag &operator=(const ValueDrag &) = delete;
    ~ValueDrag();

    NoteValue value() const { return m_value; }
    void move(const ValueSteps &steps);
    /// As it is shown.
    NoteSpread spread() const;
    /// The edit that makes it so. What is shown stays until the scene shows something else.
    NamedEdit finish();

private:
    RollScene &m_scene;
    NoteValue m_value;
    NoteSpread m_before;
    QSet<NoteId> m_notes;
    ValueChange m_change;
    Audition m_audition;
    bool m_isFinished = false;
};

} // namespace barline
