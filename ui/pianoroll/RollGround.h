#pragma once

#include "ui/canvas/PixelTarget.h"
#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <array>
#include <vector>

namespace barline {

/// Draws what lies below the notes: a row for each key, and the grid. All pixel rows of one kind are alike, so that
/// each kind is drawn once and copied. For one frame; all outlive it.
class RollGround
{
public:
    RollGround(const RollScene &scene, const ThemeSource &theme, PixelTarget &target);

    /// The rows of pixels from one to before the other, those of them that are in the target.
    void paint(int top, int end);

private:
    /// What a row of pixels shows.
    enum Kind : quint8 { WhiteKey, BlackKey, OctaveLine, StepLine, KindCount };

    QImage rowOf(Kind kind) const;
    void findKinds();

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    PixelTarget &m_target;
    std::vector<Kind> m_kinds; ///< of each row of pixels of the target
    std::array<QImage, KindCount> m_rows;
};

} // namespace barline
