#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"
#include "ui/pianoroll/keys/NoteCursor.h"
#include "ui/pianoroll/keys/PianoLetters.h"

namespace barline {

/// Notes from the letters of the computer's keyboard, at the note cursor, each as long as the grid is wide: keys that
/// are held together make a chord, and when all are let go the cursor goes on. It sounds what it adds.
class StepInput
{
    Q_DECLARE_TR_FUNCTIONS(barline::StepInput)

public:
    /// Both outlive it. `push` makes an edit; whether it was made.
    StepInput(RollScene &scene, NoteCursor &cursor, std::function<bool(NamedEdit, const History::Kind &)> push);

    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    /// What the keys do, for the status bar.
    QString hint() const;

    /// The key went down, or up. It is on, and the scene has a clip.
    void press(StepKey key);
    void release(StepKey key);
    /// The keyboard went elsewhere while keys were held.
    void letGo();

private:
    /// What comes is entered after the latest, and taken back before it.
    void begin();
    void add(int pitch);
    void tie();
    void takeBack();
    void goOn();
    int lowest() const;

    RollScene &m_scene;
    NoteCursor &m_cursor;
    std::function<bool(NamedEdit, const History::Kind &)> m_push;
    std::optional<Audition> m_audition;
    QSet<int> m_held; ///< the letters that are down, by what they mean
    QSet<NoteId> m_latest;
    QList<QSet<NoteId>> m_before; ///< what was entered before that, a rest as nothing
    int m_octave = 4;             ///< of the letter A
    bool m_isOn = false;
};

} // namespace barline
