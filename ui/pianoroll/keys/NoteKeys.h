#pragma once

#include "ui/pianoroll/keys/StepInput.h"

#include <QObject>

class QKeyEvent;

namespace barline {

class KeyboardView;

/// What the keyboard does in the piano roll without the mouse: moves the selected notes, or the note cursor, and enters
/// notes step by step. GUI thread.
class NoteKeys : public QObject
{
    Q_OBJECT

public:
    using Push = std::function<bool(NamedEdit, const History::Kind &)>;

    /// All outlive it.
    NoteKeys(RollScene &scene, KeyboardView &keyboard, Push push, QObject *parent);

    void setCursorShown(bool shown);
    /// Shows the cursor too.
    void setStepInput(bool on);
    /// To the next note, or the one before; shows the cursor.
    void visit(int direction, bool extends);

    /// Whether a key is meant for it, rather than for an action that has the same.
    bool wants(const QKeyEvent &event) const;
    /// Whether it did something with the key.
    bool press(const QKeyEvent &event);
    bool release(const QKeyEvent &event);
    /// The keyboard went elsewhere.
    void leave() { m_steps.letGo(); }
    /// Where the cursor is; nothing where it does not show.
    std::optional<Ticks> cursorAt() const
    {
        return m_cursor.isShown() ? std::optional(m_cursor.place().at) : std::nullopt;
    }

signals:
    void cursorShownChanged(bool shown);
    void stepInputChanged(bool on);
    /// What is under the cursor, for who does not see it.
    void told(const QString &words);

private:
    bool pressArrow(const QKeyEvent &event);
    bool pressAtCursor(const QKeyEvent &event);
    void moveSelection(const QKeyEvent &event);
    void tell();
    void sound();

    RollScene &m_scene;
    KeyboardView &m_keyboard;
    Push m_push;
    NoteCursor m_cursor;
    StepInput m_steps;
};

} // namespace barline
