#pragma once

#include "core/edit/notes/ChosenNotes.h"
#include "ui/pianoroll/RollScene.h"

namespace barline {

/// Sounds one note at a time while a gesture lasts.
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
    RollScene &m_scene;
    Audition m_audition;
};

/// Moves the selected notes with the one that was grabbed; a click without a move selects that one alone.
class MoveNotesGesture : public RollGesture
{
public:
    MoveNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

private:
    RollScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    bool m_moves = false;
    bool m_isShift = false;
    Ticks m_by;
    int m_semitones = 0;
    Ticks m_first;
    Ticks m_last;
    int m_lowest = 127;
    int m_highest = 0;
};

/// Drags one edge of the selected notes.
class ResizeNotesGesture : public RollGesture
{
public:
    ResizeNotesGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

private:
    RollScene::Hit m_grabbed;
    CanvasPoint m_from;
    QSet<NoteId> m_notes;
    NoteEdge m_edge;
    bool m_moves = false;
    Ticks m_by;
};

/// Selects what a rubber band touches; with Shift, beside what was selected. A click on nothing selects nothing. Leaves
/// the selection as it was when it is destroyed without finish().
class BandGesture : public RollGesture
{
public:
    BandGesture(RollScene &scene, const CanvasPoint &at);
    ~BandGesture() override;
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

private:
    CanvasPoint m_from;
    QSet<NoteId> m_before;
    bool m_isFinished = false;
};

/// Draws one note from the grid line before the press; dragging sets its length.
class DrawNoteGesture : public RollGesture
{
public:
    DrawNoteGesture(RollScene &scene, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;

private:
    void show();

    PlacedNote m_note;
    CanvasPoint m_from;
    bool m_setsLength = false;
};

/// The note that a click at `at` makes, with a new id.
PlacedNote noteFor(RollScene &scene, const CanvasPoint &at);
/// Adding it, named.
NamedEdit addingNote(const RollScene &scene, const PlacedNote &note);
/// Deleting notes, named.
NamedEdit deletingNotes(const RollScene &scene, const QSet<NoteId> &notes);
NamedEdit movingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, int semitones);

} // namespace barline
