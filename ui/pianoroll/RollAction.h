#pragma once

#include "ui/canvas/PanelAction.h"

namespace barline {

using RollActionWords = PanelActionWords;

/// An action of the piano roll's panel.
inline QAction *makeRollAction(QWidget &panel, const ThemeSource &theme, const RollActionWords &words)
{
    return makePanelAction(panel, theme, words);
}

} // namespace barline
