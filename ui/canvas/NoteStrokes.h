#pragma once

#include "ui/canvas/NoteAtlas.h"
#include "ui/canvas/PixelTarget.h"

namespace barline {

/// Draws notes of one height: rounded, bordered, with names, straight into pixels. GUI thread.
class NoteStrokes
{
public:
    /// Below this height there are no corners, below this width no borders.
    static constexpr double kLeastHeight = 5;
    static constexpr double kLeastWidth = 6;
    /// Narrower notes carry no name.
    static constexpr double kLabelWidth = 30;

    /// `height` is that of the notes in device-independent pixels. All outlive it.
    NoteStrokes(NoteAtlas &atlas, PixelTarget &target, const Theme &theme, double height);

    /// From x to x, its upper edge at `top`, in device-independent pixels; snapped to device pixels.
    void note(double left, double right, double top, const NoteLook &look);
    /// A note's name in ink, from `x` on, on the fill of a note that is drawn there. `number` as NoteAtlas::word().
    void word(double x, double top, const NoteLook &look, int number, const QString &text);

private:
    void wholeRow(quint32 *to, int width, int row, const NoteAtlas::Piece &piece) const;
    void clippedRow(quint32 *pixels, int left, int width, int row, const NoteAtlas::Piece &piece);

    NoteAtlas &m_atlas;
    PixelTarget &m_target;
    int m_height;
    std::vector<quint32> m_row;
};

} // namespace barline
