#pragma once

#include "ui/theme/Theme.h"

namespace barline {

/// The one style sheet of the program, over Fusion. Widgets ask for a look by the dynamic property "look":
///   QPushButton, QToolButton: "primary" (accent), "quiet" (no ground until hovered), "left" | "middle" | "right"
///   (parts of a segmented control), "link"; QLabel: "name" (600), "dim", "small" (11 px, dim), "section" (tiny
///   head); QWidget with WA_StyledBackground: "panel", "bar" (a line below), "barTop" (a line above), "window",
///   "notice".
/// A QToolButton with "square" true is as wide as high, for an icon alone.
/// A widget whose look changes later must be polished again (style()->polish()).
QString styleSheetOf(const Theme &theme);

} // namespace barline
