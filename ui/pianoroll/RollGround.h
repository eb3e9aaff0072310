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
    /// The same with a line on each, a colour for each pixel of the target's width, 0 where the ground is seen.
    void paint(int top, int end, const std::vector<quint32> &line);

private:
    /// What a row of pixels shows.
    enum Kind : quint8 { WhiteKey, BlackKey, OctaveLine, StepLine, KindCount };

    /// Those from `top` to before `end`, each from what `rowOf` gives for its kind.
    template <typename RowOf>
    void copyRows(int top, int end, RowOf rowOf);
    const quint32 *groundOf(Kind kind);
    QImage rowOf(Kind kind) const;
    void findKinds();

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    PixelTarget &m_target;
    std::vector<Kind> m_kinds; ///< of each row of pixels of the target
    std::array<QImage, KindCount> m_rows;
};

} // namespace barline
