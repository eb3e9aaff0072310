#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/pianoroll/ToolCursors.h"

class QWidget;

namespace barline {

class KeyboardView;

/// Tells what the pointer would do, or does: by its shape, in the status bar's hint and readout, and on the keyboard.
class PointerFeedback
{
public:
    /// All outlive it; `view` is where the pointer is shown.
    PointerFeedback(RollScene &scene, const ThemeSource &theme, KeyboardView &keyboard, QWidget &view);

    /// The pointer is here; `gesture` is null where none runs. The scene must have a clip.
    void show(const CanvasPoint &at, const Tool &tool, const Gesture *gesture);
    /// The pointer left the view. What a gesture said stays.
    void leave(const Gesture *gesture);
    /// The theme is another.
    void forget() { m_cursors.forget(); }

private:
    void show(const Hover &hover);
    /// The note under the pointer, else the key and the place.
    QString valuesAt(const CanvasPoint &at, const std::optional<RollScene::Hit> &hit) const;

    RollScene &m_scene;
    KeyboardView &m_keyboard;
    QWidget &m_view;
    ToolCursors m_cursors;
};

} // namespace barline
